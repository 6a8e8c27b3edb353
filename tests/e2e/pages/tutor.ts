import type { Page } from '@playwright/test';

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

	/** Through a scenario that comes with the app, part by part, and back to the library. */
	async *around(): AsyncGenerator<string> {
		yield 'tutor';
		await this.page.getByRole('button', { name: 'New scenario' }).click();
		await this.page.getByRole('button', { name: 'Begin', exact: true }).waitFor();
		yield 'tutor, a new scenario';
		await this.page.getByRole('button', { name: 'Begin', exact: true }).click();
		const parts = this.page.getByRole('navigation', { name: 'Parts of the scenario' }).getByRole('link');
		await parts.first().waitFor();
		for (const part of await parts.all()) {
			await part.click();
			const name = (await part.innerText()).split('\n')[0]!;
			await this.page.getByRole('heading', { name: `A new number: ${name}`, level: 1 }).waitFor();
			yield `studio, ${name}`;
		}
	}
}
