import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readBack } from './read-back.ts';

// a whole morning is worked, and its pictures are made
test.setTimeout(600_000);

const DESK = 'src/cli/desk.mjs';
function fileIn(folder: string, name: string): string {
	mkdirSync(folder, { recursive: true });
	return join(folder, name);
}
const desk = (...args: string[]) =>
	execFileSync(process.execPath, [DESK, ...args], { encoding: 'utf8', stdio: 'pipe' });

test('the sample of a scenario is its model answer as a learner would hand it in, and is intact', async ({}, info) => {
	const file = fileIn(info.outputDir, 'sample.pdf');
	const said = desk('sample', 'monday-desk', '--out', file);

	const [report] = JSON.parse(desk('verify', '--json', file)) as [
		{ intact: boolean; receipt: string; criteria: { code: string; status: string }[] },
	];
	expect(report.intact).toBe(true);
	expect(said).toContain(`${file}: intact, receipt ${report.receipt}`);
	expect(report.criteria.length).toBeGreaterThan(4);
	expect(report.criteria.filter(({ status }) => status !== 'evidenced')).toEqual([]);
	const pdf = await readBack(file);
	expect(pdf.pages[0]).toContain('Sample Learner');
	expect(pdf.pages.join(' ')).toContain('The command line of Practice Desk did every act');
	expect(pdf.pages.every((text) => text.includes('Simulated environment, fictitious data'))).toBe(true);
	expect(pdf.untagged).toEqual([]);
});

test('Ctrl C stops a sample, leaves no browser behind and writes nothing', async ({}, info) => {
	const file = fileIn(info.outputDir, 'stopped.pdf');
	const mark = `DESK_STOPPED=${Date.now()}`;
	const running = spawn(process.execPath, [DESK, 'sample', 'monday-desk', '--out', file], {
		env: { ...process.env, DESK_STOPPED: mark.split('=')[1] },
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let said = '';
	await new Promise<void>((resolve) =>
		running.stderr.on('data', (part) => {
			said += String(part);
			if (said.includes('1 of ')) resolve();
		}),
	);

	const ended = new Promise((resolve) => running.once('exit', resolve));
	running.kill('SIGINT');

	expect(await ended).toBe(130);
	expect(said).toContain('Stopped. Nothing was written.');
	expect(existsSync(file)).toBe(false);
	expect(processesWith(mark)).toEqual([]);
});

/** Processes whose surroundings hold these words; only Linux tells. */
function processesWith(words: string): string[] {
	if (process.platform !== 'linux') return [];
	return readdirSync('/proc').filter((pid) => {
		try {
			return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(words);
		} catch {
			return false;
		}
	});
}
