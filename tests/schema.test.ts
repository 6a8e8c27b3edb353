import { expect, test } from 'vitest';
import { openBook } from '../src/lib/db/book.ts';
import { worldDigest } from '../src/lib/db/digest.ts';
import { sql } from '../src/lib/db/sql.ts';
import { referencesOf, tablesOf } from '../src/lib/db/tables.ts';
import { emptyCrm } from './kit.ts';

test('every foreign key has an index to look it up by, or undo and erase crawl', async () => {
	const db = await emptyCrm();
	const missing = referencesOf(db).filter(
		({ from, column }) =>
			db.column(sql`select 1 from pragma_index_list(${from}) l join pragma_index_info(l.name) i on i.seqno = 0 and i.name = ${column}
			              union select 1 from pragma_table_info(${from}) where name = ${column} and pk = 1`).length === 0,
	);
	expect(missing.map((r) => `${r.from}.${r.column}`)).toEqual([]);
});

test('every id counts on and is never given twice: autoincrement, or a key of other keys', async () => {
	const db = await emptyCrm();
	const wrong = tablesOf(db).filter(({ name, key }) => {
		const text = String(db.column(sql`select sql from sqlite_schema where name = ${name}`)[0]);
		return key[0] === 'id' && !/id\s+integer primary key autoincrement/.test(text);
	});
	expect(wrong.map((t) => t.name)).toEqual([]);
});

test('no column holds a real number or a blob', async () => {
	const db = await emptyCrm();
	const wrong = tablesOf(db).flatMap(({ name }) =>
		db.column(sql`select ${name} || '.' || name from pragma_table_info(${name}) where type not in ('INTEGER', 'TEXT')`),
	);
	expect(wrong).toEqual([]);
});

test('the book opens beside the CRM and is not in its image or digest', async () => {
	const db = await emptyCrm();
	const before = worldDigest(db);
	openBook(db);
	db.run(sql`insert into place (town, region, lat, lon) values ('Leeds', 'Yorkshire', 53800000, -1550000)`);
	expect(db.column(sql`select tbl || ' ' || key || ' ' || after from change_log`)).toEqual([
		'place [1] {"id":1,"town":"Leeds","region":"Yorkshire","lat":53800000,"lon":-1550000}',
	]);
	expect(worldDigest(db)).not.toBe(before);
	expect(new TextDecoder('latin1').decode(db.image())).not.toContain('change_log');
});
