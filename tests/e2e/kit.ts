import { test as base } from '@playwright/test';
import { StartPage } from './pages/start.ts';
import type { WorkPage } from './pages/work.ts';

/** Anything that the page throws, or writes to its console as an error. */
export type Complaints = string[];

interface Fixtures {
	/** Every test ends by looking: a page that complained to itself is broken, whatever it shows. */
	complaints: Complaints;
	/** The start page, opened by someone who has never been here. */
	start: StartPage;
	/** A first attempt at the desk, with the brief put away. */
	work: WorkPage;
}

export const LEARNER = 'Siân Howells';
export const SCENARIO = 'Monday on the industrial desk';

/** Tests of the built app. `baseURL` is where it is served. */
export const test = base.extend<Fixtures>({
	baseURL: async ({}, use) => {
		const address = process.env['DESK_ADDRESS'];
		if (!address) throw new Error('The built app is not being served: see tests/e2e/serve.mjs.');
		await use(address);
	},
	complaints: [
		async ({ context }, use) => {
			const complaints: Complaints = [];
			context.on('weberror', (error) => complaints.push(error.error().message));
			context.on('console', (message) => {
				if (message.type() === 'error') complaints.push(message.text());
			});
			await use(complaints);
			base.expect(complaints).toEqual([]);
		},
		{ auto: true },
	],
	start: async ({ page }, use) => use(await StartPage.open(page)),
	work: async ({ start }, use) => {
		await start.introduce(LEARNER, 'L-2041', 'Northgate College');
		const brief = await start.choose(SCENARIO);
		await brief.mode('Practise');
		await use(await brief.sitDown());
	},
});

export { expect } from '@playwright/test';
