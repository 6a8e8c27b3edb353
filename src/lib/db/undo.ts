import { z } from 'zod';
import { changesOf, netChanges, type Change } from './changes.ts';
import type { Db, ReadDb } from './database.ts';
import { sql } from './sql.ts';
import { keyAsJson, referencesOf, rowAsJson, tablesOf, type Table } from './tables.ts';

/** Why an entry's rows can't be put back: something has been done to them since, or hangs on them. */
export interface Obstacle {
	readonly why: 'changed-since' | 'used-since';
	readonly tbl: string;
	readonly key: string;
	/** The later entry that stands in the way. */
	readonly entry: number;
}

/** The rows that the command of an entry wrote itself, net. What the world did in answer stays. */
function written(db: ReadDb, entry: number): Change[] {
	return netChanges(changesOf(db, entry).filter((c) => c.cause === 'act'));
}

/** Whether an entry wrote anything at all that could be taken back. */
export function wroteRows(db: ReadDb, entry: number): boolean {
	return written(db, entry).length > 0;
}

/**
 * The first thing that stands in the way of taking an entry's rows back, or null. An entry can be undone when every
 * row it wrote is still as it left it, and no later row refers to one it made.
 */
export function obstacleTo(db: ReadDb, entry: number): Obstacle | null {
	const tables = tablesOf(db);
	const references = referencesOf(db);
	const changes = written(db, entry);
	const made = new Set(changes.filter((c) => c.before === null).map((c) => `${c.tbl} ${c.key}`));
	for (const change of changes) {
		const table = tables.find((t) => t.name === change.tbl)!;
		if (rowNow(db, table, change.key) !== change.after) {
			return { why: 'changed-since', tbl: change.tbl, key: change.key, entry: lastToWrite(db, change.tbl, change.key) };
		}
		if (change.before !== null) continue;
		for (const reference of references.filter((r) => r.to === change.tbl)) {
			const from = tables.find((t) => t.name === reference.from)!;
			const users = db.column({
				text: `select ${keyAsJson(from, '')} from main."${from.name}" where "${reference.column}" = ? order by 1`,
				values: [JSON.parse(change.key)[0]],
			}) as string[];
			const user = users.find((key) => !made.has(`${from.name} ${key}`));
			if (user) return { why: 'used-since', tbl: from.name, key: user, entry: lastToWrite(db, from.name, user) };
		}
	}
	return null;
}

/**
 * Puts every row an entry's command wrote back as it was. Ask {@link obstacleTo} first.
 *
 * @returns how many rows were put back
 */
export function takeBack(db: Db, entry: number): number {
	const tables = new Map(tablesOf(db).map((t) => [t.name, t]));
	const changes = written(db, entry).reverse();
	// rows of one act may refer to each other in any order; SQLite checks them together at the end
	db.run(sql`pragma defer_foreign_keys = on`);
	for (const change of changes) {
		const table = tables.get(change.tbl)!;
		if (change.before === null)
			db.run({ text: `delete from main."${table.name}" where ${hasKey(table)}`, values: JSON.parse(change.key) });
		else if (change.after === null) insert(db, table, change.before);
		else update(db, table, change.key, change.before);
	}
	return changes.length;
}

const hasKey = (table: Table) => table.key.map((c) => `"${c}" = ?`).join(' and ');

function rowNow(db: ReadDb, table: Table, key: string): string | null {
	const text = `select ${rowAsJson(table, '')} from main."${table.name}" where ${hasKey(table)}`;
	return (db.column({ text, values: JSON.parse(key) })[0] as string | undefined) ?? null;
}

function lastToWrite(db: ReadDb, tbl: string, key: string): number {
	const found = db.maybe(
		z.object({ entry: z.int() }),
		sql`select entry from change_log where tbl = ${tbl} and key = ${key} order by id desc limit 1`,
	);
	return found?.entry ?? 0;
}

function insert(db: Db, table: Table, row: string): void {
	const values = JSON.parse(row);
	db.run({
		text: `insert into main."${table.name}" (${table.columns.map((c) => `"${c}"`).join(', ')}) values (${table.columns.map(() => '?').join(', ')})`,
		values: table.columns.map((c) => values[c]),
	});
}

function update(db: Db, table: Table, key: string, row: string): void {
	const values = JSON.parse(row);
	const rest = table.columns.filter((c) => !table.key.includes(c));
	db.run({
		text: `update main."${table.name}" set ${rest.map((c) => `"${c}" = ?`).join(', ')} where ${hasKey(table)}`,
		values: [...rest.map((c) => values[c]), ...JSON.parse(key)],
	});
}
