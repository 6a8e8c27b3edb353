import type { Page } from '@playwright/test';
import { kept, roomFor, STORES } from './disk.ts';
import { expect, LEARNER, SCENARIO, test as base } from './kit.ts';
import { FeedbackPage } from './pages/feedback.ts';
import { StartPage } from './pages/start.ts';
import { WorkPage } from './pages/work.ts';
import { Profile } from './profile.ts';

const REASON = 'No contact for 26 months, and nothing that keeps the record.';
const ARCHIVED = /This record is archived since/;

const test = base.extend<{ profile: Profile }>({
	profile: async ({ baseURL }, use) => {
		const profile = new Profile(baseURL!);
		await use(profile);
		await profile.remove();
	},
});

/** Opens the start page by its whole address: a profile's browser knows no base. */
async function startIn(page: Page, address: string): Promise<StartPage> {
	await page.goto(address);
	return StartPage.shown(page);
}

test('an act that the screen acknowledged is gone when the browser is killed', async ({ profile }) => {
	const before = await (await profile.open()).newPage();
	const start = await startIn(before, profile.at('/'));
	await start.introduce(LEARNER);
	const work = await (await start.choose(SCENARIO)).sitDown();
	const record = await work.firstDueForReview();
	const name = await record.name();
	await record.archive(REASON);
	await expect(work.notice()).toContainText(`${name} is archived.`);

	await profile.kill();
	const after = await (await profile.open()).newPage();
	const again = await (await startIn(after, profile.at('/'))).carryOn();

	await again.visit(`candidate/${record.ref}`);
	await expect(again.crm.locator('[data-name="candidate.state"]')).toContainText(ARCHIVED);
	await expect(again.crm.locator('[data-name="candidate.state"]')).toContainText(REASON);
});

