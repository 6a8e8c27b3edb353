import type { Page } from '@playwright/test';

/** Where the keyboard is: in the dialog, with nobody, out of sight, or on something that can be seen. */
const keyboardAt = (page: Page) =>
	page.evaluate(() => {
		const held = document.activeElement;
		if (held === null || held === document.body) return 'nobody';
		if (held.closest('[role=dialog]')) return 'dialog';
		const { width, height } = held.getBoundingClientRect();
		return width > 0 && height > 0 ? 'seen' : `out of sight, ${held.tagName.toLowerCase()}.${held.className}`;
	});

/**
 * What a dialog does wrong with the keyboard, one line each: the focus is inside once it is open, Escape closes it, and
 * the focus is on something that can be seen then. The dialog is closed afterwards.
 *
 * Source: WAI-ARIA Authoring Practices, dialog (modal); WCAG 2.2, 2.1.2 and 2.4.3.
 */
export async function keyFaults(page: Page, where: string): Promise<string[]> {
	const dialog = page.getByRole('dialog');
	if ((await dialog.count()) === 0) return [`${where}: no dialog is open`];
	const open = await keyboardAt(page);
	await page.keyboard.press('Escape');
	const closed = await dialog.waitFor({ state: 'detached', timeout: 3_000 }).then(
		() => true,
		() => false,
	);
	if (!closed) return [`${where}: Escape does not close it; the keyboard is with ${open}`];
	const after = await page.evaluate(() => new Promise(requestAnimationFrame)).then(() => keyboardAt(page));
	return [
		...(open === 'dialog' ? [] : [`${where}: once open, the keyboard is with ${open}`]),
		...(after === 'seen' ? [] : [`${where}: once closed, the keyboard is with ${after}`]),
	];
}
