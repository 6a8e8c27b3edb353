import { expect, type Page } from '@playwright/test';
import { WorkPage } from './work.ts';

/** A scenario before it is started: the brief, the mode, the variant. */
export class BriefPage {
	readonly page: Page;

	private constructor(page: Page) {
		this.page = page;
	}

	static async shown(page: Page, title: string): Promise<BriefPage> {
		await page.getByRole('heading', { name: title, level: 1 }).waitFor();
		return new BriefPage(page);
	}

	async mode(words: 'Practise' | 'Learn'): Promise<this> {
		await this.page.getByRole('radio', { name: words }).check();
		return this;
	}

	async variant(name: string): Promise<this> {
		await this.page.getByLabel('Variant').selectOption(name);
		return this;
	}

	/** Makes the agency and sits down; the brief lies open over the CRM. */
	async sitDown(): Promise<WorkPage> {
		await this.page.getByRole('button', { name: 'Sit down at the desk' }).click();
		const work = await WorkPage.shown(this.page);
		const away = this.page.getByRole('dialog').getByRole('button', { name: 'To work' });
		await away.click();
		// while the brief lies there, single keys are not for the CRM
		await expect(away).toHaveCount(0);
		return work;
	}
}
