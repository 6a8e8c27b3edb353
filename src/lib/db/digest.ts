import { z } from 'zod';
import { sha256, type Hash } from '../ledger/hash.ts';
import type { ReadDb } from './database.ts';
import { sql } from './sql.ts';
import { rowAsJson, tablesOf, type Table } from './tables.ts';

/** Keys hashed together: few crossings into SQLite, and little to hash again when one of their rows has changed. */
const STRETCH = 500;
/** The number of the one stretch of a table whose key begins with text. */
const WHOLE = -1;

/** The hashes that a digest is made of: of every table, stretch by stretch of its keys. */
export type DigestParts = ReadonlyMap<string, ReadonlyMap<number, Hash>>;

/**
 * A fingerprint of every row of every table, in order of primary key. Equal worlds, equal fingerprints.
 *
 * The rows are hashed, not the file: a file's bytes also hold SQLite's own version and free pages. The index and
 * its shadow tables are left out, and so are ledger and change log, which stand in another database.
 */
export const worldDigest = (db: ReadDb): Hash => digestOf(digestParts(db));

export function digestOf(parts: DigestParts): Hash {
	const lines = [...parts].flatMap(([table, hashes]) => [
		`\n${table}`,
		...[...hashes].sort(([a], [b]) => a - b).map(([number, hash]) => `${number} ${hash}`),
	]);
	return sha256(lines.join('\n'));
}

export function digestParts(db: ReadDb): DigestParts {
	return new Map(tablesOf(db).map((table) => [table.name, partsOf(db, table)]));
}

/**
 * The parts as they are now, of a world whose parts at the start are known: only stretches that the change log names
 * are hashed again. Its triggers stand on every table; a property test compares this with all hashed anew.
 */
export function digestPartsSince(db: ReadDb, start: DigestParts): DigestParts {
	const parts = new Map([...start].map(([name, hashes]) => [name, new Map(hashes)]));
	const tables = new Map(tablesOf(db).map((table) => [table.name, table]));
	for (const [name, numbers] of changedStretches(db)) {
		const hashes = parts.get(name)!;
		for (const number of numbers) {
			const hash = hashOf(db, tables.get(name)!, number);
			if (hash === null) hashes.delete(number);
			else hashes.set(number, hash);
		}
	}
	return parts;
}

function changedStretches(db: ReadDb): Map<string, Set<number>> {
	const changed = new Map<string, Set<number>>();
	const Row = z.object({ tbl: z.string(), key: z.string() });
	for (const { tbl, key } of db.all(Row, sql`select distinct tbl, key from change_log order by tbl, key`)) {
		// safe: the change log's keys are lists of what SQLite holds
		const [first] = JSON.parse(key) as unknown[];
		const numbers = changed.get(tbl) ?? new Set();
		numbers.add(typeof first === 'number' ? Math.floor(first / STRETCH) : WHOLE);
		changed.set(tbl, numbers);
	}
	return changed;
}

function partsOf(db: ReadDb, table: Table): Map<number, Hash> {
	const [first] = table.key;
	const ends = { text: `select json_array(min("${first}"), max("${first}")) from main."${table.name}"`, values: [] };
	const [least, most] = JSON.parse(String(db.column(ends)[0])) as unknown[];
	const from = typeof least === 'number' ? Math.floor(least / STRETCH) : WHOLE;
	const to = typeof most === 'number' ? Math.floor(most / STRETCH) : WHOLE;
	const parts = new Map<number, Hash>();
	for (let number = from; number <= to; number++) {
		const hash = hashOf(db, table, number);
		if (hash !== null) parts.set(number, hash);
	}
	return parts;
}

/** The hash of the rows of one stretch; null where there are none. */
function hashOf(db: ReadDb, table: Table, number: number): Hash | null {
	const [first] = table.key;
	const order = table.key.map((c) => `"${c}"`).join(', ');
	const within = number === WHOLE ? '' : `where "${first}" >= ? and "${first}" < ?`;
	const text = `select group_concat(line, char(10)) from (
		select ${rowAsJson(table, '')} as line from main."${table.name}" ${within} order by ${order})`;
	const values = number === WHOLE ? [] : [number * STRETCH, (number + 1) * STRETCH];
	const [rows] = db.column({ text, values });
	return rows === null || rows === undefined ? null : sha256(String(rows));
}
