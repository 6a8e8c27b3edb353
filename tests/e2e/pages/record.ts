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
