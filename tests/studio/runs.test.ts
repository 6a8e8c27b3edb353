import { expect, test } from 'vitest';
import { builtInFiles, SCENARIO_IDS } from '../../src/lib/scenario/catalogue.ts';
import { valueAt, withValue } from '../../src/lib/scenario/edit/yaml-edit.ts';
import {
	linesBefore,
	partsOfYaml,
	withNewPart,
	withoutPart,
	withPart,
} from '../../src/lib/scenario/edit/yaml-parts.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';
import { runsIn } from '../../src/lib/screens/tutor/studio/runs/runs-in.ts';

test.each(SCENARIO_IDS)('%s: the form of a run shows another run, or changes more than what is typed', async (id) => {
	const files = await builtInFiles(id);
	const { runs, unread } = runsIn(files);

	expect(unread).toEqual([]);
	expect(runs.map(({ path, model, acts }) => [path, model, acts.map(({ command }) => command)])).toEqual(
		readScenario(files, 'A').tests.map(({ file, model, do: acts }) => [
			file,
			model,
			acts.map(({ command }) => command),
		]),
	);
	for (const { path, part } of runs) {
		const text = files.get(path)!;
		const before = partsOfYaml(text);
		const after = partsOfYaml(withPart(text, part, withValue(before[part]!, ['test'], 'Another name')));
		expect(after.filter((_, i) => i !== part)).toEqual(before.filter((_, i) => i !== part));
		expect(valueAt(after[part]!, [])).toEqual({ ...(valueAt(before[part]!, []) as object), test: 'Another name' });
		expect(text.split('\n')[linesBefore(text, part)]).toBe(before[part]!.split('\n')[0]);
	}
});

test('a run that comes or goes changes the runs beside it', () => {
	const two = '# Runs\ntest: One\n---\ntest: Two\n';

	expect(withNewPart(two, 'test: New\n')).toBe(`${two}---\ntest: New\n`);
	expect(withNewPart(two, 'test: New\n', 1)).toBe('# Runs\ntest: One\n---\ntest: New\n---\ntest: Two\n');
	expect(withNewPart('', 'test: New\n')).toBe('test: New\n');
	expect(withoutPart(two, 1)).toBe('# Runs\ntest: One\n');
	expect(withoutPart('test: One\n', 0)).toBeNull();
});

test('a file of runs that can’t be read is shown as an empty form', () => {
	const files = new Map([['tests/runs.yaml', 'test: One\n---\ntest: [Two\n']]);

	expect(runsIn(files)).toEqual({ runs: [], unread: ['tests/runs.yaml'] });
});
