import type { WorkPage } from '../pages/work.ts';
import { expect } from './kit.ts';

/** Sits down in another role, by the button at the top. */
export async function take(work: WorkPage, role: string): Promise<void> {
	await work.crm.getByRole('button', { name: /Take another role/ }).click();
	const dialog = work.crm.getByRole('dialog', { name: 'Take another role' });
	await dialog.getByLabel('Role').selectOption(role);
	await dialog.getByRole('button', { name: 'Take this role' }).click();
	await expect(work.crm.locator('.crm__title')).toContainText(role);
}
