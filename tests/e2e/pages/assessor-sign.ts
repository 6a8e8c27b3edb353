import { expect, type Download, type Locator, type Page } from '@playwright/test';

/** The end of a closed round under Decide: the key, the signature, the assessed PDF. By keyboard alone. */
export class SignPage {
	readonly page: Page;
	readonly card: Locator;

	private constructor(page: Page) {
		this.page = page;
		this.card = page.locator('section[data-signed]');
	}

	static async shown(page: Page): Promise<SignPage> {
		await page.locator('section[data-signed]').waitFor();
		return new SignPage(page);
	}

	/** Makes a key in the name that is on the decision. */
	async makeKey(passphrase: string): Promise<this> {
		await this.card.getByLabel('A passphrase for the key').focus();
		await this.page.keyboard.type(passphrase);
		await this.page.keyboard.press('Tab');
		await this.page.keyboard.type(passphrase);
		await this.page.keyboard.press('Enter');
		await this.open();
		return this;
	}

	async unlock(passphrase: string): Promise<this> {
		await this.card.getByLabel('Its passphrase').focus();
		await this.page.keyboard.type(passphrase);
		await this.page.keyboard.press('Enter');
		return this;
	}

	/** The key is open. */
	async open(): Promise<void> {
		await expect(this.card.getByText('It is open until you leave')).toBeVisible();
	}

	/** What the key is known by. */
	fingerprint(): Promise<string> {
		return this.card.locator('[data-key]').innerText();
	}

	/** Signs the round; the assessed PDF comes by itself. */
	async sign(): Promise<Download> {
		const made = this.page.waitForEvent('download', { timeout: 60_000 });
		await this.card.getByRole('button', { name: /^Sign round \d+ and save the PDF$/ }).press('Enter');
		const pdf = await made;
		await expect(this.card).toHaveAttribute('data-signed', 'true');
		return pdf;
	}
}
