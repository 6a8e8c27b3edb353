import { expect, type Locator, type Page } from '@playwright/test';
import type { Outcome, Verdict } from '../../../src/lib/evidence/decision/words.ts';
import { Keys } from '../keys.ts';

const KEY: Readonly<Record<Verdict, string>> = { met: '1', 'not-yet-met': '2', 'more-evidence': '3' };
const SAID: Readonly<Record<Outcome, string>> = { competent: 'Competent', 'not-yet-competent': 'Not yet competent' };

/** A tab of the portfolio, and not of a record in the replay. */
const TAB = /^(Check|Evidence|Replay|Discuss|Decide)$/;

/** The tab Decide of the portfolio that is open, by keys alone: no pointer, and no focus set from outside. */
export class DecidePage {
	readonly page: Page;
	readonly form: Locator;
	readonly #keys: Keys;

	private constructor(page: Page, keys: Keys) {
		this.page = page;
		this.#keys = keys;
		this.form = page.locator('.decide-form');
	}

	static async open(page: Page): Promise<DecidePage> {
		// the last of the tabs
		const keys = await (await new Keys(page).to(TAB, { role: 'tab' })).press('End');
		await page.getByRole('heading', { name: 'Criteria, evidence and decisions' }).waitFor();
		return new DecidePage(page, keys);
	}

	/** Says who decides, where that was not said on this computer before. */
	async as(name: string): Promise<this> {
		if ((await this.page.locator('#assessor-name').count()) > 0) {
			await (await this.#keys.fill(/^Your name/, name)).press('Enter');
		}
		await this.form.waitFor();
		return this;
	}

	/** Goes to a criterion (`CRM-AC1`) by J, from wherever it is. */
	async at(code: string): Promise<this> {
		await this.#letters();
		const title = this.page.locator('#decide-title');
		const wanted = `Decide ${code.replace('-', ' ')}`;
		const rows = await this.page.locator('tr[data-criterion]').count();
		for (let i = 0; i < rows && (await title.innerText()) !== wanted; i++) {
			const before = await title.innerText();
			await this.#keys.press('j');
			await expect(title).not.toHaveText(before);
			await expect(title).toBeFocused();
		}
		await expect(title).toHaveText(wanted);
		return this;
	}

	/** Leaves a field in which letters are typed, and would be no keys. */
	async #letters(): Promise<void> {
		while (/^(textbox|searchbox|combobox)$/.test((await this.#keys.here()).role)) await this.#keys.press('Tab');
	}

	async #saved(): Promise<void> {
		await expect(this.form.getByRole('status').last()).toHaveText('Saved');
	}

	/** Decides the criterion that is looked at: all five tests where it is met, and the reason where one is given. */
	async decide(decision: Verdict, reason = ''): Promise<this> {
		await this.#letters();
		if (decision === 'met') await this.#keys.press('5');
		await this.#keys.press(KEY[decision]);
		if (reason !== '') {
			await expect(this.page.locator('#decide-reason')).toBeFocused();
			// leaving the field saves it
			await (await this.#keys.write(reason)).press('Tab');
		}
		await this.#saved();
		return this;
	}

	/** Feedback about the criterion that is looked at. */
	async feedback(text: string): Promise<this> {
		await (await this.#keys.fill(/^Feedback to .* about /, text)).press('Tab');
		await this.#saved();
		return this;
	}

	/** Opens the centre's bank of phrases. */
	async phrases(): Promise<this> {
		await this.form.getByRole('button', { name: 'Add a phrase' }).press('Enter');
		await this.page.getByRole('menuitem', { name: 'Change the phrases…' }).press('Enter');
		await this.page.getByRole('dialog', { name: 'Phrases of this centre' }).waitFor();
		return this;
	}

	/** Says what the unit comes to, leaves open what is not decided, and closes the round. */
	async close(outcome: Outcome, name: string): Promise<this> {
		await this.#keys.to(/^(not yet )?competent$/i, { role: 'radio' });
		// arrows choose what they come to; the one that is come to by Tab is not chosen yet
		if ((await this.#keys.here()).name !== SAID[outcome]) await this.#keys.press('ArrowDown');
		else await this.#keys.press('Space');
		await expect(this.page.getByRole('radio', { name: SAID[outcome], exact: true })).toBeChecked();
		const leave = 'Leave these open in this round';
		if ((await this.page.getByLabel(leave, { exact: false }).count()) > 0)
			await this.#keys.tick(new RegExp(`^${leave}`));
		await (await this.#keys.fill(/^Your name, to confirm it/, name)).press('Enter');
		await this.page.getByText(/^Round \d+ was closed by/).waitFor();
		return this;
	}

	/** Which round is shown. */
	async round(): Promise<number> {
		return Number(/Round (\d+)/.exec(await this.page.locator('[data-saved]').innerText())![1]);
	}
}

/** The tab Discuss: questions, and the answers that are written down, by keys alone. */
export class DiscussPage {
	readonly page: Page;
	readonly #keys: Keys;

	private constructor(page: Page, keys: Keys) {
		this.page = page;
		this.#keys = keys;
	}

	static async open(page: Page): Promise<DiscussPage> {
		// the last but one of the tabs
		const keys = await (await new Keys(page).to(TAB, { role: 'tab' })).press('End', 'ArrowLeft');
		await page.getByRole('heading', { name: 'Questions to choose from' }).waitFor();
		return new DiscussPage(page, keys);
	}

	/** Takes the first proposed question that holds these words; returns what it is called. */
	async ask(words: string): Promise<string> {
		const asked = this.page.locator('[data-question^="D"]');
		const before = await asked.count();
		await this.#keys.act(new RegExp(`^Ask this.*${words}`), { role: 'button' });
		await expect(asked).toHaveCount(before + 1);
		return (await asked.last().getAttribute('data-question'))!;
	}

	async answer(ref: string, text: string): Promise<this> {
		await this.#keys.fill(/^What .* answered$/, text);
		await this.#keys.act(`Save the answer to ${ref}`);
		await this.page.getByRole('button', { name: `Correct ${ref}` }).waitFor();
		return this;
	}
}
