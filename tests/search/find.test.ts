import { expect, test } from 'vitest';
import { candidateRows, countCandidates, refsOf, searchCandidates } from '../../src/lib/crm/search/find.ts';
import { searchFacets } from '../../src/lib/crm/search/facets.ts';
import { readSearch, treeOf } from '../../src/lib/crm/search/filters.ts';
import { milesOf } from '../../src/lib/crm/search/miles.ts';
import { Sort } from '../../src/lib/crm/search/orders.ts';
import { parse } from '../../src/lib/crm/search/parse.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { agency } from './agency.ts';
import { NOW } from './office.ts';
import { type Someone } from './someone.ts';

const found = (db: Database, typed: string, sort: string | null = null) =>
	searchCandidates.run(db, { tree: parse(typed).tree, sort, now: NOW });

test('the list says how many of how many, and who the archive holds back', async () => {
	const db = await agency({ cv: 'SAP' }, { cv: 'SAP', lifecycle: 'archived' }, {}, { lifecycle: 'anonymised' });

	expect(found(db, 'SAP')).toEqual({ ids: [1], count: 1, of: 2, leftOut: 1 });
	expect(found(db, 'in:archive SAP')).toEqual({ ids: [2], count: 1, of: 2, leftOut: 0 });
	expect(found(db, 'in:everywhere', 'name')).toMatchObject({ ids: [1, 2, 3], count: 3 });
	expect(countCandidates.run(db, { tree: parse('').tree, now: NOW })).toEqual({ count: 2, leftOut: 1 });
});

test('screens may only read, and that is enough', async () => {
	const db = await agency({ cv: 'SAP' });

	const read = db.readOnly((only) => {
		const { tree } = readSearch(db, { words: 'SAP town:Leeds', filters: [], now: NOW });
		return [searchCandidates.run(only, { tree, sort: null, now: NOW }), searchFacets.run(only, { tree, now: NOW })];
	});

	expect(read[0]).toMatchObject({ count: 0 });
});

const people: Partial<Someone>[] = [
	{
		given: 'Zoë',
		family: 'Adams',
		town: 'York',
		status: 'placed',
		spoken: '2026-01-10T09:00',
		owner: 'Ravi Patel',
		notice: 7,
		pay: 1300,
		created: '2025-01-03T09:00',
	},
	{
		given: 'Łukasz',
		family: 'Öberg',
		town: 'Leeds',
		status: 'new',
		spoken: '2026-02-10T09:00',
		owner: null,
		notice: 0,
		pay: 1250,
		created: '2025-01-01T09:00',
	},
	{
		given: 'Al',
		family: 'Adams',
		town: null,
		status: 'available',
		spoken: null,
		owner: 'Dee Marlow',
		notice: null,
		pay: 2500000,
		unit: 'year',
		created: '2025-01-02T09:00',
	},
	{
		given: 'Bo',
		family: 'Zed',
		town: 'Leeds',
		status: 'new',
		spoken: '2026-02-10T09:00',
		owner: 'Dee Marlow',
		notice: 14,
		pay: null,
		created: '2025-01-04T09:00',
	},
];

test.each([
	['name', [3, 1, 2, 4]],
	['-name', [4, 2, 1, 3]],
	['town', [2, 4, 1, 3]],
	['-town', [1, 2, 4, 3]],
	['status', [2, 4, 3, 1]],
	['-status', [1, 3, 2, 4]],
	['spoken', [1, 2, 4, 3]],
	['-spoken', [2, 4, 1, 3]],
	['owner', [3, 4, 1, 2]],
	['-owner', [1, 3, 4, 2]],
	['notice', [2, 1, 4, 3]],
	['-notice', [4, 1, 2, 3]],
	['pay', [2, 1, 3, 4]],
	['-pay', [1, 2, 3, 4]],
	['registered', [2, 3, 1, 4]],
	['-registered', [4, 1, 3, 2]],
])('in order of %s: blanks last, ties by name or key', async (sort, order) => {
	const db = await agency(...people);

	expect(found(db, '', sort).ids).toEqual(order);
	expect(Sort.safeParse(sort).success).toBe(true);
});

test('best match first: a name before a headline, a skill before a word in the CV, all before some', async () => {
	const db = await agency(
		{ family: 'Aaa', cv: 'once drove a forklift' },
		{ family: 'Bbb', skills: [['Forklift', 3]] },
		{ family: 'Ccc', headline: 'Forklift driver' },
		{ family: 'Forklift' },
		{ family: 'Eee', headline: 'Forklift driver', skills: [['Forklift', 1]], cv: 'forklift' },
		{ family: 'Fff' },
	);

	expect(found(db, 'forklift').ids).toEqual([5, 4, 3, 2, 1]);
	expect(found(db, 'forklift', '-relevance').ids).toEqual([1, 2, 3, 4, 5]);
	expect(found(db, 'status:available', null).ids[0]).toBe(1);
});

