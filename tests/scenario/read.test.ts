import { expect, test } from 'vitest';
import { readFront, scenarioFiles, variantsOf } from '../../src/lib/scenario/folder.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';
import { fillIn } from '../../src/lib/scenario/variants.ts';
import { changed, files } from './kit.ts';

test('what is read is what the files say, with the variant filled in', () => {
	const scenario = readScenario(files(), 'B');

	expect(scenario).toMatchObject({
		variant: { name: 'B', seed: 2, candidates: 2000 },
		variants: ['A', 'B'],
		steps: ['File the record of Lena Fox in Hull.'],
		messages: [{ id: '01-gwen', from: 'Gwen Ashworth', channel: 'email', at: '2026-03-02T08:58', arrives: null }],
		checks: [{ id: 'filed', points: 1, guard: false, must_pass: false, hints: [] }],
		traps: [],
		questions: [{ id: 'Q1', kind: 'choose', choose: 1, right: [0], options: [{ feedback: 'Yes.' }, {}] }],
		reflections: [{ id: 'R1', aimFor: 80, links: 0 }],
		tests: [{ test: 'Archives the record', model: true, file: 'tests/good.yaml' }],
	});
	expect(scenario.data).toEqual([
		{
			view: 'people',
			rows: [
				{
					line: 2,
					values: {
						ref: 'CAND-1001',
						first_name: 'Lena',
						last_name: 'Fox',
						phone: '07700 900009',
						town: 'Hull',
						name_key: 'fox lena',
					},
				},
			],
		},
	]);
});

test('the steps of a brief of several days are the lists that go on counting, each below its day', () => {
	const days =
		'## Monday\n\n1. **Look** at it.\n2. File it.\n\n## Tuesday\n\n3. Report in {{town}}.\n\n## Rules\n\n1. Be kind.\n';
	const scenario = readScenario(
		files(changed('scenario.md', '1. **File** the record of Lena Fox in {{town}}.', days)),
		'B',
	);

	expect(scenario.steps).toEqual(['Look at it.', 'File it.', 'Report in Hull.']);
	expect([...scenario.stepHeadings]).toEqual([
		[1, 'Monday'],
		[3, 'Tuesday'],
	]);
	expect(readScenario(files(), 'B').stepHeadings.size).toBe(0);
});

test('the settings are read without the rest, so that one faulty file does not empty the list', () => {
	const faulty = files({ 'checks.yaml': 'checks: no' });

	expect(readFront(faulty).title).toBe('One old record');
	expect(variantsOf(faulty).map((v) => v.name)).toEqual(['A', 'B']);
});

test('without variants.csv there is one variant, A', () => {
	const one = files({
		...changed('scenario.md', ' in {{town}}', ''),
		...changed('data/people.csv', '{{town}}', 'Leeds'),
		'variants.csv': null,
	});

	expect(readScenario(one).variant).toEqual({ name: 'A', seed: 1, candidates: 2000, values: {} });
});

test('the fingerprint ends with what travels, the sealed one with what does not; neither sees how it was proven', () => {
	const plain = readScenario(files(), 'A');
	const other = (changes: Readonly<Record<string, string>>) => {
		const { hash, checksHash } = readScenario(files(changes), 'A');
		return [hash !== plain.hash, checksHash !== plain.checksHash];
	};

	expect(other(changed('inbox/01-gwen.md', 'Please look', 'Do look'))).toEqual([true, false]);
	expect(other(changed('checks.yaml', 'is archived', 'has been archived'))).toEqual([false, true]);
	expect(other(changed('questions.md', 'Yes.', 'Yes, it does.'))).toEqual([false, true]);
	expect(other(changed('tests/good.yaml', '26 months', '27 months'))).toEqual([false, false]);
});

test('the same text in another editor’s spelling is the same scenario', () => {
	const windows = [...files()].map(([path, text]): [string, string] => [
		path,
		`\ufeff${text.replaceAll('\n', '\r\n')}`,
	]);

	const there = readScenario(scenarioFiles(windows), 'A');

	expect(there.hash).toBe(readScenario(files(), 'A').hash);
});

test('a name with a dot belongs to a run and is left for it', () => {
	const variant = { name: 'A', seed: 1, candidates: 2000, values: { town: 'Leeds' } };

	expect(fillIn('tests/x.yaml', 'ref: "{{walk.ref}}", town: "{{ town }}"', variant)).toEqual({
		text: 'ref: "{{walk.ref}}", town: "Leeds"',
		problems: [],
	});
});
