import { z } from 'zod';
import { fold } from '../../../db/fold.ts';
import { compose, sql, type Sql } from '../../../db/sql.ts';
import type { Requirement } from '../../clients/requirement.ts';
import { cvsOf, passageInCv } from '../documents.ts';
import { MISSING, PARTLY, SHOWN, UNKNOWN, type RowsKind } from '../line.ts';
import { findPassage, firstPassage } from '../passage.ts';
import { byPerson, idsByMark, idsOf, namedInJobs, namedOnCv, only } from '../sets.ts';
import type { Spec } from '../spec.ts';

/** The words of past work that a line asks for: `goods-in, stock or inventory` is three. Empty: any work. */
export function wordsOf(line: Requirement): string[] {
	return (line.asks ?? '')
		.split(/,|;|\/|\bor\b/i)
		.map((word) =>
			fold(word)
				.replace(/[-\s]+/g, ' ')
				.trim(),
		)
		.filter((word) => word !== '');
}

/** Months since the year nought of `2023-04` or `2023-04-17`; a year alone counts from January. */
const month = (column: string) =>
	`(cast(substr(${column}, 1, 4) as integer) * 12 + coalesce(nullif(cast(substr(${column}, 6, 2) as integer), 0), 1))`;

/** Jobs `e` of this kind of work, of those people whose jobs name it at all. `_` is any letter: a hyphen or a space. */
function jobs(words: readonly string[], people: readonly number[]): Sql {
	const likes = words.map((word) => `%${word.replace(/ /g, '_')}%`);
	return {
		text: `${likes.length === 0 ? '1' : `(${likes.map(() => 'e.title like ? or e.duties like ?').join(' or ')})`}
			and e.person_id in (select value from json_each(?))`,
		values: [...likes.flatMap((like) => [like, like]), JSON.stringify(people)],
	};
}

/** Months in such jobs, by person; two at once don't count twice. */
const months = (
	where: Sql,
	{ today }: Spec,
) => compose`select person_id as id, min(sum(until - since), max(until) - min(since)) as months from (
	select e.person_id, ${{ text: month('e.started'), values: [] }} as since,
		max(${{ text: month('coalesce(e.ended, ?)'), values: [today, today] }}, ${{ text: month('e.started'), values: [] }} + 1) as until
	from employment e where ${where}) group by person_id`;

const Job = z.object({
	person_id: z.int(),
	employer: z.string(),
	title: z.string(),
	duties: z.string(),
	months: z.int(),
});

/** Years in a kind of work. Fewer than asked, or named on the CV alone, is partly. */
export const experience: RowsKind = {
	sets(db, line, spec, among) {
		const words = wordsOf(line);
		const named = words.length === 0 ? among : namedInJobs(db, words, among);
		const where = named === null ? sql`1` : jobs(words, named);
		const asked = (line.number ?? 1) * 12;
		const [fewer, enough] = idsByMark(db, compose`select id, months >= ${asked} as mark from (${months(where, spec)})`);
		return [
			[
				UNKNOWN,
				idsOf(
					db,
					compose`select c.person_id as id from candidate c
				where not exists (select 1 from employment e where e.person_id = c.person_id)${only('c.person_id', among)}`,
				),
			],
			[PARTLY, namedOnCv(db, words, among)],
			[PARTLY, words.length === 0 ? [] : (named ?? [])],
			[PARTLY, fewer],
			[SHOWN, enough],
		];
	},
	tell(db, line, spec, ids, passages) {
		const words = wordsOf(line);
		const rows = db.all(
			Job,
			compose`select e.person_id, e.employer, e.title, e.duties,
				max(${{ text: month('coalesce(e.ended, ?)'), values: [spec.today, spec.today] }} - ${{ text: month('e.started'), values: [] }}, 1) as months
				from employment e where ${jobs(words, ids)} order by e.person_id, months desc, e.id`,
		);
		const held = byPerson(rows);
		const total = new Map(
			db
				.all(z.object({ id: z.int(), months: z.int() }), compose`${months(jobs(words, ids), spec)} order by id`)
				.map((row) => [row.id, row.months]),
		);
		const cvs = passages ? cvsOf(db, ids) : new Map();
		return {
			reason({ id }, state) {
				const mine = held.get(id);
				if (!mine) {
					if (state === PARTLY) return 'Named in the CV or past work, no dates on record';
					return state === MISSING ? 'Not among the jobs on record' : 'No work history on record. Ask.';
				}
				const where =
					mine.length === 1 ? `at ${mine[0]!.employer}` : `in ${mine.length} jobs, most at ${mine[0]!.employer}`;
				const short = state === SHOWN ? '' : `; asks for ${inYears((line.number ?? 1) * 12)}`;
				return `${inYears(total.get(id) ?? mine[0]!.months)} ${where}${short}`;
			},
			passage({ id }) {
				const job = held.get(id)?.find((j) => findPassage(j.duties, words) !== null) ?? held.get(id)?.[0];
				const inDuties = job ? (findPassage(job.duties, words) ?? firstPassage(job.duties)) : null;
				if (job && inDuties !== null) return { from: `${job.title}, ${job.employer}`, text: inDuties };
				const onCv = passageInCv(cvs.get(id), job ? [job.employer, ...words] : words);
				return onCv ?? (job ? { from: 'Work history', text: `${job.title}, ${job.employer}` } : null);
			},
		};
	},
};

/** `8 months`, `1 year 6 months`, `3 years`. */
function inYears(total: number): string {
	const years = Math.floor(total / 12);
	const rest = total % 12;
	const inMonths = rest === 1 ? '1 month' : `${rest} months`;
	if (years === 0) return inMonths;
	const whole = years === 1 ? '1 year' : `${years} years`;
	return rest === 0 || years >= 3 ? whole : `${whole} ${inMonths}`;
}
