import { expect, type Locator } from '@playwright/test';
import type { WorkPage } from './pages/work.ts';

/** A place in the app to look at: what is open there. */
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

/** A menu, and each dialog that is behind one of its lines. */
async function* menu(work: WorkPage, button: Locator, lines: readonly string[]): AsyncGenerator<Stop> {
	yield* over(work, 'a menu', () => button.click());
	for (const line of lines) {
		yield* over(work, `${line} (dialog)`, async () => {
			await button.click();
			await work.crm.getByRole('menuitem', { name: line }).click();
			await work.crm.getByRole('dialog').waitFor();
		});
	}
}

async function* buttons(work: WorkPage, within: Locator, names: readonly (string | RegExp)[]): AsyncGenerator<Stop> {
	for (const name of names)
		yield* over(work, `${String(name)} (dialog)`, () => within.getByRole('button', { name }).first().click());
}

async function* tabs(work: WorkPage, names: readonly string[]): AsyncGenerator<Stop> {
	for (const name of names) {
		await work.crm.getByRole('tab', { name }).click();
		yield `tab ${name}`;
	}
}

async function* people(work: WorkPage, candidate: string): AsyncGenerator<Stop> {
	const { crm, page } = work;
	await work.visit('candidates');
	yield 'candidates';
	await crm
		.getByRole('textbox', { name: 'Search candidates' })
		.fill('(warehouse OR forklift) and not "night shift" town:Leeds');
	await page.keyboard.press('Enter');
	yield 'candidates, searched';
	yield* buttons(work, crm, [/^Filter/]);
	await crm.locator('tr[data-ref]').first().click();
	yield 'candidates, one open';
	await work.visit('candidates');
	await crm.getByRole('textbox', { name: 'Search candidates' }).fill('nobody-has-this-word');
	yield 'candidates, none found';

	await work.visit(`candidate/${candidate}`);
	yield* tabs(work, ['CV', 'Applications', 'Documents', 'Audit trail', 'Data protection']);
	yield* buttons(work, crm, ['Add to vacancy', 'Log a call']);
	yield* menu(work, crm.getByRole('button', { name: /^More for / }), [
		'Write a message',
		'Add a task',
		'Ask for permission',
		'Add a document',
	]);
	for (const part of ['Skills', 'Qualifications and licences', 'Work history', 'References'])
		yield* buttons(work, crm.locator('.group', { hasText: part }).first(), ['Add']);
	yield* buttons(work, crm, [
		'Record a check',
		/^(Change|Record it)$/,
		'Send',
		'Record an answer',
		'Archive…',
		'Anonymise…',
		'Delete for good…',
		'do not contact',
	]);
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
}

async function* clients(work: WorkPage): AsyncGenerator<Stop> {
	const { crm } = work;
	await work.visit('clients');
	yield 'clients';
	yield* buttons(work, crm, ['Add a client']);
	await crm.locator('tbody a').first().click();
	yield* tabs(work, ['Timeline', 'Vacancies', 'Tasks', 'Contacts']);
	yield* buttons(work, crm.getByRole('tabpanel'), ['Add a contact', /^Write/, /^Log a call/, /^Change/]);
}

async function* vacancies(work: WorkPage, candidate: string): AsyncGenerator<Stop> {
	const { crm } = work;
	await work.visit('vacancies');
	yield 'vacancies';
	yield* buttons(work, crm, ['Add a vacancy']);
	await work.visit(`candidate/${candidate}`);
	await crm.getByRole('button', { name: 'Add to vacancy' }).click();
	const dialog = crm.getByRole('dialog');
	await dialog.getByRole('combobox').first().selectOption({ value: 'VAC-208' });
	await dialog.getByRole('button', { name: /^Add/ }).click();
	await expect(dialog).toBeHidden();
	await work.visit('vacancy/VAC-208');
	yield 'a vacancy';
	yield* buttons(work, crm.getByRole('tabpanel'), ['Add a line', 'Change line 1']);
	yield* menu(work, crm.getByRole('button', { name: /^More for / }), [
		'Close the vacancy',
		'Log a call or note',
		'Add a task',
	]);
	yield* tabs(work, ['Match', 'Submissions', 'Timeline', 'Shortlist']);
	yield* buttons(work, crm, [/^Send to client/]);
	yield* menu(work, crm.getByRole('button', { name: /^More for / }).last(), ['Take off the shortlist']);
}

async function* rest(work: WorkPage): AsyncGenerator<Stop> {
	const { crm } = work;
	await work.visit('messages');
	yield 'messages';
	await crm.getByRole('link', { name: /VAC-208, names by noon/ }).click();
	yield 'a message';
	yield* buttons(work, crm, ['Reply']);
	await work.visit('messages');
	yield* tabs(work, ['Sent']);
	await work.visit('tasks');
	yield 'tasks';
	await work.visit('protection');
	yield* tabs(work, ['Permissions', 'Do not contact', 'Incidents', 'Due for review']);
	yield* buttons(work, crm, ['Report an incident', 'Keep…']);
	await work.visit('policies');
	yield 'policies';
}

async function* frame(work: WorkPage): AsyncGenerator<Stop> {
	const { crm, page } = work;
	yield 'home';
	await crm.getByRole('combobox', { name: /^Search people/ }).click();
	yield 'the box at the top, open';
	await page.keyboard.press('Escape');
	yield* menu(work, crm.getByRole('button', { name: 'Add', exact: true }), [
		'Candidate',
		'Vacancy',
		'Note or call',
		'Task',
		'Client',
	]);
	yield* over(work, 'the clock', () => crm.getByRole('button', { name: /^The time in the story/ }).click());
	yield* over(work, 'all keys', () => page.keyboard.press('?'));
}

const ROOMS = {
	'the frame of the CRM': frame,
	candidates: people,
	clients,
	vacancies,
	'messages, tasks and data protection': rest,
} as const;
export type Part = keyof typeof ROOMS;
export const PARTS = Object.keys(ROOMS) as Part[];

/**
 * Every screen of one part of the CRM and every dialog of it, one after another, opened as a person opens them.
 *
 * @param candidate - whose record is looked at; in vacancies they are put on the shortlist of VAC-208 on the way
 */
export async function* tour(work: WorkPage, candidate: string, part: Part): AsyncGenerator<Stop> {
	yield* ROOMS[part](work, candidate);
}
