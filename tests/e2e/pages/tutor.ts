import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { partInUse } from './studio-parts.ts';

/** The tutor's library and studio. */
export class TutorPage {
	readonly page: Page;

	private constructor(page: Page) {
		this.page = page;
	}

	static async open(page: Page): Promise<TutorPage> {
		await page.goto('/tutor');
		await page.getByRole('link', { name: /^Your first hour/ }).waitFor();
		return new TutorPage(page);
	}

	/** Begins a new scenario, and is in the studio with it. */
	async begin(way: string): Promise<this> {
		await this.page.getByRole('button', { name: 'New scenario' }).click();
		await this.page.getByRole('dialog').getByText(`${way}.`, { exact: true }).click();
		await this.page.getByRole('button', { name: 'Begin', exact: true }).click();
		await this.parts().first().waitFor();
		return this;
	}

	private parts(): Locator {
		return this.page.getByRole('navigation', { name: 'Parts of the scenario' }).getByRole('link');
	}

	/** Goes to a part of the studio. */
	async part(name: string): Promise<this> {
		await this.parts().filter({ hasText: name }).click();
		await this.page.getByRole('heading', { name: new RegExp(`: ${name}$`), level: 1 }).waitFor();
		await this.page.locator('.tu__main .card').first().waitFor();
		return this;
	}

	/** Types into fields by their labels. */
	async write(fields: Readonly<Record<string, string>>): Promise<this> {
		for (const [name, words] of Object.entries(fields)) {
			const field = this.page.getByRole('textbox', { name, exact: true });
			await field.or(this.page.getByRole('combobox', { name, exact: true })).fill(words);
		}
		return this;
	}

	/** Types into places of a table: `town, row 1`. */
	async cells(values: Readonly<Record<string, string>>): Promise<this> {
		for (const [label, words] of Object.entries(values)) {
			const cell = this.page.getByLabel(label, { exact: true });
			await cell.fill(words);
			await cell.press('Tab');
		}
		return this;
	}

	problems(): Locator {
		return this.page.locator('.tu__main .problems li');
	}

	/** Adds a file and types its text into the code editor. */
	async addFile(path: string, text: string): Promise<this> {
		await this.page.getByLabel('A new file').fill(path);
		await this.page.getByRole('button', { name: 'Add it' }).click();
		const editor = this.page.getByRole('textbox', { name: `Text of ${path}` });
		await editor.click();
		await this.page.keyboard.insertText(text);
		await expect(editor).toContainText(text.trim().split('\n').at(-1)!.trim());
		return this;
	}

	async saveZip(): Promise<Download> {
		const made = this.page.waitForEvent('download');
		await this.page.getByRole('button', { name: 'More', exact: true }).click();
		await this.page.getByRole('menuitem', { name: 'Save as a zip' }).click();
		return made;
	}

	/** Through a first scenario, part by part. */
	async *around(): AsyncGenerator<string> {
		yield 'tutor';
		await this.page.getByRole('button', { name: 'New scenario' }).click();
		await this.page.getByRole('button', { name: 'Begin', exact: true }).waitFor();
		yield 'tutor, a new scenario';
		await this.page.getByRole('button', { name: 'Begin', exact: true }).click();
		await this.parts().first().waitFor();
		for (const part of await this.parts().all()) {
			const name = (await part.innerText()).split('\n')[0]!;
			await this.part(name);
			const item = this.page.locator('.tu__main .items summary').first();
			if ((await item.count()) > 0) await item.click();
			if (name === 'Files') await this.page.locator('.cm-content').waitFor();
			if (name === 'Proof') await this.page.locator('[data-proof]').waitFor({ timeout: 90_000 });
			yield `studio, ${name}`;
			yield* partInUse(this.page, name);
		}
	}
}
