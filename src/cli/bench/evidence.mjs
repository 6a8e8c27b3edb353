// Pictures, the PDF that holds them, and what checking it takes.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../install.mjs';
import { placeOf, timed } from './app.mjs';
import { figure } from './figures.mjs';

/** From hand-in to a signed PDF, as the learner goes. @returns its path beside the figures */
export async function portfolio(page, address, learner, marks, folder) {
	const place = await placeOf(page, address, learner);
	await page.goto(`${address}${place}`);
	await page
		.getByRole('link', { name: /portfolio/i })
		.or(page.getByRole('button', { name: /portfolio/i }))
		.first()
		.click();
	await page.waitForURL(/\/pictures$/, { timeout: 60_000 });
	const begun = performance.now();
	await page.waitForURL(/\/portfolio\/[^/]+$/, { timeout: 300_000 });
	const pictures = performance.now() - begun;
	await page.locator('#declare-name').fill(learner);
	await page.getByRole('button', { name: 'Declare that it is mine' }).click();
	await page.locator('[data-receipt]').waitFor();
	let file = '';
	const written = await timed(async () => {
		const [download] = await Promise.all([
			page.waitForEvent('download', { timeout: 120_000 }),
			page.getByRole('button', { name: 'Make the PDF' }).click(),
		]);
		file = join(folder, 'bench.pdf');
		await download.saveAs(file);
	});
	return {
		file,
		figures: [
			figure('One picture, made and kept', null, pictures / marks, 'ms'),
			figure(`PDF of ${marks} pictures, in the browser`, null, written, 'ms', 2_000),
		],
	};
}

/** An assessor drops the file: until the seven questions are answered. Then the replay. */
export async function assessing(page, address, file) {
	await page.goto(`${address}/assessor`);
	const whole = await timed(async () => {
		await page.getByLabel('Choose portfolio files').setInputFiles(file);
		await page.locator('[data-question]').first().waitFor({ timeout: 120_000 });
	});
	return [
		figure('Checked in the browser, world and second writing and all', null, whole, 'ms'),
		...(await replaying(page)),
	];
}

/** The work stepped through: along the whole ledger to its last entry, and one back, for which a checkpoint is reopened. */
async function replaying(page) {
	const replay = page.getByRole('region', { name: 'Replay', exact: true });
	const said = replay.getByRole('status').first();
	const shown = (entry) => said.filter({ hasText: `Entry ${entry} of` }).waitFor({ timeout: 120_000 });
	await page.getByRole('tab', { name: 'Replay', exact: true }).click();
	await replay.getByRole('button', { name: 'Next' }).click({ timeout: 120_000 });
	const last = Number(/of (\d+)/.exec(await said.innerText())[1]);
	const track = replay.getByRole('slider');
	await track.focus();
	const forward = await timed(async () => {
		await page.keyboard.press('End');
		await shown(last);
	});
	const back = await timed(async () => {
		await page.keyboard.press('ArrowLeft');
		await shown(last - 1);
	});
	return [
		figure(`Replay to entry ${last}, from the first`, null, forward, 'ms'),
		figure(`Replay to entry ${last - 1}, back from the last`, null, back, 'ms'),
	];
}

/** The proof of the largest scenario by the command line, in a fresh process. */
export function proving(scenario) {
	const start = performance.now();
	const { status, stdout } = spawnSync(
		process.execPath,
		['--no-warnings', join(ROOT, '.desk/desk.js'), 'prove', scenario],
		{ encoding: 'utf8' },
	);
	if (status !== 0) throw new Error(`${scenario} is not proven:\n${stdout}`);
	return [figure(`Proof of ${scenario}`, null, (performance.now() - start) / 1_000, 's')];
}

/** Fewer are enough to time the second writing, which is the same work for each. */
const WRITTEN = 20;

/** Many files by the command line, in fresh processes; worlds are made once a thread. */
export function verifying(file, copies) {
	const seconds = verified(file, copies, '--no-pages');
	const fewer = Math.min(copies, WRITTEN);
	const more = verified(file, fewer) - verified(file, fewer, '--no-pages');
	return [
		figure(`${copies} portfolios of 200 entries verified`, null, seconds, 's', (300 * copies) / 1_000),
		figure('Entries done again, all threads', null, (copies * 200) / seconds, 'a second', 800, true),
		figure('Second writing, a portfolio of 40 pictures', null, (more * 1_000) / fewer, 'ms'),
	];
}

/** Seconds that a folder of copies takes. */
function verified(file, copies, ...options) {
	const folder = mkdtempSync(join(tmpdir(), 'practice-desk-bench-'));
	for (let i = 0; i < copies; i++) copyFileSync(file, join(folder, `${String(i).padStart(4, '0')}.pdf`));
	const start = performance.now();
	const result = spawnSync(
		process.execPath,
		['--no-warnings', join(ROOT, '.desk/desk.js'), 'verify', folder, '--json', ...options],
		{
			encoding: 'utf8',
			maxBuffer: 512 * 1024 * 1024,
		},
	);
	const seconds = (performance.now() - start) / 1_000;
	rmSync(folder, { recursive: true, force: true });
	const intact = JSON.parse(result.stdout).filter((report) => report.intact).length;
	if (intact !== copies) throw new Error(`${copies - intact} of ${copies} portfolios did not hold together.`);
	return seconds;
}
