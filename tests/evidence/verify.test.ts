import type { SqlJsStatic } from 'sql.js';
import { beforeAll, expect, test } from 'vitest';
import { engine } from '../../src/lib/db/engine.ts';
import type { Setting } from '../../src/lib/evidence/again.ts';
import { packText } from '../../src/lib/evidence/pack-of.ts';
import type { Pack } from '../../src/lib/evidence/pack.ts';
import { verify } from '../../src/lib/evidence/verify.ts';
import type { Question } from '../../src/lib/evidence/verdict.ts';
import type { Entry } from '../../src/lib/ledger/entry.ts';
import { drawn } from '../pdf/picture.ts';
import { exported, packed, PICTURE } from './exported.ts';
import { forged } from './forge.ts';
import { smallSetting } from './small-scenario.ts';
import { worked, type Worked } from './worked.ts';

let sqlite: SqlJsStatic;
let setting: Setting;
let work: Worked;
let pack: Pack;
beforeAll(async () => {
	sqlite = await engine();
	setting = await smallSetting(sqlite);
	work = worked(sqlite, setting);
	pack = packed([work]);
});

/** Another picture of the same size. */
const OTHER = drawn(2, 186, 140, 50);

const check = (pdf: Uint8Array) => verify(sqlite, pdf, () => Promise.resolve(setting));
const checked = async (data: Pack) => check(await exported([work], packText(data)));

/** Every question that is not answered yes, with its answer. */
async function notYes(verification: Awaited<ReturnType<typeof check>>) {
	return Object.fromEntries(
		verification.questions.filter((v) => v.ok !== true).map((v): [Question, boolean | null] => [v.id, v.ok]),
	);
}
const detail = (verification: Awaited<ReturnType<typeof check>>, id: Question) =>
	verification.questions.find((v) => v.id === id)!.detail;

