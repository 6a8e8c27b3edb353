import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isSealedCopy } from '../../src/lib/scenario/pack/seal.ts';
import { unzipScenario } from '../../src/lib/scenario/pack/zip.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';
import { desk } from './desk.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'desk-pack-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a sealed pack and an assessor’s pack of a scenario agree on which checks they are', () => {
	const packed = (format: string) => {
		const file = join(folder, `${format}.zip`);
		const said = desk('pack', 'monday-desk', '--format', format, '--out', file);
		return { said, files: unzipScenario(readFileSync(file)) };
	};

	const sealed = packed('sealed');
	const assessor = packed('assessor');

	expect([sealed.said.code, assessor.said.code]).toEqual([0, 0]);
	expect([isSealedCopy(sealed.files), isSealedCopy(assessor.files)]).toEqual([true, false]);
	const [learners, assessors] = [readScenario(sealed.files), readScenario(assessor.files)];
	expect(learners.checksHash).toBe(assessors.checksHash);
	expect(learners.checks).toEqual([]);
	expect(assessors.checks.length).toBeGreaterThan(20);
	expect(sealed.said.out).toContain(`Its checks: ${learners.checksHash.slice(0, 12)}.`);
});

test('a pack is asked for in words where the call is wrong', () => {
	const out = ['--out', join(folder, 'x.zip')];
	const asked = (...args: string[]) => {
		const { code, err } = desk('pack', ...args);
		expect(code).toBe(2);
		return err;
	};

	expect(asked(...out, '--format', 'sealed')).toMatch(/^Name a scenario/);
	expect(asked('monday-desk', ...out)).toBe('Say --format with one of: sealed, assessor.');
	expect(asked('monday-desk', ...out, '--format', 'toString')).toBe('Say --format with one of: sealed, assessor.');
	expect(asked('tuesday', ...out, '--format', 'sealed')).toMatch(/^There is no scenario “tuesday”/);
	expect(asked('monday-desk', '--format', 'sealed')).toMatch(/^Say where to write it: --out sealed\.zip/);
});

test('a file that is no pack is no pack for verify either', () => {
	const { code, err } = desk('verify', 'README.md', '--pack', 'package.json');

	expect(code).toBe(2);
	expect(err).toMatch(/^package\.json is no pack\./);
});
