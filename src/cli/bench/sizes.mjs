// What travels before a page can be used, as `npm start` sends it. Fonts are cached once and counted apart.
import { figure } from './figures.mjs';

async function counted(context, run) {
	const page = await context.newPage();
	const client = await context.newCDPSession(page);
	await client.send('Network.enable');
	await client.send('Network.setCacheDisabled', { cacheDisabled: true });
	const urls = new Map();
	const sizes = { fonts: 0, rest: 0 };
	client.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
	client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		sizes[/\.(woff2|ttf)$/.test(urls.get(requestId) ?? '') ? 'fonts' : 'rest'] += encodedDataLength;
	});
	await run(page);
	const { rest: before } = sizes;
	await page.waitForLoadState('networkidle');
	await page.close();
	return { ...sizes, before };
}

const KB = 1_000;

export async function sizes(context, address, crm) {
	const start = await counted(context, async (page) => {
		await page.goto(address);
		await page.locator('[data-ready=true]').waitFor();
	});
	const desk = await counted(context, async (page) => {
		await page.goto(`${address}${crm}`);
		await page.locator('.crm h1').first().waitFor({ timeout: 120_000 });
	});
	return [
		figure('Start page, sent', null, start.rest / KB, 'KB', 200),
		figure('Usable CRM, sent before it can be used', null, desk.before / KB, 'KB', 900),
		figure('All of the CRM, fetched behind it', null, desk.rest / KB, 'KB'),
		figure('Fonts, sent once', null, Math.max(start.fonts, desk.fonts) / KB, 'KB', 240),
	];
}
