import { beforeAll, expect, test } from 'vitest';
import type { SqlJsStatic } from 'sql.js';
import { engine } from '../../src/lib/db/engine.ts';
import type { Setting } from '../../src/lib/evidence/again.ts';
import type { PackedAttempt } from '../../src/lib/evidence/pack.ts';
import { provingHeader } from '../../src/lib/attempt/proving-header.ts';
import { settingsOf } from '../../src/lib/evidence/settings.ts';
import { verify } from '../../src/lib/evidence/verify.ts';
import { builtInFiles } from '../../src/lib/scenario/catalogue.ts';
import { seal } from '../../src/lib/scenario/pack/seal.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';
import { fonts } from '../pdf/sample.ts';
import { exported } from './exported.ts';
import { smallSetting } from './small-scenario.ts';
import { Tampered } from './tamper.ts';
import { worked, type Worked } from './worked.ts';

let sqlite: SqlJsStatic;
let setting: Setting;
let work: Worked;
beforeAll(async () => {
	sqlite = await engine();
	setting = await smallSetting(sqlite);
	work = worked(sqlite, setting);
});

const check = (pdf: Uint8Array) => verify(sqlite, pdf, () => Promise.resolve(setting), { fonts });

test('a portfolio as it was exported is written again to the byte', async () => {
	// as Node reads it from a disk
	const file = Buffer.from(await exported([work]));
	const verification = await check(file);

	expect(verification.questions.filter(({ ok }) => ok !== true)).toEqual([]);
	expect(Buffer.compare(file, await exported([work]))).toBe(0);
	expect(verification).toMatchObject({ intact: true, writing: { ok: true, differences: [], written: null } });
});

test('an assessed attempt, written without answers, is not written the same by the assessor who has them', async () => {
	const files = await builtInFiles('monday-desk');
	const scenario = readScenario(files);
	const header = {
		...provingHeader(scenario, '1.0.0', ''),
		mode: 'assessed',
	} as const;
	const find = settingsOf(sqlite, async () => [seal(files), files]);
	// safe: what finds a setting looks at no more of an attempt than its header
	const sealed = (await find({ header } as PackedAttempt))!;
	const theirs = worked(sqlite, { ...sealed, scenario: sealed.learners }, { mode: 'assessed' }, [
		'CAND-10001',
		'CAND-10002',
	]);

	const verification = await verify(sqlite, await exported([theirs]), find, { fonts });

	expect(sealed.scenario.checks.length).toBeGreaterThan(0);
	expect(sealed.learners.checks).toEqual([]);
	expect(verification.questions.filter(({ ok }) => ok !== true)).toEqual([]);
	expect(verification.intact).toBe(true);
});

test('a portfolio whose work can’t be done again here is not said to have other pages', async () => {
	const verification = await verify(sqlite, await exported([work]), () => Promise.resolve(null), { fonts });

	const unedited = verification.questions.find(({ id }) => id === 'unedited')!;
	expect(verification.intact).toBeNull();
	expect(unedited.ok).toBeNull();
	expect(unedited.detail).toMatch(/^The seal and the ledgers hold, but the pages could not be written again here\./);
});

test('without the second writing the answer says that the pages were not written again', async () => {
	const verification = await verify(sqlite, await exported([work]), () => Promise.resolve(setting));

	expect(verification.intact).toBe(true);
	expect(verification.questions[1]!.detail).toContain('The pages were not written again.');
});

test('every change of a page is told, with the file as it should have been', async () => {
	const whole = await exported([work]);
	const changed = new Tampered(whole)
		.say(6, '31 months', '13 months')
		.say(3, 'Read by the assessor', 'Evidenced')
		.say(9, 'None was named', 'None was made')
		.bytes();

	const { writing } = await check(changed);

	expect(writing).toMatchObject({
		ok: true,
		differences: [
			{ kind: 'words', page: 3, file: ['Evidenced'], data: ['Read by the assessor'] },
			{ kind: 'words', page: 6, file: [expect.stringContaining('13')], data: [expect.stringContaining('31')] },
			{ kind: 'words', page: 9, file: ['None was made.'], data: ['None was named.'] },
		],
	});
	expect(Buffer.compare((writing?.ok && writing.written) || new Uint8Array(), whole)).toBe(0);
});
