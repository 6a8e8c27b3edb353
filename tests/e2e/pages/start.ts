import { expect, type Page } from '@playwright/test';
import { BriefPage } from './brief.ts';
import { WorkPage } from './work.ts';

/** The first page: who is here, what is kept, which scenario. */
export class StartPage {
	readonly page: Page;

	private constructor(page: Page) {
		this.page = page;
	}

	static async open(page: Page): Promise<StartPage> {
		await page.goto('/');
		return StartPage.shown(page);
	}

	/** The same page, once it has read what is kept. */
	static async shown(page: Page): Promise<StartPage> {
		await page.locator('main[data-ready=true]').waitFor();
		return new StartPage(page);
	}

	/** Says who sits here, for the first time. */
	async introduce(name: string, number = '', centre = ''): Promise<this> {
		const who = this.page.getByRole('region', { name: 'First, who are you?' });
		await who.getByLabel('Your name').fill(name);
		await who.getByLabel('Learner number').fill(number);
		await who.getByLabel('Centre or college').fill(centre);
		await who.getByRole('button', { name: 'Keep this' }).click();
		await expect(this.page.getByRole('region', { name: 'You', exact: true })).toContainText(name);
		return this;
	}

	async choose(title: string): Promise<BriefPage> {
		await this.page.getByRole('region', { name: 'Choose a scenario' }).getByRole('link', { name: title }).click();
		return BriefPage.shown(this.page, title);
	}

	async carryOn(): Promise<WorkPage> {
		await this.page.getByRole('region', { name: 'Carry on' }).getByRole('link', { name: 'Carry on' }).click();
		return WorkPage.shown(this.page);
	}
}
