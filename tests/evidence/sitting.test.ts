import type { SqlJsStatic } from 'sql.js';
import { beforeAll, expect, test } from 'vitest';
import { engine } from '../../src/lib/db/engine.ts';
import type { Setting } from '../../src/lib/evidence/again.ts';
import { satAt } from '../../src/lib/evidence/sitting/sat.ts';
import { closeSitting, openSitting, readSitting, type Sitting } from '../../src/lib/evidence/sitting/sitting.ts';
import type { OpenKey } from '../../src/lib/evidence/sign/key.ts';
import { receiptOf } from '../../src/lib/ledger/receipt.ts';
import { typedCode } from '../../src/lib/ledger/typed-code.ts';
import type { PackedAttempt } from '../../src/lib/evidence/pack.ts';
import { packed } from './exported.ts';
import { smallSetting } from './small-scenario.ts';
import { keyOf } from './sign/someone.ts';
import { AT, LEARNER, worked } from './worked.ts';

const SIAN = { name: LEARNER.name, id: LEARNER.id };
const ABOUT = {
	centre: 'Northgate College',
	scenario: { id: 'one-record', title: 'One old record' },
	learners: [SIAN, { name: 'Jakub Nowak', id: null }],
	window: { from: '2026-09-01T07:30:00Z', until: '2026-09-01T10:00:00Z' },
	madeAt: '2026-08-31T15:00:00Z',
};

let sqlite: SqlJsStatic;
let setting: Setting;
let key: OpenKey;
let sitting: Sitting;
beforeAll(async () => {
	sqlite = await engine();
	setting = await smallSetting(sqlite);
	key = await keyOf('Ros Lund', 'invigilator');
	sitting = await openSitting(ABOUT, key);
});

/** The attempt of somebody who typed this code at the start. */
const sat = (code: string | null, more: object = {}): PackedAttempt =>
	packed([worked(sqlite, setting, { sitting: code, ...more })]).attempts[0]!;
const receiptOn = ({ entries }: PackedAttempt) => receiptOf(entries.at(-1)!.hash);
const ended = (receipts: { learner: typeof SIAN; receipt: string }[]) =>
	closeSitting(sitting, { receipts, notes: '', closedAt: '2026-09-01T10:05:00Z' }, key);
const answers = (attempt: PackedAttempt, files: readonly Sitting[], receipt: string | null = null) =>
	satAt(files, attempt, receipt)?.map(([ok]) => ok);

test('a sitting that was signed at both ends is read again, with the code that it gave out', async () => {
	const attempt = sat(sitting.code);
	const whole = await ended([{ learner: SIAN, receipt: receiptOn(attempt) }]);

	const read = await readSitting(JSON.stringify(whole.file));

	expect(read).toEqual({ ok: true, sitting: whole });
	expect(sitting.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
	expect((await openSitting(ABOUT, key)).code).not.toBe(sitting.code);
});

test('an attempt of the sitting, with the receipt that was noted, is answered yes all through', async () => {
	const attempt = sat(sitting.code);

	expect(answers(attempt, [await ended([{ learner: SIAN, receipt: receiptOn(attempt) }])])).toEqual(
		Array.from({ length: 5 }, () => true),
	);
	expect(answers(attempt, [await ended([{ learner: SIAN, receipt: 'AAAA-BBBB-CCCC' }])], 'AAAA-BBBB-CCCC')).toEqual(
		Array.from({ length: 5 }, () => true),
	);
});

test('an attempt that names no sitting is not asked about one', () => {
	expect(satAt([sitting], sat(null), null)).toBeNull();
});

test('what does not fit the sitting is named: scenario, learner, time, receipt', async () => {
	const attempt = sat(sitting.code);
	const other = await ended([{ learner: SIAN, receipt: receiptOn(sat(sitting.code, { variant: 'b' })) }]);
	const says = (one: PackedAttempt, file: Sitting) => satAt([file], one, null)!.find(([ok]) => ok !== true)?.[1];

	expect(satAt([], attempt, null)).toEqual([[null, expect.stringContaining('no file of that sitting is here')]]);
	expect(says(attempt, sitting)).toContain('from before the end of the sitting');
	expect(says(attempt, other)).toContain(`this attempt’s is ${receiptOn(attempt)}`);
	expect(says(attempt, await ended([]))).toContain('No receipt was noted for Siân Howells (L-2041)');
	expect(says(sat(sitting.code, { learner: { ...LEARNER, id: 'L-9' } }), sitting)).toContain('not among those');
	expect(says(sat(sitting.code, { startedAt: '2026-08-30T08:00:00Z' }), sitting)).toContain('A clock that is wrong');
	const elsewhere = { ...attempt, header: { ...attempt.header, scenario: { ...attempt.header.scenario, id: 'x' } } };
	expect(says(elsewhere, sitting)).toContain('It was for another scenario');
});

test('a sitting whose end is of another, or by another key, or was changed, is refused in a sentence', async () => {
	const end = await ended([]);
	const second = await openSitting(ABOUT, key);
	const stranger = await closeSitting(
		sitting,
		{ receipts: [], notes: '', closedAt: AT },
		await keyOf('Somebody Else', 'invigilator'),
	).catch((error: Error) => error.message);
	const changed = end.file.opening.replace(
		/"payload":"(.)/,
		(_, letter: string) => `"payload":"${letter === 'e' ? 'f' : 'e'}`,
	);

	const why = async (file: object) => {
		const read = await readSitting(JSON.stringify(file));
		return read.ok ? 'was read' : read.why;
	};

	expect(stranger).toContain('different keys');
	expect(await why({ ...end.file, opening: second.file.opening })).toContain('of another sitting');
	expect(await why({ ...end.file, opening: changed })).toMatch(/^The start of this sitting: /);
	expect(await why({ ...end.file, format: 2 })).toContain('newer release');
	expect(await why({ ...end.file, closing: '{}' })).toMatch(/^The end of this sitting: /);
	for (const text of ['', '[', 'null', '{"kind":"practice-desk-sitting"}', 'x'.repeat(1_000_001)])
		expect(await readSitting(text)).toMatchObject({ ok: false, why: expect.stringContaining('not a sitting file') });
});

test.each([
	['7F3K-92QM-X4TD', '7F3K-92QM-X4TD'],
	[' 7f3k 92qm x4td ', '7F3K-92QM-X4TD'],
	['7f3k–92qm–x4td', '7F3K-92QM-X4TD'],
	['oiL1 0000 0000', '0111-0000-0000'],
	['7F3K-92QM', null],
	['7F3K-92QM-X4TU', null],
	['', null],
])('a code typed as “%s” is read as %s', (typed, code) => {
	expect(typedCode(typed)).toBe(code);
});
