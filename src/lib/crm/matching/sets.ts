import type { ReadDb } from '../../db/database.ts';
import { compose, sql, type Sql } from '../../db/sql.ts';
import { fold } from '../../db/fold.ts';
import type { Among } from './line.ts';

/**
 * The ids that a select of one column gives, as one string out of SQLite: ten thousand rows one by one cost ten times
 * as much.
 */
export function idsOf(db: ReadDb, select: Sql): number[] {
	const joined = db.column(compose`select group_concat(id) from (${select})`)[0];
	return joined === null || joined === undefined ? [] : String(joined).split(',').map(Number);
}

/**
 * The ids of a select of two columns, `id` and `mark` (0 or 1), apart by mark: for what would otherwise be worked out
 * twice.
 */
export function idsByMark(db: ReadDb, select: Sql): [zero: number[], one: number[]] {
	const both: [number[], number[]] = [[], []];
	for (const marked of idsOf(db, compose`select id * 2 + mark as id from (${select})`))
		both[marked % 2]!.push(marked >> 1);
	return both;
}

/** ` and column in (…)`, or nothing for everybody. The column's name is the code's own. */
export function only(column: string, among: Among): Sql {
	return among === null
		? { text: '', values: [] }
		: { text: ` and ${column} in (select value from json_each(?))`, values: [JSON.stringify(among)] };
}

/** Candidates whose CV names any of these, as phrases of whole words; `*` at the end lets the last word go on. */
export const namedOnCv = (db: ReadDb, phrases: readonly string[], among: Among) =>
	found(db, phrases, among, sql`select docid as id from search_index where cv match ${asQuery(phrases)}`);

/** Candidates whose jobs name any of these in title, employer or duties. */
export function namedInJobs(db: ReadDb, phrases: readonly string[], among: Among): number[] {
	const query = asQuery(phrases);
	const select = sql`select docid as id from search_index where titles match ${query}
		union select docid from search_index where employers match ${query}
		union select docid from search_index where duties match ${query}`;
	return found(db, phrases, among, select);
}

function found(db: ReadDb, phrases: readonly string[], among: Among, select: Sql): number[] {
	return asQuery(phrases) === '' ? [] : idsOf(db, compose`select id from (${select}) where 1${only('id', among)}`);
}

const asQuery = (phrases: readonly string[]) =>
	phrases
		.map(asPhrase)
		.filter((phrase) => phrase !== '""')
		.join(' OR ');

/** A phrase as the index asks for it: in quotes, without signs that mean something to it. */
const asPhrase = (text: string) =>
	`"${fold(text)
		.replace(/["*()]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()}"`;

/** Rows by the person they are about, in the order in which they came. */
export function byPerson<R extends { readonly person_id: number }>(rows: readonly R[]): Map<number, R[]> {
	const groups = new Map<number, R[]>();
	for (const row of rows) {
		const group = groups.get(row.person_id);
		if (group) group.push(row);
		else groups.set(row.person_id, [row]);
	}
	return groups;
}