test('a row has what the list shows', async () => {
	const db = await agency(
		{
			town: 'Leeds',
			headline: 'Goods-in clerk',
			spoken: '2026-02-16T10:30',
			owner: 'Dee Marlow',
			notice: 7,
			pay: 1360,
			right: 'time_limited',
			rightExpires: '2026-02-28',
			consents: [
				{ purpose: 'represent', vacancy: 'VAC-208', decision: 'given', expires: '2026-03-14' },
				{ purpose: 'represent', vacancy: 'VAC-209', decision: 'withdrawn', expires: null },
			],
		},
		{ lifecycle: 'anonymised' },
	);

	expect(candidateRows.run(db, { ids: [2, 1, 99], now: NOW })).toEqual([
		expect.objectContaining({ id: 2, ref: 'CAND-2', name: 'CAND-2', permission: 'not_asked', lifecycle: 'anonymised' }),
		{
			id: 1,
			ref: 'CAND-1',
			name: 'Sam Tilley',
			email: null,
			mobile: null,
			available: null,
			registered: '2025-01-06',
			source: null,
			headline: 'Goods-in clerk',
			town: 'Leeds',
			status: 'available',
			incomplete: 0,
			spoken: '2026-02-16T10:30',
			permission: 'ends_soon',
			permissionUntil: '2026-03-14',
			permissionFor: 'VAC-208',
			owner: 'Dee Marlow',
			noticeDays: 7,
			pay: 1360,
			payUnit: 'hour',
			rightToWork: 'expired',
			rightToWorkExpires: '2026-02-28',
			lifecycle: 'active',
		},
	]);
	expect(refsOf(db, [2, 1])).toEqual(['CAND-2', 'CAND-1']);
});

test('a facet can be switched: its own choice is left out of its counts, the others’ are not', async () => {
	const db = await agency(
		{ status: 'available', town: 'Leeds' },
		{ status: 'available', town: 'York' },
		{ status: 'on_notice', town: 'Leeds' },
		{ status: 'on_notice', town: 'Leeds', lifecycle: 'archived' },
	);
	const { tree } = treeOf('', [{ field: 'status', op: 'is', value: 'available' }]);

	const facets = searchFacets.run(db, { tree, now: NOW });

	const options = (field: string) =>
		facets.find((f) => f.field === field)!.options.map((o) => [o.label, o.count, o.chosen]);
	expect(options('status')).toEqual([
		['Available', 2, true],
		['On notice', 1, false],
	]);
	expect(options('town')).toEqual([
		['Leeds', 1, false],
		['York', 1, false],
	]);
	expect(facets.map((f) => f.label)).toEqual([
		'Status',
		'Permission',
		'Town',
		'Last spoken to',
		'Pay wanted',
		'Pool',
		'Work type',
		'Right to work',
		'Owner',
	]);
});

test('a distance is measured from a town, from a vacancy’s town, or from that of whoever has the postcode', async () => {
	const db = await agency({ town: 'Leeds' }, { town: 'Bradford' }, { town: 'York', postcode: 'ZZ99 1AA' }, {});

	// Leeds to Bradford is 8.6 miles, to York 22.0
	expect(found(db, 'within:8 of Leeds').ids).toEqual([1]);
	expect(found(db, 'within:9 of Leeds', 'town').ids).toEqual([2, 1]);
	expect(found(db, 'within:22 of Leeds').count).toBe(2);
	expect(found(db, 'within:23 of Leeds').count).toBe(3);
	expect(found(db, 'within:9 of VAC-208').count).toBe(2);
	expect(found(db, 'within:1 of "ZZ99 6AB"').ids).toEqual([]);
	expect(found(db, 'within:"1 of ZZ99 6AB"').ids).toEqual([2]);
	expect(found(db, 'within:"1 of ZZ99 1AA"').ids).toEqual([3]);
	expect(found(db, 'within:"1 of ZZ99 9ZZ"').ids).toEqual([]);

	const miles = (ref: string, from: string) => milesOf.run(db, { ref, from });
	expect([miles('CAND-2', 'Leeds'), miles('CAND-1', 'VAC-208'), miles('CAND-3', 'ZZ99 6AB')]).toEqual([8.6, 0, 29.9]);
	expect([miles('CAND-4', 'Leeds'), miles('CAND-1', 'Atlantis')]).toEqual([null, null]);
});
