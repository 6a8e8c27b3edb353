import { changesAfter, lastChange, type Change } from '../../db/changes.ts';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

/**
 * What is worked out from the records may be kept until they change. A mark says which records it was worked out
 * from: the last line of the change log, or, before there is a book, how many rows were ever written.
 *
 * A look writes no line, so stepping through a list of ten thousand works nothing out again.
 */
export interface Mark {
	/** The last line's number; null before there is a book. */
	readonly line: number | null;
	/** The line itself: after a rollback another may have the same number. */
	readonly text: string;
}

/** Above this many lines, starting anew is quicker than following them. */
const MANY = 5_000;

const withBook = new WeakSet<ReadDb>();

function hasBook(db: ReadDb): boolean {
	if (withBook.has(db)) return true;
	const open = db.column(sql`select 1 from pragma_database_list where name = 'book'`).length > 0;
	if (open) withBook.add(db);
	return open;
}

/** Where the records stand now. */
export function markOf(db: ReadDb): Mark {
	if (!hasBook(db)) return { line: null, text: String(db.column(sql`select total_changes()`)[0]) };
	return lastChange(db);
}

/** What has changed since a mark, or null when that can't be told and all must be worked out again. */
export function changesSince(db: ReadDb, mark: Mark): Change[] | null {
	const now = markOf(db);
	if (same(now, mark)) return [];
	if (now.line === null || mark.line === null || lastChange(db, mark.line).text !== mark.text) return null;
	if (now.line - mark.line > MANY) return null;
	return changesAfter(db, mark.line);
}

const same = (a: Mark, b: Mark): boolean => a.line === b.line && a.text === b.text;

/**
 * Something worked out from the records of one database, and worked out again when they have changed.
 *
 * @param tables - the only tables it was worked out from; without them, any change counts
 */
export function kept<T>(workOut: (db: ReadDb) => T, tables?: readonly string[]) {
	const store = new WeakMap<ReadDb, { mark: Mark; value: T }>();
	return {
		of(db: ReadDb): T {
			const mark = markOf(db);
			const known = store.get(db);
			if (known && (same(known.mark, mark) || untouched(db, known.mark, tables))) {
				store.set(db, { mark, value: known.value });
				return known.value;
			}
			const value = workOut(db);
			store.set(db, { mark, value });
			return value;
		},
		forget: (db: ReadDb) => void store.delete(db),
	};
}

function untouched(db: ReadDb, since: Mark, tables: readonly string[] | undefined): boolean {
	const changes = tables && changesSince(db, since);
	return !!changes && !changes.some((change) => tables.includes(change.tbl));
}

/** Who each word and field finds, one byte a person. */
export const found = kept(() => new Map<string, Uint8Array>());

/** The index has been written without a line in the change log: what it found before no longer counts. */
export const forgetFound = (db: ReadDb): void => found.forget(db);
