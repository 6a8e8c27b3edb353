import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zlibSync } from 'fflate';
import type { SqlJsStatic } from 'sql.js';
import { beforeAll, expect, test } from 'vitest';
import { RELEASE } from '../../src/lib/attempt/release.ts';
import { engine } from '../../src/lib/db/engine.ts';
import type { Setting } from '../../src/lib/evidence/again.ts';
import { packText } from '../../src/lib/evidence/pack-of.ts';
import type { Pack } from '../../src/lib/evidence/pack.ts';
import { WHY } from '../../src/lib/evidence/pdf/read/unreadable.ts';
import { verify } from '../../src/lib/evidence/verify.ts';
import { bytesOf, pdfOf, withAttachment } from '../pdf/pdf-of.ts';
import { has } from '../pdf/programs.ts';
import { exported, packed } from './exported.ts';
import { forged } from './forge.ts';
import { smallSetting } from './small-scenario.ts';
import { worked, type Worked } from './worked.ts';

let sqlite: SqlJsStatic;
let setting: Setting;
let work: Worked;
let pdf: Uint8Array;
let pack: Pack;
beforeAll(async () => {
	sqlite = await engine();
	setting = await smallSetting(sqlite);
	work = worked(sqlite, setting);
	pdf = await exported([work]);
	pack = packed([work]);
});

const check = (bytes: Uint8Array) => verify(sqlite, bytes, () => Promise.resolve(setting));
const withData = (text: string) => pdfOf(withAttachment(zlibSync(bytesOf(text))));

/** What the assessor reads first, and the verdict. */
async function first(bytes: Uint8Array) {
	const { intact, questions } = await check(bytes);
	expect(questions.map(({ id }) => id)).toHaveLength(7);
	return [intact, questions[0]!.ok, questions[0]!.detail];
}
const answers = (verification: Awaited<ReturnType<typeof check>>) => verification.questions.map(({ ok }) => ok);

