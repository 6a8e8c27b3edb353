import { expect, test } from 'vitest';
import type { Results } from '../../src/lib/assessment/finding.ts';
import type { Entry } from '../../src/lib/ledger/entry.ts';
import { momentsOf, pausesOf } from '../../src/lib/screens/past/moments.ts';

const at = (seq: number, minutes: number) =>
	({ seq, at: new Date(Date.UTC(2026, 8, 1, 8, minutes)).toISOString() }) as Entry;
const ENTRIES = [at(1, 0), at(2, 1), at(3, 31), at(4, 35)];

test('a long pause is missed, or a short one is called long', () => {
	expect(pausesOf(ENTRIES)).toEqual([{ entry: 3, minutes: 30 }]);
	expect(pausesOf([])).toEqual([]);
});

test('a moment that decided something can’t be gone to', () => {
	const results = [
		{
			code: 'CRM-AC4',
			status: 'partly-evidenced',
			checks: [],
			traps: [{ id: 'deleted', severity: 'critical', sprung: [2, 99], recovered: [] }],
			entries: [4],
		},
	] as unknown as Results;

	expect(momentsOf(ENTRIES, results, [{ id: 'deleted', name: 'Deleted for good' }])).toEqual([
		{ kind: 'mistake', entry: 2, words: 'Mistake: Deleted for good' },
		{ kind: 'pause', entry: 3, words: 'Pause of 30 minutes' },
		{ kind: 'criterion', entry: 4, words: 'CRM AC4' },
	]);
	expect(momentsOf(ENTRIES, null, [])).toHaveLength(1);
});
