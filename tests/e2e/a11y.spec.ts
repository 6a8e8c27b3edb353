import type { Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { keyFaults } from './dialog-keys.ts';
import { expect, LEARNER, SCENARIO, test } from './kit.ts';
import { AssessorPage } from './pages/assessor.ts';
import { TutorPage } from './pages/tutor.ts';
import { PARTS, shown } from './shown.ts';
import { tour } from './tour.ts';

const OVER = '[role=dialog], [role=menu]';
/** A screen of the CRM without the bars about it: they are the same on each, and are looked at with the first. */
const SCREEN = '.crm__body > :not(.rail)';

/**
 * Everything that axe finds, one line each. No rule is switched off; in the dark only contrast is measured again, since
 * a theme changes nothing but colours. What lies under a dialog is out of reach, and is looked at without it.
 *
 * @param colours - where contrast is measured, if not wherever else is looked at: it takes most of the time
 */
async function faults(page: Page, where: string, colours?: string): Promise<string[]> {
	const found: string[] = [];
	const over = (await page.locator(OVER).count()) > 0 ? { within: OVER } : {};
	const coloured = colours && !('within' in over) ? { within: colours } : over;
	const CONTRAST = ['color-contrast'];
	for (const theme of ['dark', 'light']) {
		await page.locator('html').evaluate((root, theme) => (root.dataset['theme'] = theme), theme);
		const lines = await axeFaults(page, { rules: CONTRAST, ...coloured });
		found.push(...lines.map((line) => `${where}, ${theme}: ${line}`));
	}
	const lines = await axeFaults(page, { but: CONTRAST, ...over });
	return [...found, ...lines.map((line) => `${where}: ${line}`)];
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 600_000 });

for (const [part, scenesOf] of PARTS) {
	test(`axe or the keyboard finds a fault in ${part} of the CRM`, async ({ start, page }) => {
		const found: string[] = [];
		let bars = true;

		for await (const { name } of shown(start, scenesOf)) {
			found.push(...(await faults(page, name, bars ? undefined : SCREEN)));
			bars = false;
			if (name.startsWith('dialog ')) found.push(...(await keyFaults(page, name)));
		}

		expect(found).toEqual([]);
	});
}

test('axe finds a fault in a menu, a form with faults, or a notice', async ({ work, page }) => {
	const found: string[] = [];

	const due = await work.firstDueForReview();
	for await (const stop of tour(work, due.ref)) found.push(...(await faults(page, stop)));

	expect(found).toEqual([]);
});

test('axe finds a fault on a page around the CRM', async ({ start, page, complaints }, info) => {
	const found: string[] = [];
	const look = async (where: string) => found.push(...(await faults(page, where)));

	await look('start, nobody known');
	await page.getByRole('button', { name: 'Keep this' }).click();
	await look('start, no name given');
	await start.introduce(LEARNER);
	const brief = await start.choose(SCENARIO);
	await look('brief');
	await brief.mode('Learn');
	const work = await brief.sitDown();
	await page.getByRole('button', { name: 'Brief' }).click();
	await look('work, the brief open');
	await page.keyboard.press('Escape');
	const due = await work.firstDueForReview();
	await due.archive('No contact for 26 months.');
	await look('work, learn mode, an act done');
	await work.takePicture('The archived record.');
	await page.getByRole('banner').getByRole('button', { name: 'Hand in' }).click();
	await look('handing in');
	await page.keyboard.press('Escape');
	const feedback = await work.handIn();
	await look('feedback');
	for await (const stop of feedback.around()) await look(stop);
	await page.getByRole('link', { name: 'Watch the whole attempt' }).click();
	await expect(page.getByRole('region', { name: 'Replay' }).getByRole('status').first()).not.toBeEmpty();
	await look('replay');
	await page.goBack();
	const portfolio = await feedback.buildPortfolio();
	await look('portfolio');
	await page.getByRole('region', { name: 'Evidence', exact: true }).getByRole('button', { name: 'Add' }).click();
	await look('portfolio, adding');
	await page.keyboard.press('Escape');
	await portfolio.declare(LEARNER);
	const file = info.outputPath('portfolio.pdf');
	await (await portfolio.makePdf()).saveAs(file);
	await look('portfolio, signed');
	const assessor = await AssessorPage.open(page);
	await look('assessor, empty');
	await assessor.drop(file);
	for await (const stop of assessor.around()) await look(stop);
	for await (const stop of (await TutorPage.open(page)).around()) await look(stop);
	await page.goto('/');
	await page.getByRole('button', { name: 'Remove my work from this computer…' }).click();
	await look('removing everything');
	await page.goto('/nowhere');
	await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
	await look('nothing there');
	// the router says so on the console too, and that is all it says
	expect(complaints.splice(0)).toEqual([expect.stringContaining('Not found: /nowhere')]);

	expect(found).toEqual([]);
});
