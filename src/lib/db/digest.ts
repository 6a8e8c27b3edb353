import { hasher, type Hash } from '../ledger/hash.ts';
import type { ReadDb } from './database.ts';
import { rowAsJson, tablesOf } from './tables.ts';

/** Rows spelled in one string at a time: few crossings into SQLite, and no string too long to hold. */
const CHUNK = 500;

/**
 * A fingerprint of every row of every table, in order of primary key. Equal worlds, equal fingerprints.
 *
 * The rows are hashed, not the file: a file's bytes also hold SQLite's own version and free pages. The index and
 * its shadow tables are left out, and so are ledger and change log, which stand in another database.
 */
export function worldDigest(db: ReadDb): Hash {
	const whole = hasher();
	for (const table of tablesOf(db)) {
		whole.feed(`\n${table.name}\n`);
		const order = table.key.map((c) => `"${c}"`).join(', ');
		const text = `select group_concat(line, char(10)) from (
			select ${rowAsJson(table, '')} as line, (row_number() over (order by ${order}) - 1) / ${CHUNK} as chunk
			from main."${table.name}" order by ${order}) group by chunk order by chunk`;
		for (const chunk of db.column({ text, values: [] })) whole.feed(`${chunk}\n`);
	}
	return whole.done();
}
