import type { ReadDb } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { Person } from '../person.ts';

/** Everybody whose record has gone into this one, or into one that has: those furthest away first. */
export function mergedInto(db: ReadDb, id: number): Person[] {
	return db
		.all(
			Person,
			sql`select id, ref, given_name, family_name, lifecycle, legal_hold from person where merged_into = ${id} order by id`,
		)
		.flatMap((person) => [...mergedInto(db, person.id), person]);
}
