import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { engine } from '../../src/lib/db/engine.ts';
import { desk } from './desk.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'desk-world-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a world is a SQLite file that any tool opens, the same for the same seed and size', async () => {
	const file = join(folder, 'one.sqlite');
	const world = (seed: string, ...more: string[]) =>
		desk('world', '--seed', seed, '--candidates', '12', '--out', file, ...more);

	const one = world('7');
	const again = world('7', '--force');
	const other = world('8', '--force');

	const fingerprint = (said: { out: string }) => /fingerprint ([0-9a-f]{64})/.exec(said.out)?.[1];
	expect([one.code, again.code, other.code]).toEqual([0, 0, 0]);
	expect(one.out).toContain(`${file}: 12 candidates by seed 7, `);
	expect(fingerprint(again)).toBe(fingerprint(one));
	expect(fingerprint(other)).not.toBe(fingerprint(one));
	const sqlite = await engine();
	const db = new sqlite.Database(readFileSync(file));
	expect(db.exec('select count(*) from candidate')[0]!.values).toEqual([[12]]);
	expect(db.exec('pragma integrity_check')[0]!.values).toEqual([['ok']]);
});

test('an option that is missing, or no number, is asked for by its name', () => {
	const asked = (...args: string[]) => {
		const { code, err } = desk('world', ...args);
		expect(code).toBe(2);
		return err;
	};

	expect(asked('--candidates', '1', '--out', 'w')).toMatch(/^Say --seed with a whole number from 0 to /);
	expect(asked('--seed', '1', '--candidates', 'many', '--out', 'w')).toMatch(/^Say --candidates with a whole number/);
	expect(asked('--seed', '1', '--candidates', '200001', '--out', 'w')).toMatch(/from 0 to 200000/);
	expect(asked('--seed', '1', '--candidates', '1')).toBe('Say where to write it: --out FILE.sqlite');
	expect(asked('--seed')).toMatch(/“--seed <value>” is not written as it should be|“--seed/);
});
