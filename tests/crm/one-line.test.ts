import { expect, test } from 'vitest';
import { oneLine } from '../../src/lib/crm/contact/one-line.ts';

test.each([
	['in **Leeds**. The job', 'in Leeds. The job'],
	['Hello,\n\n- one\n- two\n\n> said', 'Hello, one two said'],
	['# Monday\n\n_Please_ read `VAC-208` and [the form](form.txt)', 'Monday Please read VAC-208 and the form'],
	['snake_case_name, 2 * 3 * 4 and **half', 'snake_case_name, 2 * 3 * 4 and **half'],
	['', ''],
])('a list shows the words of a message and not the marks of Markdown: %j', (body, shown) => {
	const line = oneLine(body);

	expect(line).toBe(shown);
});

test('what is too long ends at a word, and no letter outside the basic plane is cut in two', () => {
	const long = oneLine('Three records came up in my sample of old files, please look', 50);
	const letters = oneLine('😀'.repeat(20), 10);

	expect(long).toBe('Three records came up in my sample of old files…');
	expect(letters).toBe(`${'😀'.repeat(9)}…`);
});
