import { expect, test } from 'vitest';
import { BRIEF } from './faults/brief.ts';
import { CHECKS } from './faults/checks.ts';
import { MESSAGES_AND_MORE } from './faults/messages-and-more.ts';
import { TABLES } from './faults/tables.ts';
import { faultsIn } from './kit.ts';

test('a scenario in which nothing is wrong is read', () => {
	const says = faultsIn({});

	expect(says).toEqual([]);
});

test.each([...BRIEF, ...CHECKS, ...TABLES, ...MESSAGES_AND_MORE])('%s: %s', (_where, _what, changes, expected) => {
	const says = faultsIn(changes);

	expect(says).toEqual(expected);
});
