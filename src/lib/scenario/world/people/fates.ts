import type { Agency, Mess } from '../../agency.ts';
import type { Chance } from '../chance.ts';
import type { Fate, Lacking, Quirk, RightToWork } from './person.ts';

/** What is decided about everybody beforehand, so that each share of the mess comes out exactly. */
export interface Lots {
	readonly fate: readonly Fate[];
	readonly rightToWork: readonly (RightToWork | 'expired')[];
	readonly quirks: readonly ReadonlySet<Quirk>[];
	readonly lacking: readonly (Lacking | null)[];
}

/** How many of so many people a share is. */
export function quota(agency: Agency, mess: Mess, people: number): number {
	return Math.round((people * Math.round(agency.mess[mess].of_100 * 10)) / 1000);
}

const FATES: readonly Exclude<Fate, 'usual' | 'duplicate'>[] = [
	'stale',
	'kept_after_temping',
	'archived',
	'anonymised',
	'do_not_contact',
];

/** What a missing field is most often. */
const LACKING: readonly (readonly [number, Lacking])[] = [
	[30, 'postcode'],
	[22, 'lawful_basis'],
	[14, 'headline'],
	[12, 'source'],
	[9, 'contact_route'],
	[8, 'obtained_on'],
	[5, 'town'],
];

export function drawLots(agency: Agency, people: number, chance: Chance): Lots {
	const fate = Array<Fate>(people).fill('usual');
	let from = 0;
	const all = chance.shuffled(fate.map((_, i) => i));
	// a second record needs somebody on file to be the second record of, so the first few are nobody's
	const second = all.filter((i) => i * 20 >= people).slice(0, quota(agency, 'duplicate', people));
	for (const i of second) fate[i] = 'duplicate';
	const order = all.filter((i) => fate[i] === 'usual');
	for (const kind of FATES) {
		for (const i of order.slice(from, (from += quota(agency, kind, people)))) fate[i] = kind;
	}
	const named = all.filter((i) => fate[i] !== 'anonymised');
	const usual = named.filter((i) => fate[i] === 'usual');

	const rightToWork = Array<RightToWork | 'expired'>(people).fill('verified');
	for (const i of second) rightToWork[i] = 'unchecked';
	const looked = chance.shuffled(named.filter((i) => fate[i] !== 'duplicate'));
	from = Math.max(0, quota(agency, 'right_to_work_unchecked', people) - second.length);
	for (const i of looked.slice(0, from)) rightToWork[i] = 'unchecked';
	const kinds = [
		['right_to_work_time_limited', 'time_limited'],
		['right_to_work_expired', 'expired'],
		['right_to_work_not_eligible', 'not_eligible'],
	] as const;
	for (const [mess, state] of kinds) {
		for (const i of looked.slice(from, (from += quota(agency, mess, people)))) rightToWork[i] = state;
	}

	const quirks = fate.map(() => new Set<Quirk>());
	const lacking = Array<Lacking | null>(people).fill(null);
	// these would get in each other's way, so nobody has two of them
	from = 0;
	const apart = chance.shuffled(usual);
	for (const i of apart.slice(from, (from += quota(agency, 'missing_mandatory', people))))
		lacking[i] = chance.weighted(LACKING);
	for (const kind of [
		'email_bounced',
		'pay_in_wrong_unit',
		'marketing_withdrawn',
		'legal_hold',
		'no_email',
		'no_pay_wanted',
	] as const) {
		for (const i of apart.slice(from, (from += quota(agency, kind, people)))) quirks[i]!.add(kind);
	}
	for (const kind of ['no_cv', 'opinion_in_note', 'notice_late', 'notice_missing'] as const) {
		const pool = kind === 'no_cv' ? named : usual;
		const free = chance.shuffled(pool).filter((i) => !quirks[i]!.has('notice_late'));
		for (const i of free.slice(0, quota(agency, kind, people))) quirks[i]!.add(kind);
	}
	const withCv = named.filter((i) => !quirks[i]!.has('no_cv'));
	for (const i of chance.some(withCv, quota(agency, 'cv_slips', withCv.length))) quirks[i]!.add('cv_slips');
	return { fate, rightToWork, quirks, lacking };
}
