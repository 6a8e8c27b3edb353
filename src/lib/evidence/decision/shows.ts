import { shownCode } from '../../scenario/standard.ts';
import { daysBetween, longDay, minutesBetween } from '../../ledger/story-time.ts';
import { claimsOf } from '../portfolio/claims.ts';
import { listed, many, type AttemptRead, type PortfolioRead } from '../portfolio/told.ts';
import type { Test } from './words.ts';

/** What is known of a portfolio beside what it says itself. */
export interface Known {
	readonly read: PortfolioRead;
	/** `CRM-AC1` */
	readonly code: string;
	/** Whether the seven questions hold. */
	readonly intact: boolean | null;
	/** As the portfolio gives it; null for a draft. */
	readonly receipt: string | null;
	/** Today by the assessor's device, `YYYY-MM-DD`. */
	readonly today: string;
	/** How often the criterion was decided in rounds before this one. */
	readonly decidedBefore: number;
}

/** What the app can show for one of the five tests, what speaks against it, and what it can't show. */
export interface Shown {
	readonly shows: readonly string[];
	readonly doubts: readonly string[];
	readonly cannot: string;
}

/** Evidence older than this is asked about. Source: `domain.md` 3.2. */
const OLD_DAYS = 730;
/** A pause that somebody may want to ask about. */
const LONG_MINUTES = 60;

/** What the app can say to each of the five tests, for one criterion. It answers none of them: the assessor does. */
export function shownFor(known: Known): Readonly<Record<Test, Shown>> {
	return {
		valid: valid(known),
		authentic: authentic(known),
		current: current(known),
		sufficient: sufficient(known),
		reliable: reliable(known),
	};
}

const resultIn = ({ results }: AttemptRead, code: string) => results?.find((r) => r.code === code);
const claimOf = ({ read, code }: Known) => claimsOf(read).find((c) => c.code === shownCode(code));

function valid(known: Known): Shown {
	const { read, code } = known;
	const claim = claimOf(known);
	const checks = read.attempts.flatMap((a) => resultIn(a, code)?.checks ?? []).filter((c) => !c.guard);
	const refs = claim?.evidence.map((e) => e.ref) ?? [];
	return {
		shows: [
			...(refs.length > 0 ? [`The learner claims ${listed(refs)} for it.`] : []),
			...(checks.length > 0
				? [`${many(checks.length, 'check', 'checks')} of the scenario ${checks.length === 1 ? 'is' : 'are'} about it.`]
				: []),
		],
		doubts: [
			...(refs.length === 0 ? ['The learner claims nothing for it.'] : []),
			...(checks.length === 0 && read.attempts.some((a) => a.results)
				? ['No check is about it: it rests on words, for you to read.']
				: []),
		],
		cannot:
			'Whether your awarding body takes simulated work for this criterion. The wording of the criteria here is provisional.',
	};
}

function authentic({ read, intact, receipt }: Known): Shown {
	const { declaration } = read.portfolio.state;
	const help = declaration?.help.trim() ?? '';
	const sittings = [
		...new Set(read.attempts.flatMap(({ header }) => (header.sitting === null ? [] : [header.sitting]))),
	];
	return {
		shows: [
			...(intact === true ? ['All seven questions hold: the work comes out the same when it is done again.'] : []),
			...(declaration
				? [
						`Declared as their own by ${declaration.name} on ${longDay(declaration.at.slice(0, 10))}. ${help === '' ? 'No help was named.' : `Help named: “${help}”`}`,
					]
				: []),
			...(receipt ? [`Receipt ${receipt}: compare it with the one that was noted at the time.`] : []),
			...sittings.map((code) => `Worked in the sitting ${code}: load the invigilator’s file to compare.`),
			...read.attempts.map((a, i) => `Attempt ${i + 1}, by the learner’s device: ${timesOf(a)}`),
		],
		doubts: [
			...(intact === false ? ['It does not hold together: see Check.'] : []),
			...(intact === null ? ['Not every question could be asked here: see Check.'] : []),
			...(declaration ? [] : ['It is not declared: this is a draft.']),
			...(sittings.length === 0 ? ['No supervised sitting is named.'] : []),
		],
		cannot: 'Who sat at the keyboard, or whether the device’s clock was right. Ask about the work: see Discuss.',
	};
}

