// The built app in a real browser, with a world of any size.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../browser.mjs';
import { ROOT } from '../install.mjs';

/** The first row of variants.csv, up to the number of candidates. */
const FIRST = /^(\w+,\d+,)(\d+)(?=,)/m;

const row = () => FIRST.exec(readFileSync(join(ROOT, 'scenarios/monday-desk/variants.csv'), 'utf8'));

/** The built file that holds variants.csv, as the app asks for it. */
function chunkWithVariants() {
	const folder = join(ROOT, 'build/_app/immutable');
	const [text] = row();
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (!name.endsWith('.js')) continue;
		const body = readFileSync(join(folder, name), 'utf8');
		if (body.includes(text)) return { name: name.split(/[\\/]/).at(-1), body };
	}
	throw new Error('The built app holds no variants.csv. Build it again.');
}

/** Opens a browser with a profile of its own, as a learner has one: storage on the disk, not in memory. */
export async function openBrowser() {
	return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'practice-desk-bench-')), {
		executablePath: await findBrowser(),
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
		viewport: { width: 1440, height: 900 },
	});
}

/** The same app, but for the number of candidates in the first variant. */
export async function withCandidates(context, candidates) {
	const { name, body } = chunkWithVariants();
	const [text, before] = row();
	await context.route(`**/${name}`, (route) =>
		route.fulfill({ contentType: 'text/javascript', body: body.replace(text, `${before}${candidates}`) }),
	);
}

/** Says who is here, and takes in a work file. */
export async function takeIn(page, address, file) {
	await page.goto(address);
	await page.locator('[data-ready=true]').waitFor();
	await page.getByLabel('A work file or your own PDF').setInputFiles(file);
	await page
		.getByText(/is open here, with|is here already/)
		.first()
		.waitFor({ timeout: 120_000 });
}

/** Where the attempt of this learner is carried on, from the start page. */
export async function placeOf(page, address, learner) {
	await page.goto(address);
	await page.locator('[data-ready=true]').waitFor();
	return page.locator('li a', { hasText: learner }).first().getAttribute('href');
}

/** Milliseconds that a run took. */
export async function timed(run) {
	const start = performance.now();
	await run();
	return performance.now() - start;
}
