import { expect, type Download, type Locator, type Page } from '@playwright/test';
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

	/** Everything on this computer, as one file. */
	async saveWorkFile(): Promise<Download> {
		const made = this.page.waitForEvent('download');
		await this.page.getByRole('button', { name: 'Save a work file' }).click();
		return made;
	}

	/** Opens a work file, or a PDF of one's own. What came of it stands below the buttons. */
	async openFile(path: string): Promise<Locator> {
		const card = this.page.getByRole('region', { name: 'Moving or sharing a computer?' });
		const choosing = this.page.waitForEvent('filechooser');
		await card.getByRole('button', { name: 'Open a work file' }).click();
		await (await choosing).setFiles(path);
		return card.locator('.banner');
	}

	/** Scenarios that came as a file. */
	packs(): Locator {
		return this.page.getByRole('region', { name: 'From your tutor' });
	}

	async openPack(path: string): Promise<this> {
		const choosing = this.page.waitForEvent('filechooser');
		await this.packs().getByRole('button', { name: 'Open a pack' }).click();
		await (await choosing).setFiles(path);
		return this;
	}

	/** What the page says is kept here. */
	kept(): Locator {
		return this.page.getByRole('region', { name: 'Kept on this computer' });
	}

	async removeEverything(): Promise<this> {
		await this.kept().getByRole('button', { name: 'Remove my work from this computer…' }).click();
		const dialog = this.page.getByRole('dialog', { name: 'Remove my work from this computer' });
		await dialog.getByLabel('Type the word remove').fill('remove');
		await dialog.getByRole('button', { name: 'Remove all work from this computer' }).click();
		await expect(dialog).toBeHidden();
		return this;
	}
}
