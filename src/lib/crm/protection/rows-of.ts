import type { ReadDb } from '../../db/database.ts';
import { rowsAbout, type RowAbout } from '../../db/rows-about.ts';
import { mergedInto } from '../people/merge/with.ts';

/** Every row about a person: of their own record, and of those that have gone into it. Each row once. */
export function rowsOf(db: ReadDb, personId: number): RowAbout[] {
	const all = [personId, ...mergedInto(db, personId).map(({ id }) => id)].flatMap((id) => rowsAbout(db, id));
	return [...new Map(all.map((about) => [`${about.table} ${about.key}`, about])).values()];
}
