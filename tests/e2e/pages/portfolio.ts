import { expect, type Download, type Locator, type Page } from '@playwright/test';

/** Evidence, reflections, declaration, and the PDF. */
export class PortfolioPage {
	readonly page: Page;

	private constructor(page: Page) {
		this.page = page;
	}

	static async shown(page: Page): Promise<PortfolioPage> {
		await page.getByRole('heading', { name: 'Sign and export' }).waitFor({ timeout: 120_000 });
		return new PortfolioPage(page);
	}

	evidence(): Locator {
		return this.page.getByRole('region', { name: 'Evidence', exact: true }).getByRole('listitem');
	}

	/** The picture of the evidence that is chosen. */
	picture(): Locator {
		return this.page.getByRole('region', { name: 'The picture' }).getByRole('img');
	}

	/** Signs, and gives the receipt. */
	async declare(name: string, help = ''): Promise<string> {
		const form = this.page.getByRole('region', { name: 'Sign and export' });
		await form.getByLabel('Help you had').fill(help);
		await form.getByLabel('Your name, as your signature').fill(name);
		await form.getByRole('button', { name: 'Declare that it is mine' }).click();
		await expect(form.locator('[data-receipt]')).toBeVisible();
		return form.locator('[data-receipt]').innerText();
	}

	async makePdf(): Promise<Download> {
		const made = this.page.waitForEvent('download', { timeout: 90_000 });
		await this.page.getByRole('button', { name: 'Make the PDF' }).click();
		return made;
	}
}
