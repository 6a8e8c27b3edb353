import { z } from 'zod';
import type { Db, ReadDb } from './database.ts';
import { sql } from './sql.ts';

/** One row before and after, as the change log wrote it. */
export const Change = z.object({
	id: z.int(),
	entry: z.int(),
	cause: z.enum(['act', 'world']),
	tbl: z.string(),
	/** The row's primary key, a JSON array. */
	key: z.string(),
	person_id: z.int().nullable(),
	/** The whole row as a JSON object, or null where there was none. */
	before: z.string().nullable(),
	after: z.string().nullable(),
});
export type Change = z.infer<typeof Change>;

/** What one entry changed, in the order in which it did. */
export function changesOf(db: ReadDb, entry: number): Change[] {
	return db.all(Change, sql`select * from change_log where entry = ${entry} order by id`);
}

/** What has been written since a line of the log, in order. */
export function changesAfter(db: ReadDb, line: number): Change[] {
	return db.all(Change, sql`select * from change_log where id > ${line} order by id`);
}

/**
 * The last line of the log, or the last up to a number, as text: two logs that end in the same line and the same
 * entry hold the same. Line 0 of an empty log is nothing.
 */
export function lastChange(db: ReadDb, upTo = Number.MAX_SAFE_INTEGER): { line: number; text: string } {
	// in one column and unparsed: a keystroke asks ten times
	const [found] = db.column(
		sql`select id || ' ' || entry || ' ' || cause || ' ' || tbl || key || coalesce(after, '')
		    from change_log where id <= ${upTo} order by id desc limit 1`,
	);
	const text = String(found ?? '');
	return { line: Number.parseInt(text, 10) || 0, text };
}

/** From here on, rows written belong to this entry and to this cause. */
export function writeAs(db: Db, entry: number, cause: Change['cause']): void {
	db.run(sql`update writing set entry = ${entry}, cause = ${cause}`);
}

/** What a run of changes came to, row by row: the first before and the last after. Rows that end as they began drop out. */
export function netChanges(changes: readonly Change[]): Change[] {
	const net = new Map<string, Change>();
	for (const change of changes) {
		const row = `${change.tbl} ${change.key}`;
		const earlier = net.get(row);
		net.set(row, earlier ? { ...earlier, after: change.after } : change);
	}
	return [...net.values()].filter((c) => c.before !== c.after);
}
