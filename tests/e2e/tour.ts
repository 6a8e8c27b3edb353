import { expect, type Locator } from '@playwright/test';
import type { WorkPage } from './pages/work.ts';

/** A state of the app to look at: what is open there. */
export type Stop = string;

/** Opens something over the page, lets it be looked at, and closes it with Escape. */
async function* over(work: WorkPage, what: string, open: () => Promise<void>): AsyncGenerator<Stop> {
	await open();
	const opened = work.page.locator('[role=dialog], [role=menu]').first();
	await expect(opened, what).toBeVisible();
	yield what;
	await work.page.keyboard.press('Escape');
	await expect(opened, `${what}, closed`).toBeHidden();
}

/**
 * What passes and is in no view that a learner comes back to: menus, the box at the top, faults that a try to save
 * brought up, a notice. Opened as a person opens them, one after another.
 *
 * @param candidate - whose record is looked at and changed
 */
export async function* tour(work: WorkPage, candidate: string): AsyncGenerator<Stop> {
	const { crm, page } = work;
	const menu = (what: string, button: Locator) => over(work, what, () => button.click());
	await work.visit('home');
	await crm.getByRole('combobox', { name: /^Search people/ }).click();
	yield 'the box at the top, open';
	await page.keyboard.press('Escape');
	yield* menu('what can be added', crm.getByRole('button', { name: 'Add', exact: true }));
	yield* menu('the clock', crm.getByRole('button', { name: /^The time in the story/ }));
	yield* over(work, 'all keys', () => page.keyboard.press('?'));
	await work.visit('candidates');
	yield* menu('filters', crm.getByRole('button', { name: /^Filter/ }));
	await crm.locator('tr[data-ref]').first().click();
	yield 'candidates, one open';
	await work.visit(`candidate/${candidate}`);
	yield* menu('what can be done with a candidate', crm.getByRole('button', { name: /^More for / }));
	await crm.getByRole('tab', { name: 'Data protection' }).click();
	await crm.getByRole('button', { name: 'Archive…' }).click();
	await crm.getByRole('button', { name: 'Archive 1 record' }).click();
	yield 'archiving without a reason';
	await page.keyboard.press('Escape');
	await crm.getByRole('button', { name: /^Mobile: / }).click();
	await page.keyboard.type('x');
	await page.keyboard.press('Enter');
	yield 'a field with a fault in it';
	await page.keyboard.press('Escape');
	await crm.getByRole('button', { name: /^Known as: / }).click();
	await page.keyboard.type('Sam');
	await page.keyboard.press('Enter');
	await expect(work.notice()).toContainText('saved');
	yield 'a field saved, with the notice';
	for (const [what, number] of [
		['a question to put in order', 'Q7'],
		['a question to match', 'Q8'],
		['a record with mistakes in it', 'Q9'],
	] as const)
		yield* over(work, what, () => work.openQuestion(number));
	await work.visit('vacancy/VAC-208');
	yield* menu('what can be done with a vacancy', crm.getByRole('button', { name: /^More for / }));
	await work.visit('messages');
	await crm.getByRole('link', { name: /VAC-208, names by noon/ }).click();
	yield 'a message that came today';
	await ringing(work);
	yield 'the phone, ringing';
	await crm.getByRole('button', { name: 'Take the call' }).click();
	yield 'the phone, in a call';
	await crm.getByRole('button', { name: 'End the call' }).click();
	yield 'the phone, a call that is over';
}

/** Has Tom's phone call ring: he rings a quarter of an hour after he was sent the notice. */
export async function ringing(work: WorkPage): Promise<void> {
	const sheet = work.trainer.locator('.trainer__tab[aria-expanded=true]');
	if (await sheet.isVisible()) await sheet.click();
	const tom = await work.find('CAND-1002');
	await tom.sendNotice();
	const rings = work.crm.getByRole('button', { name: 'Take the call' });
	// messages may come before it does
	for (let i = 0; i < 6 && (await rings.count()) === 0; i++) {
		await work.crm.getByRole('button', { name: /^The time in the story/ }).click();
		await work.page.getByRole('menuitem', { name: 'Until something happens' }).click();
		await expect(work.notice()).toContainText('It is ');
	}
	await expect(rings).toBeVisible();
}