/** `2 March 2026, 09:00 to 09:48 UTC.` with the longest pause, where it was long. */
function timesOf({ header, entries }: AttemptRead): string {
	const minute = (at: string) => at.slice(0, 16);
	const times = [header.startedAt, ...entries.map((e) => e.at)].map(minute);
	const [first, last] = [times[0]!, times.at(-1)!];
	const pauses = times.slice(1).map((time, i) => minutesBetween(times[i]!, time));
	const longest = pauses.reduce((most, pause) => Math.max(most, pause), 0);
	const back = pauses.some((pause) => pause < 0);
	const day = (at: string) => longDay(at.slice(0, 10));
	const end = last.slice(0, 10) === first.slice(0, 10) ? last.slice(11) : `${day(last)}, ${last.slice(11)}`;
	return [
		`${day(first)}, ${first.slice(11)} to ${end} UTC.`,
		...(longest >= LONG_MINUTES
			? [`The longest pause was ${spoken(longest)}, before entry ${pauses.indexOf(longest) + 1}.`]
			: []),
		...(back ? ['Its clock was turned back in between.'] : []),
	].join(' ');
}

const spoken = (minutes: number) =>
	minutes < 2 * 60
		? many(minutes, 'minute', 'minutes')
		: minutes < 2 * 1440
			? many(Math.round(minutes / 60), 'hour', 'hours')
			: many(Math.round(minutes / 1440), 'day', 'days');

function current({ read, today }: Known): Shown {
	const ages = read.attempts.map(({ entries, header }) => {
		const day = (entries.at(-1)?.at ?? header.startedAt).slice(0, 10);
		return { day, days: daysBetween(day, today) };
	});
	return {
		shows: ages.map(
			({ day, days }, i) =>
				`Attempt ${i + 1} ended on ${longDay(day)}${days >= 0 ? `, ${many(days, 'day', 'days')} ago` : ''}.`,
		),
		doubts: ages.flatMap(({ days }, i) => [
			...(days > OLD_DAYS ? [`Attempt ${i + 1} is more than two years old.`] : []),
			...(days < -1 ? [`Attempt ${i + 1} is dated after today: one of the two clocks is wrong.`] : []),
		]),
		cannot: 'Whether the learner still works like this. The dates are those of the learner’s device.',
	};
}

function sufficient(known: Known): Shown {
	const { read, code } = known;
	const evidence = claimOf(known)?.evidence ?? [];
	const pictures = evidence.filter((e) => e.kind === 'PR').length;
	const words = evidence.length - pictures;
	const open = read.attempts.flatMap((a, i) =>
		(resultIn(a, code)?.checks ?? [])
			.filter((c) => !c.guard && c.score < 1 && !c.recovered)
			.map((c) => `Not shown, or only partly, in attempt ${i + 1}: ${c.title}.`),
	);
	return {
		shows: [
			`${many(pictures, 'moment', 'moments')} of work, ${many(words, 'answer or reflection', 'answers and reflections')}, from ${many(read.attempts.length, 'attempt', 'attempts')}.`,
		],
		doubts: [...(pictures === 1 ? ['One piece of work. Assessors usually look for a second occasion.'] : []), ...open],
		cannot: 'Whether it covers all that the criterion asks. Much evidence is not the same as enough.',
	};
}

function reliable({ read, code, decidedBefore }: Known): Shown {
	const found = read.attempts.flatMap((a, i) => {
		const result = resultIn(a, code);
		return result ? [{ status: result.status, said: `attempt ${i + 1}: ${result.status.replaceAll('-', ' ')}` }] : [];
	});
	const statuses = new Set(found.map((f) => f.status));
	return {
		shows: [
			...(found.length > 1 ? [`Found in ${listed(found.map((f) => f.said))}.`] : []),
			...(found.length === 1 ? ['Found by the same checks for every learner, in one attempt.'] : []),
			...(decidedBefore > 0
				? [`Decided in ${many(decidedBefore, 'round', 'rounds')} before this one: see Rounds.`]
				: []),
		],
		doubts: [
			...(statuses.size > 1 ? ['The attempts show different things.'] : []),
			...(found.length === 0 ? ['Nothing was found by a check, so there is nothing to compare.'] : []),
		],
		cannot: 'Whether a colleague would decide the same. Ask one to look, where you are in doubt.',
	};
}
