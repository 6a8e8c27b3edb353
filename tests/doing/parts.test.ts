import { expect, test } from 'vitest';
import { slugOf } from '../../src/lib/assessment/doing/draft.ts';
import { stepFor } from '../../src/lib/assessment/doing/guess.ts';
import { recordRun, withBare, withoutActs } from '../../src/lib/assessment/doing/record-run.ts';
import { variablesOf } from '../../src/lib/assessment/doing/variables.ts';
import { addToList, yamlOf } from '../../src/lib/assessment/doing/write-yaml.ts';
import type { Entry } from '../../src/lib/ledger/entry.ts';
import { readVariants } from '../../src/lib/scenario/variants.ts';
import { Faulty, sayProblem } from '../../src/lib/scenario/problem.ts';

const VARIANTS = readVariants(
	'variant,seed,candidates,town,person,first,phone,born,pence\nA,1,200,Leeds,CAND-1001,Nia,07700 900311,14/03/1988,1360\nB,2,200,Hull,CAND-1002,Sara,07700 900312,15/04/1990,1290\n',
);
const VARIABLES = variablesOf(VARIANTS[0]!, VARIANTS);
const entry = (seq: number, command: string, input: unknown, outcome: unknown = null) =>
	({
		seq,
		command,
		input,
		outcome,
		refusal: null,
		happened: [],
		at: '',
		now: '2026-03-02T09:00',
		prev: '',
		hash: '',
	}) as Entry;

test('a value that a variable stands for is written as the variable, whatever its spelling', () => {
	expect([
		VARIABLES.value('07700900311', 'phone'),
		VARIABLES.value('CAND-1001', 'ref'),
		VARIABLES.value('Halifax', 'town'),
		VARIABLES.value('1988-03-14', 'date_of_birth'),
		VARIABLES.sentence('Nia’s brother Niall lives in Leeds'),
	]).toEqual(['{{phone}}', '{{person}}', 'Halifax', '1988-03-14', '{{first}}’s brother Niall lives in {{town}}']);
});

test('with one variant alone every value stays as it is, but for what is named after its column', () => {
	const [only] = VARIANTS;

	const { value } = variablesOf(only!, [only!]);

	expect([value('CAND-1001', 'ref'), value('07700 900311', 'phone')]).toEqual(['CAND-1001', '{{phone}}']);
});

test('what an act made is kept by name and used by later ones; an undo names the act where it stands', () => {
	const entries = [
		entry(1, 'evidence.mark', { of: 0 }),
		entry(2, 'candidate.register', { given_name: 'Nia', pence: 1360 }, { ref: 'CAND-10300' }),
		entry(3, 'skill.set', { ref: 'CAND-10300', skill: 'Excel' }),
		entry(4, 'candidate.register', { given_name: 'Kit' }, { ref: 'CAND-10301' }),
		entry(5, 'undo.act', { entry: 3 }),
		entry(6, 'candidate.view', { ref: 'CAND-10044' }),
	];

	const { acts, strangers } = recordRun(entries, new Set(['CAND-10044']), VARIABLES);

	expect(acts).toEqual([
		{ command: 'candidate.register', input: { given_name: '{{first}}', pence: '@@pence@@' }, as: 'candidate' },
		{ command: 'skill.set', input: { ref: '{{candidate.ref}}', skill: 'Excel' }, as: null },
		{ command: 'candidate.register', input: { given_name: 'Kit' }, as: null },
		{ command: 'undo.act', input: { entry: 2 }, as: null },
		{ command: 'candidate.view', input: { ref: 'CAND-10044' }, as: null },
	]);
	expect(strangers).toEqual(['CAND-10044']);
	expect(withBare(yamlOf({ pay: '@@pence@@' }))).toBe('pay: {{pence}}\n');
});

test('leaving an act out takes along what undoes it and what uses what it made', () => {
	const act = (command: string, input: object, as: string | null = null) => ({ command, input, as }) as never;
	const acts = [
		act('candidate.view', { ref: 'CAND-1' }),
		act('candidate.register', {}, 'candidate'),
		act('skill.set', { ref: '{{candidate.ref}}' }),
		act('task.add', {}),
		act('undo.act', { entry: 4 }),
		act('undo.act', { entry: 3 }),
	];

	expect(withoutActs(acts, new Set([2]))).toEqual([acts[0], acts[3], act('undo.act', { entry: 2 })]);
});

test('remarks, order, quotes and unquoted holes of a file stay as they are when a list grows', () => {
	const text = `# The checks of the morning
checks:
  # first
  - id: one # the one
    title: "{{first}}"
    where: { ref: {{person}} }

traps: []
`;

	expect(addToList('checks.yaml', text, 'checks', [{ id: 'two', title: 'Is: quoted' }]))
		.toBe(`# The checks of the morning
checks:
  # first
  - id: one # the one
    title: "{{first}}"
    where: { ref: {{person}} }

  - id: two
    title: "Is: quoted"

traps: []
`);
	expect(addToList('checks.yaml', text, 'traps', [{ id: 'gone' }])).toBe(
		text.replace('traps: []', 'traps:\n  - id: gone'),
	);
	expect(addToList('checks.yaml', undefined, 'checks', [{ id: 'one' }])).toBe('checks:\n  - id: one\n');
	expect(addToList('checks.yaml', 'checks:\n- id: one', 'traps', [{ id: 'gone' }])).toBe(
		'checks:\n- id: one\n\ntraps:\n  - id: gone\n',
	);
});

test('a list that can’t be added to is said to be so, and nothing is written', () => {
	const said = (text: string) => {
		try {
			return addToList('checks.yaml', text, 'checks', [{ id: 'two' }]);
		} catch (error) {
			return error instanceof Faulty ? sayProblem(error.problems[0]!) : String(error);
		}
	};

	for (const text of ['checks: [{ id: one }]', 'checks: {}\n', 'checks: "\n', '- one\n'])
		expect(said(text)).toContain('stands in a form that nothing can be added to from here');
});

test('an id says what a check is about, without the names that differ from variant to variant', () => {
	expect([
		slugOf('{{first}} {{last}}’s record shows the right phone', new Set()),
		slugOf('A call (in) was logged with {{first}} {{last}}', new Set()),
		slugOf('{{first}}', new Set(['done'])),
	]).toEqual(['record-shows-the-right-phone', 'call-in-was-logged-with', 'done-2']);
});

test('the step that a sentence is about is the one that shares the words that few steps have', () => {
	const steps = ['Find Nia Morgan and open the record', 'Put the mobile number right', 'Archive one old record'];

	expect([
		stepFor('record shows the right phone', steps),
		stepFor('record is archived', steps),
		stepFor('Nobody asked', steps),
	]).toEqual([2, 3, null]);
});
