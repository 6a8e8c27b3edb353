import { expect, type Locator, type Page } from '@playwright/test';
import { FeedbackPage } from './feedback.ts';
import { RecordPage } from './record.ts';
import { VacancyPage } from './vacancy.ts';

/** An attempt under way: the CRM, and the trainer beside it. */
export class WorkPage {
	readonly page: Page;
	readonly crm: Locator;
	readonly trainer: Locator;

	private constructor(page: Page) {
		this.page = page;
		this.crm = page.getByRole('main', { name: /^CRM, / });
		this.trainer = page.getByRole('complementary', { name: 'Trainer, not part of the CRM' });
	}

	static async shown(page: Page): Promise<WorkPage> {
		const work = new WorkPage(page);
		// making a world takes a while on a busy machine
		await work.crm.waitFor({ timeout: 90_000 });
		return work;
	}

	/** Finds someone or something from the box at the top, by name or reference. */
	async find(words: string, ref = words): Promise<RecordPage> {
		await this.crm.getByRole('combobox', { name: /^Search people, vacancies, clients/ }).click();
		await this.page.keyboard.type(words);
		await this.crm.getByRole('option').filter({ hasText: ref, hasNotText: 'Search candidates for' }).first().click();
		return RecordPage.shown(this, ref);
	}

	/** Follows a link to a place in the CRM: `vacancies`, `candidate/CAND-10001`. */
	async visit(place: string): Promise<this> {
		const to = this.page.url().replace(/\/crm.*$/, `/crm/${place}`);
		await this.page.evaluate((href) => {
			const link = document.body.appendChild(document.createElement('a'));
			link.href = href;
			link.click();
			link.remove();
		}, to);
		await this.page.waitForURL(to);
		await expect(this.crm.locator('.view h1').first()).toBeVisible();
		return this;
	}

	/** Opens the first of the records that are past their date, from the CRM's home. */
	async firstDueForReview(): Promise<RecordPage> {
		const due = this.crm.getByRole('region', { name: 'Records due for review' });
		const ref = /CAND-\d+/.exec(await due.getByRole('listitem').first().innerText())![0];
		await due.getByRole('link').first().click();
		return RecordPage.shown(this, ref);
	}

	/** How the last act stands with the disk. */
	saved(): Locator {
		return this.page.locator('.work__bar [role=status]');
	}

	/** What the CRM said of the last act. */
	notice(): Locator {
		return this.crm.locator('.notice-place');
	}

	async reload(): Promise<WorkPage> {
		await this.page.reload();
		return WorkPage.shown(this.page);
	}

	/** What stands over the CRM when an act is not on the disk, or another tab has gone on. */
	trouble(): Locator {
		return this.page.locator('.work__trouble');
	}

	/** On a small screen the trainer is a sheet below the CRM. */
	async openTrainer(): Promise<this> {
		const tab = this.trainer.locator('.trainer__tab');
		if ((await tab.getAttribute('aria-expanded')) === 'false') await tab.click();
		return this;
	}

	async closeTrainer(): Promise<this> {
		const tab = this.trainer.locator('.trainer__tab');
		if ((await tab.getAttribute('aria-expanded')) === 'true') await tab.click();
		return this;
	}

	/** Reads a message in the CRM's inbox. */
	async read(subject: string): Promise<string> {
		await this.visit('messages');
		await this.crm.getByRole('link', { name: subject }).first().click();
		await expect(this.crm.locator('.letter h2')).toHaveText(subject);
		return this.crm.locator('.letter__body').innerText();
	}

	/** Answers the message that is open. */
	async reply(body: string): Promise<this> {
		await this.crm.getByRole('button', { name: 'Reply' }).click();
		const dialog = this.crm.getByRole('dialog', { name: /^Write to / });
		await dialog.getByRole('textbox', { name: 'Message', exact: true }).fill(body);
		await dialog.getByRole('button', { name: 'Send', exact: true }).click();
		await expect(dialog).toBeHidden();
		return this;
	}

