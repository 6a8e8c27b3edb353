import type { Page } from '@playwright/test';
import { WorkPage } from './work.ts';

/** The studio's part “By doing”: a run in the CRM becomes checks, a wrong one becomes traps. */
export class ByDoing {
	readonly page: Page;

	private constructor(page: Page) {
		this.page = page;
	}

	/** From any part of a scenario that is the tutor's own. */
	static async open(page: Page): Promise<ByDoing> {
		await page
			.getByRole('navigation', { name: 'Parts of the scenario' })
			.getByRole('link', { name: /^By doing/ })
			.click();
		await page.getByRole('heading', { name: 'Do it once, as it should be done' }).waitFor();
		return new ByDoing(page);
	}

	/** Opens the CRM for a run, does it, and comes back. */
	async run(kind: 'good' | 'wrong', work: (desk: WorkPage) => Promise<void>): Promise<this> {
		await this.page
			.getByRole('button', { name: kind === 'good' ? 'Do it in the CRM' : 'Do it wrong in the CRM' })
			.click();
		const desk = await WorkPage.shown(this.page);
		await this.page.getByRole('dialog').getByRole('button', { name: 'To work' }).click();
		await work(desk);
		await this.page.getByRole('link', { name: 'Back to the studio' }).click();
		await this.page.getByRole('heading', { name: 'Do it once, as it should be done' }).waitFor();
		return this;
	}

	/** What changed, in words, each line with whether it is ticked. Making the world takes a while on a busy machine. */
	async changes(): Promise<readonly { says: string; ticked: boolean }[]> {
		await this.page.getByRole('button', { name: /^List what changed/ }).click();
		await this.page.getByText('Tick what matters.').waitFor({ timeout: 90_000 });
		const ticks = this.page.locator('.tu__done > li > .tick');
		return Promise.all(
			(await ticks.all()).map(async (one) => ({
				says: await one.innerText(),
				ticked: await one.locator('input').isChecked(),
			})),
		);
	}

	/** Ticks a line, or takes its tick off. */
	async tick(says: string | RegExp, on = true): Promise<this> {
		await this.page.getByRole('checkbox', { name: says }).setChecked(on);
		return this;
	}

	/** Writes the checks that are ticked, and the runs that keep them honest. */
	async writeChecks(): Promise<this> {
		await this.page.getByRole('button', { name: /^Write \d+ checks?$/ }).click();
		await this.page.getByText('Written.').first().waitFor({ timeout: 90_000 });
		return this;
	}

	/** The difference to the good run becomes traps and a test of this name. */
	async writeMistake(name: string): Promise<this> {
		await this.page.getByRole('button', { name: /^List the difference/ }).click();
		await this.page.getByLabel('What goes wrong in this run?').fill(name, { timeout: 90_000 });
		await this.page.getByRole('button', { name: /the run$|^Keep it as a run$/ }).click();
		await this.page.getByText('Written.').last().waitFor({ timeout: 90_000 });
		return this;
	}
}
