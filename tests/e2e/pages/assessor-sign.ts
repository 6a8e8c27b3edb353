import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { Keys } from '../keys.ts';

/** The end of a closed round under Decide: the key, the signature, the assessed PDF. By keys alone. */
export class SignPage {
	readonly page: Page;
	readonly card: Locator;
	readonly #keys: Keys;

	private constructor(page: Page) {
		this.page = page;
		this.#keys = new Keys(page);
		this.card = page.locator('section[data-signed]');
	}

	static async shown(page: Page): Promise<SignPage> {
		await page.locator('section[data-signed]').waitFor();
		return new SignPage(page);
	}

	/** Makes a key in the name that is on the decision. */
	async makeKey(passphrase: string): Promise<this> {
		await this.#keys.fill('A passphrase for the key', passphrase);
		await (await this.#keys.fill('The passphrase again', passphrase)).press('Enter');
		await this.open();
		return this;
	}

	async unlock(passphrase: string): Promise<this> {
		await (await this.#keys.fill('Its passphrase', passphrase)).press('Enter');
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
		await this.#keys.act(/^Sign round \d+ and save the PDF$/);
		const pdf = await made;
		await expect(this.card).toHaveAttribute('data-signed', 'true');
		return pdf;
	}
}
