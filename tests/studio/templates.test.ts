import { expect, test } from 'vitest';
import { proveScenario } from '../../src/lib/assessment/prove.ts';
import { parseAgency } from '../../src/lib/scenario/agency.ts';
import { agencyFiles, standardOf, TEMPLATE_IDS, templateFiles } from '../../src/lib/scenario/catalogue.ts';
import { readFront } from '../../src/lib/scenario/folder.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';
import { engine } from '../../src/lib/db/engine.ts';

test.each(TEMPLATE_IDS)('the template %s is read as it is', async (id) => {
	const files = await templateFiles(id);

	expect(readScenario(files).steps.length).toBeGreaterThan(0);
});

test('the template that a tutor is led through is proven from the start', async () => {
	const files = await templateFiles('new-number');
	const front = readFront(files);

	const proof = proveScenario(
		await engine(),
		front.id,
		files,
		parseAgency(await agencyFiles(front.base)),
		await standardOf(front.criteria),
	);

	expect(proof.problems).toEqual([]);
	expect(proof.runs.filter((run) => !run.ok)).toEqual([]);
	expect(proof.mutations.filter((one) => !one.noticed)).toEqual([]);
	expect(proof.ok).toBe(true);
});
