import { test as base, expect } from '@playwright/test';
import { LEARNER, SCENARIO } from '../kit.ts';
import { StartPage } from '../pages/start.ts';
import type { WorkPage } from '../pages/work.ts';
import { Records } from './records.ts';

interface Desk {
	readonly work: WorkPage;
	readonly records: Records;
	readonly complaints: string[];
}

interface Tools {
	/** The CRM of an attempt under way, shared by the tests of a worker: each uses people and vacancies of its own. */
	work: WorkPage;
	/** The records as they are on the disk, once what is on the screen has been saved. */
	read: () => Promise<Records>;
	/** Every test ends by looking: a page that complained to itself is broken, whatever it shows. */
	quiet: undefined;
}

/**
 * Tests of the eighty rows. One attempt for a worker: making an agency for each would take longer than the tests.
 * `read()` does the saved ledger again in Node, so every test is one of durability and of determinism too.
 */
export const test = base.extend<Tools, { desk: Desk }>({
	desk: [
		async ({ browser }, use) => {
			const context = await browser.newContext({
				baseURL: process.env['DESK_ADDRESS']!,
				viewport: { width: 1440, height: 900 },
				locale: 'en-GB',
				colorScheme: 'light',
				acceptDownloads: true,
			});
			const complaints: string[] = [];
			context.on('weberror', (error) => complaints.push(error.error().message));
			context.on('console', (message) => {
				if (message.type() === 'error') complaints.push(message.text());
			});
			const records = await Records.open();
			const start = await StartPage.open(await context.newPage());
			await start.introduce(LEARNER, 'L-2041', 'Northgate College');
			const brief = await start.choose(SCENARIO);
			await brief.mode('Practise');
			await use({ work: await brief.sitDown(), records, complaints });
			await records.close();
			await context.close();
		},
		{ scope: 'worker' },
	],
	work: async ({ desk }, use) => use(desk.work),
	read: async ({ desk }, use) =>
		use(async () => {
			await expect(desk.work.saved()).toContainText(/Saved|Nothing done yet/);
			return desk.records.read(desk.work.page);
		}),
	quiet: [
		async ({ desk }, use) => {
			await use(undefined);
			expect(desk.complaints.splice(0)).toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };
