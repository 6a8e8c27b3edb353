import { test as base, expect, type Page } from '@playwright/test';
import type { Entry } from '../../../src/lib/ledger/entry.ts';
import { kept } from '../disk.ts';
import { LEARNER, SCENARIO } from '../kit.ts';
import type { FeedbackPage } from '../pages/feedback.ts';
import type { PortfolioPage } from '../pages/portfolio.ts';
import { StartPage } from '../pages/start.ts';
import type { WorkPage } from '../pages/work.ts';
import { readBack, type ReadBack } from '../read-back.ts';

/** One morning from its first question to its PDF: each test goes on where the one before left off. */
base.describe.configure({ mode: 'serial' });

let page: Page;
let work: WorkPage;
let feedback: FeedbackPage;
let portfolio: PortfolioPage;
let pdf: ReadBack;
const test = base;

const entries = (command: string) =>
	kept<Entry>(page, 'entries').then((all) => all.filter((entry) => entry.command === command));
const words = (text: string) => text.replace(/\s+/g, ' ');

test.beforeAll(async ({ browser }) => {
	const context = await browser.newContext({
		baseURL: process.env['DESK_ADDRESS']!,
		viewport: { width: 1440, height: 900 },
		locale: 'en-GB',
	});
	page = await context.newPage();
	const start = await StartPage.open(page);
	await start.introduce(LEARNER, 'L-2041', 'Northgate College');
	work = await (await (await start.choose(SCENARIO)).mode('Practise')).sitDown();
});

test.afterAll(() => page.context().close());

test('[R1] a screen does not say what it is for, or no question is asked about what the learner did', async () => {
	await work.visit('candidates');
	const panel = work.trainer.getByRole('region', { name: 'What this screen is for' });
	await expect(panel).toContainText('Everyone who looks for work, in one list');
	await (await work.find('CAND-1008')).archive('No contact for 26 months, policy 3.1');
	const question = panel.getByRole('group');
	await expect(question).toContainText('CAND-1008');
	await question.getByRole('button', { name: 'It was deleted' }).click();
	await expect(question.getByRole('status')).toContainText('archiving deletes nothing');
	await expect(question).toContainText('Better: It is kept, out of searches and mailings, and can be restored.');

	const [archived] = await entries('candidate.archive');
	const [answered] = await entries('knowledge.check');
	expect(answered!.input).toEqual({ of: archived!.seq, about: 'candidate.archive', chosen: 0 });
});

test('[R54] nobody is asked what to look for in a CRM, or a bare yes is enough', async () => {
	await work.trainer.getByRole('button', { name: 'Open the buyer’s checklist' }).click();
	const dialog = page.getByRole('dialog', { name: 'Choosing a CRM: the buyer’s checklist' });
	const security = dialog.getByRole('group', { name: /^Can it show who may see what/ });
	await security.getByText('Yes', { exact: true }).click();
	await dialog.getByRole('button', { name: 'Keep the checklist' }).click();
	await expect(security).toContainText('Name the screen, and what you tried there.');
	await security.getByLabel('Where did you see that?').fill('Audit tab of a candidate; the masked NI number.');
	await dialog.getByRole('button', { name: 'Keep the checklist' }).click();
	await expect(dialog).toBeHidden();

	await expect(work.trainer.getByRole('region', { name: 'Choosing a CRM' })).toContainText('1 of 8 tried');
	const [kept] = await entries('checklist.answer');
	const { answers } = kept!.input as unknown as { answers: { question: string; found: string }[] };
	expect(answers.filter(({ found }) => found !== 'not-tried')).toEqual([
		{ question: 'security', found: 'yes', where: 'Audit tab of a candidate; the masked NI number.' },
	]);
});

