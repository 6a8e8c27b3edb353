import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/cli/report.ts';
import type { Header } from '../../src/lib/attempt/header.ts';
import { RELEASE } from '../../src/lib/attempt/release.ts';
import { engine } from '../../src/lib/db/engine.ts';
import type { PackedAttempt } from '../../src/lib/evidence/pack.ts';
import { settingsOf } from '../../src/lib/evidence/settings.ts';
import { QUESTIONS } from '../../src/lib/evidence/verdict.ts';
import { builtInFiles } from '../../src/lib/scenario/catalogue.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';
import { exported } from '../evidence/exported.ts';
import { worked, type Worked } from '../evidence/worked.ts';
import { assessed } from '../evidence/assessed/kit.ts';
import { keyOf } from '../evidence/sign/someone.ts';
import { desk } from './desk.ts';

let folder: string;
let whole: string;
let edited: string;
let work: Worked;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'desk-verify-'));
	const sqlite = await engine();
	const scenario = readScenario(await builtInFiles('monday-desk'));
	// safe: what finds a setting looks at no more of an attempt than this
	const header = {
		release: RELEASE,
		scenario: { id: scenario.front.id, version: scenario.front.version, hash: scenario.hash },
		checksHash: scenario.checksHash,
		variant: scenario.variant.name,
		mode: 'practice',
	} as Header;
	const setting = await settingsOf(sqlite, async (id) => [await builtInFiles(id)])({ header } as PackedAttempt);
	work = worked(sqlite, setting!, {}, ['CAND-10001', 'CAND-10002']);
	const pdf = await exported([work]);
	whole = join(folder, 'a', 'whole.pdf');
	edited = join(folder, 'a', 'inside', 'edited.PDF');
	mkdirSync(join(folder, 'a', 'inside'), { recursive: true });
	mkdirSync(join(folder, 'empty'));
	writeFileSync(whole, pdf);
	const copy = pdf.slice();
	copy[copy.length >> 1]! ^= 1;
	writeFileSync(edited, copy);
	writeFileSync(join(folder, 'a', 'notes.txt'), 'not a portfolio');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Each run makes a world of its own, as a fresh process does. */
const PATIENCE = { timeout: 240_000 };

test('a process that has never seen the attempt does it again and says that it is intact', PATIENCE, () => {
	const { code, out } = desk('verify', '--json', whole);

	const [report, ...more] = JSON.parse(out) as Report[];
	expect([code, more]).toEqual([0, []]);
	expect(Object.keys(report!)).toEqual(['file', 'intact', 'questions', 'criteria', 'receipt', 'assessment']);
	expect(report).toEqual({
		file: whole,
		intact: true,
		questions: QUESTIONS.map((id) => ({
			id,
			ok: id === 'same-result' && work.results === null ? null : true,
			detail: expect.stringMatching(/\S/) as string,
		})),
		criteria: (work.results ?? []).map(({ code, status }) => ({ code, status })),
		receipt: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/) as string,
		assessment: null,
	});
});

test('an assessed PDF is checked with the public key alone, and says what was decided', PATIENCE, async () => {
	const { pdf, signed } = await assessed(new Uint8Array(readFileSync(whole)), await keyOf('Martin Adeyemi'));
	const file = join(folder, 'assessed.pdf');
	writeFileSync(file, pdf);

	const { code, out } = desk('verify', '--json', file);

	const [report] = JSON.parse(out) as Report[];
	expect(code).toBe(0);
	expect(report).toMatchObject({
		intact: true,
		assessment: {
			ok: true,
			key: signed.fingerprint,
			assessor: 'Martin Adeyemi',
			decisions: [
				{ code: 'CRM-AC1', decision: 'met' },
				{ code: 'CRM-AC4', decision: 'more-evidence' },
			],
			outcomes: [{ unit: 'CRM', outcome: 'not-yet-competent' }],
		},
	});
});

test('a folder stands for every PDF in it, and one that is not intact decides the exit code', PATIENCE, () => {
	const { code, out } = desk('verify', '--json', join(folder, 'a'), whole);
	const empty = desk('verify', join(folder, 'empty'));

	expect(code).toBe(1);
	expect((JSON.parse(out) as Report[]).map(({ file, intact }) => [file, intact])).toEqual([
		[edited, false],
		[whole, true],
	]);
	expect([empty.code, empty.err]).toEqual([2, `There is no PDF in the folder ${join(folder, 'empty')}.`]);
});

test(
	'a file that is no portfolio gets a sentence beside the others, and what is not shown is said once',
	PATIENCE,
	() => {
		const text = join(folder, 'a', 'notes.txt');

		const { code, out, err } = desk('verify', text, whole);

		expect([code, err]).toEqual([1, '']);
		expect(out).toContain(`${text}: NOT INTACT\n  NO         Can it be read? This is not a PDF`);
		expect(out).toContain(`${whole}: intact\n`);
		expect(out.match(/^ {2}yes /gm)?.length).toBe(work.results === null ? 6 : 7);
		expect(out).toContain('6 acts done again, each with the same outcome.');
		expect(out).toContain('2 files: 1 intact, 1 NOT INTACT.');
		expect(out.match(/It does not show who sat at the keyboard\./g)).toHaveLength(1);
	},
);
