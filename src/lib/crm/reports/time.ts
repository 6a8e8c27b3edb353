import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { dayIn, daysBetween, shortDay } from '../../ledger/story-time.ts';
import { applicationsIn, asCase } from './applications.ts';
import {
	cell,
	monthsFrom,
	PERIOD_WORDS,
	within,
	type Case,
	type Chart,
	type Column,
	type Line,
	type Scope,
} from './report.ts';
import { medianOf, spreadOf } from './spread.ts';

/** Something that took its time: from one event to another. */
interface Took {
	readonly case: Case;
	readonly days: number;
	/** When it ended: that decides whether it counts, and in which month. */
	readonly end: string;
	readonly sector: string;
}

const SPREAD: readonly Column[] = [
	{ key: 'count', words: 'How many', unit: 'count' },
	{ key: 'least', words: 'Shortest', unit: 'days' },
	{ key: 'lower', words: 'A quarter took no more than', unit: 'days' },
	{ key: 'median', words: 'Median', unit: 'days' },
	{ key: 'upper', words: 'A quarter took at least', unit: 'days' },
	{ key: 'most', words: 'Longest', unit: 'days' },
];

const took = (is: Case, from: string, end: string, sector: string): Took => {
	const days = daysBetween(dayIn(from), dayIn(end));
	const says = `${days} ${days === 1 ? 'day' : 'days'}: ${shortDay(dayIn(from))} to ${shortDay(dayIn(end))}`;
	return { case: { ...is, says }, days, end, sector };
};

/** Hires: from the day somebody was first considered to the day they accepted the offer. */
export const hires = (scope: Scope): Took[] =>
	applicationsIn(scope).flatMap((one) =>
		within(scope, one.accepted_at) ? [took(asCase(one), one.created_at, one.accepted_at, one.sector)] : [],
	);

const Vacancy = z.object({
	id: z.int(),
	sector: z.string(),
	opened_at: z.string(),
	filled_at: z.string().nullable(),
	sent_at: z.string().nullable(),
});

const vacancies = ({ db, set }: Scope) =>
	db
		.all(
			Vacancy,
			sql`select v.id, v.sector, v.opened_at, v.filled_at, (select min(s.sent_at) from submission s where s.vacancy_id = v.id) as sent_at
			    from vacancy v where v.opened_at is not null order by v.id`,
		)
		.filter(({ sector }) => set.sector === null || sector === set.sector);

/** First submissions: from the day a vacancy opened to the day its first shortlist went to the client. */
export const submits = (scope: Scope): Took[] =>
	vacancies(scope).flatMap(({ id, opened_at, sent_at, sector }) =>
		within(scope, sent_at) && sent_at >= opened_at ? [took({ kind: 'vacancy', id }, opened_at, sent_at, sector)] : [],
	);

const fills = (scope: Scope): Took[] =>
	vacancies(scope).flatMap(({ id, opened_at, filled_at, sector }) =>
		within(scope, filled_at) ? [took({ kind: 'vacancy', id }, opened_at, filled_at, sector)] : [],
	);

function spreadLine(key: string, label: string, all: readonly Took[]): Line {
	const cases = all.map((one) => one.case);
	const s = spreadOf(all.map(({ days }) => days));
	return {
		key,
		label,
		cells: SPREAD.map(({ key }) =>
			key === 'count' ? cell(all.length, cases) : cell(s ? s[key as keyof typeof s] : null, casesAt(all, key, s)),
		),
	};
}

/** Behind the shortest and the longest stand those alone; behind a middle, everybody. */
function casesAt(all: readonly Took[], key: string, s: ReturnType<typeof spreadOf>): Case[] {
	const only = key === 'least' ? s?.least : key === 'most' ? s?.most : undefined;
	return all.filter(({ days }) => only === undefined || days === only).map((one) => one.case);
}

/** How long things take: hires, first submissions and filling a vacancy; hires by sector and by month. */
export function timeCharts(scope: Scope): Chart[] {
	const period = PERIOD_WORDS[scope.set.period];
	const hired = hires(scope);
	const sent = submits(scope);
	const filled = fills(scope);
	const middle = medianOf(hired.map(({ days }) => days));
	const sectors = [...new Set(hired.map(({ sector }) => sector))].sort();
	const ends = hired.map(({ end }) => end.slice(0, 7)).sort();
	const months = monthsFrom(ends[0], ends.at(-1), 18);
	return [
		{
			key: 'spread',
			title: 'How long it takes, in days',
			counted: `Time to hire starts on the day the candidate was first considered and ends on the day the offer was accepted. Time to submit starts on the day the vacancy opened and ends on the day the first shortlist went to the client. Time to fill starts there too and ends on the day the vacancy was filled. Whole days between the two; what ended in ${period}.`,
			point:
				middle === null
					? 'Nobody was hired in this time.'
					: `Half of ${hired.length} hires took ${middle} days or less.`,
			kind: 'spread',
			first: 'What',
			columns: SPREAD,
			lines: [
				spreadLine('hire', 'Time to hire', hired),
				spreadLine('submit', 'Time to submit', sent),
				spreadLine('fill', 'Time to fill', filled),
			],
			draws: ['median'],
			empty: 'Each hire would stand here with the days it took.',
		},
		{
			key: 'sectors',
			title: 'Time to hire by sector',
			counted: `From the day the candidate was first considered to the day the offer was accepted, in whole days. Offers accepted in ${period}.`,
			point: slowest(sectors.map((sector) => [sector, hired.filter((one) => one.sector === sector)] as const)),
			kind: 'spread',
			first: 'Sector',
			columns: SPREAD,
			lines: sectors.map((sector) =>
				spreadLine(
					sector,
					sector,
					hired.filter((one) => one.sector === sector),
				),
			),
			draws: ['median'],
			empty: 'Each sector in which somebody was hired would stand here.',
		},
		{
			key: 'months',
			title: 'Time to hire, month by month',
			counted: 'The median of the hires of each month, by the day on which the offer was accepted.',
			point: new Set(ends).size < 2 ? 'One month alone shows no way.' : wayOf([...new Set(ends)], hired),
			kind: 'line',
			first: 'Month',
			columns: [SPREAD[3]!, SPREAD[0]!],
			lines: months.map((month) => {
				const some = hired.filter(({ end }) => end.startsWith(month));
				const cases = some.map((one) => one.case);
				return {
					key: month,
					label: shortDay(`${month}-01`).slice(2),
					cells: [cell(medianOf(some.map(({ days }) => days)), cases), cell(some.length, cases)],
				};
			}),
			draws: ['median'],
			empty: 'Each month in which somebody was hired would stand here.',
		},
	];
}

function slowest(groups: readonly (readonly [string, readonly Took[]])[]): string {
	const rated = groups
		.map(([sector, all]) => ({ sector, median: medianOf(all.map(({ days }) => days)) ?? 0, of: all.length }))
		.sort((a, b) => b.median - a.median || (a.sector < b.sector ? -1 : 1));
	const [slow] = rated;
	return slow ? `${slow.sector} is the slowest: a median of ${slow.median} days over ${slow.of}.` : 'Nobody was hired.';
}

function wayOf(months: readonly string[], hired: readonly Took[]): string {
	const median = (month: string) =>
		medianOf(hired.filter(({ end }) => end.startsWith(month)).map(({ days }) => days)) ?? 0;
	const [last, before] = [median(months.at(-1)!), median(months.at(-2)!)];
	const way = last === before ? 'the same as' : last < before ? 'less than' : 'more than';
	return `The last month’s median is ${last} days, ${way} the ${before} days of the one before.`;
}