test('a portfolio as it was exported is answered yes seven times', async () => {
	const verification = await check(await exported([work]));

	expect(verification.questions.map(({ id, ok }) => [id, ok])).toEqual([
		['readable', true],
		['unedited', true],
		['same-world', true],
		['same-acts', true],
		['same-end', true],
		['same-result', true],
		['screenshots', true],
	]);
	expect(verification).toMatchObject({ intact: true, pack, results: [work.results] });
	expect(verification.receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
});

test('readable: data that is not ours is said, and nothing else is asked', async () => {
	const verification = await check(await exported([work], '{"format":1}'));

	expect(verification.intact).toBe(false);
	expect(await notYes(verification)).toEqual({
		readable: false,
		unedited: null,
		'same-world': null,
		'same-acts': null,
		'same-end': null,
		'same-result': null,
		screenshots: null,
	});
	expect(detail(verification, 'readable')).toContain('at “release”');
});

test('unedited: an entry that was edited breaks the chain at itself, and what rests on it is not asked', async () => {
	const entries = pack.attempts[0]!.entries.with(1, {
		...pack.attempts[0]!.entries[1]!,
		input: { ref: 'CAND-1001', reason: 'She asked me to' },
	});

	const verification = await checked({ ...pack, attempts: [{ ...pack.attempts[0]!, entries }] });

	expect(verification.intact).toBe(false);
	expect(await notYes(verification)).toEqual({
		unedited: false,
		'same-acts': null,
		'same-end': null,
		'same-result': null,
	});
	expect(detail(verification, 'unedited')).toContain('Entry 2 of attempt 1 does not follow');
});

test('unedited: a refusal that was dropped leaves a gap in the chain', async () => {
	const attempt = pack.attempts[0]!;

	const verification = await checked({
		...pack,
		attempts: [{ ...attempt, entries: attempt.entries.filter((e) => e.refusal === null) }],
	});

	expect(verification.intact).toBe(false);
	expect(detail(verification, 'unedited')).toContain('Entry 3 of attempt 1 does not follow');
});

test('unedited: a byte changed on a page breaks the seal alone, and the work inside still re-performs', async () => {
	const pdf = await exported([work]);
	const at = new TextDecoder('latin1').decode(pdf).indexOf('/Rect[') + 6;
	pdf[at] = pdf[at] === 0x31 ? 0x32 : 0x31;

	const verification = await check(pdf);

	expect(verification.intact).toBe(false);
	expect(await notYes(verification)).toEqual({ unedited: false });
	expect(detail(verification, 'unedited')).toContain('still re-performs');
});

test('unedited: the learner’s words in the portfolio’s own ledger can’t be edited either', async () => {
	const entries = pack.portfolio.entries.map((e): Entry =>
		e.command === 'portfolio.reflect' ? { ...e, input: { ...(e.input as object), text: 'Better words.' } } : e,
	);

	const verification = await checked({ ...pack, portfolio: { ...pack.portfolio, entries } });

	expect(verification).toMatchObject({ intact: false, receipt: null });
	expect(detail(verification, 'unedited')).toContain('of the portfolio’s own ledger does not follow');
});

test('unedited: an attempt put in the place of the one that was included is found by its last entry', async () => {
	const other = worked(sqlite, setting, { startedAt: '2026-09-02T08:00:00Z' });

	const swapped = await checked({ ...pack, attempts: packed([other]).attempts });
	const twice = await checked({ ...pack, attempts: [...pack.attempts, ...pack.attempts] });
	const added = await checked({ ...pack, attempts: [...pack.attempts, ...packed([other]).attempts] });

	expect(detail(swapped, 'unedited')).toContain('is not in the file');
	expect(detail(twice, 'unedited')).toContain('in the file twice');
	expect(detail(added, 'unedited')).toContain('that the portfolio does not name');
	expect([swapped.intact, twice.intact, added.intact]).toEqual([false, false, false]);
});

test('same-world: a header that says other records is found, though every hash was written anew', async () => {
	const verification = await checked(
		forged(pack, (a) => ({ ...a, header: { ...a.header, worldDigest: 'ab'.repeat(32) } })),
	);
	const other = await checked(forged(pack, (a) => ({ ...a, header: { ...a.header, seed: 7 } })));

	for (const found of [verification, other]) {
		expect(found.intact).toBe(false);
		expect(await notYes(found)).toEqual({
			'same-world': false,
			'same-acts': null,
			'same-end': null,
			'same-result': null,
		});
	}
});

test('same-acts: an outcome that does not come out again is found at its entry', async () => {
	const verification = await checked(
		forged(pack, (a) => ({
			...a,
			entries: a.entries.with(1, { ...a.entries[1]!, outcome: { archived: 2, on: '2026-03-02' } }),
		})),
	);

	expect(verification.intact).toBe(false);
	expect(await notYes(verification)).toEqual({ 'same-acts': false, 'same-end': null, 'same-result': null });
	expect(detail(verification, 'same-acts')).toContain('Entry 2 turns out differently');
});

test('same-acts: a refusal dropped and the chain written anew is found by the minutes that it took', async () => {
	const verification = await checked(
		forged(pack, (a) => ({ ...a, entries: a.entries.filter((e) => e.refusal === null) })),
	);

	expect(verification.intact).toBe(false);
	expect(await notYes(verification)).toEqual({ 'same-acts': false, 'same-end': null, 'same-result': null });
});

test('same-end: other records at the end than the acts lead to', async () => {
	const verification = await checked(forged(pack, (a) => ({ ...a, endDigest: 'cd'.repeat(32) })));

	expect(verification.intact).toBe(false);
	expect(await notYes(verification)).toEqual({ 'same-end': false });
});

test('same-result: a better result than scoring gives, or none where there was one', async () => {
	const better = await checked(
		forged(pack, (a) => ({
			...a,
			results: a.results!.map((r) => ({ ...r, status: 'evidenced' as const, entries: [1] })),
		})),
	);
	const none = await checked(forged(pack, (a) => ({ ...a, results: null })));
	const otherChecks = await checked(
		forged(pack, (a) => ({ ...a, header: { ...a.header, checksHash: 'ef'.repeat(32) } })),
	);

	for (const found of [better, none, otherChecks]) {
		expect(found.intact).toBe(false);
		expect(await notYes(found)).toEqual({ 'same-result': false });
	}
});

test('screenshots: another picture in the place of the one that was made', async () => {
	const verification = await check(await exported([work], packText(pack), OTHER.bytes));

	expect(verification.intact).toBe(false);
	expect(await notYes(verification)).toEqual({ screenshots: false });
	expect(detail(verification, 'screenshots')).toContain('1 picture that the ledger names is missing or changed');
});

test('screenshots: a picture left out of the list, or one put in it, is not what the ledger names', async () => {
	const fewer = await checked({ ...pack, pictures: [] });
	const other = await checked({ ...pack, pictures: [{ ...pack.pictures[0]!, sha256: OTHER.sha256 }] });

	expect(await notYes(fewer)).toEqual({ screenshots: false });
	expect(await notYes(other)).toEqual({ screenshots: false });
	expect(PICTURE.sha256).toBe(pack.pictures[0]!.sha256);
});
