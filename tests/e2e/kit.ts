import { test as base } from '@playwright/test';
import { StartPage } from './pages/start.ts';

/** Anything that the page throws, or writes to its console as an error. */
export type Complaints = string[];

interface Fixtures {
	/** Every test ends by looking: a page that complained to itself is broken, whatever it shows. */
	complaints: Complaints;
	/** The start page, opened by someone who has never been here. */
	start: StartPage;
}

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
});

export { expect } from '@playwright/test';
