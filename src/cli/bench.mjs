// npm run bench [-- --json] [-- --candidates 2000,10000] [-- --files 200] [-- --only assessor]: what the app costs,
// measured in a real browser to the painted result. It asserts nothing: a figure that misses its aim is marked, for
// people to judge. The assessor's part is pictures and PDF, checking, replay, a folder of portfolios, and a proof.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { install, ROOT, run, tool } from './install.mjs';

install();
const { values } = parseArgs({
	options: {
		json: { type: 'boolean', default: false },
		candidates: { type: 'string', default: '2000,10000' },
		files: { type: 'string', default: '200' },
		only: { type: 'string', default: '' },
	},
});
if (!['', 'assessor'].includes(values.only)) {
	console.error(`There is no part “${values.only}” of the bench. The one that can be run alone is: assessor.`);
	process.exit(2);
}
/** It has the most people and the longest model answers, in a week of five days. */
const LARGEST = 'full-week';
const ACTS = 500;
const MARKS = 40;
const LONG = 'Bench, a long morning';
const MARKED = 'Bench, many pictures';

const { stale } = await import('./newer.mjs');
if (stale('build/index.html')) tool('vite/bin/vite.js', 'build', '--logLevel', 'warn');
if (stale('.desk/desk.js')) await (await import('./bundle.mjs')).bundle();
const { serve } = await import('./serve.mjs');
const { openBrowser, takeIn, withCandidates, placeOf } = await import('./bench/app.mjs');
const { table } = await import('./bench/figures.mjs');
const { newWorld, resume, sittingDown } = await import('./bench/opening.mjs');
const { typing } = await import('./bench/typing.mjs');
const { acting, watchDisk } = await import('./bench/acting.mjs');
const { looking } = await import('./bench/looking.mjs');
const { sizes } = await import('./bench/sizes.mjs');
const { portfolio, assessing, proving, verifying } = await import('./bench/evidence.mjs');

const say = (what) => console.error(what);
const folder = mkdtempSync(join(tmpdir(), 'practice-desk-bench-'));
const { address, stop } = await serve(0);
const figures = [];
let usual;

function writeAttempts(candidates) {
	say(`${candidates} candidates: writing the attempts …`);
	run(process.execPath, [
		join(ROOT, '.desk/bench-files.js'),
		...['--candidates', String(candidates), '--acts', String(ACTS), '--marks', String(MARKS), '--out', folder],
	]);
}

async function measure(candidates) {
	writeAttempts(candidates);
	const context = await openBrowser();
	try {
		await withCandidates(context, candidates);
		await context.addInitScript(watchDisk);
		const page = await context.newPage();
		await page.goto(address);
		await page.locator('[data-ready=true]').waitFor();
		await page.getByLabel(/^Your name/).fill('Bench');
		await page.getByRole('button', { name: 'Keep this' }).click();
		say(`${candidates} candidates: a new world …`);
		figures.push(...(await newWorld(page, address, candidates)));
		// who has begun one variant is given the next, of the usual size; its world is not there yet
		if (candidates === 2_000) figures.push(...(await sittingDown(page, address, candidates)));
		await takeIn(page, address, join(folder, `work-${candidates}.zip`));
		say(`${candidates} candidates: resuming, typing, acting …`);
		figures.push(...(await resume(page, address, LONG, ACTS, candidates)));
		await page.keyboard.press('Escape');
		await page
			.getByRole('link', { name: /^Candidates/ })
			.first()
			.click();
		figures.push(...(await typing(page, candidates)));
		figures.push(...(await acting(page, candidates)));
		say(`${candidates} candidates: looking …`);
		figures.push(...(await looking(page, candidates)));
		usual ??= { crm: await placeOf(page, address, LONG) };
	} finally {
		await context.close();
	}
}

async function measureEvidence() {
	const context = await openBrowser();
	try {
		const page = await context.newPage();
		await takeIn(page, address, join(folder, 'work-2000.zip'));
		if (usual) {
			say('Sizes …');
			figures.push(...(await sizes(context, address, usual.crm)));
		}
		say('Pictures and PDF …');
		const made = await portfolio(page, address, MARKED, MARKS, folder);
		figures.push(...made.figures);
		say('Checking and replay …');
		figures.push(...(await assessing(page, address, made.file)));
		return made.file;
	} finally {
		await context.close();
	}
}

try {
	const wanted = values.only === 'assessor' ? [2_000] : values.candidates.split(',').map(Number);
	if (values.only === 'assessor') writeAttempts(2_000);
	else for (const candidates of wanted) await measure(candidates);
	if (wanted.includes(2_000)) {
		const file = await measureEvidence();
		say('Verifying …');
		figures.push(...verifying(file, Number(values.files)));
		say('Proof …');
		figures.push(...proving(LARGEST));
	}
	console.log(values.json ? JSON.stringify(figures, null, '\t') : table(figures));
} finally {
	stop();
	rmSync(folder, { recursive: true, force: true });
}
