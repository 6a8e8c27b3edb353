import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { copyToAssess, copyToWork } from '../../src/lib/scenario/pack/choose.ts';
import { forAssessor, isSealedCopy, seal } from '../../src/lib/scenario/pack/seal.ts';
import { unzipScenario, zipScenario } from '../../src/lib/scenario/pack/zip.ts';
import { Faulty, sayProblem } from '../../src/lib/scenario/problem.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';
import { changed, files } from './kit.ts';

const ASSESSED = changed('scenario.md', 'modes: [learn, practice]', 'modes: [learn, practice, assessed]');
const assessed = (more = {}) => files({ ...ASSESSED, ...more });
const said = (read: () => unknown): string[] => {
	try {
		read();
		return [];
	} catch (error) {
		if (!(error instanceof Faulty)) throw error;
		return error.problems.map(sayProblem);
	}
};

test('a sealed copy is the same scenario without its checks, its answers and its runs, and says which checks they were', () => {
	const whole = readScenario(assessed(), 'B');

	const sealed = readScenario(seal(assessed()), 'B');

	expect(sealed.hash).toBe(whole.hash);
	expect(sealed.checksHash).toBe(whole.checksHash);
	expect([sealed.checks, sealed.traps, sealed.tests]).toEqual([[], [], []]);
	expect(sealed.sealed?.criteria).toEqual(['CRM-AC4']);
	expect(sealed.questions[0]).toMatchObject({ id: 'Q1', choose: 1, right: [] });
	expect([...seal(assessed()).values()].join('\n')).not.toContain('That is deleting');
});

test('other checks give the sealed copy another fingerprint, and the same scenario', () => {
	const other = assessed(changed('checks.yaml', 'CAND-1001', 'CAND-1002'));

	const [first, second] = [readScenario(seal(assessed())), readScenario(seal(other))];

	expect(second.hash).toBe(first.hash);
	expect(second.checksHash).not.toBe(first.checksHash);
});

test('a scenario that has no assessed mode is not sealed', () => {
	expect(said(() => seal(files()))).toEqual([
		'scenario.md: This scenario has no assessed mode. Add “assessed” to its modes, and prove it again.',
	]);
});

test('a sealed copy into which somebody put checks is refused', () => {
	const forged = new Map(seal(assessed()));
	forged.set('checks.yaml', files().get('checks.yaml')!);

	expect(said(() => readScenario(forged))).toEqual([
		'sealed.json: This is a sealed copy, and it holds checks. Ask for the sealed pack again.',
	]);
});

test('an assessed attempt is worked without the checks even where they are at hand, and judged with them', () => {
	const { hash, checksHash, front } = readScenario(assessed());
	const header = { scenario: { id: front.id, hash }, checksHash, variant: 'A', mode: 'assessed' as const };
	const copies = [assessed(), seal(assessed())];

	expect(isSealedCopy(copyToWork(header, copies)!)).toBe(true);
	expect(isSealedCopy(copyToWork(header, [assessed()])!)).toBe(true);
	expect(isSealedCopy(copyToAssess(header, copies)!)).toBe(false);
	expect(isSealedCopy(copyToAssess(header, [seal(assessed())])!)).toBe(true);
	expect(copyToAssess({ ...header, checksHash: 'other' }, copies)).toBeUndefined();
	expect(copyToWork({ ...header, mode: 'practice' }, [seal(assessed())])).toBeUndefined();
	expect(copyToWork({ ...header, checksHash: 'older', mode: 'practice' }, copies)).toBe(copies[0]);
});

test('a pack comes out of its zip as it went in, and the same files give the same bytes', () => {
	const copy = forAssessor(assessed());

	const zip = zipScenario('one-record', copy);

	expect(unzipScenario(zip)).toEqual(copy);
	expect(zipScenario('one-record', new Map([...copy].reverse()))).toEqual(zip);
	expect([...copy.keys()].filter((path) => path.startsWith('tests/'))).toEqual([]);
});

const zipOf = (paths: Readonly<Record<string, string | Uint8Array>>) =>
	zipSync(
		Object.fromEntries(
			Object.entries(paths).map(([path, data]) => [path, typeof data === 'string' ? strToU8(data) : data]),
		),
	);
const SOUND = Object.fromEntries([...files()].map(([path, text]) => [`mine/${path}`, text]));

const HOSTILE: readonly (readonly [what: string, bytes: () => Uint8Array, says: RegExp])[] = [
	['no zip at all', () => strToU8('Dear Gwen'), /This is no zip, or it is cut short/],
	['one cut short', () => zipOf(SOUND).slice(0, 400), /This is no zip, or it is cut short/],
	['a path that climbs out', () => zipOf({ ...SOUND, '../../.bashrc': 'x' }), /leads out of the scenario’s folder/],
	['a path from the root', () => zipOf({ ...SOUND, '/etc/passwd': 'x' }), /leads out of the scenario’s folder/],
	['a path with a drive', () => zipOf({ ...SOUND, 'C:\\x\\y.md': 'x' }), /leads out of the scenario’s folder/],
	['a bomb', () => zipOf({ ...SOUND, 'mine/files/big.txt': new Uint8Array(20_000_000) }), /unpacks to more/],
	[
		'a thousand files',
		() => zipOf(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`mine/files/${i}.txt`, 'x']))),
		/unpacks to more/,
	],
	['a picture', () => zipOf({ ...SOUND, 'mine/files/a.txt': new Uint8Array([0xff, 0xd8, 0xff]) }), /no text in UTF-8/],
	['no scenario', () => zipOf({ 'a/notes.md': 'x' }), /The brief is missing/],
	['a file that no scenario has', () => zipOf({ ...SOUND, 'mine/run.sh': 'x' }), /A scenario has no such file/],
];

test.each(HOSTILE)('a zip with %s is refused in a sentence', (_what, bytes, says) => {
	const problems = said(() => unzipScenario(bytes()));

	expect(problems.length).toBeGreaterThan(0);
	expect(problems.join('\n')).toMatch(says);
});

test('what an operating system puts beside the files is passed over', () => {
	const zip = zipOf({ ...SOUND, '__MACOSX/mine/._scenario.md': 'x', 'mine/.DS_Store': 'x' });

	expect(unzipScenario(zip)).toEqual(files());
});
