import { pay } from '../../crm/fields.ts';
import { VACANCY_STATUSES } from '../../crm/clients/vacancy.ts';
import { REQUIREMENT_KINDS, type RequirementKind } from '../../crm/clients/requirement-fields.ts';
import { VACANCY_WORK } from '../../crm/clients/vacancy-fields.ts';
import { DBS, DRIVING, LEVELS, PATTERNS } from '../../crm/options.ts';
import { longDay } from '../../ledger/story-time.ts';
import { count } from '../words.ts';

export type VacancyStatus = keyof typeof VACANCY_STATUSES;

/** The look of the tag that says how a vacancy stands. */
export const STATUS_TONE: Readonly<Record<VacancyStatus, string>> = {
	draft: ' tag--warn',
	open: ' tag--ok',
	on_hold: ' tag--warn',
	filled: ' tag--info',
	cancelled: '',
	archived: '',
};

/** `£12.80 to £13.20 an hour`; empty where nothing is said. */
export function payRange(from: number | null, to: number | null, unit: string): string {
	if (from === null && to === null) return '';
	if (from === null || to === null || from === to) return pay((from ?? to)!, unit);
	return `${pay(from, unit).split(' ')[0]} to ${pay(to, unit)}`;
}

/** `1 of 2 places filled, start by 16 March 2026`. */
export function places(placed: number, openings: number, startBy: string | null): string {
	const filled = `${placed} of ${count(openings, 'place', 'places')} filled`;
	return startBy === null ? filled : `${filled}, start by ${longDay(startBy)}`;
}

interface Asked {
	readonly kind: RequirementKind;
	readonly asks: string | null;
	readonly level: number | null;
	readonly number: number | null;
}

const CHOICES: Partial<Record<RequirementKind, Readonly<Record<string, string>>>> = {
	pattern: PATTERNS,
	work_type: VACANCY_WORK,
	driving: DRIVING,
	dbs: DBS,
};

/** What a line is compared with, in words: `Skill: SAP, level 2 or more`. */
export function comparedWith({ kind, asks, level, number }: Asked, payUnit: string): string {
	const what = REQUIREMENT_KINDS[kind];
	const choices = CHOICES[kind];
	if (choices) return `${what}: ${asks === null ? 'not said' : (choices[asks] ?? asks)}`;
	switch (kind) {
		case 'skill':
			return `${what}: ${asks ?? 'not said'}${level ? `, ${LEVELS[level as keyof typeof LEVELS].toLowerCase()}` : ''}`;
		case 'experience':
			return `${what}: ${count(number ?? 1, 'year', 'years')}${asks ? ` of ${asks}` : ' of any work'}`;
		case 'location':
			return `${what}: ${count(number ?? 0, 'mile', 'miles')} at most`;
		case 'availability':
			return `${what}: ${asks ? `by ${longDay(asks)}` : 'by the vacancy’s own day'}`;
		case 'pay':
			return `${what}: ${number === null ? 'what the vacancy pays' : pay(number, payUnit)}`;
		default:
			return asks ? `${what}: ${asks}` : what;
	}
}