test('two tabs work in one attempt, or the first is not told that it can only look', async ({
	work,
	context,
	page,
}) => {
	const record = await work.firstDueForReview();
	const second = await context.newPage();
	await second.goto(page.url());

	await expect(second.getByRole('heading', { name: 'This attempt is open in another tab' })).toBeVisible();
	await second.getByRole('button', { name: 'Take over here' }).click();
	const there = await WorkPage.shown(second);

	await expect(work.trouble()).toContainText('This attempt has gone on in another tab. Here you can only look.');
	await expect(work.crm.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
	await record.tab('Data protection');
	await work.crm.getByRole('button', { name: 'Archive…' }).click();
	await expect(work.notice()).toContainText('Here you can only look');
	await expect(work.crm.getByRole('dialog')).toBeHidden();
	await expect(page.getByRole('banner').getByRole('button', { name: 'Hand in' })).toBeDisabled();
	await there.visit(`candidate/${record.ref}`);
	await there.crm.getByRole('tab', { name: 'Data protection' }).click();
	await there.crm.getByRole('button', { name: 'Archive…' }).click();
	await expect(there.crm.getByRole('dialog')).toBeVisible();
});

test('a full disk loses an act, says nothing, or lets work go on that is not safe', async ({
	work,
	page,
	browser,
	baseURL,
}, info) => {
	const record = await work.firstDueForReview();
	const name = await record.name();
	const disk = await page.context().newCDPSession(page);
	await disk.send('Storage.overrideQuotaForOrigin', { origin: baseURL!, quotaSize: 1 });
	// the browser looks at how much room there is every half minute
	await expect.poll(() => roomFor(page), { timeout: 90_000, intervals: [2_000] }).toBe('QuotaExceededError');

	await record.tab('Data protection');
	await work.crm.getByRole('button', { name: 'Archive…' }).click();
	await record
		.dialog(/^Archive /)
		.getByLabel(/^Why is this record archived/)
		.fill(REASON);
	await record
		.dialog(/^Archive /)
		.getByRole('button', { name: 'Archive 1 record' })
		.click();

	await expect(work.trouble()).toContainText('Not saved yet.');
	await expect(work.saved()).toContainText('Not saved');
	await expect(record.dialog(/^Archive /)).toBeVisible();
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(work.trouble()).toContainText('Not saved yet.');
	const copied = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save a copy as a file' }).click();
	const copy = info.outputPath('copy.zip');
	await (await copied).saveAs(copy);
	await expect(record.state()).toContainText(ARCHIVED);

	// the copy holds the act
	const elsewhere = await browser.newContext({ baseURL: baseURL! });
	const start = await StartPage.open(await elsewhere.newPage());
	await start.openFile(copy);
	const there = await start.carryOn();
	await there.visit(`candidate/${record.ref}`);
	await expect(there.crm.locator('[data-name="candidate.state"]')).toContainText(ARCHIVED);
	await elsewhere.close();

	// and once there is room, the disk has it too
	await disk.send('Storage.overrideQuotaForOrigin', { origin: baseURL! });
	await expect(work.trouble()).toContainText('Not saved yet.');
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(work.trouble()).toBeHidden();
	await work.crm.getByRole('button', { name: 'Restore' }).click();
	await expect(work.notice()).toContainText(`${name} is back in use.`);
	await expect(work.saved()).toContainText(/^Saved/);
	await work.reload();
	await work.visit(`candidate/${record.ref}?tab=audit`);
	await expect(work.crm.getByRole('tabpanel')).toContainText(REASON);
});

test('a work file or a PDF of one’s own does not go on elsewhere', async ({ work, browser, baseURL }, info) => {
	const record = await work.firstDueForReview();
	await record.archive(REASON);
	const start = await StartPage.open(work.page);
	const file = info.outputPath('work.zip');
	await (await start.saveWorkFile()).saveAs(file);

	const second = await browser.newContext({ baseURL: baseURL! });
	const there = await StartPage.open(await second.newPage());
	await expect(await there.openFile(file)).toContainText(`The attempt of ${LEARNER}`);
	await expect(there.page.getByRole('region', { name: 'You', exact: true })).toContainText(LEARNER);
	const gone = await there.carryOn();
	await gone.visit(`candidate/${record.ref}`);
	await expect(gone.crm.locator('[data-name="candidate.state"]')).toContainText(ARCHIVED);
	await gone.takePicture('The archived record.');
	const portfolio = await (await gone.handIn()).buildPortfolio();
	await portfolio.declare(LEARNER);
	const pdf = info.outputPath('portfolio.pdf');
	await (await portfolio.makePdf()).saveAs(pdf);
	await second.close();

	const third = await browser.newContext({ baseURL: baseURL! });
	const last = await StartPage.open(await third.newPage());
	await expect(await last.openFile(pdf)).toContainText(`The attempt of ${LEARNER}`);
	await last.page.getByRole('link', { name: 'See the feedback' }).click();
	const feedback = await FeedbackPage.shown(last.page);
	const opened = await feedback.buildPortfolio();
	await expect(opened.picture()).toBeVisible();
	await third.close();
});

test('a form half typed is empty after a reload', async ({ work, page }) => {
	const record = await work.firstDueForReview();
	await record.tab('Data protection');
	await work.crm.getByRole('button', { name: 'Archive…' }).click();
	await record
		.dialog(/^Archive /)
		.getByLabel(/^Why is this record archived/)
		.fill('No contact for');
	// it is kept a moment after the last key
	await expect.poll(async () => JSON.stringify(await kept(page, 'drafts'))).toContain('No contact for');

	await work.reload();

	await expect(record.dialog(/^Archive /).getByLabel(/^Why is this record archived/)).toHaveValue('No contact for');
	await page.keyboard.press('Escape');
	await work.visit('candidates');
	await work.visit(`candidate/${record.ref}?tab=protection`);
	await work.crm.getByRole('button', { name: 'Archive…' }).click();
	await expect(record.dialog(/^Archive /).getByLabel(/^Why is this record archived/)).toHaveValue('No contact for');
});

test('removing my work leaves some of it on this computer', async ({ work, page }) => {
	const record = await work.firstDueForReview();
	await record.archive(REASON);
	const start = await StartPage.open(page);
	await expect(start.kept()).toContainText('Your name and number and 1 attempt with 3 entries');

	await start.removeEverything();

	await expect(page.getByRole('region', { name: 'First, who are you?' })).toBeVisible();
	await expect(page.getByRole('region', { name: 'Carry on' })).toBeHidden();
	for (const store of STORES) expect(await kept(page, store), store).toEqual([]);
	const words = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
	// the router's own places in the list of pages, which hold no work
	expect(words.filter((key) => !key.startsWith('sveltekit:'))).toEqual([]);
});
