import { expect, test } from 'vitest';
import { builtInFiles, SCENARIO_IDS } from '../../src/lib/scenario/catalogue.ts';
import {
	sectionsToEdit,
	withNewSection,
	withoutSection,
	withSection,
	withSetting,
} from '../../src/lib/scenario/edit/section-edit.ts';
import { readQuestions } from '../../src/lib/scenario/questions/read.ts';

const TWO = `## Q1. What is first?
criteria: CRM-LO1
type: choose one

- [x] This
- [ ] That

## Q2. Why?
criteria: CRM-LO2
type: written
aim for: 60 words

### Assessor looks for
- a reason
`;

test('one question changed leaves the other to the letter', () => {
	const after = withSetting(withSection(TWO, 0, { heading: 'What comes first?' }), 0, 'criteria', 'CRM-AC1');

	expect(after).toBe(TWO.replace('What is first?', 'What comes first?').replace('CRM-LO1', 'CRM-AC1'));
	expect(withSetting(TWO, 1, 'aim for', '')).toBe(TWO.replace('aim for: 60 words\n', ''));
	expect(sectionsToEdit(TWO)[1]!.lines).toEqual([8, 14]);
});

test('a question is added with a number of its own, and taken out again', () => {
	const section = { heading: 'And now?', settings: [['criteria', 'CRM-LO1'] as const], body: 'Say it.' };

	const added = withNewSection(TWO, 'Q', section);

	expect(added).toBe(`${TWO}\n## Q3. And now?\ncriteria: CRM-LO1\n\nSay it.\n`);
	expect(sectionsToEdit(withoutSection(added, 2))).toEqual(sectionsToEdit(TWO));
	expect(withNewSection('', 'R', section)).toBe('## R1. And now?\ncriteria: CRM-LO1\n\nSay it.\n');
});

test.each(SCENARIO_IDS)('%s: every question is written anew without losing a word', async (id) => {
	const text = (await builtInFiles(id)).get('questions.md');
	if (text === undefined) return;

	const again = sectionsToEdit(text).reduce((whole, { heading }, i) => withSection(whole, i, { heading }), text);

	expect(readQuestions('questions.md', again)).toEqual(readQuestions('questions.md', text));
});
