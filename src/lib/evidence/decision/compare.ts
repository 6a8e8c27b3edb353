import type { Item } from '../../attempt/portfolio/state.ts';
import { shownCode } from '../../scenario/standard.ts';
import { bestStatus, judged } from '../portfolio/claims.ts';
import { answersOf } from '../portfolio/questions.ts';
import { many, type PortfolioRead } from '../portfolio/told.ts';
import { wordKey, wordRefs } from '../portfolio/word-refs.ts';
import { criteriaIn } from './header.ts';
import type { Decision } from './decision.ts';
import { SAID } from './words.ts';

/** One thing that is new or another in a later portfolio. */
export interface Change {
	readonly kind: 'new' | 'changed' | 'gone';
	/** What the portfolio calls it, where it has a name there. */
	readonly ref: string | null;
	readonly what: string;
	readonly criteria: readonly string[];
}

/** What a resubmission brings, against the portfolio that was decided on before. */
export function changesOf(before: PortfolioRead, after: PortfolioRead): Change[] {
	return [...attemptChanges(before, after), ...itemChanges(before, after), ...wordChanges(before, after)];
}

function attemptChanges(before: PortfolioRead, after: PortfolioRead): Change[] {
	const known = new Set(before.attempts.map((a) => a.id));
	const here = new Set(after.attempts.map((a) => a.id));
	const title = (a: PortfolioRead['attempts'][number]) =>
		`“${a.scenario.front.title}”, ${many(a.entries.length, 'entry', 'entries')}`;
	return [
		...after.attempts.flatMap((a, i): Change[] =>
			known.has(a.id) ? [] : [{ kind: 'new', ref: null, what: `Attempt ${i + 1}: ${title(a)}`, criteria: [] }],
		),
		...before.attempts.flatMap((a): Change[] =>
			here.has(a.id) ? [] : [{ kind: 'gone', ref: null, what: `The attempt at ${title(a)}`, criteria: [] }],
		),
	];
}

const sameMoment = (a: Item, b: Item) => a.attempt === b.attempt && a.mark === b.mark;

function itemChanges(before: PortfolioRead, after: PortfolioRead): Change[] {
	const old = before.portfolio.state.items;
	const now = after.portfolio.state.items;
	return [
		...now.flatMap((item): Change[] => {
			const was = old.find((o) => sameMoment(o, item));
			const about = { ref: item.ref, criteria: item.criteria };
			if (!was) return [{ kind: 'new', ...about, what: item.title }];
			const differs = itemDiffers(was, item);
			return differs === '' ? [] : [{ kind: 'changed', ...about, what: `${item.title}: ${differs}` }];
		}),
		...old.flatMap((item): Change[] =>
			now.some((n) => sameMoment(n, item))
				? []
				: [{ kind: 'gone', ref: item.ref, what: item.title, criteria: item.criteria }],
		),
	];
}

function itemDiffers(was: Item, is: Item): string {
	const notes = ({ notes }: Item) =>
		Object.entries(notes)
			.map(([name, text]) => `${name} ${text}`)
			.sort()
			.join('\n');
	return [
		was.title === is.title ? '' : 'another title',
		was.words === is.words ? '' : was.words === '' ? 'words of their own now' : 'other words',
		notes(was) === notes(is) ? '' : 'other notes on the picture',
		[...was.criteria].sort().join() === [...is.criteria].sort().join()
			? ''
			: `claimed for ${is.criteria.map(shownCode).join(', ') || 'nothing'}`,
	]
		.filter(Boolean)
		.join(', ');
}

/** Reflections and answers, by attempt and prompt. */
function wordsIn(
	read: PortfolioRead,
): Map<string, { ref: string; title: string; text: string; criteria: readonly string[] }> {
	const refs = wordRefs(read.attempts);
	return new Map(
		read.attempts.flatMap((attempt) => [
			...attempt.scenario.reflections.flatMap((r) => {
				const key = wordKey(attempt.id, r.id);
				const text = read.portfolio.state.reflections[key]?.written.at(-1)?.text;
				return text === undefined
					? []
					: [[`R ${key}`, { ref: refs.get(key)!, title: r.title, text, criteria: r.criteria }] as const];
			}),
			...answersOf(attempt).map(({ question, chosen, written }) => {
				const key = wordKey(attempt.id, question.id);
				const said = { ref: refs.get(key)!, title: question.text, text: `${chosen.join()} ${written}` };
				return [`Q ${key}`, { ...said, criteria: question.criteria }] as const;
			}),
		]),
	);
}

function wordChanges(before: PortfolioRead, after: PortfolioRead): Change[] {
	const old = wordsIn(before);
	return [...wordsIn(after)].flatMap(([key, { ref, title, text, criteria }]): Change[] => {
		const was = old.get(key);
		if (was?.text === text) return [];
		return [{ kind: was ? 'changed' : 'new', ref, what: title, criteria }];
	});
}

/** A criterion that was not met in the round before, and what there is about it now. */
export interface OpenThen {
	readonly code: string;
	/** What was decided then; null: nothing was. */
	readonly then: string | null;
	/** Feedback and actions that the learner was given. */
	readonly asked: readonly string[];
	/** What the work showed in each portfolio; null where no check is about it. */
	readonly found: { readonly before: string | null; readonly after: string | null };
	readonly changes: readonly Change[];
}

const foundIn = (read: PortfolioRead, code: string) => (judged(read, code) ? bestStatus(read.attempts, code) : null);

/**
 * Every criterion that was open after a round, with what is new for it.
 *
 * @param before - the portfolio of that round, where its file is still here
 */
export function openThen(round: Decision, before: PortfolioRead | null, after: PortfolioRead): OpenThen[] {
	const changes = before ? changesOf(before, after) : [];
	const { criteria, feedback, plan } = round.state;
	return criteriaIn(round.header)
		.filter((code) => criteria[code]?.decision !== 'met')
		.map((code) => ({
			code,
			then: criteria[code] ? SAID[criteria[code].decision] : null,
			asked: [
				...(feedback[code] === undefined ? [] : [feedback[code]]),
				...plan.filter((p) => p.criteria.includes(code)).map((p) => p.text),
			],
			found: { before: before && foundIn(before, code), after: foundIn(after, code) },
			changes: changes.filter((c) => c.criteria.includes(code)),
		}));
}
