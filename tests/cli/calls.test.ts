import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stale } from '../../src/cli/newer.mjs';
import { desk } from './desk.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'desk-calls-'));
	writeFileSync(join(folder, 'there.pdf'), 'something');
});
afterAll(() => rmSync(folder, { recursive: true }));

const wrong = (...args: string[]) => {
	const { code, out, err } = desk(...args);
	expect([code, out]).toEqual([2, '']);
	return err;
};

test('help says in plain words what each verb does, and is no mistake', () => {
	const all = desk('--help');
	const each = ['verify', 'prove', 'sample', 'world', 'pack'].map((verb) => desk(verb, '--help'));

	expect(all.code).toBe(0);
	for (const verb of ['verify', 'prove', 'sample', 'world', 'pack']) expect(all.out).toContain(`desk ${verb}`);
	for (const { code, out, err } of each) {
		expect([code, err]).toEqual([0, '']);
		expect(out).toMatch(/^desk \w+ /);
		expect(out).toContain('Exit codes: 0');
	}
	expect(desk('help', 'world').out).toBe(each[3]!.out);
});

test('a call that is wrong gets a sentence and exit code 2, never a stack trace', () => {
	expect(wrong()).toMatch(/^Practice Desk, the command line\./);
	expect(wrong('grade')).toBe('There is no verb “grade”. The verbs are: verify, prove, sample, world, pack.');
	expect(wrong('toString')).toMatch(/^There is no verb “toString”/);
	expect(wrong('verify')).toBe('Name at least one PDF, or a folder that holds some.');
	expect(wrong('verify', '--loud', 'x.pdf')).toBe(
		'There is no option “--loud” here. The options are: --json, --pack, --no-pages.',
	);
	expect(wrong('verify', join(folder, 'gone.pdf'))).toBe(`There is no file or folder ${join(folder, 'gone.pdf')}.`);
	expect(wrong('prove', 'tuesday-desk')).toMatch(/^There is no scenario “tuesday-desk”\. The scenarios are: /);
	expect(wrong('sample')).toMatch(/^Name a scenario, for example: /);
	expect(wrong('sample', 'tuesday-desk', '--out', 'x.pdf')).toMatch(/^There is no scenario “tuesday-desk” in the app/);
	expect(wrong('sample', 'monday-desk')).toBe('Say where to write it: --out FILE.pdf');
	expect(wrong('sample', 'monday-desk', 'twice', '--out', 'x.pdf')).toBe('“twice” is one word too many here.');
});

test('nothing is written over unasked, and not into a folder that is not there', () => {
	const there = join(folder, 'there.pdf');

	expect(wrong('sample', 'monday-desk', '--out', there)).toBe(
		`${there} is there already. Name another file, or add --force to write over it.`,
	);
	expect(wrong('world', '--seed', '1', '--candidates', '1', '--out', there)).toMatch(/is there already/);
	expect(wrong('sample', 'monday-desk', '--out', folder)).toBe(
		`${folder} is a folder. Name a file in it: --out FILE.pdf`,
	);
	expect(wrong('world', '--seed', '1', '--candidates', '1', '--out', join(folder, 'no', 'w.sqlite'))).toBe(
		`There is no folder ${join(folder, 'no')}. Make it first, or name another.`,
	);
});

test('what is built is made again when it is missing or older than a source, and not otherwise', () => {
	const built = join(folder, 'built.js');
	const path = relative(fileURLToPath(new URL('../..', import.meta.url)), built);

	const missing = stale(path);
	writeFileSync(built, '');
	const fresh = stale(path);
	utimesSync(built, new Date('2001-01-01'), new Date('2001-01-01'));

	expect([missing, fresh, stale(path)]).toEqual([true, false, true]);
});
