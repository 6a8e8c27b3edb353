import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { DecidePage, DiscussPage } from './assessor-decide.ts';
import { SittingsPage } from './sittings.ts';

/** Where a portfolio is checked, and the work in it stepped through. */
export class AssessorPage {
	readonly page: Page;
	readonly replay: Locator;

	private constructor(page: Page) {
		this.page = page;
		this.replay = page.getByRole('region', { name: 'Replay' });
	}

	static async open(page: Page): Promise<AssessorPage> {
		await page.goto('/assessor');
		return new AssessorPage(page).queue();
	}

	/** Where all portfolios are. */
	async queue(): Promise<this> {
		if (!this.page.url().endsWith('/assessor'))
			await this.page.getByRole('banner').getByRole('link', { name: 'All portfolios' }).click();
		await this.page.getByRole('heading', { name: 'Portfolios to assess' }).waitFor();
		await this.page.locator('main[data-ready=true]').waitFor();
		return this;
	}

	/** Drops files on the queue, as from a folder beside it. One that can be read opens by itself. */
	async drop(...paths: string[]): Promise<this> {
		await this.queue();
		const files = paths.map((path) => ({ name: basename(path), base64: readFileSync(path).toString('base64') }));
		const carried = await this.page.evaluateHandle((files) => {
			const transfer = new DataTransfer();
			for (const { name, base64 } of files) {
				const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
				transfer.items.add(new File([bytes], name, { type: name.endsWith('.pdf') ? 'application/pdf' : '' }));
			}
			return transfer;
		}, files);
		await this.page.locator('.drop').dispatchEvent('dragover', { dataTransfer: carried });
		await this.page.locator('.drop').dispatchEvent('drop', { dataTransfer: carried });
		await expect(this.page.getByRole('progressbar', { name: 'Portfolios checked' })).toHaveCount(0, {
			timeout: 90_000,
		});
		await expect(this.page.getByText('Doing the work in', { exact: false })).toHaveCount(0, { timeout: 90_000 });
		return this;
	}

	async openPack(path: string): Promise<this> {
		await this.queue();
		const packs = this.page.getByRole('region', { name: 'Assessor’s packs' });
		const choosing = this.page.waitForEvent('filechooser');
		await packs.getByRole('button', { name: 'Open a pack' }).click();
		await (await choosing).setFiles(path);
		await packs.getByText('is open here').waitFor();
		return this;
	}

	/** The seven answers: by question, the word that the assessor reads. */
	async answers(): Promise<Record<string, string>> {
		const lines = this.page.locator('[data-question]');
		await lines.first().waitFor();
		const found: Record<string, string> = {};
		for (const line of await lines.all())
			found[(await line.getAttribute('data-question'))!] = (await line.locator('b').innerText()).trim();
		return found;
	}

	/** Goes to one of the tabs of the portfolio that is open. */
	async tab(name: string): Promise<this> {
		await this.page.getByRole('tab', { name, exact: true }).click();
		await this.page.getByRole('tabpanel', { name, exact: true }).waitFor();
		return this;
	}

	/** Every tab of the portfolio that is open, and the queue. */
	async *around(): AsyncGenerator<string> {
		for (const tab of ['Check', 'Evidence']) {
			await this.tab(tab);
			yield `assessor, ${tab}`;
		}
		await this.watch();
		yield 'assessor, Replay';
		await DiscussPage.open(this.page);
		yield 'assessor, Discuss';
		const decide = await DecidePage.open(this.page);
		yield 'assessor, Decide, asked who decides';
		await decide.as('Martin Adeyemi');
		yield 'assessor, Decide';
		await decide.phrases();
		yield 'assessor, phrases of the centre';
		await this.page.keyboard.press('Escape');
		await this.queue();
		yield 'assessor, queue';
		await SittingsPage.open(this.page);
		yield 'assessor, sittings';
	}

	/** Opens the first attempt's replay, before its first act. */
	async watch(): Promise<this> {
		await this.tab('Replay');
		await expect(this.replay.getByRole('status').first()).toHaveText('Before the first act', { timeout: 90_000 });
		return this;
	}

	async next(): Promise<string> {
		await this.replay.getByRole('button', { name: 'Next' }).click();
		return this.replay.getByRole('status').first().innerText();
	}
}
