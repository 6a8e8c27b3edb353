import { expect, test } from 'vitest';
import { indentAfter } from '../../src/lib/screens/tutor/studio/files/indent.ts';

test.each([
	['an act of a run, so that the next act stands below it', '  - task.add: { title: "Ring Tom back" }', 2],
	['a word of a list', '    - candidate.name', 4],
	['the start of a list', 'do:', 2],
	['the start of what an act is with', '  - candidate.amend:', 6],
	['a text of several lines', '    says: |', 6],
	['a check that has more than its name', '  - id: number-right', 4],
	['a value with a colon in it', 'at: "2026-03-02T08:45"', 0],
	['a comment that ends in a colon', '  # what must come of it:', 2],
	['nothing', '', 0],
])('a new line in the editor is set wrongly after %s', (_, before, spaces) => {
	expect(indentAfter(before)).toBe(spaces);
});