	/** Tells the data protection lead what went wrong, or what was asked for. */
	async reportIncident(about: string, what: string): Promise<this> {
		await this.visit('protection');
		await this.crm.getByRole('button', { name: 'Report an incident' }).click();
		const dialog = this.crm.getByRole('dialog', { name: 'Report an incident' });
		await dialog.getByLabel('Which record').fill(about);
		await dialog.getByLabel('What happened').fill(what);
		await dialog.getByRole('button', { name: 'Tell the data protection lead' }).click();
		await expect(dialog).toBeHidden();
		return this;
	}

	/** Keeps the search that stands, under a name. */
	async saveSearch(name: string): Promise<this> {
		await this.crm.getByRole('button', { name: 'More for this list' }).click();
		await this.crm.getByRole('menuitem', { name: 'Save search' }).click();
		const dialog = this.crm.getByRole('dialog', { name: 'Save this search' });
		await dialog.getByLabel('Name').fill(name);
		await dialog.getByRole('button', { name: 'Save the search' }).click();
		await expect(dialog).toBeHidden();
		return this;
	}

	/** Asks the trainer, in practice mode, how the work stands. */
	async check(): Promise<this> {
		await this.trainer.getByRole('button', { name: 'Check my work so far' }).click();
		await expect(this.trainer.getByRole('button', { name: 'Check my work so far' })).toBeEnabled();
		await expect(this.trainer.locator('.crit').first()).toBeVisible();
		return this;
	}

	/** A step of the brief as the trainer shows it, by words from it. */
	step(words: string): Locator {
		return this.trainer.locator('.step', { hasText: words });
	}

	/** What the trainer says of a criterion, by its code without the unit. */
	criterion(short: string): Locator {
		return this.trainer.locator('.crit', { hasText: short });
	}

	/** Looks among the candidates, and lets the search stand. The sentence that the CRM says about it. */
	async search(words: string): Promise<string> {
		await this.visit('candidates');
		await this.crm.getByRole('textbox', { name: 'Search candidates' }).fill(words);
		await this.page.keyboard.press('Enter');
		return this.crm.locator('#search-said').innerText();
	}

