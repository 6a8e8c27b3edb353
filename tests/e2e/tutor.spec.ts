import { join } from 'node:path';
import { expect, test } from './kit.ts';
import { AssessorPage } from './pages/assessor.ts';
import { DecidePage } from './pages/assessor-decide.ts';
import { BriefPage } from './pages/brief.ts';
import { ByDoing } from './pages/by-doing.ts';
import { StartPage } from './pages/start.ts';
import { TutorPage } from './pages/tutor.ts';

const MINE = { id: 'an-old-record', title: 'An old record' };

test.describe.configure({ timeout: 240_000 });

test('a tutor can’t write a scenario from nothing through the screens, prove it, publish it, and have it worked and assessed elsewhere', async ({
	page,
	browser,
	baseURL,
}, info) => {
	const studio = await (await TutorPage.open(page)).begin('A blank page');

	await studio.part('Settings and variants');
	await studio.write({ Title: MINE.title, Summary: 'Gwen names one record that is past its time.', Minutes: '10' });
	await studio.write({ 'Name in the files': MINE.id });
	await page.getByRole('button', { name: 'Add a table of variants' }).click();
	await studio.cells({ 'candidates, row 1': '200' });
	await studio.part('Brief');
	await studio.write({
		'What the learner reads first': '## Your morning\n\n1. **Archive** the record that Gwen names.',
	});
	await studio.part('Messages and calls');
	await page.getByRole('button', { name: 'Add a message' }).click();
	await studio.write({
		From: 'Gwen Ashworth',
		Subject: 'One old record',
		'What it says': '<b>Please</b> archive **Lena Fox, CAND-1001**. We have not heard from her for 40 months.',
	});

	// what is wrong is said at its line, and a button puts right what is certain
	await expect(studio.problems()).toContainText(/line 8: ?There is HTML here\./);
	await page.getByRole('button', { name: 'Take the tags out' }).click();
	await expect(studio.problems()).toHaveCount(0);

	await studio.part('Records');
	await page.getByLabel('Add other records').selectOption('people');
	for (const [row, [ref, first, last, phone]] of [
		['CAND-1001', 'Lena', 'Fox', '07700 900009'],
		['CAND-1002', 'Lana', 'Fox', '07700 900010'],
	].entries()) {
		await page.getByRole('button', { name: 'Add a person' }).click();
		const at = (column: string) => `${column}, row ${row + 1}`;
		await studio.cells({
			[at('ref')]: ref!,
			[at('first_name')]: first!,
			[at('last_name')]: last!,
			[at('phone')]: phone!,
		});
		await studio.cells({ [at('town')]: 'Leeds', [at('source')]: 'Walk-in', [at('obtained_on')]: '@-40mo' });
		await studio.cells({ [at('lawful_basis')]: 'steps_at_request' });
	}
	await studio.part('Checks and traps');
	await page.getByRole('button', { name: 'From the catalogue' }).click();
	await page.getByRole('button', { name: 'This was done' }).click();
	await studio.write({
		'Title, which the learner reads': 'The record of Lena Fox is archived',
		'What is done, or happens': 'candidate.archive',
	});
	await page.getByLabel('Step of the brief').selectOption('1');
	await page.getByRole('checkbox', { name: 'CRM LO1' }).uncheck();
	await page.getByRole('checkbox', { name: 'CRM LO5' }).check();
	await page.getByRole('button', { name: 'Add a value to: with' }).click();
	await page.getByLabel('With: name 1').fill('ref');
	await page.getByLabel('With: name 1').press('Tab');
	await studio.write({ 'With: ref': 'CAND-1001' });

	// not proven: it may be tried, and not published
	await studio.part('Proof');
	await expect(page.getByRole('main')).toContainText('Variant A has no model answer.', { timeout: 60_000 });
	await expect(page.getByRole('button', { name: 'Publish' })).toBeDisabled();

	// done once as it should be, and once wrong: the runs are written of that
	const doing = await (
		await ByDoing.open(page)
	).run('good', async (desk) => {
		await (await desk.find('CAND-1001')).archive('No contact for 40 months.');
	});
	expect((await doing.changes()).map(({ says }) => says)).toContain('Lena Fox’s record is archived now');
	await doing.writeChecks();
	await doing.run('wrong', async (desk) => {
		await (await desk.find('CAND-1002')).archive('No contact.');
	});
	await doing.writeMistake('Archives somebody else');
	await studio.part('Proof');
	await expect(page.getByRole('main')).toContainText('Proven: 4 runs come to what they should', { timeout: 60_000 });
	await page.getByRole('button', { name: 'Publish' }).click();
	await expect(page.getByRole('dialog', { name: 'Published' })).toContainText(
		'is on the start page of this computer now',
	);
	await page.getByRole('button', { name: 'Go on' }).click();
	const zip = join(info.outputDir, 'mine.zip');
	await (await studio.saveZip()).saveAs(zip);

	// another computer
	const elsewhere = await browser.newContext({ baseURL: baseURL! });
	const learner = await elsewhere.newPage();
	const start = await StartPage.open(learner);
	await start.introduce('Siân Howells', 'L-2041', 'Northgate College');
	await start.openPack(zip);
	await start.packs().getByRole('link', { name: MINE.title }).click();
	const work = await (await BriefPage.shown(learner, MINE.title)).sitDown();
	await (await work.find('CAND-1001')).archive('No contact for 40 months.');
	await work.takePicture('The archived record.');
	const feedback = await work.handIn();
	expect(await feedback.statuses()).toEqual({ 'CRM-LO5': 'Evidenced' });
	const portfolio = await feedback.buildPortfolio();
	await portfolio.declare('Siân Howells');
	const file = join(info.outputDir, 'portfolio.pdf');
	await (await portfolio.makePdf()).saveAs(file);
	await elsewhere.close();

	// the assessor has the scenario, since it was published here
	const assessor = await AssessorPage.open(page);
	await assessor.drop(file);
	expect(await assessor.answers()).toMatchObject({ 'same-world': 'Yes', 'same-end': 'Yes', 'same-result': 'Yes' });
	const decide = await (await DecidePage.open(page)).as('Martin Adeyemi');
	// nothing is claimed for it, so it can't be met; and deciding otherwise than the work shows asks for a reason
	await (await decide.at('CRM-LO5')).decide('more-evidence', 'One record is not a habit. Claim a second one.');
	await expect(page.locator('tr[data-criterion="CRM-LO5"] td').last()).toHaveText('More evidence needed');
	await assessor.queue();
	await expect(page.locator('tr[data-file="portfolio.pdf"]')).toContainText('In work');
});
