import { expect, test } from 'vitest';
import { cohortCsv, cohortLines } from '../../src/lib/scenario/cohort/cohort-list.ts';
import { dueBy, joined, readGiven } from '../../src/lib/scenario/cohort/given.ts';

const CLASS = [
	{ name: 'Siân Howells', number: 'L-2041', cohort: 'Autumn' },
	{ name: 'Zoë & Łukasz, "both"', number: '', cohort: 'Autumn' },
	{ name: 'Tom Okafor', number: 'L-2042', cohort: 'Autumn' },
];
const LINES = cohortLines('monday-desk', ['A', 'B', 'C'], CLASS);
const CSV = cohortCsv(LINES, 'https://desk.example.org');

test('an assessor’s desk reads something else from a tutor’s list than the tutor gave', () => {
	const { given, cut } = readGiven(`\ufeff${CSV}`);

	expect(cut).toBe(0);
	expect(given).toEqual(LINES.map(({ learner, variant }) => ({ scenario: 'monday-desk', learner, variant })));
});

test('a link that was cut, one without end and one of no scenario are counted, or the whole ones are lost with them', () => {
	const cutShort = CSV.replace(/(number=L-2042)[^\r]*/, '$1');
	const endless = `https://desk.example.org/learner/start/monday-desk#for=${'x'.repeat(3_000)}&variant=A`;

	const { given, cut } = readGiven(`${cutShort}\n${endless}\nhttps://elsewhere.example.org/start#for=Ada&variant=A`);

	expect(given.map(({ learner }) => learner.name)).toEqual(['Siân Howells', 'Zoë & Łukasz, "both"']);
	expect(cut).toBe(2);
});

test('a variant is said to be due to somebody whom the list does not name for certain', () => {
	const at = (name: string, number: string, variant: string) => ({
		scenario: 'monday-desk',
		learner: { name, number, cohort: '' },
		variant,
	});
	const due = dueBy([at('Ada Obi', 'L-1', 'A'), at('Ada Obi', 'L-2', 'B'), at('Bo Lund', '', 'C')]);
	const of = (name: string, id: string | null, scenario = 'monday-desk') => due(scenario, { name, id });

	expect([of('A. Obi', ' l-1 '), of('ada  obi', 'L-2'), of('Bo Lünd', 'L-9'), of('BO LUND', null)]).toEqual([
		'A',
		'B',
		'C',
		'C',
	]);
	expect([of('Ada Obi', null), of('Ada Obi', 'L-3'), of('Eve Ray', null), of('Bo Lund', null, 'walk-in')]).toEqual([
		null,
		null,
		null,
		null,
	]);
});

test('a list that is opened later does not count where both name the same learner', () => {
	const [first] = readGiven(CSV).given;
	const later = { ...first!, variant: first!.variant === 'A' ? 'B' : 'A' };

	const all = joined(readGiven(CSV).given, [later]);

	expect(all).toHaveLength(3);
	expect(dueBy(all)('monday-desk', { name: 'Siân Howells', id: 'L-2041' })).toBe(later.variant);
});
