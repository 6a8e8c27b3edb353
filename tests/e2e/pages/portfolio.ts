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

	/** What stands on the picture: each mark with its box, in pixels of the picture. */
	async callouts(): Promise<{ mark: string; box: { x: number; y: number; width: number; height: number } }[]> {
		await this.picture().waitFor();
		return this.page.locator('.pictured').evaluate((pictured) => {
			const image = pictured.querySelector('img')!;
			const whole = image.getBoundingClientRect();
			const scale = image.naturalWidth / whole.width;
			return [...pictured.querySelectorAll('.pictured__box')].map((callout) => {
				const { x, y, width, height } = callout.getBoundingClientRect();
				return {
					mark: callout.querySelector('.pictured__letter')?.textContent ?? '',
					box: {
						x: (x - whole.x) * scale,
						y: (y - whole.y) * scale,
						width: width * scale,
						height: height * scale,
					},
				};
			});
		});
	}

	/** What the app says of the evidence that is chosen, as against the learner's own words. */
	fromLedger(): Locator {
		return this.page
			.locator('form .stack')
			.filter({ has: this.page.getByRole('heading', { name: 'From the ledger' }) });
	}

	/** Writes the learner's own words to the evidence that is chosen. */
	async describe(words: string): Promise<this> {
		await this.page.getByLabel('What you did, and why').fill(words);
		await this.page.getByRole('button', { name: /^Save E\d+$/ }).click();
		await expect(this.page.getByText('Saved.', { exact: true })).toBeVisible();
		return this;
	}

	async reflect(title: string, words: string): Promise<this> {
		await this.page.getByLabel(new RegExp(`^${title}`)).fill(words);
		await this.page.getByRole('button', { name: `Save: ${title}` }).click();
		await expect(this.page.getByRole('button', { name: `Save: ${title}` })).toBeDisabled();
		return this;
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
