import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Db } from '../../src/lib/db/database.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { emptyCrm } from '../kit.ts';

const write = sql`insert into place (town, region, lat, lon) values ('Leeds', 'Yorkshire', 1, 1)`;

test('SQLite itself refuses what would write, the first time and every time', async () => {
	const db = await emptyCrm();

	for (let i = 0; i < 3; i++) {
		expect(() => db.readOnly((read) => (read as Db).run(write))).toThrow('readonly');
		expect(() => db.readOnly(() => db.exec('delete from place'))).toThrow('readonly');
	}

	expect(db.column(sql`select count(*) from place`)).toEqual([0]);
});

test('a statement that has written is refused all the same, and goes on writing afterwards', async () => {
	const db = await emptyCrm();
	const again = (town: string) => sql`insert into place (town, region, lat, lon) values (${town}, 'Yorkshire', 1, 1)`;
	db.run(again('Leeds'));

	expect(() => db.readOnly((read) => (read as Db).run(again('York')))).toThrow('readonly');
	db.run(again('Hull'));

	expect(db.column(sql`select town from place order by id`)).toEqual(['Leeds', 'Hull']);
});

test('what only reads gives the same in a look, outside one, and one within the other', async () => {
	const db = await emptyCrm();
	const Row = z.object({ two: z.int(), town: z.string() });
	const read = () => db.all(Row, sql`select 1 + 1 as two, 'Leeds' as town`);

	const looks = [read(), db.readOnly(read), db.readOnly(read), db.readOnly(() => db.readOnly(read)), read()];

	expect(looks).toEqual(Array(5).fill([{ two: 2, town: 'Leeds' }]));
});
