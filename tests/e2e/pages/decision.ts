import { expect, type Locator, type Page } from '@playwright/test';
import { PortfolioPage } from './portfolio.ts';

/** What the learner sees of an assessor's decision. */
export class DecisionPage {
	readonly page: Page;

	private constructor(page: Page) {
		this.page = page;
	}

	static async shown(page: Page): Promise<DecisionPage> {
		await page.getByRole('heading', { name: 'What your assessor decided' }).waitFor({ timeout: 60_000 });
		return new DecisionPage(page);
	}

	/** A criterion with what was decided, said and shown. */
	criterion(code: string): Locator {
		return this.page.locator(`section[data-criterion="${code}"]`);
	}

	async accept(comment: string): Promise<this> {
		await this.page.getByLabel('What you say to it').fill(comment);
		await this.page.getByRole('button', { name: 'I have read it and accept it' }).press('Enter');
		await expect(this.page.getByText('You accepted this on')).toBeVisible();
		return this;
	}

	async goOn(): Promise<PortfolioPage> {
		await this.page.getByRole('link', { name: 'Go on with your portfolio' }).press('Enter');
		return PortfolioPage.shown(this.page);
	}
}
