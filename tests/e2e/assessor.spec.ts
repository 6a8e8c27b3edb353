import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { axeFaults } from './axe.ts';
import { expect, LEARNER, SCENARIO, test } from './kit.ts';
import { AssessorPage } from './pages/assessor.ts';
import { DecidePage, DiscussPage } from './pages/assessor-decide.ts';
import { SignPage } from './pages/assessor-sign.ts';
import { DecisionPage } from './pages/decision.ts';
import { SittingsPage } from './pages/sittings.ts';
import { StartPage } from './pages/start.ts';
import { readBack } from './read-back.ts';

const ASSESSOR = 'Martin Adeyemi';
const PASSPHRASE = 'four warm harbour lanes';

/** What axe finds, and whether the page is wider than a phone. */
async function faults(page: Page): Promise<string[]> {
	const found = await axeFaults(page);
	const before = page.viewportSize()!;
	await page.setViewportSize({ width: 360, height: 800 });
	const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	await page.setViewportSize(before);
	return wide > 0 ? [...found, `the page scrolls sideways, by ${wide}`] : found;
}

test('a portfolio of a sitting is decided by keyboard, signed, read and accepted, and compared when it comes again', async ({
	start,
	page,
	browser,
	baseURL,
}, info) => {
	const file = (name: string) => join(info.outputDir, name);
	const elsewhere = await browser.newContext({ baseURL: baseURL! });
	const desk = await elsewhere.newPage();

	// the invigilator gives out a code, and the learner works with it
	const sittings = await (await SittingsPage.open(desk)).makeKey('Ros Lund', PASSPHRASE);
	const code = await sittings.make(SCENARIO, `${LEARNER}, L-2041`);
	await start.introduce(LEARNER, 'L-2041', 'Northgate College');
	const brief = await start.choose(SCENARIO);
	await page.getByText('In a supervised sitting?').click();
	await page.getByLabel('Sitting code').fill(code.toLowerCase().replaceAll('-', ' '));
	const work = await brief.sitDown();
	const record = await work.firstDueForReview();
	await record.archive('No contact for 26 months, and nothing that keeps the record.');
	await work.takePicture('Archived, with the reason.');
	const feedback = await work.handIn();
	const receipt = await page.locator('[data-sitting-receipt]').innerText();
	await sittings.sitting(code).getByLabel(`Receipt of ${LEARNER}`).fill(receipt);
	await sittings.sitting(code).getByRole('button', { name: 'Sign the end' }).click();
	await expect(sittings.sitting(code)).toContainText('ended and signed');
	const portfolio = await feedback.buildPortfolio();
	await portfolio.declare(LEARNER);
	await (await portfolio.makePdf()).saveAs(file('first.pdf'));

	// the assessor checks it, watches a moment, asks about it, and decides by keyboard
	const assessor = await AssessorPage.open(desk);
	await assessor.drop(file('first.pdf'));
	expect(new Set(Object.values(await assessor.answers()))).toEqual(new Set(['Yes']));
	await expect(desk.locator('section[data-sitting] li[data-ok=true]')).toHaveCount(5);
	await assessor.watch();
	await assessor.next();
	const decide = await (await DecidePage.open(desk)).as(ASSESSOR);
	const discuss = await DiscussPage.open(desk);
	const asked = await discuss.ask('.');
	await discuss.answer(asked, 'That nobody had spoken to them for 26 months.');
	await DecidePage.open(desk);
	await decide.at('CRM-AC4');
	// a reason is asked where the decision is another than the work shows
	const shows = /(^|\s)Evidenced/.test(await desk.locator('tr[data-criterion="CRM-AC4"]').innerText());
	await decide.decide('more-evidence', shows ? 'Once is not enough to be sure.' : '');
	await decide.feedback('You filed it for the right reason. Write why it matters at work, too.');
	await decide.close('not-yet-competent', ASSESSOR);
	const sign = await (await SignPage.shown(desk)).makeKey(PASSPHRASE);
	const key = await sign.fingerprint();
	await (await sign.sign()).saveAs(file('assessed.pdf'));
	expect(await faults(desk)).toEqual([]);
	const read = await readBack(file('assessed.pdf'));
	expect([...read.attachments].sort()).toEqual(['decision.json', 'portfolio.json', 'signature.json']);
	expect(read.untagged).toEqual([]);
	expect(read.pages.every((text) => text.includes('Simulated environment, fictitious data'))).toBe(true);
	const before = (await readBack(file('first.pdf'))).pages;
	expect(read.pages.slice(0, before.length)).toEqual(before);
	expect(read.pages.slice(before.length).join()).toContain(`Signed with key ${key}`);

	// the learner reads it beside the moment, accepts it, writes more, and hands it over again
	await page.goto('/');
	const said = await (await StartPage.shown(page)).openFile(file('assessed.pdf'));
	await expect(said).toContainText(`signed with the key ${key}`);
	await said.getByRole('link', { name: 'See the decision' }).press('Enter');
	const decision = await DecisionPage.shown(page);
	await expect(decision.criterion('CRM-AC4')).toContainText('More evidence needed');
	await expect(decision.criterion('CRM-AC4')).toContainText('Write why it matters at work');
	await expect(decision.criterion('CRM-AC4').getByRole('img')).toBeVisible();
	await expect(
		decision
			.criterion('CRM-AC4')
			.getByRole('link', { name: /^Watch entry/ })
			.first(),
	).toBeVisible();
	expect(await faults(page)).toEqual([]);
	const again = await (await decision.accept('I will say why it matters.')).goOn();
	await again.describe('A record is kept only as long as there is a reason to. I looked when we last spoke first.');
	await again.declare(LEARNER);
	await (await again.makePdf()).saveAs(file('second.pdf'));
	expect((await readBack(file('second.pdf'))).pages[0]).toContain(`signed with the key ${key}`);

	// the second round knows the first, and is signed with the same key
	await assessor.drop(file('second.pdf'));
	const second = await (await DecidePage.open(desk)).as(ASSESSOR);
	expect(await second.round()).toBe(2);
	await expect(desk.getByRole('region', { name: 'Rounds' })).toContainText('Since round 1');
	await expect(desk.locator('[data-open="CRM-AC4"]')).toContainText('The learner was told');
	await (await second.at('CRM-AC4')).decide('met', shows ? '' : 'The words and the answer show the rest.');
	await second.close('not-yet-competent', ASSESSOR);
	const signed = await SignPage.shown(desk);
	await signed.open();
	await (await signed.sign()).saveAs(file('second-assessed.pdf'));
	await assessor.drop(file('second-assessed.pdf'));
	await assessor.tab('Check');
	await expect(desk.locator('[data-signature=true]')).toContainText(key);

	// on what is signed already no round begins
	await assessor.tab('Decide');
	await expect(desk.getByText('No new round begins on this file.')).toBeVisible();
	await expect(desk.locator('[data-round="2"]')).toContainText(`Round 2, ${ASSESSOR}`);
	await expect(desk.locator('.decide-form')).toHaveCount(0);
});
