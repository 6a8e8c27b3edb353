import { z } from 'zod';
import type { ReadDb } from '../../../db/database.ts';
import { keyAsJson, referencesOf, rowAsJson, tablesOf, uniquesOf, type Table } from '../../../db/tables.ts';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** One row and the columns of it that a merge changes; a row that is left changes none. */
export interface Move {
	readonly tbl: string;
	/** Primary key as a JSON array. */
	readonly key: string;
	readonly action: 'moved' | 'changed' | 'left';
	readonly before: Row;
	readonly after: Row;
}

/** Where merges are written down: these rows stay what they were. Pairs are sorted, so they are moved by hand. */
const OWN_BOOKS = new Set(['merge_log', 'merge_move', 'duplicate_pair']);

/**
 * Every row that refers to one person, by any foreign key of the schema, and whether it can refer to another instead.
 * Where a uniqueness is in the way, the row stays.
 *
 * @param also - further columns of a row that change as it moves
 * @param first - what is changed beforehand, and so is in nobody's way
 */
export function movesOf(
	db: ReadDb,
	from: number,
	to: number,
	also: (tbl: string, row: Row) => Row,
	first: readonly Move[],
): Move[] {
	const found = new Map<string, Move>();
	const aside = new Set(first.map((move) => `${move.tbl} ${move.key}`));
	for (const { from: tbl, column, to: target } of referencesOf(db)) {
		if ((target !== 'person' && target !== 'candidate') || OWN_BOOKS.has(tbl)) continue;
		const table = tablesOf(db).find((t) => t.name === tbl)!;
		for (const { key, row } of rowsWith(db, table, column, from)) {
			if (tbl === 'person' && JSON.parse(key)[0] === to) continue;
			const id = `${tbl} ${key}`;
			const more = also(tbl, row);
			const earlier = found.get(id);
			const after: Row = { ...more, ...earlier?.after, [column]: to };
			// nobody is referred by themselves
			if (tbl === 'candidate' && column === 'referred_by' && row['person_id'] === to)
				found.set(id, change(tbl, key, row, { [column]: null }));
			else if (isTaken(db, table, { ...row, ...after }, column, aside))
				found.set(id, { tbl, key, action: 'left', before: {}, after: {} });
			else found.set(id, { ...change(tbl, key, row, after), action: 'moved' });
		}
	}
	return [...found.values()];
}

/** A move that changes columns of a row: those that really differ. */
export function change(tbl: string, key: string, row: Row, after: Row): Move {
	const columns = Object.keys(after).filter((c) => (row[c] ?? null) !== (after[c] ?? null));
	const pick = (of: Row): Row => Object.fromEntries(columns.map((c) => [c, of[c] ?? null]));
	return { tbl, key, action: 'changed', before: pick(row), after: pick(after) };
}

const Found = z.object({ key: z.string(), row: z.string() });

export function rowsWith(db: ReadDb, table: Table, column: string, value: Value): { key: string; row: Row }[] {
	const order = table.key.map((c) => `"${c}"`).join(', ');
	return db
		.all(Found, {
			text: `select ${keyAsJson(table, '')} as key, ${rowAsJson(table, '')} as row from main."${table.name}" where "${column}" = ? order by ${order}`,
			values: [value],
		})
		.map(({ key, row }) => ({ key, row: JSON.parse(row) as Row }));
}

/** Whether another row stands where this one would come to stand. */
function isTaken(db: ReadDb, table: Table, row: Row, column: string, aside: ReadonlySet<string>): boolean {
	return uniquesOf(db, table)
		.filter((unique) => unique.columns.includes(column))
		.some(({ columns, where }) => {
			const same = columns.map((c) => `"${c}" = ?`).join(' and ');
			const there = db.column({
				text: `select ${keyAsJson(table, '')} from main."${table.name}" where ${same}${where === null ? '' : ` and (${where})`} order by 1`,
				values: columns.map((c) => row[c] ?? null),
			});
			return (
				there.some((key) => !aside.has(`${table.name} ${key}`)) && (where === null || holds(db, table, row, where))
			);
		});
}

/** Whether a row as it would be is one of those that must differ. */
function holds(db: ReadDb, table: Table, row: Row, where: string): boolean {
	const values = table.columns.map((c) => row[c] ?? null);
	const text = `select 1 from (select ${table.columns.map((c) => `? as "${c}"`).join(', ')}) where ${where}`;
	return db.column({ text, values }).length > 0;
}
