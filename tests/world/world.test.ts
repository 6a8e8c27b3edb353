import { expect, test } from 'vitest';
import { worldDigest } from '../../src/lib/db/digest.ts';
import { tablesOf } from '../../src/lib/db/tables.ts';
import { CLOCK, column, number, rows, worldOf } from './kit.ts';

test('the same seed makes the same world, and another seed another', async () => {
	const first = worldDigest(await worldOf(200));

	expect(worldDigest(await worldOf(200))).toBe(first);
	expect(worldDigest(await worldOf(200, { seed: 8 }))).not.toBe(first);
	expect(worldDigest(await worldOf(200, { clock: '2026-03-03T09:00' }))).not.toBe(first);
});

test('the device’s time zone and language do not matter', async () => {
	const first = worldDigest(await worldOf(200));
	const before = { TZ: process.env['TZ'], LANG: process.env['LANG'] };

	process.env['TZ'] = 'Pacific/Kiritimati';
	process.env['LANG'] = 'tr_TR.UTF-8';
	const elsewhere = worldDigest(await worldOf(200));
	for (const [name, value] of Object.entries(before)) {
		if (value === undefined) delete process.env[name];
		else process.env[name] = value;
	}

	expect(elsewhere).toBe(first);
});

test.each([0, 1, 25, 200, 2000])('a world of %i candidates holds together', async (candidates) => {
	const db = await worldOf(candidates);

	expect(number(db, 'select count(*) from candidate')).toBe(candidates);
	expect(column(db, 'select "table" from pragma_foreign_key_check')).toEqual([]);
	expect(column(db, 'pragma integrity_check')).toEqual(['ok']);
	// throws where the index and what it is of do not agree
	db.exec(`insert into search_index (search_index) values ('integrity-check')`);
	expect(number(db, 'select count(*) from search_text')).toBe(
		number(
			db,
			`select count(*) from candidate c join person p on p.id = c.person_id where p.lifecycle <> 'anonymised'`,
		),
	);
	expect(column(db, 'pragma foreign_keys')).toEqual([1]);
});

test('the books are as large as the agency says', async () => {
	const db = await worldOf(2000);

	expect(
		rows(
			db,
			`select (select count(*) from client) as clients, (select count(*) from vacancy) as vacancies, (select count(*) from colleague where is_learner = 0) as colleagues,
		(select count(*) from colleague where is_learner = 1 and ref = 'COL-1' and name = 'Resourcer') as seat, (select count(*) from vacancy where status = 'open') as open`,
		),
	).toEqual([{ clients: 60, vacancies: 120, colleagues: 6, seat: 1, open: 50 }]);
	expect(number(db, 'select count(*) from interaction')).toBeGreaterThan(6000);
	expect(number(db, 'select count(*) from application')).toBeGreaterThan(500);
});

test('references count up from their beginnings, and a candidate’s is its row', async () => {
	const db = await worldOf(200);

	expect(column(db, `select ref from person where id <= 200 and ref <> 'CAND-' || (10000 + id)`)).toEqual([]);
	for (const [table, first] of [
		['client', 'CLI-101'],
		['vacancy', 'VAC-1001'],
		['submission', 'SUB-1001'],
		['message', 'MSG-1001'],
		['task', 'TASK-1001'],
	] as const) {
		expect(column(db, `select ref from ${table} order by id limit 1`)).toEqual([first]);
		expect(column(db, `select count(*) - count(distinct ref) from ${table}`)).toEqual([0]);
	}
	expect(column(db, `select ref from person where id > 200 order by id limit 1`)).toEqual(['CON-1001']);
});

/** Columns that may lie ahead: appointments, and days by which something is to happen. */
const AHEAD = /^(event|interview)\.(starts|ends)_at$/;

test('nothing has happened yet that is still to come', async () => {
	const db = await worldOf(2000);
	const late = tablesOf(db).flatMap(({ name, columns }) =>
		columns
			.filter((c) => (c === 'at' || c.endsWith('_at')) && !AHEAD.test(`${name}.${c}`))
			.filter((c) => number(db, `select count(*) from "${name}" where "${c}" >= '${CLOCK}'`) > 0)
			.map((c) => `${name}.${c}`),
	);
	expect(late).toEqual([]);
});

test('whoever waits hears at once, and every twentieth of the way', async () => {
	const told: { done: number; total: number; what: string }[] = [];
	await worldOf(400, { onProgress: (done, total, what) => told.push({ done, total, what }) });

	expect(told[0]).toMatchObject({ done: 0, total: 1200 });
	expect(told.at(-1)).toEqual({ done: 1200, total: 1200, what: 'Done' });
	told.slice(1).forEach(({ done }, i) => expect(done - told[i]!.done).toBeLessThanOrEqual(100));
	told.slice(1).forEach(({ done }, i) => expect(done).toBeGreaterThanOrEqual(told[i]!.done));
});
