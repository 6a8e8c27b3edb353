import { expect, test } from 'vitest';
import { openBook } from '../src/lib/db/book.ts';
import { INSERTABLE, openFit, openViews, viewNames } from '../src/lib/scenario/views.ts';
import { sql } from '../src/lib/db/sql.ts';
import { emptyCrm } from './kit.ts';

async function views() {
	const db = await emptyCrm();
	openBook(db);
	openViews(db, 1, '2026-03-02T09:00');
	openFit(db, 1, []);
	return db;
}

test('every tutor view of version 1 can be read, and tells which rows stand behind a line', async () => {
	const db = await views();

	const broken = viewNames(1).filter((name) => {
		const columns = db.column(sql`select name from pragma_table_info(${name})`);
		db.column({ text: `select * from "${name}" limit 1`, values: [] });
		return !columns.includes('touched') && !['searches', 'found', 'fit'].includes(name);
	});

	expect(broken).toEqual([]);
});

test('every column that a scenario may give is a column of its view', async () => {
	const db = await views();

	const missing = Object.entries(INSERTABLE).flatMap(([view, columns]) => {
		const known = db.column(sql`select name from pragma_table_info(${view})`);
		return columns.filter((column) => !known.includes(column)).map((column) => `${view}.${column}`);
	});

	expect(missing).toEqual([]);
});
