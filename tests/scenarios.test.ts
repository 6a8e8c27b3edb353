import { expect, test } from 'vitest';
import { builtInFiles, listScenarios, SCENARIO_IDS, standardOf } from '../src/lib/scenario/catalogue.ts';
import { readFront, variantsOf } from '../src/lib/scenario/folder.ts';
import { readScenario } from '../src/lib/scenario/scenario.ts';

/** What each scenario comes to is proven by `desk prove`; here is only what a minute's typing can break. */
test.each(SCENARIO_IDS)('%s is read in every variant, with a model answer for each', async (id) => {
	const files = await builtInFiles(id);
	const { criteria } = readFront(files);

	const models = variantsOf(files).map(({ name }) =>
		readScenario(files, name).tests.some((run) => run.model && (run.variants === 'all' || run.variants.includes(name))),
	);

	expect(models).not.toContain(false);
	expect((await standardOf(criteria)).id).toBe(criteria);
});

test('the list begins with the tour for beginners, and grows harder', async () => {
	const listed = await listScenarios();

	const levels = listed.map(({ front }) => front.level);
	expect(listed[0]?.id).toBe('first-hour');
	expect(levels).toEqual([...levels].sort());
});