	/** Adds someone by the form. `choices` are options of selects, `ticks` are ticked. */
	async addCandidate(
		fields: Readonly<Record<string, string>>,
		choices: Readonly<Record<string, string>>,
		ticks: readonly string[],
	): Promise<RecordPage> {
		await this.crm.getByRole('button', { name: 'Add', exact: true }).click();
		await this.crm.getByRole('menuitem', { name: 'Candidate' }).click();
		const dialog = this.crm.getByRole('dialog', { name: 'Add a candidate' });
		for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).first().fill(value);
		for (const [label, option] of Object.entries(choices))
			await dialog.getByLabel(label).selectOption({ label: option });
		for (const label of ticks) await dialog.getByRole('checkbox', { name: label }).check();
		await dialog.getByRole('button', { name: 'Add candidate' }).click();
		await expect(this.notice()).toContainText('is added.');
		const ref = /CAND-\d+/.exec(await this.notice().innerText())![0];
		return RecordPage.shown(this, ref);
	}

	async moveClock(by: string): Promise<this> {
		await this.crm.getByRole('button', { name: /^The time in the story/ }).click();
		await this.crm.getByRole('menuitem', { name: by }).click();
		await expect(this.notice()).toContainText(/It is \d\d:\d\d/);
		return this;
	}

	/** Answers one of the trainer's questions: by its options, or in words. */
	async answer(question: string, answer: readonly string[] | string): Promise<this> {
		const dialog = await this.question(question);
		if (typeof answer === 'string') await dialog.getByLabel('Your answer').fill(answer);
		else for (const option of answer) await dialog.getByLabel(option).check();
		return this.sendAnswer(dialog);
	}

	/** Puts a list in order by its buttons. */
	async putInOrder(question: string, texts: readonly string[]): Promise<this> {
		const dialog = await this.question(question);
		for (const [place, text] of texts.entries()) {
			const up = dialog.getByRole('button', { name: `Move up: ${text}` });
			while ((await dialog.getByRole('listitem').nth(place).innerText()).trim() !== `${place + 1}. ${text}`)
				await up.click();
		}
		return this.sendAnswer(dialog);
	}

	/** Says what goes with each. */
	async match(question: string, pairs: Readonly<Record<string, string>>): Promise<this> {
		const dialog = await this.question(question);
		for (const [line, partner] of Object.entries(pairs)) await dialog.getByLabel(line).selectOption(partner);
		return this.sendAnswer(dialog);
	}

	/** Opens one of the trainer's questions; on a small screen the trainer's sheet is put up first. */
	async openQuestion(id: string): Promise<void> {
		const tab = this.trainer.getByRole('button', { expanded: false }).filter({ visible: true }).first();
		const button = this.trainer.getByRole('button', { name: new RegExp(`${id}$`) });
		if (!(await button.isVisible())) await tab.click();
		await button.click();
	}

	private async question(id: string): Promise<Locator> {
		await this.openQuestion(id);
		return this.page.getByRole('dialog', { name: new RegExp(`^${id}\\. `) });
	}

	private async sendAnswer(dialog: Locator): Promise<this> {
		await dialog.getByRole('button', { name: 'Answer', exact: true }).click();
		await expect(dialog).toBeHidden();
		return this;
	}

	async vacancy(ref: string): Promise<VacancyPage> {
		await this.visit(`vacancy/${ref}`);
		return new VacancyPage(this);
	}

	/** Marks the moment that is on screen. */
	async takePicture(note: string): Promise<this> {
		await this.trainer.getByRole('button', { name: 'Take a picture of the CRM' }).click();
		const dialog = this.page.getByRole('dialog', { name: 'A picture of the CRM as it is now' });
		await dialog.getByLabel('What does it show?').fill(note);
		await dialog.getByRole('button', { name: 'Mark this moment' }).click();
		await expect(dialog).toBeHidden();
		return this;
	}

	/** Waits until nothing on the screen moves any more. */
	async atRest(): Promise<void> {
		await this.page.evaluate(async () => {
			await document.fonts.ready;
			for (let still = 0, before = ''; still < 3;) {
				await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 40)));
				const now = document.querySelector('#main')?.innerHTML ?? '';
				still = now === before ? still + 1 : 0;
				before = now;
			}
		});
	}

	/** What the browser itself draws of the CRM: no pointer over it, and the focus elsewhere. */
	async photograph(): Promise<Buffer> {
		await this.page.mouse.move(2, 2);
		await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
		return this.crm.screenshot({ animations: 'disabled', caret: 'hide' });
	}

	/** Opens another tab of the record or the screen. */
	async tab(key: string): Promise<void> {
		await this.crm.locator(`#tab-${key}`).click();
	}

	/** Where a named element is in the CRM, as far as it can be seen. */
	async boxOf(name: string): Promise<{ x: number; y: number; width: number; height: number }> {
		return this.crm
			.locator(`[data-name="${name}"]`)
			.first()
			.evaluate((element) => {
				const crm = element.closest('.crm')!.getBoundingClientRect();
				const { x, y, width, bottom } = element.getBoundingClientRect();
				return { x: x - crm.x, y: y - crm.y, width, height: Math.min(bottom, crm.bottom) - y };
			});
	}

	/** Marks the moment that is on screen, by the key for it, pointing at some of what is named there. */
	async mark(note: string, points: readonly string[] = []): Promise<this> {
		await this.page.keyboard.press('Alt+p');
		const dialog = this.page.getByRole('dialog', { name: 'A picture of the CRM as it is now' });
		await dialog.getByLabel('What does it show?').fill(note);
		for (const point of points) await dialog.getByText(point, { exact: true }).click();
		await dialog.getByRole('button', { name: 'Mark this moment' }).click();
		await expect(dialog).toBeHidden();
		await expect(this.saved()).toContainText('Saved');
		return this;
	}

	async handIn(): Promise<FeedbackPage> {
		await this.page.getByRole('banner').getByRole('button', { name: 'Hand in' }).click();
		await this.page
			.getByRole('dialog', { name: 'Hand in this attempt' })
			.getByRole('button', { name: 'Hand in' })
			.click();
		return FeedbackPage.shown(this.page);
	}
}
