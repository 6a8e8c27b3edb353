import { expect, type Download, type Locator, type Page } from '@playwright/test';

/** Where an invigilator makes sittings, and assessors keep their files. */
export class SittingsPage {
	readonly page: Page;

	private constructor(page: Page) {
		this.page = page;
	}

	static async open(page: Page): Promise<SittingsPage> {
		await page.goto('/assessor/sittings');
		await page.locator('main[data-ready=true]').waitFor();
		return new SittingsPage(page);
	}

	/** Makes a key here, and leaves it open. */
	async makeKey(name: string, passphrase: string): Promise<this> {
		const form = this.page.getByRole('form', { name: 'Make a key' });
		await form.getByLabel('Your name').fill(name);
		await form.getByLabel('A passphrase for the key').fill(passphrase);
		await form.getByLabel('The passphrase again').fill(passphrase);
		await form.getByRole('button', { name: 'Make my key' }).click();
		await expect(this.page.getByText('It is open until you leave')).toBeVisible();
		return this;
	}

	/** Makes a sitting, and gives its code. */
	async make(scenario: string, learners: string): Promise<string> {
		const form = this.page.getByRole('region', { name: 'A new sitting' });
		await form.getByLabel('Scenario').selectOption({ label: scenario });
		await form.getByLabel('Learners who are expected').fill(learners);
		await form.getByRole('button', { name: 'Sign it and get the code' }).click();
		const made = this.page.locator('section[data-sitting]').first();
		await made.waitFor();
		return (await made.getAttribute('data-sitting'))!;
	}

	sitting(code: string): Locator {
		return this.page.locator(`section[data-sitting="${code}"]`);
	}

	async save(code: string): Promise<Download> {
		const saved = this.page.waitForEvent('download');
		await this.sitting(code).getByRole('button', { name: 'Save the sitting file' }).click();
		return saved;
	}
}
