import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import { fieldOf, readSearch, treeOf, withoutField } from '../../src/lib/crm/search/filters.ts';
import { print } from '../../src/lib/crm/search/print.ts';
import type { FilterState } from '../../src/lib/crm/place.ts';
import { agency } from './agency.ts';
import { NOW } from './office.ts';

let db: Database;
beforeAll(async () => {
	db = await agency({});
});

const chip = (field: string, value: string, op = 'is'): FilterState => ({ field, op, value });
const read = (words: string, ...filters: FilterState[]) => readSearch(db, { words, filters, now: NOW });

test.each([
	['town:leeds', chip('town', 'Leeds')],
	['status:on notice', chip('status', 'on_notice')],
	['skill:FLT level 3', chip('skill', 'Forklift level 3', '>=')],
	['within:12 miles of leeds', chip('within', '12 of Leeds')],
	['pay<13/hour', chip('pay', '13/hour', '<')],
	['spoken:8 to 30 days', chip('spoken', '8d..30d', 'between')],
	['-pool:drivers', chip('pool', 'Drivers', 'not')],
	['available:now', chip('available', 'now', '<=')],
	['available:now', chip('available', 'now', 'is')],
])('%s gives the same tree as its chip', (words, filter) => {
	expect(read('', filter).tree).toEqual(read(words).tree);
	expect(read(words, filter).tree).toEqual(read(words).tree);
});

test('chips of one field: either town, both skills, each comparison', () => {
	const { tree, notes } = read(
		'SAP',
		chip('town', 'Leeds'),
		chip('skill', 'SAP'),
		chip('pay', '12/hour', '>='),
		chip('town', 'York'),
		chip('pay', '14/hour', '<='),
		chip('skill', 'Excel'),
		chip('spoken', '0d..7d', 'between'),
		chip('spoken', 'never'),
	);

	expect(print(tree)).toBe(
		'SAP AND (town:"Leeds" OR town:"York") AND (spoken:"0d..7d" OR spoken:"never") AND skill:"SAP" AND pay>="12/hour" AND pay<="14/hour" AND skill:"Excel"',
	);
	expect(notes).toEqual([]);
});

test('a chip that means nothing is left out, and said', () => {
	const { tree, notes } = read('SAP', chip('shoe', '9'), chip('town', 'Atlantis'), chip('town', 'Leeds', 'roughly'));

	expect(print(tree)).toBe('SAP');
	expect(notes.map((n) => n.says)).toEqual([
		'There is no filter “shoe is”. It is left out.',
		'There is no town “Atlantis”. Choose Bradford, Brighton and Hove, Kings Lynn, Leeds or York. It is left out.',
		'There is no filter “town roughly”. It is left out.',
	]);
});

test('a field is taken out of what must hold, and stays where it is one of several', () => {
	const { tree } = treeOf('SAP town:Leeds (town:York OR town:Leeds) (town:York OR SAP) -town:Bradford', []);

	expect(print(withoutField(tree, 'town'))).toBe('SAP AND (town:"York" OR SAP) AND NOT town:"Bradford"');
	expect(fieldOf(tree)).toBeNull();
});
