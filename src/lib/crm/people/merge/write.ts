import { z } from 'zod';
import type { Db, ReadDb } from '../../../db/database.ts';
import { tablesOf, rowAsJson } from '../../../db/tables.ts';
import type { Row, Value } from './moves.ts';

const tableOf = (db: ReadDb, name: string) => tablesOf(db).find((t) => t.name === name)!;
const hasKey = (db: ReadDb, tbl: string) =>
	tableOf(db, tbl)
		.key.map((c) => `"${c}" = ?`)
		.join(' and ');

/** A row as it is, or null where there is none any more. */
export function rowAt(db: ReadDb, tbl: string, key: string): Row | null {
	const table = tableOf(db, tbl);
	const found = db.maybe(z.object({ row: z.string() }), {
		text: `select ${rowAsJson(table, '')} as row from main."${tbl}" where ${hasKey(db, tbl)}`,
		values: JSON.parse(key) as Value[],
	});
	return found ? (JSON.parse(found.row) as Row) : null;
}

/**
 * Sets columns of a row. One whose key changes is written anew and the old one taken away, so that the change log has a
 * line for either key: undo and the digest of the records find rows by it.
 */
export function setRow(db: Db, tbl: string, key: string, columns: Row): void {
	const names = Object.keys(columns);
	if (names.length === 0) return;
	const table = tableOf(db, tbl);
	const whole = names.some((name) => table.key.includes(name)) ? rowAt(db, tbl, key) : null;
	if (whole === null) {
		db.run({
			text: `update main."${tbl}" set ${names.map((c) => `"${c}" = ?`).join(', ')} where ${hasKey(db, tbl)}`,
			values: [...names.map((c) => columns[c] ?? null), ...(JSON.parse(key) as Value[])],
		});
		return;
	}
	const row = { ...whole, ...columns };
	db.run({
		text: `insert into main."${tbl}" (${table.columns.map((c) => `"${c}"`).join(', ')}) values (${table.columns.map(() => '?').join(', ')})`,
		values: table.columns.map((c) => row[c] ?? null),
	});
	db.run({ text: `delete from main."${tbl}" where ${hasKey(db, tbl)}`, values: JSON.parse(key) as Value[] });
}

/** The key of a row once these columns are set. */
export function keyAfter(db: ReadDb, tbl: string, key: string, columns: Row): string {
	const old = JSON.parse(key) as Value[];
	return JSON.stringify(tableOf(db, tbl).key.map((c, i) => (c in columns ? columns[c] : old[i])));
}
