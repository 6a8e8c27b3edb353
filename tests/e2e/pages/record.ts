import { expect, type Locator } from '@playwright/test';
import type { WorkPage } from './work.ts';

/** Someone's or something's record, open in the CRM. */
export class RecordPage {
	readonly work: WorkPage;
	readonly ref: string;

	private constructor(work: WorkPage, ref: string) {
		this.work = work;
		this.ref = ref;
	}

	static async shown(work: WorkPage, ref: string): Promise<RecordPage> {
		await expect(work.crm.locator('.view__head')).toContainText(ref);
		return new RecordPage(work, ref);
	}

	async name(): Promise<string> {
		return this.work.crm.locator('[data-name="candidate.name"]').innerText();
	}

	dialog(name: string | RegExp): Locator {
		return this.work.crm.getByRole('dialog', { name });
	}

	/** What stands over a record that is out of use. */
	state(): Locator {
		return this.work.crm.locator('[data-name="candidate.state"]');
	}

	async tab(name: string): Promise<this> {
		await this.work.crm.getByRole('tab', { name }).click();
		return this;
	}

	/** Changes one field where it stands. */
	async change(field: string, value: string): Promise<this> {
		const { crm } = this.work;
		await crm.getByRole('button', { name: new RegExp(`^${field}: `) }).click();
		await crm.locator('.fact-edit input').fill(value);
		await crm.getByRole('button', { name: `Save ${field}` }).click();
		await expect(this.work.notice()).toContainText(`${field} saved.`);
		return this;
	}

	/** Opens a dialog, fills it, and sees it through. */
	async act(
		open: () => Promise<void>,
		title: string | RegExp,
		fill: (dialog: Locator) => Promise<void>,
		verb: string,
	): Promise<this> {
		await open();
		const dialog = this.dialog(title);
		await fill(dialog);
		await dialog.getByRole('button', { name: verb, exact: true }).click();
		await expect(dialog).toBeHidden();
		return this;
	}

	async addSkill(skill: string, level: string): Promise<this> {
		const group = this.work.crm.locator('[data-name="candidate.skills"]');
		return this.act(
			() => group.getByRole('button', { name: 'Add' }).click(),
			/^A skill of /,
			async (dialog) => {
				await dialog
					.getByRole('textbox', { name: 'Skill' })
					.or(dialog.getByRole('combobox', { name: 'Skill' }))
					.fill(skill);
				await dialog.getByLabel('Level').selectOption(level);
			},
			'Put the skill on record',
		);
	}

	/** Writes down a call that they made to us. */
	async logCallIn(said: string): Promise<this> {
		await this.tab('Timeline');
		const form = this.work.crm.getByRole('form', { name: /^Log what was said/ });
		await form.getByLabel('What it was').selectOption('call');
		await form.getByLabel('Who began it').selectOption('in');
		await form.getByLabel('How it went').selectOption('spoke');
		await form.getByLabel('What was said or seen').fill(said);
		await form.getByRole('button', { name: 'Log it' }).click();
		await expect(this.work.notice()).toContainText('Logged.');
		return this;
	}

	/** Puts something to do about them on the list, with its day. */
	async addTask(title: string, by: string): Promise<this> {
		return this.act(
			async () => {
				await this.work.crm.getByRole('button', { name: /^More for / }).click();
				await this.work.crm.getByRole('menuitem', { name: 'Add a task' }).click();
			},
			/^A task about /,
			async (dialog) => {
				await dialog.getByLabel('What is to be done').fill(title);
				await dialog.getByLabel('By').fill(by);
			},
			'Add the task',
		);
	}

	async sendNotice(): Promise<this> {
		await this.tab('Data protection');
		return this.act(
			() => this.work.crm.getByRole('button', { name: 'Send', exact: true }).click(),
			/the privacy notice$/,
			async () => undefined,
			'Send the privacy notice',
		);
	}

	async recordBasis(basis: string): Promise<this> {
		await this.tab('Data protection');
		return this.act(
			() => this.work.crm.getByRole('button', { name: 'Record it' }).click(),
			'Why we may hold this record',
			async (dialog) => void (await dialog.getByLabel('Lawful basis').selectOption(basis)),
			'Record the basis',
		);
	}

	async askFor(vacancy: string): Promise<this> {
		await this.tab('Data protection');
		return this.act(
			() => this.work.crm.getByRole('button', { name: 'Ask for permission' }).click(),
			/for permission$/,
			async (dialog) => void (await dialog.getByLabel('For which vacancy').selectOption(vacancy)),
			'Send the question',
		);
	}

	async recordYes(vacancy: string, words: string): Promise<this> {
		await this.tab('Data protection');
		return this.act(
			() => this.work.crm.getByRole('button', { name: 'Record an answer' }).click(),
			/^Record what /,
			async (dialog) => {
				await dialog.getByLabel('For which vacancy').selectOption(vacancy);
				await dialog.getByLabel('How it was given').selectOption('email');
				await dialog.getByLabel('What was said, and when').fill(words);
			},
			'Record the answer',
		);
	}

	async addToShortlist(vacancy: string): Promise<this> {
		return this.act(
			() => this.work.crm.getByRole('button', { name: 'Add to vacancy' }).click(),
			/to a vacancy$/,
			async (dialog) => void (await dialog.getByLabel('Which vacancy').selectOption(vacancy)),
			'Add 1 person to the shortlist',
		);
	}

	async keep(reason: string): Promise<this> {
		await this.tab('Data protection');
		return this.act(
			() => this.work.crm.getByRole('button', { name: 'keep this record' }).click(),
			/^Keep /,
			async (dialog) => dialog.getByRole('textbox').first().fill(reason),
			'Keep 1 record',
		);
	}

	async archive(reason: string): Promise<this> {
		await this.tab('Data protection');
		await this.work.crm.getByRole('button', { name: 'Archive…' }).click();
		const dialog = this.dialog(/^Archive /);
		await dialog.getByLabel(/^Why is this record archived/).fill(reason);
		await dialog.getByRole('button', { name: 'Archive 1 record' }).click();
		await expect(dialog).toBeHidden();
		return this;
	}
}
