import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cohortCsv, cohortLines } from '../../src/lib/scenario/cohort/cohort-list.ts';
import { readLearners } from '../../src/lib/scenario/cohort/learners-csv.ts';
import { linkFor, readLink } from '../../src/lib/scenario/cohort/link.ts';
import { variantFor } from '../../src/lib/scenario/cohort/variant-for.ts';
import { Faulty, sayProblem } from '../../src/lib/scenario/problem.ts';

const ADA = { name: 'Ada Obi', number: 'L-204', cohort: 'Autumn' };
const hashOf = (link: string) => link.slice(link.indexOf('#'));

test('a learner’s variant is the same wherever it is worked out, however their number is spelled', () => {
	const variants = ['A', 'B', 'C'];

	const dealt = ['monday-desk', 'first-hour', 'walk-in', 'two-interviews'].map((id) => variantFor(id, ADA, variants));

	expect(dealt).toEqual(['B', 'C', 'C', 'B']);
	expect(variantFor('monday-desk', { ...ADA, name: 'A. Obi', number: ' l-204 ', cohort: 'AUTUMN' }, variants)).toBe(
		'B',
	);
});

test('among many learners each variant is given about as often as the others', () => {
	const counts = { A: 0, B: 0, C: 0 };

	for (let n = 0; n < 3_000; n++)
		counts[variantFor('monday-desk', { ...ADA, number: `L-${n}` }, ['A', 'B', 'C']) as 'A']++;

	for (const count of Object.values(counts)) expect(count).toBeGreaterThan(900);
});

test('a list is read by its headings; a line that can’t be read is named, and the rest is taken', () => {
	const text = 'Learner name;ULN;Group\nAda Obi;1001;R7\n;1002;R7\n"Zoë  Łukasz";1003;\nAda Obi;1001;R8\n';

	const { learners, problems } = readLearners('class.csv', text, 'R9');

	expect(learners).toEqual([
		{ name: 'Ada Obi', number: '1001', cohort: 'R7' },
		{ name: 'Zoë Łukasz', number: '1003', cohort: 'R9' },
	]);
	expect(problems.map(sayProblem)).toEqual([
		'class.csv, line 3: This learner is left out: “”. Write the learner’s name as it should stand on the portfolio.',
		'class.csv, line 5: Ada Obi is on line 2 too, with the number 1001. Take one of the two out, or give each a number of their own.',
	]);
});

test('first and last names in two columns are one name', () => {
	const { learners } = readLearners('class.csv', 'First name,Surname\nAda,Obi\n');

	expect(learners).toEqual([{ name: 'Ada Obi', number: '', cohort: '' }]);
});

test('a list without names, an empty one and an endless one are refused with a sentence', () => {
	const said = (text: string) => {
		try {
			return readLearners('class.csv', text).problems.map(sayProblem).at(-1);
		} catch (error) {
			if (!(error instanceof Faulty)) throw error;
			return error.message;
		}
	};

	expect([
		said('number\n1001\n'),
		said('name\n'),
		said('x'.repeat(300_000)),
		said(`name\n${Array.from({ length: 600 }, (_, i) => `Learner ${i}`).join('\n')}`),
	]).toEqual([
		'class.csv, line 1: The heading line names no column for the learners’ names. Write “name, number, cohort” in the first line, and the learners below.',
		'class.csv, line 2: There is no learner in this list. Write one learner a line, below the heading line.',
		'class.csv: This file is too long for a list of learners. Keep to 500 learners a file.',
		'class.csv, line 502: There are more than 500 learners. Make a list for each class.',
	]);
});

test('a link says on the other side who is meant, and which variant they have', () => {
	const name = fc.string({ minLength: 2, maxLength: 40, unit: fc.constantFrom(...'aBéŁ’ -&=#%+?') });
	fc.assert(
		fc.property(
			name.filter((text) => text.replace(/\s+/g, ' ').trim().length > 1),
			(given) => {
				const learner = { name: given.normalize('NFC').replace(/\s+/g, ' ').trim(), number: '7&8', cohort: 'R 7' };
				const variant = variantFor('walk-in', learner, ['A', 'B']);

				const read = readLink(hashOf(linkFor('walk-in', { learner, variant })), 'walk-in', ['A', 'B']);

				expect(read).toEqual({ invitation: { learner, variant }, says: '' });
			},
		),
	);
});

test('a link that was cut, or names what is not there, is said to be so; an address without one is none', () => {
	const variant = variantFor('walk-in', ADA, ['A', 'B']);
	const other = variant === 'A' ? 'B' : 'A';
	const read = (hash: string) => readLink(hash, 'walk-in', ['A', 'B']);

	expect(read('')).toBeNull();
	expect(read('#for=Ada+Obi')).toMatchObject({ invitation: null, says: expect.stringContaining('cut in two') });
	expect(read('#for=%3Cscript%3E&variant=A')).toMatchObject({ invitation: null });
	expect(read(`#for=Ada&variant=${'Z'.repeat(50)}`)?.says).toContain('which this scenario does not have');
	expect(read(`#for=${'A'.repeat(3_000)}&variant=A`)?.says).toContain('much longer than a tutor’s');
	expect(read(hashOf(linkFor('walk-in', { learner: ADA, variant: other })))?.says).toContain(`would have ${variant}`);
});

test('the list for a spreadsheet has a line for each learner, and no formula of anybody’s', () => {
	const lines = cohortLines('walk-in', ['A'], [{ name: '=1+1', number: '9', cohort: 'R7' }]);

	const csv = cohortCsv(lines, 'https://desk.example.org/');

	expect(csv.split('\r\n')).toEqual([
		'name,number,cohort,variant,link',
		`"'=1+1",9,R7,A,https://desk.example.org/learner/start/walk-in#for=%3D1%2B1&number=9&cohort=R7&variant=A`,
		'',
	]);
});
