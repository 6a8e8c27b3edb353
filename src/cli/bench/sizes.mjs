// What travels before a page can be used, as `npm start` sends it. Fonts are cached once and counted apart.
import { figure } from './figures.mjs';

/** Runs before the page: notes when something is first there. */
function watch(selector) {
	performance.setResourceTimingBufferSize(5_000);
	const there = () => {
		if (window.__there === undefined && document.querySelector(selector)) window.__there = performance.now();
	};
	new MutationObserver(there).observe(document, { subtree: true, childList: true, attributes: true });
}

/** Bytes that came before the selector was there, and in all; fonts apart. */
async function counted(context, address, selector) {
	const page = await context.newPage();
	const client = await context.newCDPSession(page);
	await client.send('Network.enable');
	await client.send('Network.setCacheDisabled', { cacheDisabled: true });
	await page.addInitScript(watch, selector);
	await page.goto(address);
	await page.waitForFunction(() => window.__there !== undefined, undefined, { timeout: 120_000 });
	// what is fetched behind it begins a moment later
	await page.waitForTimeout(3_000);
	const sizes = await page.evaluate(() => {
		const sizes = { before: 0, fonts: 0, rest: 0 };
		for (const { name, transferSize, responseEnd } of [
			...performance.getEntriesByType('navigation'),
			...performance.getEntriesByType('resource'),
		]) {
			sizes[/\.(woff2|ttf)$/.test(name) ? 'fonts' : 'rest'] += transferSize;
			if (responseEnd <= window.__there && !/\.(woff2|ttf)$/.test(name)) sizes.before += transferSize;
		}
		return sizes;
	});
	await page.close();
	return sizes;
}

const KB = 1_000;

export async function sizes(context, address, crm) {
	const start = await counted(context, address, '[data-ready=true]');
	const desk = await counted(context, `${address}${crm}`, '.crm h1');
	return [
		figure('Start page, sent', null, start.rest / KB, 'KB', 200),
		figure('Usable CRM, sent before it can be used', null, desk.before / KB, 'KB', 900),
		figure('All of the CRM, fetched behind it', null, desk.rest / KB, 'KB'),
		figure('Fonts, sent once', null, Math.max(start.fonts, desk.fonts) / KB, 'KB', 240),
	];
}
