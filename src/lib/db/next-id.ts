import type { ReadDb } from './database.ts';
import { sql } from './sql.ts';

/** The id that the next row of a table will get. Never one that was given before, not even to a row undone since. */
export function nextId(db: ReadDb, table: string): number {
	return (
		(db.column(sql`select coalesce((select seq from sqlite_sequence where name = ${table}), 0) + 1`)[0] as number) ?? 1
	);
}