test('what is no portfolio is said in a sentence of its own, each kind another', async () => {
	const sentences = [
		await first(new Uint8Array()),
		await first(bytesOf('Dear assessor, please find attached')),
		await first(pdf.slice(0, pdf.length - 400)),
		await first(pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'])),
		await first(pdfOf(['<</Type/Catalog>>'], '/Encrypt 1 0 R')),
		await first(withData('{"format":1')),
		await first(withData('[]')),
	];

	expect(sentences).toEqual([
		[false, false, WHY.empty],
		[false, false, WHY.notPdf],
		[false, false, WHY.cutShort(pdf.length - 400)],
		[false, false, WHY.notOurs],
		[false, false, WHY.locked],
		[false, false, 'The data inside the PDF is damaged. Ask the learner for the PDF as it was exported.'],
		[
			false,
			false,
			'The data inside the PDF is not as Practice Desk writes it, at its very beginning. Ask the learner for the PDF as it was exported.',
		],
	]);
});

test('data made to be too much is given up on before it is looked at one by one', async () => {
	const attempts = `{"format":1,"release":"${RELEASE}","attempts":[${'{},'.repeat(500_000)}{}]}`;
	const entries = `{"format":1,"release":"${RELEASE}","attempts":[{"entries":[${'0,'.repeat(500_000)}0]}]}`;
	const deep = `{"format":1,"release":"${RELEASE}","attempts":${'['.repeat(400_000)}${']'.repeat(400_000)}}`;
	const halfLetter = packText(pack).replace('Si\\u00e2n', '\\ud800');

	const said = [await first(withData(attempts)), await first(withData(entries)), await first(withData(deep))];
	const letter = await first(withData(halfLetter));

	expect(said.map(([, , detail]) => detail)).toEqual([
		expect.stringContaining('“attempts” holds 500001, and 40 is the most'),
		expect.stringContaining('“attempts.entries” holds 500001, and 20000 is the most'),
		expect.stringContaining('“attempts” is nested without end'),
	]);
	expect(letter).toEqual([false, false, expect.stringContaining('is cut in half')]);
});

test('a portfolio of another release is told where to open it, and never called not intact', async () => {
	const other = forged(pack, (a) => ({ ...a, header: { ...a.header, release: '3.1.4' } }));
	const attempt = await check(await exported([work], packText({ ...other, release: '3.1.4' })));
	const format = await first(await exported([work], packText({ ...pack, format: 2 as 1, release: '3.1.4' })));
	const shape = await first(await exported([work], packText({ ...pack, release: '3.1.4', decisions: [] } as Pack)));

	expect(attempt.intact).toBeNull();
	expect(answers(attempt)).toEqual([true, true, null, null, null, null, true]);
	expect(attempt.questions[3]!.detail).toBe(
		`It was made with release 3.1.4, and this is release ${RELEASE}. Open it there.`,
	);
	expect(format).toEqual([null, null, expect.stringContaining('made with release 3.1.4, as format 2')]);
	expect(shape).toEqual([null, null, expect.stringContaining('made with release 3.1.4')]);
});

test('a scenario that is not here is said, and never called not intact', async () => {
	const verification = await verify(sqlite, pdf, () => Promise.resolve(null));

	expect(verification.intact).toBeNull();
	expect(answers(verification)).toEqual([true, true, null, null, null, null, true]);
	expect(verification.questions[2]!.detail).toContain('The scenario “one-record”, version 1.0.0, is not here');
});

test('a scenario that breaks here speaks against the scenario, not against the file', async () => {
	const verification = await verify(sqlite, pdf, () => Promise.reject(new Error('scenario.md is missing.')));

	expect(verification.intact).toBeNull();
	expect(verification.questions[2]!.detail).toBe('It could not be done again here: scenario.md is missing.');
});

test('a sealed attempt has no result to compare and is intact all the same; with the checks it is scored', async () => {
	const sealed = worked(sqlite, setting, { mode: 'assessed' });
	const file = await exported([sealed]);
	const { scenario } = setting;
	const without = { ...setting, scenario: { ...scenario, checks: [], traps: [], checksHash: '0'.repeat(64) } };

	const learners = await verify(sqlite, file, () => Promise.resolve(without));
	const assessors = await check(file);

	expect(learners.intact).toBe(true);
	expect(answers(learners)).toEqual([true, true, true, true, true, null, true]);
	expect(learners.results).toEqual([null]);
	expect(assessors.intact).toBe(true);
	expect(assessors.results[0]!.map(({ code, status }) => [code, status])).toEqual([
		['CRM-AC1', 'evidenced'],
		['CRM-AC4', 'evidenced'],
	]);
});

test('a sealed attempt that says a result all the same is not believed', async () => {
	const { results } = pack.attempts[0]!;
	const sealed = packed([worked(sqlite, setting, { mode: 'assessed' })]);
	const claims = forged(sealed, (a) => ({ ...a, results, header: { ...a.header, checksHash: '1'.repeat(64) } }));

	const verification = await check(await exported([work], packText(claims)));

	expect(verification.intact).toBe(false);
	expect(answers(verification)).toEqual([true, true, true, true, true, false, true]);
	expect(verification.results).toEqual([null]);
});

test('a portfolio without an attempt has nothing to do again; one with two does both again', async () => {
	const none = await check(await exported([], undefined));
	const second = worked(sqlite, setting, { startedAt: '2026-09-02T08:00:00Z' });
	const two = await check(await exported([work, second]));

	expect(none.intact).toBeNull();
	expect(none.questions[2]).toEqual({
		id: 'same-world',
		ok: null,
		detail: 'There is no attempt in it, so there is nothing to do again.',
	});
	expect(two.intact).toBe(true);
	expect(two.questions[3]!.detail).toBe('12 acts done again, each with the same outcome.');
});

test('of two attempts, the one that does not come out again is enough', async () => {
	const second = worked(sqlite, setting, { startedAt: '2026-09-02T08:00:00Z' });
	const both = packed([work, second]);
	const attempts = both.attempts.with(1, { ...both.attempts[1]!, endDigest: 'cd'.repeat(32) });

	const verification = await check(await exported([work, second], packText({ ...both, attempts })));

	expect(verification.intact).toBe(false);
	expect(answers(verification)).toEqual([true, true, true, true, false, true, true]);
});

test.skipIf(!has('qpdf'))(
	'a file that another program saved again is not intact, and says that its work still re-performs',
	() => {
		const folder = mkdtempSync(join(tmpdir(), 'portfolio-'));
		const one = join(folder, 'one.pdf');
		const two = join(folder, 'two.pdf');
		writeFileSync(one, pdf);
		execFileSync('qpdf', ['--object-streams=generate', one, two]);

		const saved = new Uint8Array(readFileSync(two));
		rmSync(folder, { recursive: true });

		return check(saved).then((verification) => {
			expect(verification.intact).toBe(false);
			expect(answers(verification)).toEqual([true, false, true, true, true, true, true]);
			expect(verification.questions[1]!.detail).toContain('still re-performs');
		});
	},
);
