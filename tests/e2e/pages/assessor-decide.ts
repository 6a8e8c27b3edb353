import { expect, type Locator, type Page } from '@playwright/test';
import type { Outcome, Verdict } from '../../../src/lib/evidence/decision/words.ts';

const KEY: Readonly<Record<Verdict, string>> = { met: '1', 'not-yet-met': '2', 'more-evidence': '3' };
const SAID: Readonly<Record<Outcome, string>> = { competent: 'Competent', 'not-yet-competent': 'Not yet competent' };

/** The tab Decide of the portfolio that is open: all of it can be done by keyboard alone. */
export class DecidePage {
	readonly page: Page;
	readonly form: Locator;

	private constructor(page: Page) {
		this.page = page;
		this.form = page.locator('.decide-form');
	}

	static async open(page: Page): Promise<DecidePage> {
		await page.getByRole('tab', { name: 'Decide', exact: true }).click();
		await page.getByRole('heading', { name: 'Criteria, evidence and decisions' }).waitFor();
		return new DecidePage(page);
	}

	/** Says who decides, where that was not said on this computer before. */
	async as(name: string): Promise<this> {
		if ((await this.page.locator('#assessor-name').count()) > 0) {
			await this.page.locator('#assessor-name').fill(name);
			await this.page.keyboard.press('Enter');
		}
		await this.form.waitFor();
		return this;
	}

	/** Goes to a criterion (`CRM-AC1`) by J, from wherever it is. */
	async at(code: string): Promise<this> {
		await this.page.locator('#decide-title').focus();
		const title = this.page.locator('#decide-title');
		const wanted = `Decide ${code.replace('-', ' ')}`;
		const rows = await this.page.locator('tr[data-criterion]').count();
		for (let i = 0; i < rows && (await title.innerText()) !== wanted; i++) {
			const before = await title.innerText();
			await this.page.keyboard.press('j');
			await expect(title).not.toHaveText(before);
			await expect(title).toBeFocused();
		}
		await expect(title).toHaveText(wanted);
		return this;
	}

	/** Decides the criterion that is looked at, by keys: all five tests where it is met, and the reason where one is given. */
	async decide(decision: Verdict, reason = ''): Promise<this> {
		await this.page.locator('#decide-title').focus();
		if (decision === 'met') await this.page.keyboard.press('5');
		await this.page.keyboard.press(KEY[decision]);
		if (reason !== '') {
			await expect(this.page.locator('#decide-reason')).toBeFocused();
			await this.page.keyboard.type(reason);
			// leaving the field saves it
			await this.page.keyboard.press('Tab');
		}
		await expect(this.form.getByRole('status').last()).toHaveText('Saved');
		return this;
	}

	/** Feedback about the criterion that is looked at. */
	async feedback(text: string): Promise<this> {
		await this.page.locator('#decide-feedback').fill(text);
		await this.page.locator('#decide-title').focus();
		await expect(this.form.getByRole('status').last()).toHaveText('Saved');
		return this;
	}

	/** Opens the centre's bank of phrases. */
	async phrases(): Promise<this> {
		await this.form.getByRole('button', { name: 'Add a phrase' }).press('Enter');
		await this.page.getByRole('menuitem', { name: 'Change the phrases…' }).press('Enter');
		await this.page.getByRole('dialog', { name: 'Phrases of this centre' }).waitFor();
		return this;
	}

	/** What the table says of a criterion: the assessor's word. */
	decision(code: string): Locator {
		return this.page.locator(`tr[data-criterion="${code}"] td`).last();
	}

	async plan(text: string, due: string): Promise<this> {
		await this.page.locator('#plan-text').fill(text);
		await this.page.locator('#plan-due').fill(due);
		await this.page.keyboard.press('Enter');
		await this.page.getByRole('region', { name: 'Action plan' }).getByText(text, { exact: false }).first().waitFor();
		return this;
	}

	/** Says what the unit comes to, leaves open what is not decided, and closes the round. */
	async close(outcome: Outcome, name: string): Promise<this> {
		await this.page.getByRole('radio', { name: SAID[outcome], exact: true }).check();
		const leave = this.page.getByLabel('Leave these open in this round', { exact: false });
		if ((await leave.count()) > 0) await leave.check();
		await this.page.locator('#close-name').fill(name);
		await this.page.keyboard.press('Enter');
		await this.page.getByText(/^Round \d+ was closed by/).waitFor();
		return this;
	}

	async unlock(reason: string): Promise<this> {
		await this.page.locator('#unlock-reason').fill(reason);
		await this.page.getByRole('button', { name: /^Unlock round/ }).press('Enter');
		await this.page.getByRole('form', { name: 'Close this round' }).waitFor();
		return this;
	}

	/** Goes on to another round on the same file. */
	async next(): Promise<this> {
		await this.page.getByRole('button', { name: /^Begin round \d+ on this file$/ }).press('Enter');
		await this.form.waitFor();
		return this;
	}

	/** Which round is shown. */
	async round(): Promise<number> {
		return Number(/Round (\d+)/.exec(await this.page.locator('[data-saved]').innerText())![1]);
	}
}

/** The tab Discuss: questions, and the answers that are written down. */
export class DiscussPage {
	readonly page: Page;

	private constructor(page: Page) {
		this.page = page;
	}

	static async open(page: Page): Promise<DiscussPage> {
		await page.getByRole('tab', { name: 'Discuss', exact: true }).click();
		await page.getByRole('heading', { name: 'Questions to choose from' }).waitFor();
		return new DiscussPage(page);
	}

	/** Takes the first proposed question that holds these words; returns what it is called. */
	async ask(words: string | RegExp): Promise<string> {
		const asked = this.page.locator('[data-question^="D"]');
		const before = await asked.count();
		const proposal = this.page.locator('.proposals li').filter({ hasText: words }).first();
		await proposal.getByRole('button', { name: /^Ask this/ }).press('Enter');
		await expect(asked).toHaveCount(before + 1);
		return (await asked.last().getAttribute('data-question'))!;
	}

	async answer(ref: string, text: string): Promise<this> {
		await this.page.locator(`#answer-${ref}`).fill(text);
		await this.page.getByRole('button', { name: `Save the answer to ${ref}` }).press('Enter');
		await this.page.getByRole('button', { name: `Correct ${ref}` }).waitFor();
		return this;
	}
}
