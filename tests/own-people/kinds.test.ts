import { expect, test } from 'vitest';
import { engine } from '../../src/lib/db/engine.ts';
import { parseAgency } from '../../src/lib/scenario/agency.ts';
import { buildWorld } from '../../src/lib/scenario/build.ts';
import { agencyFiles } from '../../src/lib/scenario/catalogue.ts';
import { worldFrom } from '../../src/lib/db/open.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { addRows, takenIn } from '../../src/lib/scenario/own-people/add-rows.ts';
import { readAsk, TRADE_CHOICES } from '../../src/lib/scenario/own-people/ask.ts';
import { makeKind } from '../../src/lib/scenario/own-people/make-kind.ts';
import { readPeople } from '../../src/lib/scenario/own-people/people-csv.ts';
import { SPECIAL_NAMES, SPECIALS, specialIn } from '../../src/lib/scenario/own-people/specials.ts';
import { Faulty, sayProblem } from '../../src/lib/scenario/problem.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';
import { files } from '../scenario/kit.ts';

const agency = async () => parseAgency(await agencyFiles('harbour-lane'));
const CLOCK = '2026-03-02T09:00';

test('a wish in one sentence is read: how many, what they do, where, and who of them is special', () => {
	const asks = [
		'six HGV drivers near Hull, one with an expired licence',
		'4 forklift drivers in Leeds, two who want more pay and one whose right to work nobody has checked',
		'three care assistants within 5 miles of Bradford',
		'a welder in Sheffield who lives too far away',
		'Two warehouse operatives around Wakefield, one whom nobody has spoken to for 26 months, one on the books twice.',
	].map((sentence) => readAsk(sentence).ask);

	expect(asks).toEqual([
		{ count: 6, trade: 'hgv1', town: 'Hull', miles: 12, specials: ['expired'] },
		{ count: 4, trade: 'forklift', town: 'Leeds', miles: 0, specials: ['dear', 'dear', 'unchecked'] },
		{ count: 3, trade: 'care-home', town: 'Bradford', miles: 5, specials: [] },
		{ count: 1, trade: 'welding', town: 'Sheffield', miles: 0, specials: ['far'] },
		{ count: 2, trade: 'warehouse', town: 'Wakefield', miles: 12, specials: ['stale', 'twice'] },
	]);
});

test('what is not understood is named, with how to say it', () => {
	const said = [
		'',
		'HGV drivers near Hull',
		'six drivers',
		'six HGV drivers near Atlantis',
		'six astronauts in Hull',
		'six HGV drivers in Hull, one with a dog',
		'900 HGV drivers in Hull',
		'one HGV driver in Hull, two with an expired licence',
	].map((sentence) => readAsk(sentence).problem!.slice(0, 60));

	expect(said).toEqual([
		'Write it like: six HGV drivers near Hull, one with an expire',
		'It does not begin with how many. Write it like: six HGV driv',
		'It does not say where they live. Write it like: six HGV driv',
		'There is no town called “atlantis” in the list. Choose the n',
		'“astronauts” is no line of work that is known here. Choose o',
		'“with a dog” is not understood. What can be special: with a ',
		'Ask for 40 people at most at once.',
		'There are more special people than people. Ask for more, or ',
	]);
});

test('each thing that can be special is understood in the words that the list gives it', () => {
	expect(SPECIAL_NAMES.map((name) => specialIn(SPECIALS[name].words))).toEqual(SPECIAL_NAMES);
});

test('the same wish and seed make the same people, another seed makes others', async () => {
	const ask = readAsk('six HGV drivers near Hull, one with an expired licence').ask!;
	const make = async (seed: number) => makeKind(ask, seed, takenIn(files()), await agency(), CLOCK);

	expect(await make(7)).toEqual(await make(7));
	expect((await make(8))['people']).not.toEqual((await make(7))['people']);
});

