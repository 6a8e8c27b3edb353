import { expect } from '@playwright/test';
import type { WorkPage } from './work.ts';

/** A vacancy's record: its match and its shortlist. */
export class VacancyPage {
	readonly work: WorkPage;

	constructor(work: WorkPage) {
		this.work = work;
	}

	async match(): Promise<this> {
		await this.work.crm.getByRole('tab', { name: 'Match' }).click();
		await expect(this.work.crm.locator('[data-name="match.ranking"]')).toBeVisible();
		return this;
	}

	/** Changes facts of the vacancy, one after another, where they stand. */
	async change(facts: Readonly<Record<string, string>>): Promise<this> {
		await this.work.crm.getByRole('tab', { name: 'Details' }).click();
		const all = this.work.crm.getByRole('region', { name: 'Facts of the vacancy' });
		for (const [label, value] of Object.entries(facts)) {
			await all.getByRole('button', { name: new RegExp(`^${label}: `) }).click();
			await all.getByLabel(label, { exact: true }).fill(value);
			await all.getByRole('button', { name: /^Save/ }).click();
			await expect(this.work.notice()).toContainText(`${label} saved.`);
		}
		return this;
	}

	/** Adds a skill that would be nice to have to the job specification. */
	async wish(words: string, skill: string): Promise<this> {
		await this.work.crm.getByRole('tab', { name: 'Details' }).click();
		await this.work.crm.getByRole('button', { name: 'Add a line' }).click();
		const dialog = this.work.crm.getByRole('dialog', { name: /^A line of / });
		await dialog.getByLabel('What the client asks for').fill(words);
		await dialog.getByLabel('Need', { exact: true }).selectOption('desirable');
		await dialog.locator('#line-asks').fill(skill);
		await dialog.getByRole('button', { name: 'Add the line' }).click();
		await expect(dialog).toBeHidden();
		return this;
	}

	/** Opens a draft for people to be put forward. */
	async open(): Promise<this> {
		await this.work.crm.getByRole('button', { name: 'Open the vacancy' }).click();
		await expect(this.work.notice()).toContainText('is open.');
		return this;
	}

	/** Writes a note against lines of the specification, and why, for one person of the shortlist. */
	async speakFor(ref: string, notes: Readonly<Record<number, string>>, why: string): Promise<this> {
		await this.work.crm.getByRole('tab', { name: 'Shortlist' }).click();
		const person = this.work.crm.locator(`section.person[data-of="${ref}"]`);
		for (const [line, note] of Object.entries(notes)) {
			await person.getByRole('button', { name: `Write a note: note on line ${line}` }).click();
			await person.getByRole('textbox').fill(note);
			await person.getByRole('button', { name: `Save note on line ${line}` }).click();
			await expect(person.getByRole('button', { name: new RegExp(`^note on line ${line}: `) })).toBeVisible();
		}
		await person.getByRole('button', { name: /^Write the reason/ }).click();
		await person.getByRole('textbox').fill(why);
		await person.getByRole('button', { name: /^Save reason/ }).click();
		await expect(person.getByRole('button', { name: /^reason for / })).toBeVisible();
		return this;
	}
}
