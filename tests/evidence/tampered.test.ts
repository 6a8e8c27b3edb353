import type { SqlJsStatic } from 'sql.js';
import { beforeAll, expect, test } from 'vitest';
import { engine } from '../../src/lib/db/engine.ts';
import { doAgain, type Again, type Setting } from '../../src/lib/evidence/again.ts';
import { verify } from '../../src/lib/evidence/verify.ts';
import { canonical, type Json } from '../../src/lib/ledger/canonical.ts';
import { has } from '../pdf/programs.ts';
import { fonts } from '../pdf/sample.ts';
import { smallSetting } from './small-scenario.ts';
import { ABOUT_PAGES } from './tampered/about-pages.ts';
import { FORGED } from './tampered/forged.ts';
import { PICTURES } from './tampered/pictures.ts';
import { SAVED_AGAIN } from './tampered/saved-again.ts';
import { STORED } from './tampered/stored.ts';
import { wholeOf, type Whole } from './tampered/whole.ts';
import { WORDS_AND_PAGES } from './tampered/words-and-pages.ts';
import { worked } from './worked.ts';

let sqlite: SqlJsStatic;
let setting: Setting;
let whole: Whole;
beforeAll(async () => {
	sqlite = await engine();
	setting = await smallSetting(sqlite);
	whole = await wholeOf(worked(sqlite, setting), worked(sqlite, setting, {}, ['CAND-1002', 'CAND-1001']));
});

/** Most changes leave the data as it was: what the same attempt comes to is worked out once, and its records stay open. */
const known = new Map<string, Promise<Again>>();
const again: typeof doAgain = async (engine, attempt, find, hold) => {
	const key = canonical(attempt as unknown as Json);
	if (!known.has(key)) known.set(key, doAgain(engine, attempt, find, hold));
	const found = await known.get(key)!;
	return { ...found, held: found.held && { ...found.held, close: () => undefined } };
};
const check = (bytes: Uint8Array) => verify(sqlite, bytes, () => Promise.resolve(setting), { fonts, again });

const CHANGES = [...WORDS_AND_PAGES, ...PICTURES, ...ABOUT_PAGES, ...STORED, ...FORGED];

test('the file as it was is intact', async () => {
	expect((await check(whole.pdf)).questions.filter(({ ok }) => ok !== true)).toEqual([]);
	expect(new Set(CHANGES.map(([how]) => how)).size).toBeGreaterThanOrEqual(60);
});

test.each(CHANGES)('never intact: %s', async (_, change, question, says) => {
	const verification = await check(await change(whole));

	const answer = verification.questions.find(({ id }) => id === question)!;
	expect(verification.questions.map(({ ok }) => ok)).toHaveLength(7);
	expect(verification.intact).toBe(false);
	expect(answer.detail).toMatch(says);
	expect(answer.ok).toBe(false);
});

test.skipIf(!has('qpdf')).each(SAVED_AGAIN)('never intact: %s', async (_, change, question, says) => {
	const verification = await check(await change(whole));

	const answer = verification.questions.find(({ id }) => id === question)!;
	expect(verification.intact).toBe(false);
	expect(answer.detail).toMatch(says);
});
