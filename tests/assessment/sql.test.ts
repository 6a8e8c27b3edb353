import { expect, test } from 'vitest';
import { askSql, columnsOfSql, faultInSql, namesRecords } from '../../src/lib/assessment/views-sql.ts';
import { one, OWEN, scenarioWith, worked } from './kit.ts';

test.each([
	'select 1 as score, ref from people',
	'select count(*) = 0 from people p, skills s where p.ref = s.ref',
	'with found as (select ref from people), more (ref) as (select ref from skills) select 1, f.ref from found f join more using (ref)',
	'select (select count(*) from skills k where k.ref = p.ref) / 2.0 as score, p.ref from people p;',
	'select 1 from people where ref in (select ref from skills) -- from person',
	"select 'from person; drop table person' from people",
])('asked: %s', (question) => {
	expect(faultInSql(question, 1)).toBeNull();
});

test.each([
	['', 'There is no question here.'],
	["update people set phone = ''", 'A check only asks.'],
	['select 1 from people; select 2 from people', 'more than one statement'],
	['with recursive n(i) as (select 1 union all select i + 1 from n) select i from n', 'can run for ever'],
	['select 1 from person', '“person” is no tutor view.'],
	['select 1 from people, person', '“person” is no tutor view.'],
	['select 1 from people join candidate on 1', '“candidate” is no tutor view.'],
	['select 1 from people where ref in person', '“person” is no tutor view.'],
	['select 1 from (select 1 from sqlite_master)', '“sqlite_master” is no tutor view.'],
	['select 1 from book.ledger', '“book” is no tutor view.'],
	['select 1 from "person"', '“person” is no tutor view.'],
	["select 1 from pragma_table_info('person')", '“pragma_table_info” is no tutor view.'],
	['select random() from people', '“random” has no place'],
	["select printf('%1000000000d', 1) from people", '“printf” has no place'],
	['select 1 from people where registered < current_date', '“current_date” has no place'],
])('not asked: %s', (question, says) => {
	expect(faultInSql(question, 1)).toContain(says);
});

test('a question writes nothing, whatever it says', async () => {
	const { db } = await worked(scenarioWith(one('happened: { event: task.add }')), []);

	expect(() => db.readOnly((read) => askSql(read, 'delete from person', 1))).toThrow('A check only asks');
	expect(() => db.readOnly((read) => read.rows({ text: 'delete from person', values: [] }))).toThrow();
	expect(db.column({ text: 'select count(*) from person where ref = ?', values: [OWEN] })).toEqual([1]);
});

test('what a question rests on is told by the names of its columns, not by its words', async () => {
	const { db } = await worked(scenarioWith(one('happened: { event: task.add }')), []);

	expect(columnsOfSql(db, 'select 1 as score, ref from people where 0;')).toEqual(['score', 'ref']);
	expect(namesRecords(db, 'select count(*) from people where ref is not null')).toBe(false);
	expect(namesRecords(db, 'select 1 as score, entry from searches')).toBe(true);
});
