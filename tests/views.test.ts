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

test('a scenario brings what somebody has asked about their data, with its clock, and a record archived long ago', async () => {
	const db = await views();
	db.run(sql`insert into people (ref, first_name, last_name, name_key, state, reason, state_on, registered)
	           values ('CAND-1', 'Ivy', 'Thorn', 'thorn ivy', 'archived', 'No contact for two years', '2025-01-02', '2022-05-05')`);
	db.run(sql`insert into requests (request, ref, kind, channel, received, due)
	           values ('REQ-101', 'CAND-1', 'access', 'sms', '2026-02-20', '2026-03-20')`);

	const [record] = db.rows(sql`select state, state_on from people where ref = 'CAND-1'`);
	const [asked] = db.rows(sql`select request, ref, kind, channel, received, due, status, answered from requests`);

	expect(record).toEqual({ state: 'archived', state_on: '2025-01-02' });
	expect(asked).toEqual({
		request: 'REQ-101',
		ref: 'CAND-1',
		kind: 'access',
		channel: 'sms',
		received: '2026-02-20',
		due: '2026-03-20',
		status: 'received',
		answered: null,
	});
});
