import { expect, test } from 'vitest';
import { parse } from '../../src/lib/crm/search/parse.ts';
import { searchPassages } from '../../src/lib/crm/search/passages.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { agency } from './agency.ts';

const CV = `Łukasz Zieliński
Stock controller, Leeds

Moor Foods, 2021 to now
Booked in 60 pallets a day on SAP, goods in and put-away, and kept the count right to the last box through two busy winters and one move of warehouse
Drove a counterbalance truck`;

const why = (db: Database, typed: string, most = 3) =>
	searchPassages
		.run(db, { tree: parse(typed).tree, ref: 'CAND-1', most })
		.map(
			({ label, text, marks }) =>
				`${label}: ${[...marks].reverse().reduce((t, [a, b]) => `${t.slice(0, a)}[${t.slice(a, b)}]${t.slice(b)}`, text)}`,
		);

const agencyOf = () =>
	agency({
		given: 'Łukasz',
		family: 'Zieliński',
		headline: 'Stock controller',
		town: 'Leeds',
		cv: CV,
		skills: [
			['Stock control', 3],
			['Forklift', 2],
		],
		jobs: [{ title: 'Stock controller', employer: 'Moor Foods', duties: 'Counted stock.' }],
		qualifications: ['Food hygiene level 2'],
		notes: [
			{ body: 'Can’t do the school run on Fridays. Wants goods in.', private: false },
			{ body: 'Secret goods', private: true },
		],
	});

test('a line of the CV that shows most of what was looked for comes first, in its own spelling', async () => {
	const db = await agencyOf();

	expect(why(db, '"goods in" SAP', 1)).toEqual([
		'CV: Booked in 60 pallets a day on [SAP], [goods in] and put-away, and kept the count right to the last box through two …',
	]);
});

test('every word that hits is shown once before any is shown twice', async () => {
	const db = await agencyOf();

	expect(why(db, 'SAP forklift hygiene')).toEqual([
		'Skill: [Forklift], level 2',
		'Qualification: Food [hygiene] level 2',
		expect.stringMatching(/^CV: Booked in 60 pallets a day on \[SAP\]/),
	]);
});

test.each([
	['zielinski', ['CV: Łukasz [Zieliński]']],
	['skill:"inventory control"', ['Skill: Stock control (also called [inventory control]), level 3']],
	['skill:"Stock control"', ['Skill: [Stock control], level 3']],
	['"school run"', ['Note, 3 Feb 2026: Can’t do the [school run] on Fridays. Wants goods in.']],
	['employer:moor', ['Job: Stock controller at [Moor] Foods']],
	['title:"stock controller"', ['Job: [Stock controller] at Moor Foods']],
	['counterb*', ['CV: Drove a [counterbalance] truck']],
	['secret', []],
	['NOT sap', []],
	['town:Leeds', []],
	['nowhere', []],
])('%s', async (typed, passages) => {
	expect(why(await agencyOf(), typed)).toEqual(passages);
});

test('what the CV says word for word as the job history does is shown once', async () => {
	const db = await agency({
		cv: 'Moor Foods\nCounted stock every night and wrote it up.',
		jobs: [{ title: 'Clerk', employer: 'Moor Foods', duties: 'Counted stock every night and wrote it up' }],
	});

	expect(why(db, 'stock')).toEqual(['Clerk at Moor Foods: Counted [stock] every night and wrote it up']);
});

test('a skill is shown once, under the name that shows more', async () => {
	const db = await agency({ skills: [['Stock control', 2]] });

	expect(why(db, 'control')).toEqual(['Skill: Stock [control], level 2']);
	expect(why(db, 'inventory control')).toEqual(['Skill: Stock control (also called [inventory] [control]), level 2']);
});

test('somebody who is gone has no passages', async () => {
	const db = await agencyOf();

	expect(searchPassages.run(db, { tree: parse('sap').tree, ref: 'CAND-9', most: 3 })).toEqual([]);
});
