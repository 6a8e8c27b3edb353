import { expect, test } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import { someone, type Someone } from '../crm/world.ts';
import { bestSearch } from '../../src/lib/assessment/search-figures.ts';
import { one, resultsIn, scenarioWith, worked, type Act } from './kit.ts';

/** Meets every essential line of VAC-208: goods in, a stock system, Excel, Leeds, free by 16 March. */
const right = (ref: string, name: string, more: Partial<Someone> = {}): Someone => ({
	ref,
	name: [name, 'Right'],
	candidate: { right_to_work: 'verified', desired_pay: 1300, pay_unit: 'hour', notice_days: 7 },
	skills: [
		['SAP', 2],
		['Excel', 3],
	],
	jobs: [['Goods-in clerk', 'Aldwick Foods', '2022-01-03', null, 'Goods in and inventory.']],
	...more,
});

/** Four who truly fit, one who is short of a line, and one who lives too far away. */
function six(db: Database): void {
	for (const [i, name] of ['Ana', 'Ben', 'Cal', 'Dot'].entries()) someone(db, right(`CAND-${i + 1}`, name));
	someone(db, right('CAND-5', 'Eli', { skills: [['Excel', 3]] }));
	someone(db, right('CAND-6', 'Fay', { town: 'Hull' }));
}

async function checkOf(words: string, ...acts: readonly Act[]) {
	const [first] = await resultsIn(scenarioWith(one(words)), six, ...acts);
	const { score, entries, says } = first!.checks[0]!;
	return { score: Math.round(score * 100) / 100, entries, says };
}

async function best(...acts: readonly Act[]) {
	const attempt = await worked(scenarioWith(one(FOUND)), acts, six);
	return bestSearch(attempt.db);
}

const search = (words: string): Act => ['search.run', { words, filters: [], sort: null }];
const add = (...ref: string[]): Act => ['shortlist.add', { vacancy: 'VAC-208', ref }];

const FOUND = 'found: { vacancy: VAC-208, precision: 0.8, recall: 1, at_most: 5 }';

test('found: as good as the weaker of its halves, and named by its entry', async () => {
	expect(await checkOf(FOUND)).toEqual({ score: 0, entries: [], says: 'No search found anybody for VAC-208.' });
	// Ana alone: nobody is wrong, and three of the four are left out
	expect(await checkOf(FOUND, search('Ana'))).toMatchObject({ score: 0.25, entries: [1] });
	expect(await checkOf(FOUND, search('excel'))).toEqual({
		score: 0,
		entries: [1],
		says: 'The search of entry 1 found 6 people, more than can be read one by one (5).',
	});
	expect(await checkOf(FOUND, search('Ana'), search('SAP and excel'))).toEqual({
		score: 1,
		entries: [2],
		says: 'The search of entry 2 found 5 people, and 4 of the 4 who truly fit VAC-208 were in that list.',
	});
});

test('found: a wide list counts for less where it may be read at all', async () => {
	const wide = await checkOf('found: { vacancy: VAC-208, precision: 0.8, recall: 1, at_most: 60 }', search('excel'));

	// four of six against four of five
	expect(wide).toMatchObject({ score: 0.83, entries: [1] });
});

test('found: a list that nobody was chosen from may be luck', async () => {
	const used = FOUND.replace(' }', ', chosen: 2 }');

	expect(await checkOf(used, search('SAP and excel'))).toMatchObject({ score: 0, entries: [1] });
	expect(await checkOf(used, search('SAP and excel'), add('CAND-1', 'CAND-6'))).toMatchObject({ score: 0.5 });
	expect(await checkOf(used, search('SAP and excel'), add('CAND-1', 'CAND-2'))).toMatchObject({
		score: 1,
		entries: [1],
		says: 'The search of entry 1 found 5 people, and 4 of the 4 who truly fit VAC-208 were in that list. 2 of the 2 on the shortlist were chosen from them.',
	});
	// picked before anybody was looked for, or among many others
	expect(await checkOf(used, add('CAND-1', 'CAND-2'), search('SAP and excel'))).toMatchObject({ score: 0 });
});

