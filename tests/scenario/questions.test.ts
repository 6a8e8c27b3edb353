import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRight, type Question } from '../../src/lib/scenario/questions/question.ts';
import { mixed } from '../../src/lib/scenario/questions/mixed.ts';
import { readQuestions } from '../../src/lib/scenario/questions/read.ts';
import { sealedQuestions } from '../../src/lib/scenario/questions/sealed.ts';
import { tellAnswer } from '../../src/lib/scenario/questions/told.ts';

const FILE = `## Q1. What do you do before a CV goes to a client?
criteria: CRM-AC2
type: put in order

Think of VAC-208.

1. Read the vacancy.
2. Ask the candidate.
   > Before anything leaves the desk.
3. Write down the answer.
4. Send the profile.

## Q2. What does each do to a record?
criteria: CRM-AC4
type: match

| Act | What becomes of it | Why |
| --- | --- | --- |
| Archive | Kept, out of daily searches | It can be restored. |
| Anonymise | The name goes, the figures stay | |
| Erase | Gone for good | Only with a right to it. |

## Q3. What is wrong in this record?
criteria: CRM-AC1
type: find two mistakes

| Field | What it says | Wrong |
| --- | --- | --- |
| Name | Tom Okafor | |
| Pay | 12.50 a year | That is pay an hour. |
| Source | Job fair | |
| Note | Seemed too old for nights | Age is no reason. |

## Q4. What is a CRM for?
criteria: CRM-LO1
type: written
aim for: 100 words

### Assessor looks for
- names five functions
`;
const read = () => readQuestions('questions.md', FILE);
const asked = (id: string): Question => read().find((q) => q.id === id)!;
const written = '';

test('a list to put in order is shown mixed, and only its own order is right', () => {
	const question = asked('Q1');
	const right = question.right.map((at) => question.options[at]!.text);
	const other = [...question.right.slice(1), question.right[0]!];

	expect(question.about).toBe('Think of VAC-208.');
	expect(question.options.map((o) => o.text)).not.toEqual(right);
	expect(right).toEqual(['Read the vacancy.', 'Ask the candidate.', 'Write down the answer.', 'Send the profile.']);
	expect(isRight(question, { chosen: question.right, written })).toBe(true);
	expect(isRight(question, { chosen: other, written })).toBe(false);
	expect(tellAnswer(question, { chosen: other, written })[0]).toEqual({
		text: '1. Ask the candidate.',
		chosen: true,
		right: false,
		feedback: 'It belongs at place 2. Before anything leaves the desk.',
	});
});

test('what is matched is told line by line, with what would be right', () => {
	const question = asked('Q2');
	const [archive, anonymise, erase] = question.right as [number, number, number];

	const told = tellAnswer(question, { chosen: [archive, erase, anonymise], written });

	expect(told.map(({ text, right }) => [text, right])).toEqual([
		['Archive: Kept, out of daily searches', true],
		['Anonymise: Gone for good', false],
		['Erase: The name goes, the figures stay', false],
	]);
	expect(told[2]!.feedback).toBe('Right is: Gone for good. Only with a right to it.');
});

test('the lines of a record that are wrong are found in any order', () => {
	const question = asked('Q3');

	expect(question).toMatchObject({ kind: 'mistakes', choose: 2, right: [1, 3] });
	expect(isRight(question, { chosen: [3, 1], written })).toBe(true);
	expect(isRight(question, { chosen: [0, 1], written })).toBe(false);
	expect(tellAnswer(question, { chosen: [1], written })[1]).toEqual({
		text: 'Pay: 12.50 a year',
		chosen: true,
		right: true,
		feedback: 'That is pay an hour.',
	});
});

test('a sealed copy asks the same by the same numbers, and gives no answer away', () => {
	const open = read();

	const text = sealedQuestions(open);
	const sealed = readQuestions('questions.md', text, true);

	expect(
		sealed.map(({ id, text, kind, about, choose, partners }) => [id, text, kind, about, choose, partners]),
	).toEqual(open.map(({ id, text, kind, about, choose, partners }) => [id, text, kind, about, choose, partners]));
	expect(sealed.map((q) => q.options.map((o) => o.text))).toEqual(open.map((q) => q.options.map((o) => o.text)));
	expect(sealed.map((q) => [q.right, q.assessorLooksFor, q.options.filter((o) => o.feedback)])).toEqual(
		open.map(() => [[], [], []]),
	);
	for (const secret of ['That is pay an hour', 'Age is no reason', 'names five functions', 'It can be restored'])
		expect(text).not.toContain(secret);
	expect(isRight(sealed[0]!, { chosen: open[0]!.right, written })).toBeNull();
});

test('however many things are mixed, none is lost, and the order given is never the order shown', () => {
	const texts = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 10 });

	fc.assert(
		fc.property(texts, (given) => {
			const shown = mixed('Q1', given);
			expect([...shown].sort()).toEqual([...given].sort());
			expect(shown).not.toEqual(given);
		}),
	);
});
