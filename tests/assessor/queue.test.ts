import { expect, test } from 'vitest';
import type { KeptFile } from '../../src/lib/evidence/workspace/database.ts';
import { arranged, EVERY as ALL, rowOf, type Asked } from '../../src/lib/screens/assessor/queue.ts';

const NOW = '2026-09-11T09:00:00.000Z';

/** A portfolio that was opened on 10 September, declared on some day before. */
function file(name: string, more: { declared?: string; state?: KeptFile['state']; intact?: boolean | null } = {}) {
	const { declared = '2026-09-01T08:00:00Z', state = 'new', intact = true } = more;
	return {
		sha256: name.padEnd(64, '0'),
		name: `${name}.pdf`,
		openedAt: '2026-09-10T09:00:00.000Z',
		state,
		summary: {
			intact,
			verdicts: [],
			learner: { name, id: `L-${name.length}`, cohort: null },
			centre: 'Northgate College',
			attempts: [
				{
					scenario: 'monday-desk',
					title: 'Monday on the industrial desk',
					version: '1.0.0',
					variant: 'B',
					mode: 'practice',
					entries: 6,
					again: false,
					startedAt: '2026-09-01T08:00:00Z',
				},
			],
			declaredAt: declared,
			receipt: null,
		},
	} satisfies KeptFile;
}
const FILES: readonly KeptFile[] = [
	file('Siân Howells'),
	file('Tom Okafor', { declared: '2026-09-08T08:00:00Z', intact: false }),
	file('Ana Pérez', { declared: '2030-01-01T00:00:00Z' }),
	file('Bo Lund', { state: 'signed' }),
	{
		...file('letter'),
		summary: { ...file('letter').summary, learner: null, intact: false, attempts: [], declaredAt: null },
	},
];
const rows = () => FILES.map((one) => rowOf(one, NOW));
const names = (asked: Partial<Asked>) =>
	arranged(rows(), { ...ALL, ...asked }).map(({ name, rows }) => [name, rows.map(({ learner }) => learner)]);

test('who has waited longest is not first, or somebody waits who is decided', () => {
	expect(rows().map(({ learner, waiting }) => [learner, waiting])).toEqual([
		['Siân Howells', 10],
		['Tom Okafor', 3],
		// their clock is wrong: counted from when the file was opened
		['Ana Pérez', 1],
		['Bo Lund', null],
		['letter.pdf', null],
	]);
	expect(names({})[0]![1]).toEqual(['Siân Howells', 'Tom Okafor', 'Ana Pérez', 'Bo Lund', 'letter.pdf']);
});

test('a row does not say whether the work was done in the variant that a tutor’s list gives', () => {
	const listed: Record<string, string> = { 'Siân Howells': 'B', 'Tom Okafor': 'C' };

	const rows = FILES.map((one) => rowOf(one, NOW, (scenario, { name }) => listed[name] ?? null));

	expect(rows.map(({ given }) => given)).toEqual([
		{ same: true, variant: 'B' },
		{ same: false, variant: 'C' },
		null,
		null,
		null,
	]);
});

test('a filter lets through what was not asked for, or a group holds what is not in it', () => {
	expect(names({ words: 'okafor' })).toEqual([['', ['Tom Okafor']]]);
	expect(names({ integrity: 'unreadable' })).toEqual([['', ['letter.pdf']]]);
	expect(names({ state: 'signed' })).toEqual([['', ['Bo Lund']]]);
	expect(names({ words: 'nobody' })).toEqual([]);
	expect(names({ group: 'integrity', by: 'learner', down: false })).toEqual([
		['Holds together', ['Ana Pérez', 'Bo Lund', 'Siân Howells']],
		['Can’t be read', ['letter.pdf']],
		['Does not hold', ['Tom Okafor']],
	]);
});

test('the queue says that something does not hold, and not what', () => {
	const one = file('Connor Doyle', { intact: false });
	const told = (verdicts: KeptFile['summary']['verdicts'], intact: boolean | null = false) =>
		rowOf({ ...one, summary: { ...one.summary, intact, verdicts } }, NOW).why;

	expect(
		told([
			{ id: 'readable', ok: true, detail: 'It can.' },
			{ id: 'unedited', ok: false, detail: 'The ledger is broken at entry 61.' },
			{ id: 'same-acts', ok: false, detail: 'Entry 61 comes out otherwise.' },
		]),
	).toBe('The ledger is broken at entry 61.');
	expect(
		told(
			[
				{ id: 'same-world', ok: null, detail: 'This scenario is not here.' },
				{ id: 'same-result', ok: null, detail: 'Its checks are sealed.' },
			],
			null,
		),
	).toBe('This scenario is not here.');
	expect(told([{ id: 'same-result', ok: null, detail: 'Its checks are sealed.' }], true)).toBe('');
});
