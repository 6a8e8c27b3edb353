import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/lib/attempt/registry.ts';
import { lintScenario } from '../../src/lib/assessment/lint-scenario.ts';
import { standardOf } from '../../src/lib/scenario/catalogue.ts';
import { sayProblem } from '../../src/lib/scenario/problem.ts';
import { one, scenarioWith, worked } from './kit.ts';

test('a world that would keep a learner waiting is no world for learners', async () => {
	const scenario = scenarioWith(one('happened: { event: candidate.archive }'));
	const { db } = await worked(scenario, []);
	const standard = await standardOf('vtct-l2-recruitment-resourcing');
	const problems = (candidates: number): string[] =>
		lintScenario({ ...scenario, variant: { ...scenario.variant, candidates } }, standard, COMMANDS, db)
			.map(sayProblem)
			.filter((says) => says.startsWith('variants.csv'));

	expect(problems(20_000)).toEqual([]);
	expect(problems(50_000)).toEqual([
		'variants.csv: Variant A has 50000 candidates, and a browser is slow with so many. Keep to 20000.',
	]);
});
