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