test('people of every trade and every kind go into the CRM, and what is special about them is so there', async () => {
	const all = TRADE_CHOICES.map(([trade], i) => ({ trade, special: SPECIAL_NAMES[i % SPECIAL_NAMES.length]! }));
	let own = files({ 'variants.csv': 'variant,seed,candidates,town\nA,1,200,Leeds\n' });
	for (const { trade, special } of all)
		own = addRows(
			own,
			makeKind(
				{ count: 2, trade, town: 'Leeds', miles: 5, specials: [special] },
				3,
				takenIn(own),
				await agency(),
				CLOCK,
			),
		);
	const { ask } = readAsk('one HGV driver in Hull with an expired licence');
	own = addRows(own, makeKind(ask!, 3, takenIn(own), await agency(), CLOCK));

	const world = buildWorld(await engine(), readScenario(own, 'A'), await agency());

	const db = worldFrom(await engine(), world.image);
	const count = (text: string) => db.column({ text, values: [] })[0];
	const people = readScenario(own, 'A').data.find(({ view }) => view === 'people')!.rows.length;
	expect(
		count(
			"select count(*) from person where cast(substr(ref, 6) as integer) between 1001 and 9999 and ref like 'CAND-%'",
		),
	).toBe(people);
	expect(
		db.column(
			sql`select q.title from qualification q join person p on p.id = q.person_id join place l on l.id = p.place_id
			    where l.town = 'Hull' and p.ref like 'CAND-1%' and length(p.ref) = 9 and q.expires < '2026-03-02' order by 1`,
		),
	).toEqual(['HGV Class 1 licence (C+E)']);
	expect(count("select count(*) from person where lifecycle = 'archived' and length(ref) = 9")).toBeGreaterThan(0);
});

test('lines are added behind those that are there, and only a new column writes a file anew', () => {
	const before = files({
		'data/people.csv': 'ref,first_name,last_name,town\nCAND-1001,Lena,"Fox, the elder",{{town}}\n',
	});

	const same = addRows(before, { people: [{ ref: 'CAND-1002', first_name: 'Kit', last_name: 'Rowe', town: 'Hull' }] });
	const more = addRows(before, {
		people: [{ ref: 'CAND-1002', first_name: 'Kit', last_name: 'Rowe', phone: '07700 900123' }],
	});

	expect(same.get('data/people.csv')).toBe(`${before.get('data/people.csv')}CAND-1002,Kit,Rowe,Hull\n`);
	expect(more.get('data/people.csv')).toBe(
		'ref,first_name,last_name,town,phone\nCAND-1001,Lena,"Fox, the elder",{{town}},\nCAND-1002,Kit,Rowe,,07700 900123\n',
	);
});

test('a list of people is taken line by line; whoever could be real, or can’t be held, is left out with a sentence', () => {
	const text = [
		'First name;Surname;Mobile;Town;Skills;Shoe size',
		'Kit;Rowe;07700 900123;Leeds;Excel; Packing;;',
		'Ann;Real;07911 123456;Leeds;;9',
		';Nobody;;Leeds;;',
		'Far;Away;07700 900124;Atlantis;;',
		'Zoë;Łukasz;07700 900125;Hull;Goods in;9',
	].join('\n');

	const { rows, problems } = readPeople(
		'mine.csv',
		text.replace('Excel; Packing;;', '"Excel; Packing";'),
		takenIn(files()),
	);

	expect(rows).toEqual({
		people: [
			{ first_name: 'Kit', last_name: 'Rowe', phone: '07700 900123', town: 'Leeds', ref: 'CAND-1002' },
			{ first_name: 'Zoë', last_name: 'Łukasz', phone: '07700 900125', town: 'Hull', ref: 'CAND-1003' },
		],
		skills: [
			{ ref: 'CAND-1002', skill: 'Excel' },
			{ ref: 'CAND-1002', skill: 'Packing' },
			{ ref: 'CAND-1003', skill: 'Goods in' },
		],
	});
	expect(problems.map(sayProblem).map((says) => says.slice(0, 80))).toEqual([
		'mine.csv, line 1: The column “Shoe size” is left out. What can be brought: ref, ',
		'mine.csv, line 3: Ann Real is left out: 07911 123456 could be somebody’s number.',
		'mine.csv, line 4: Nobody is left out: a first or a last name is missing. Write b',
		'mine.csv, line 5: Far Away is left out: the agency knows no town called Atlantis',
	]);
	expect(() => readPeople('mine.csv', 'town\nLeeds\n', takenIn(files()))).toThrow(Faulty);
	expect(() => readPeople('mine.csv', 'x'.repeat(500_000), takenIn(files()))).toThrow(Faulty);
});