test('a job that is filled since leaves the choice as it was: who was sent counts, and when they were chosen', async () => {
	const asked = 'shortlisted: { vacancy: VAC-208, people: "1..2" }';
	const used = FOUND.replace(' }', ', chosen: 1 }');
	const reason = 'Not enough experience';
	const sent: Act[] = [
		['consent.record', { ref: 'CAND-1', vacancy: 'VAC-208', decision: 'given', method: 'phone' }],
		...[1, 2, 3, 4, 6].map((line): Act => [
			'shortlist.note',
			{ vacancy: 'VAC-208', ref: 'CAND-1', line, note: 'Seen on the record.' },
		]),
		['submission.send', { vacancy: 'VAC-208', ref: 'CAND-1', pitch: 'Books deliveries in every day, in SAP.' }],
	];
	const over: Act = ['application.reject', { vacancy: 'VAC-208', ref: 'CAND-1', reason }];

	expect((await checkOf(asked, add('CAND-1'), ...sent, over)).score).toBe(1);
	// never sent: taken off is taken off
	expect((await checkOf(asked, add('CAND-1'), over)).score).toBe(0);
	expect((await checkOf(used, search('SAP and excel'), add('CAND-1'), ...sent, over)).score).toBe(1);
	// on the list before anybody was looked for; that they were sent later chooses nobody
	expect((await checkOf(used, add('CAND-1'), search('SAP and excel'), ...sent)).score).toBe(0);
});

test('found: nobody can be made to fit before they are searched for', async () => {
	const made = await checkOf(FOUND, ['skill.set', { ref: 'CAND-5', skill: 'SAP', level: 3 }], search('Eli'));

	expect(made).toMatchObject({ score: 0, entries: [2] });
});

const LISTED = 'shortlisted: { vacancy: VAC-208, people: "2..3" }';

test.each<readonly [string, number, readonly Act[]]>([
	['nobody is chosen', 0, []],
	['two who fit', 1, [add('CAND-1', 'CAND-2')]],
	['one of the two that were asked for', 0.5, [add('CAND-1')]],
	['three, one of them short of a line', 0.67, [add('CAND-1', 'CAND-2', 'CAND-5')]],
	['four where three were asked for', 0.75, [add('CAND-1', 'CAND-2', 'CAND-3', 'CAND-4')]],
	[
		'the wrong one taken off again',
		1,
		[
			add('CAND-1', 'CAND-2', 'CAND-6'),
			['shortlist.remove', { vacancy: 'VAC-208', ref: 'CAND-6', reason: 'Lives in Hull' }],
		],
	],
])('shortlisted: %s', async (_what, score, acts) => {
	expect((await checkOf(LISTED, ...acts)).score).toBe(score);
});

test('shortlisted: says who does not fit, and what is missing', async () => {
	const list = await checkOf(LISTED, add('CAND-1', 'CAND-5', 'CAND-6'));

	expect(list).toEqual({
		score: 0.33,
		entries: [1],
		says: '1 of the 3 on the shortlist truly fit VAC-208. CAND-5 meets 4 of the 5 essential lines. CAND-6 meets 4 of the 5 essential lines and can’t start in time, come, work here or be paid that much.',
	});
});

const WHY = one('rationale: { vacancy: VAC-208 }');
const note = (line: number, text: string): Act => [
	'shortlist.note',
	{ vacancy: 'VAC-208', ref: 'CAND-1', line, note: text },
];

test('rationale: tells the assessor which lines the reasons speak of, and is no mark', async () => {
	const acts = [add('CAND-1'), note(1, 'Booked goods in for two years'), note(3, 'She is a very good fit indeed')];

	const [result] = await resultsIn(scenarioWith(WHY), six, ...acts);

	expect(result).toMatchObject({ status: 'not-attempted', checks: [] });
	expect(result!.indicators).toEqual([
		{
			id: 'asked',
			title: 'What is asked',
			level: 0.2,
			says: 'The reasons for VAC-208 speak of 1 of 5 essential lines. CAND-1: nothing about “SAP or another stock system”, “Spreadsheets: sort, filter, sums”, “Within 12 miles of the site”, “Can start by 16 March”.',
			entries: [1, 2, 3],
		},
	]);
});

test('the best search is the one nearest to those who truly fit, whichever came first', async () => {
	expect(await best()).toBeNull();
	expect(await best(search('Fay'))).toBeNull();
	expect(await best(search('excel'), search('SAP and excel'), search('Ana'))).toEqual({
		vacancy: 'VAC-208',
		entry: 2,
		count: 5,
		good: 4,
		all: 4,
	});
});
