import { expect, test } from './kit.ts';
import { WorkPage } from './pages/work.ts';
import { ringing } from './tour.ts';

test('the phone rings until something is done, is taken by keyboard, left in the middle, and logged by hand', async ({
	work,
	page,
}, info) => {
	const { crm } = work;
	const look = async (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
	await ringing(work);

	const card = crm.getByRole('region', { name: 'Tom Okafor is ringing' });
	await expect(card).toContainText(/rings until \d\d:\d\d on the story’s clock/);
	await expect(crm.getByRole('status').filter({ hasText: 'Tom Okafor is ringing (simulated).' })).toHaveCount(1);
	await expect(card.locator(':focus')).toHaveCount(0);
	await look('ringing');

	// whoever leaves while it rings comes back to it
	const again = await work.reload();
	await expect(crm.getByRole('region', { name: 'Tom Okafor is ringing' })).toBeVisible();
	const take = crm.getByRole('button', { name: 'Take the call' });
	await take.focus();
	await page.keyboard.press('Enter');
	const call = crm.getByRole('region', { name: 'Call with Tom Okafor' });
	await expect(call).toBeFocused();
	await expect(call.getByRole('log')).toContainText('We met at the job fair on Friday');
	await expect(call.getByRole('button', { name: /No company sees it/ })).toHaveCount(0);
	for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
	// the name, the fold, the end, then what can be said
	await expect(call.getByRole('button', { name: 'End the call' })).toBeFocused();
	await page.keyboard.press('Tab');
	if (
		!(await call
			.getByRole('button', { name: /^Your CV from the job fair/ })
			.evaluate((b) => b === document.activeElement))
	)
		await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(call.getByRole('log')).toContainText('I was afraid that a company had it already.');
	await look('in the call');
	await call.getByRole('button', { name: /No company sees it/ }).click();
	await expect(call.getByRole('log')).toContainText('That is what I wanted to hear.');

	// left in the middle of the call, too
	await again.reload();
	await expect(call.getByRole('log')).toContainText('That is what I wanted to hear.');
	await call.getByRole('button', { name: 'End the call' }).click();
	const over = crm.getByRole('region', { name: 'The call with Tom Okafor is over' });
	await expect(over).toContainText('The CRM has not logged it.');
	await look('over');
	await over.getByRole('button', { name: 'Log this call' }).click();
	const dialog = crm.getByRole('dialog', { name: 'Log what was said with Tom Okafor' });
	await expect(dialog.getByLabel('Who began it')).toHaveValue('in');
	await expect(dialog.getByLabel('How it went')).toHaveValue('spoke');
	await expect(dialog.getByLabel(/What was said/)).toHaveValue('');
	await dialog.getByLabel(/What was said/).fill('Asked what we keep. Told him.');
	await dialog.getByRole('button', { name: 'Log it' }).click();
	await expect(work.notice()).toContainText('Logged.');

	await work.visit('messages?tab=calls');
	const row = crm.getByRole('article', { name: 'Tom Okafor, taken' });
	await row.getByRole('button', { name: 'What was said' }).click();
	await expect(row).toContainText('No company sees it before you have said yes to that one job.');
	await look('calls');
});

test('the phone fits a phone, in the dark', async ({ work, page }, info) => {
	await ringing(work);
	await page.setViewportSize({ width: 360, height: 740 });
	await page.locator('html').evaluate((root) => (root.dataset['theme'] = 'dark'));
	await page.screenshot({ path: info.outputPath('ringing.png') });
	await work.crm.getByRole('button', { name: 'Take the call' }).click();
	await work.crm.getByRole('button', { name: /^Your CV from the job fair/ }).click();
	await page.screenshot({ path: info.outputPath('in the call.png'), fullPage: true });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

	await page.setViewportSize({ width: 1440, height: 900 });
	await page.screenshot({ path: info.outputPath('wide.png') });
});

test('the clock moves until something happens, and to a time', async ({ work, page }) => {
	const { crm } = work;
	await expect(work.trainer.getByRole('list', { name: 'Wanted by' })).toContainText(
		'12:00 Names for VAC-208, for Dee in 3 h 0 min',
	);
	await work.trainer.getByRole('button', { name: 'Until something happens' }).click();
	await expect(work.notice()).toContainText(/message has come in|is ringing|messages have come in/);

	await crm.getByRole('button', { name: /^The time in the story/ }).click();
	await page.getByRole('menuitem', { name: 'To a time …' }).click();
	const dialog = crm.getByRole('dialog', { name: 'Move the clock to a time' });
	await dialog.getByLabel('To', { exact: false }).last().fill('08:00');
	await dialog.getByRole('button', { name: 'Move the clock' }).click();
	await expect(dialog).toContainText('The clock never goes back.');
	await dialog.getByLabel('To', { exact: false }).last().fill('14:00');
	await dialog.getByRole('button', { name: 'Move the clock' }).click();
	await expect(work.notice()).toContainText('It is 14:00.');
	await expect(work.trainer.getByRole('list', { name: 'Wanted by' })).toContainText('past');
	expect(await WorkPage.shown(page)).toBeTruthy();
});
