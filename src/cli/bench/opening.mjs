// A world made from its seed, and a morning of many acts opened again.
import { placeOf, timed } from './app.mjs';
import { figure } from './figures.mjs';

const HOME = '.crm h1';

/** Milliseconds that a quick reader takes for the brief. */
const READING = 15_000;

/** From “Sit down at the desk” to the CRM, by somebody who read the brief first. */
export async function sittingDown(page, address, candidates) {
	await page.goto(`${address}/learner/start/monday-desk`);
	const go = page.getByRole('button', { name: 'Sit down at the desk' });
	await go.waitFor();
	await page.waitForTimeout(READING);
	const whole = await timed(async () => {
		await go.click();
		await page.locator(HOME).first().waitFor({ timeout: 120_000 });
	});
	return [figure('Sitting down, the brief read', candidates, whole, 'ms')];
}

/** From “Sit down at the desk” to the CRM, with nothing cached, by somebody who does not read the brief. */
export async function newWorld(page, address, candidates) {
	await page.goto(`${address}/learner/start/monday-desk`);
	const go = page.getByRole('button', { name: 'Sit down at the desk' });
	await go.waitFor();
	await page.evaluate(() => {
		window.__first = null;
		new MutationObserver(() => {
			if (window.__first === null && document.querySelector('[role=progressbar], .meter'))
				window.__first = performance.now();
		}).observe(document.body, { subtree: true, childList: true });
		window.__clicked = null;
		addEventListener('click', () => (window.__clicked ??= performance.now()), { capture: true });
	});
	let progress = Number.NaN;
	const whole = await timed(async () => {
		await go.click();
		progress = await page
			.waitForFunction(() => window.__first !== null && window.__first - window.__clicked, undefined, {
				timeout: 5_000,
			})
			.then((handle) => handle.jsonValue());
		await page.locator(HOME).first().waitFor({ timeout: 120_000 });
	});
	return [
		figure(
			'World made and CRM open',
			candidates,
			whole,
			'ms',
			candidates <= 2_000 ? 1_500 : candidates <= 10_000 ? 8_000 : null,
		),
		figure('First word of progress', candidates, progress, 'ms', 200),
	];
}

/** From the address of an attempt to its CRM: the world from its snapshot, every act done again. */
export async function resume(page, address, learner, entries, candidates) {
	const place = await placeOf(page, address, learner);
	const whole = await timed(async () => {
		await page.goto(`${address}${place}`);
		await page.locator(HOME).first().waitFor({ timeout: 120_000 });
	});
	return [figure(`Resume of ${entries} entries, page and all`, candidates, whole, 'ms')];
}
