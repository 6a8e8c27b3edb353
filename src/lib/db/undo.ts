import { z } from 'zod';
import { changesOf, netChanges, type Change } from './changes.ts';
import type { Db, ReadDb } from './database.ts';
import { isBlank } from './forget.ts';
import { sql } from './sql.ts';
import { keyAsJson, referencesOf, rowAsJson, tablesOf, type Table } from './tables.ts';

/** Why an entry's rows can't be put back. */
export interface Obstacle {
	/**
	 * `changed-since`: a later act has written one of the rows, or taken away one that they hang on.
	 * `used-since`: a later row refers to one that the entry made.
	 * `moved-on`: the same by what fell due during the entry's own minutes.
	 * `gone-for-good`: the rows were a person's who has been erased or anonymised, and can't be read any more.
	 */
	readonly why: 'changed-since' | 'used-since' | 'moved-on' | 'gone-for-good';
	/** The entry that stands in the way. */
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
 * row it wrote is still as it left it, no later row refers to one it made, and all that its rows referred to is there.
 */
export function obstacleTo(db: ReadDb, entry: number): Obstacle | null {
	const tables = new Map(tablesOf(db).map((t) => [t.name, t]));
	const changes = written(db, entry);
	const by = (why: 'changed-since' | 'used-since', tbl: string, key: string): Obstacle => {
		const later = lastToWrite(db, tbl, key);
		return { why: later === entry ? 'moved-on' : why, entry: later };
	};
	for (const change of changes) {
		if (isBlank(change.before) || isBlank(change.after))
			return { why: 'gone-for-good', entry: lastToWrite(db, 'person', `[${change.person_id}]`) };
		if (rowNow(db, tables.get(change.tbl)!, change.key) !== change.after)
			return by('changed-since', change.tbl, change.key);
		const user = change.before === null ? userOf(db, change, changes) : undefined;
		if (user) return by('used-since', user.tbl, user.key);
		const missing = change.before === null ? undefined : missingFor(db, change, changes);
		if (missing) return by('changed-since', missing.tbl, missing.key);
	}
	return null;
}

interface RowOf {
	readonly tbl: string;
	readonly key: string;
}

/** A row that refers to one the entry made, and that will do so when the entry's own rows are back. */
function userOf(db: ReadDb, made: Change, changes: readonly Change[]): RowOf | undefined {
	for (const reference of referencesOf(db).filter((r) => r.to === made.tbl)) {
		const from = tablesOf(db).find((t) => t.name === reference.from)!;
		const id: unknown = JSON.parse(made.key)[0];
		const users = db.column({
			text: `select ${keyAsJson(from, '')} from main."${from.name}" where "${reference.column}" = ? order by 1`,
			// safe: rows are made with a number of their own
			values: [id as number],
		}) as string[];
		const goes = (change: Change) => change.before === null || JSON.parse(change.before)[reference.column] !== id;
		const key = users.find((k) => !changes.some((c) => c.tbl === from.name && c.key === k && goes(c)));
		if (key !== undefined) return { tbl: from.name, key };
	}
	return undefined;
}

/** A row that one to be put back refers to, and that is not there any more. */
function missingFor(db: ReadDb, change: Change, changes: readonly Change[]): RowOf | undefined {
	const was = JSON.parse(change.before!) as Record<string, string | number | null>;
	for (const { column, to } of referencesOf(db).filter((r) => r.from === change.tbl)) {
		const value = was[column] ?? null;
		if (value === null) continue;
		const key = JSON.stringify([value]);
		const table = tablesOf(db).find((t) => t.name === to)!;
		const there = rowNow(db, table, key) !== null || changes.some((c) => c.tbl === to && c.key === key && c.before);
		if (!there) return { tbl: to, key };
	}
	return undefined;
}

/**
 * Puts every row an entry's command wrote back as it was, step by step the other way round, so that no state comes up
 * that was not there before. Ask {@link obstacleTo} first.
 *
 * @returns how many rows were put back
 * @throws {Error} `UNIQUE constraint failed` when a row that has come since takes the place of one put back
 */
export function takeBack(db: Db, entry: number): number {
	const tables = new Map(tablesOf(db).map((t) => [t.name, t]));
	const steps = changesOf(db, entry).filter((c) => c.cause === 'act');
	// rows of one act may refer to each other in any order; SQLite checks them together at the end
	db.run(sql`pragma defer_foreign_keys = on`);
	for (const step of [...steps].reverse()) {
		const table = tables.get(step.tbl)!;
		if (step.before === null)
			db.run({ text: `delete from main."${table.name}" where ${hasKey(table)}`, values: JSON.parse(step.key) });
		else if (step.after === null) insert(db, table, step.before);
		else update(db, table, step.key, step.before, step.after);
	}
	return netChanges(steps).length;
}

/** The last entry after one that wrote to a table which that one wrote to, of the same person where it is about one. */
export function lastBeside(db: ReadDb, entry: number): number | null {
	const row = db.maybe(
		z.object({ entry: z.int().nullable() }),
		sql`select max(later.entry) as entry from change_log was join change_log later
		    on later.tbl = was.tbl and later.entry > was.entry and later.person_id is was.person_id
		    where was.entry = ${entry} and was.cause = 'act'`,
	);
	return row?.entry ?? null;
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

function update(db: Db, table: Table, key: string, before: string, after: string): void {
	const [was, is] = [JSON.parse(before), JSON.parse(after)];
	// a trigger that guards a column hears of it only when it is named
	const changed = table.columns.filter((c) => was[c] !== is[c]);
	db.run({
		text: `update main."${table.name}" set ${changed.map((c) => `"${c}" = ?`).join(', ')} where ${hasKey(table)}`,
		values: [...changed.map((c) => was[c]), ...JSON.parse(key)],
	});
}
