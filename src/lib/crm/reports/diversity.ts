import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { allApplications, reachedAt } from './applications.ts';
import { cell, type Chart, type Line, type Scope } from './report.ts';
import { hideSmall, SMALLEST } from './suppress.ts';

const QUESTIONS = { age: 'Age', sex: 'Sex', ethnicity: 'Ethnic group', disability: 'Disability' } as const;
type Question = keyof typeof QUESTIONS;

/** How far somebody has come at the most, so that each person stands in one column. */
const FURTHEST = ['Not considered yet', 'Considered', 'Put forward', 'Placed'] as const;

const Answer = z.object({
	person: z.int(),
	answers: z.string().transform((text) => z.record(z.string(), z.string()).catch({}).parse(JSON.parse(text))),
});

/**
 * Totals of what people chose to tell us about themselves, kept apart from every record. No period and no sector can be
 * chosen: two tables of nearly the same people, laid side by side, would give away who is in one alone. Nothing opens.
 *
 * Source: Equality Act 2010, s. 158 (knowing where a group is under-represented); UK GDPR Art. 9(2)(j) and 89.
 */
export function diversityCharts({ db }: Scope): Chart[] {
	const answered = db.all(
		Answer,
		sql`select d.person_id as person, d.answers from diversity_response d join person p on p.id = d.person_id
		    where p.lifecycle in ('active', 'archived') order by d.id`,
	);
	const far = new Map<number, number>();
	for (const one of allApplications(db)) {
		const reached = one.outcome === 'placed' ? 3 : reachedAt(one, 'submitted') !== null ? 2 : 1;
		far.set(one.person, Math.max(far.get(one.person) ?? 0, reached));
	}
	// safe: the keys of the object
	return (Object.keys(QUESTIONS) as Question[]).map((question) => {
		const said = answered.flatMap(({ person, answers }) => {
			const group = answers[question];
			return group === undefined ? [] : [{ group: capital(group), step: far.get(person) ?? 0 }];
		});
		const groups = [...new Set(said.map(({ group }) => group))].sort();
		const counts = groups.map((group) =>
			FURTHEST.map((_, step) => said.filter((one) => one.group === group && one.step === step).length),
		);
		const table = hideSmall(groups, FURTHEST, counts);
		const title = QUESTIONS[question];
		return {
			key: question,
			title,
			counted: `People on record who chose to answer, each once, by the furthest they have come for any vacancy, at any time. Numbers under ${SMALLEST} are hidden, and others with them where a number could be worked out. Small groups stand together.`,
			point: table
				? `${table.total} people answered. It is voluntary, so it says nothing about those who did not.`
				: `Too few have answered to show anything without pointing at somebody.`,
			kind: 'bars',
			first: title,
			columns: [
				{ key: 'all', words: 'All who answered', unit: 'count' },
				...(table?.columns ?? []).map((words, at) => ({ key: `step-${at}`, words, unit: 'count' as const })),
			],
			lines: table
				? [
						...table.rows.map((label, r): Line => ({
							key: `group-${r}`,
							label,
							cells: [
								cell(table.rowTotals[r]!, null),
								...table.cells[r]!.map((n) => (n === null ? HIDDEN : cell(n, null))),
							],
						})),
						{
							key: 'total',
							label: 'Everybody',
							total: true,
							cells: [cell(table.total, null), ...table.columnTotals.map((n) => cell(n, null))],
						},
					]
				: [],
			draws: ['all'],
			empty: `Nothing is shown until enough people have answered: at least ${SMALLEST} in each of two groups.`,
		};
	});
}

const HIDDEN = { value: null, cases: null, hidden: 'hidden' } as const;
const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