test('[R10] a reason for the shortlist can’t name the lines of the client’s job specification', async () => {
	await (await work.find('CAND-1003')).addToShortlist('VAC-208');
	await work.vacancy('VAC-208');
	await work.crm.getByRole('tab', { name: 'Shortlist' }).click();
	const person = work.crm.locator('section.person[data-of="CAND-1003"]');
	await person.getByRole('button', { name: /^Write the reason/ }).click();
	await person.getByRole('textbox').fill('Books deliveries in every day, on the CV at the job held now');
	await person.getByRole('button', { name: /^line 1: / }).click();
	await person.getByRole('button', { name: /^Save reason/ }).click();
	await expect(person.getByRole('button', { name: /^reason for / })).toContainText('(line 1)');
	await work.mark('My shortlist for Kestrel', []);

	const [reason] = await entries('shortlist.rationale');
	expect(reason!.input).toMatchObject({ vacancy: 'VAC-208', ref: 'CAND-1003', text: /\(line 1\)/ });
});

test('[R11] a marked moment is not in the portfolio as a picture with the learner’s own notes', async () => {
	feedback = await work.handIn();
	portfolio = await feedback.buildPortfolio();
	await portfolio.evidence().filter({ hasText: 'My shortlist for Kestrel' }).getByRole('button').first().click();
	await portfolio.describe('This is my shortlist for the goods-in job, with the line that she meets.');
	await expect(portfolio.picture()).toBeVisible();

	const pictures = await kept<{ width: number; height: number; bytes: Uint8Array }>(page, 'pictures');
	expect(pictures.map(({ width, height }) => [width, height])).toContainEqual([1116, 840]);
});

test('[R12] the reflective log does not offer the learner’s own figures on speed and accuracy', async () => {
	await page
		.getByRole('button', { name: /^Put my figures in/ })
		.first()
		.click();
	const form = page.locator('form.reflection').first();
	await expect(form.getByRole('textbox')).toHaveValue(/In the story this took \d+ minutes and \d+ acts\./);
	await form.getByRole('button', { name: /^Save: / }).click();
	await expect(form.getByRole('button', { name: /^Save: / })).toBeDisabled();
});

test('[R66] a witness has no page of their own, or it is not said that it wants a signature', async () => {
	const form = page.getByRole('form', { name: 'A witness testimony' });
	await form.getByRole('button', { name: 'Add the testimony' }).click();
	await expect(form).toContainText('Write the name of the witness.');
	await form.getByLabel('Name of the witness').fill('Dana Okafor');
	await form.getByLabel('What they are').fill('Team leader');
	await form.getByLabel('The day they watched').fill('03/03/2026');
	await form.getByLabel('What they saw you do').fill('Looked for the essential lines before the match figure.');
	await form.getByRole('button', { name: 'Add the testimony' }).click();
	await expect(page.getByRole('button', { name: 'Take W01 out' })).toBeVisible();
	await portfolio.declare(LEARNER);
	const file = test.info().outputPath('portfolio.pdf');
	await (await portfolio.makePdf()).saveAs(file);
	pdf = await readBack(file);

	const text = words(pdf.pages.join('\n'));
	expect(pdf.bookmarks).toContain('Witness testimony');
	expect(text).toContain('Dana Okafor');
	expect(text).toContain('Signature of the witness, and the day');
	// what the tests before wrote is in the same file: line by line, in a picture with words, with figures
	expect(text).toContain('Books deliveries in every day, on the CV at the job held now (line 1)');
	expect(text).toContain('This is my shortlist for the goods-in job');
	expect(text).toMatch(/In the story this took \d+ minutes and \d+ acts/);
	expect(pdf.alternatives.length).toBeGreaterThan(0);
});

test('[R56] a second attempt does not stand beside the first, so nobody sees what got better', async () => {
	const start = await StartPage.open(page);
	const again = await (await (await start.choose(SCENARIO)).mode('Practise')).sitDown();
	await again.moveClock('Move on half an hour');
	await again.handIn();

	const figures = page.getByRole('region', { name: 'Speed and accuracy' });
	await expect(figures).toContainText(/30 minutes, was \d+/);
	await expect(figures).toContainText(/1 act, was \d+/);
	const attempts = page.getByRole('table', { name: 'Findings by attempt' });
	await expect(attempts.getByRole('columnheader')).toHaveCount(3);
});
