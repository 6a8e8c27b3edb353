import { expect, test } from 'vitest';
import { coverageOf } from '../../src/lib/assessment/coverage.ts';
import { uneven, type Difficulty } from '../../src/lib/assessment/difficulty.ts';
import { standardOf, STANDARD_IDS } from '../../src/lib/scenario/catalogue.ts';
import { byStage, criterionIn, STAGES } from '../../src/lib/scenario/standard.ts';
import { resultsIn, scenarioWith } from './kit.ts';
import { someone } from '../crm/world.ts';

const check = (id: string, criterion: string, more = '') => `
  - id: ${id}
    title: What is asked
    criteria: [${criterion}]
    ${more || 'happened: { event: candidate.archive }'}`;
const library = [
	scenarioWith(`checks:${check('a', 'CRM-AC4')}${check('b', 'CRM-LO2')}`),
	scenarioWith(`checks:${check('a', 'CRM-AC4')}${check('b', 'CRM-AC4', 'never: { event: candidate.erase }')}`),
	scenarioWith(`checks:${check('a', 'CRM-AC4')}${check('b', 'CRM-AC4')}`),
];

test('the coverage counts what earns, scenario by scenario', async () => {
	const covered = coverageOf(library, await standardOf('vtct-l2-recruitment-resourcing'));

	const of = (code: string) => covered.find((c) => c.criterion.code === code);
	expect(of('CRM-AC4')).toMatchObject({ counts: [1, 1, 2], scenarios: 3 });
	expect(of('CRM-LO2')).toMatchObject({ counts: [1, 0, 0], scenarios: 1 });
	expect(of('ECE-M1')).toMatchObject({ counts: [0, 0, 0], scenarios: 0 });
});

test('what is asked for one awarding body counts for another that asks for the same', async () => {
	const covered = coverageOf(library, await standardOf('highfield-l2-recruitment-resourcing'));

	expect(covered.map((c) => [c.criterion.code, c.scenarios])).toEqual([
		['HCRM-LO1', 0],
		['HCRM-AC1', 1],
		['HCRM-AC2', 0],
		['HCRM-AC3', 3],
		['HCRM-AC4', 0],
	]);
});

test('every standard says what it is: provisional, its source, its stage, and what it shares with another', async () => {
	const standards = await Promise.all(STANDARD_IDS.map(standardOf));

	expect(standards.length).toBeGreaterThan(1);
	for (const standard of standards) {
		expect(standard.status).toBe('provisional');
		const criteria = standard.units.flatMap((u) => u.criteria);
		for (const { same_as } of criteria)
			for (const code of same_as) expect(standards.some((s) => s !== standard && criterionIn(s, code))).toBe(true);
		expect(byStage(standard).flatMap((s) => s.criteria)).toHaveLength(criteria.length);
	}
	expect(byStage(standards.at(-1)!).map(({ stage }) => STAGES[stage])).toEqual([
		'Finding people',
		'Registering people',
		'Matching and choosing',
		'Putting forward, interviews',
		'Offer and placement',
		'Afterwards',
		'All the way through',
	]);
});

test('a scenario of another awarding body is scored without any code', async () => {
	const scenario = scenarioWith(
		`checks:${check('filed', 'HCRM-AC3')}${check('kept', 'HCRM-AC1', 'happened: { event: candidate.amend }')}`,
	);

	const results = await resultsIn(scenario, (db) => void someone(db, { ref: 'CAND-1', name: ['Lena', 'Fox'] }), [
		'candidate.archive',
		{ ref: 'CAND-1', reason: 'No contact for 26 months' },
	]);

	expect(results.map(({ code, status }) => [code, status])).toEqual([
		['HCRM-AC1', 'not-attempted'],
		['HCRM-AC3', 'evidenced'],
	]);
});

const variant = (name: string, more: Partial<Difficulty> = {}): Difficulty => ({
	variant: name,
	steps: 5,
	messages: 6,
	acts: 50,
	minutes: 60,
	decoys: 8,
	choices: [{ vacancy: 'VAC-208', fit: 6, near: 12, barred: 20, names: [] }],
	...more,
});

test('variants that differ a little are equally hard, and those that differ much are named', () => {
	expect(uneven([variant('A'), variant('B', { acts: 54, decoys: 9 }), variant('C')])).toEqual([]);
	expect(
		uneven([
			variant('A'),
			variant('B', { acts: 80, choices: [{ vacancy: 'VAC-208', fit: 2, near: 12, barred: 20, names: [] }] }),
		]),
	).toEqual(['acts: 50 in A, 80 in B', 'VAC-208 fit: 6 in A, 2 in B']);
});
