import { expect, test } from 'vitest';
import type { Results } from '../../src/lib/assessment/finding.ts';
import type { Entry } from '../../src/lib/ledger/entry.ts';
import type { Scenario } from '../../src/lib/scenario/scenario.ts';
import { routeOf } from '../../src/lib/screens/debrief/debrief.ts';

const entry = (seq: number) => ({ seq, command: 'candidate.view', refusal: null }) as Entry;
const check = (id: string, entries: number[]) => ({
	id,
	title: id,
	guard: false,
	must_pass: false,
	points: 1,
	score: 1,
	entries,
});
const scenario = {
	steps: ['Put the record right.', 'File the old ones.'],
	checks: [
		{ id: 'phone', step: 1 },
		{ id: 'filed', step: 2 },
		{ id: 'care', step: undefined },
	],
	traps: [{ id: 'deleted', name: 'Deleting instead of archiving' }],
} as unknown as Scenario;

test('an act stands under the first step that it counted for, and what counted for none stands apart', () => {
	const results = [
		{
			code: 'CRM-AC1',
			status: 'evidenced',
			checks: [check('phone', [2]), check('filed', [2, 4]), check('care', [5])],
			traps: [],
			entries: [2, 4, 5],
		},
	] as Results;

	const route = routeOf(scenario, [1, 2, 3, 4, 5].map(entry), results);

	expect(route.steps.map(({ step, acts }) => [step, acts.map((a) => a.entry.seq)])).toEqual([
		[1, [2]],
		[2, [4]],
		[0, [5]],
	]);
	expect(route.others).toBe(2);
});

test('a mistake and what put it right are named at the acts that did so', () => {
	const trap = { id: 'deleted', severity: 'critical', sprung: [1], recovered: [3] } as const;
	const results = [
		{ code: 'CRM-AC4', status: 'partly-evidenced', checks: [], traps: [trap], entries: [1, 3] },
	] as unknown as Results;

	const [, , along] = routeOf(scenario, [1, 2, 3].map(entry), results).steps;

	expect(along!.acts.map((a) => [a.entry.seq, a.sprung.map((t) => t.id), a.righted.map((t) => t.id)])).toEqual([
		[1, ['deleted'], []],
		[3, [], ['deleted']],
	]);
});
