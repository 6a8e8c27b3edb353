import type { Page } from '@playwright/test';
import { PortfolioPage } from './portfolio.ts';

/** What an attempt that was handed in shows, criterion by criterion. */
export class FeedbackPage {
	readonly page: Page;

	private constructor(page: Page) {
		this.page = page;
	}

	static async shown(page: Page): Promise<FeedbackPage> {
		await page.waitForURL('**/feedback');
		await page
			.getByRole('heading', { name: /^(Criterion by criterion|Your work is handed in)$/ })
			.waitFor({ timeout: 60_000 });
		return new FeedbackPage(page);
	}

	/** What stands around the feedback, one page after another, and back: the debrief, the progress. */
	async *around(): AsyncGenerator<string> {
		await this.page.getByRole('link', { name: 'See your route beside a good one' }).click();
		await this.page.getByRole('heading', { name: 'A good route' }).first().waitFor();
		yield 'debrief';
		await this.page.goBack();
		await this.page.getByRole('link', { name: 'See all your attempts side by side' }).click();
		await this.page.getByRole('table', { name: 'Criteria by attempt' }).waitFor();
		yield 'progress';
		await this.page.goBack();
	}

	/** What the learner reads of each criterion: `CRM-AC1` → `Evidenced`. */
	async statuses(): Promise<Record<string, string>> {
		const cards = await this.page.locator('article.crit-card').all();
		const read = await Promise.all(
			cards.map(
				async (card) =>
					[(await card.getAttribute('id'))!, (await card.locator('header .finding').innerText()).trim()] as const,
			),
		);
		return Object.fromEntries(read);
	}

	/** Opens the portfolio with this attempt in it, and waits until its pictures are made. */
	async buildPortfolio(): Promise<PortfolioPage> {
		await this.begin();
		return this.pictured();
	}

	/** Goes to where the pictures are made. */
	async begin(): Promise<void> {
		await this.page.getByRole('button', { name: 'Build portfolio' }).click();
		await this.page.waitForURL('**/portfolio/**');
	}

	/** Until this picture, or a later one, is being made. */
	async beingMade(number: number): Promise<void> {
		await this.page.waitForFunction(
			(least) => Number(/(\d+) of \d+/.exec(document.querySelector('main')?.textContent ?? '')?.[1]) >= least,
			number,
			{ timeout: 60_000, polling: 'raf' },
		);
	}

	/** The portfolio, once its pictures are made. */
	async pictured(): Promise<PortfolioPage> {
		return PortfolioPage.shown(this.page);
	}
}
