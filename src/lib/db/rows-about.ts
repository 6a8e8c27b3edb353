import { z } from 'zod';
import { wayToPerson } from './belongs.ts';
import type { ReadDb } from './database.ts';
import { keyAsJson, rowAsJson, tablesOf, type Table } from './tables.ts';

/** A row that is about somebody, by its table and key. */
export interface RowAbout {
	readonly table: string;
	/** Its primary key, a JSON array. */
	readonly key: string;
	readonly row: Readonly<Record<string, string | number | null>>;
}

const Found = z.object({ key: z.string(), row: z.string() });

/**
 * Every row that is about a person, whatever table it stands in: found by following foreign keys, so that a new table
 * can't be forgotten. In order of table and key.
 */
export function rowsAbout(db: ReadDb, personId: number): RowAbout[] {
	return tablesOf(db).flatMap((table) => {
		const where = whoseRows(db, table);
		if (where === null) return [];
		const key = table.key.map((column) => `t."${column}"`).join(', ');
		return db
			.all(Found, {
				text: `select ${keyAsJson(table, 't')} as key, ${rowAsJson(table, 't')} as row from main."${table.name}" t where ${where} order by ${key}`,
				values: [personId],
			})
			.map((found) => ({ table: table.name, key: found.key, row: JSON.parse(found.row) as RowAbout['row'] }));
	});
}

/** SQL that picks the rows of one person out of a table, or null where its rows are nobody's. */
function whoseRows(db: ReadDb, table: Table): string | null {
	if (table.name === 'person') return 't.id = ?';
	const path = wayToPerson(db, table.name);
	if (!path) return null;
	const [first, ...rest] = path;
	const inner = rest.reduce(
		(text, step) => text.replace('?', `select id from main."${step.from}" where "${step.column}" in (?)`),
		'?',
	);
	return `t."${first!.column}" in (${inner})`;
}
