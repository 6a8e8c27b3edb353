import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { kept } from './disk.ts';
import { expect, LEARNER, test } from './kit.ts';
import { AssessorPage } from './pages/assessor.ts';
import { StartPage } from './pages/start.ts';

/** What nobody should ever read: a stack, a type's name, or nothing where a reason belongs. */
const MACHINE = /\bat \w+ \(|TypeError|undefined|\[object|NaN|Uncaught/;

test('a file that is no portfolio is met with silence or a machine’s words, or takes the page down', async ({
	work,
	page,
}, info) => {
	const portfolio = await (async () => {
		await (await work.firstDueForReview()).archive('No contact for 26 months.');
		const feedback = await work.handIn();
		return feedback.buildPortfolio();
	})();
	await portfolio.declare(LEARNER);
	const whole = info.outputPath('whole.pdf');
	await (await portfolio.makePdf()).saveAs(whole);
	const bytes = readFileSync(whole);
	const strange: Record<string, Buffer> = {
		'a-letter.pdf': Buffer.from('Dear Dee, please find my portfolio attached.'),
		'empty.pdf': Buffer.alloc(0),
		'half.pdf': bytes.subarray(0, Math.floor(bytes.length / 2)),
		'picture.pdf': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 2, 3]),
		'notes.txt': Buffer.from('Ring Amira'),
	};

	const assessor = await AssessorPage.open(page);
	for (const [name, content] of Object.entries(strange)) {
		const path = info.outputPath(name);
		writeFileSync(path, content);
		await assessor.drop(path);
		const said = (await page.getByRole('main').innerText()).trim();
		expect(said, name).toContain(name);
		expect(said, name).not.toMatch(MACHINE);
		await expect(page.getByText('It holds together'), name).toHaveCount(0);
	}

	// and the one that is whole is still taken after all of them
	await assessor.drop(whole);
	await expect(page.getByText('It holds together')).toBeVisible();
});

test('a file that is no work file loses what is here, or says nothing', async ({ work, page }, info) => {
	await (await work.firstDueForReview()).archive('No contact for 26 months.');
	const before = await kept(page, 'entries');
	const start = await StartPage.open(page);
	const file = info.outputPath('work.zip');
	await (await start.saveWorkFile()).saveAs(file);
	const bytes = readFileSync(file);

	for (const [name, content] of [
		['half.zip', bytes.subarray(0, Math.floor(bytes.length / 2))],
		['letter.zip', Buffer.from('Dear Dee')],
		['letter.pdf', Buffer.from('%PDF-1.7\nnot really')],
		['empty.zip', Buffer.alloc(0)],
	] as const) {
		const path = info.outputPath(name);
		writeFileSync(path, content);
		const answer = await start.openFile(path);
		await expect(answer, name).toBeVisible();
		const said = await answer.innerText();
		expect(said, name).not.toMatch(MACHINE);
		expect(said.length, name).toBeGreaterThan(20);
		await expect(answer, name).not.toHaveClass(/banner--ok/);
	}

	expect(await kept(page, 'entries')).toEqual(before);
	await start.carryOn();
});

test('a form half filled is sent, or loses what was typed when it is not', async ({ work, page }) => {
	const entries = (await kept(page, 'entries')).length;
	await page.keyboard.press('c');
	await page.keyboard.press('c');
	const dialog = work.crm.getByRole('dialog', { name: 'Add a candidate' });
	await dialog.getByLabel('First name').fill('Callum');
	await dialog.getByLabel('Mobile').fill('12');
	await dialog.getByLabel('Town').fill('Atlantis');
	await dialog.getByLabel('Details obtained').fill('31/02/2026');

	await dialog.getByRole('button', { name: 'Add candidate' }).click();

	const alerts = await dialog.getByRole('alert').allInnerTexts();
	expect(alerts.length).toBeGreaterThanOrEqual(4);
	for (const said of alerts) {
		expect(said.trim()).toMatch(/^[A-Z].*[.?]$/s);
		expect(said).not.toMatch(MACHINE);
	}
	await expect(dialog.getByLabel('First name')).toHaveValue('Callum');
	await page.keyboard.press('Escape');
	await page.keyboard.press('c');
	await page.keyboard.press('c');
	await expect(dialog.getByLabel('First name')).toHaveValue('Callum');
	await expect(dialog.getByLabel('Town')).toHaveValue('Atlantis');
	expect(await kept(page, 'entries')).toHaveLength(entries);
});

test('a scenario with faults is proven, or refused without file, line, reason and remedy', ({}, info) => {
	const folder = info.outputPath('faulty-desk');
	cpSync('scenarios/monday-desk', folder, { recursive: true });
	const variants = `${folder}/variants.csv`;
	writeFileSync(variants, readFileSync(variants, 'utf8').replace('\nA,101,', '\nA,soon,'));

	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/desk.mjs', 'prove', folder], {
		encoding: 'utf8',
	});

	expect(status).not.toBe(0);
	expect(stdout + stderr).toMatch(/variants\.csv.*2/);
	expect(stdout + stderr).toContain('soon');
	expect(stdout + stderr).not.toMatch(MACHINE);
});
