import { join } from 'node:path';
import { expect, test } from './kit.ts';
import { Kept } from './pages/kept.ts';
import type { WorkPage } from './pages/work.ts';
import { answersOf, putUnder, SETTINGS, type Setting } from './made-on.ts';
import { differenceOf, inWords, type Difference } from './same-picture.ts';
import { dialogs, screens } from './scenes.ts';
import { PARTS, shown } from './shown.ts';

/** Per cent of pixels that may differ at pixelmatch's threshold 0.1, and at 0.3. Source: formats, section 9. */
const MOST = { pixels: 4, strongly: 2 } as const;
const tooFar = (d: Difference) => d.pixels >= MOST.pixels || d.strongly >= MOST.strongly;

const SHARE = process.env['ALL_PICTURES'] ? 1 : 2;

/**
 * Every other screen, and every fourth dialog: all are made of the same few parts, and each picture takes a second or
 * two. ALL_PICTURES=1 compares all of them.
 */
const COMPARED: typeof PARTS = new Map([
	['the screens', (full) => screens(full).filter((_, i) => i % SHARE === 0)],
	['the dialogs', (full) => dialogs(full).filter((_, i) => i % SHARE ** 2 === 0)],
]);

for (const [part, scenesOf] of COMPARED)
	test(`a picture does not show ${part} of the CRM as the browser itself draws it`, async ({ start, page }, info) => {
		const folder = join(info.outputDir, 'pictures');
		const shots: { name: string; shot: Buffer }[] = [];
		let last: WorkPage | undefined;
		for await (const { name, work } of shown(start, scenesOf)) {
			await work.atRest();
			shots.push({ name, shot: await work.photograph() });
			await page.evaluate((note) => window.practiceDeskSample!.hand!.mark(note), name);
			last = work;
		}
		await (await last!.handIn()).buildPortfolio();

		const pictures = await new Kept(page).pictures();
		const differences = shots.map(({ name, shot }) => differenceOf(name, shot, pictures.get(name)!));
		console.log(`Furthest from the screen, of ${differences.length}:\n${inWords(differences, 5)}`);

		for (const one of differences.filter(tooFar)) one.keepIn(folder);
		expect(inWords(differences.filter(tooFar), 9)).toBe('');
	});

test('a moment is not developed as it was marked, or a PDF is not intact, for the screen on which it was made', async ({
	start,
	page,
}, info) => {
	await start.introduce('Siân Howells');
	const work = await (await start.choose('Monday on the industrial desk')).sitDown();
	const shots = new Map<string, Buffer>();
	await page.keyboard.press('g');
	await page.keyboard.press('c');
	await work.crm.locator('.roll').hover();
	await page.mouse.wheel(0, 1_000);
	await work.atRest();
	for (const row of [3, 5, 6])
		await work.crm
			.locator('tr[data-ref]')
			.nth(row + 8)
			.locator('.tick')
			.click();
	await work.crm.getByRole('toolbar').getByRole('button', { name: 'Archive' }).click();
	await work.crm.getByLabel('Why is each of these records archived?').fill('No contact for 26 months, and no');
	shots.set('half a reason', await work.photograph());
	await work.mark('half a reason');
	await work.crm.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
	await page.keyboard.press('c');
	await page.keyboard.press('c');
	await work.crm.getByLabel('First name').fill('Callum');
	await work.crm.getByLabel('Mobile').fill('0770');
	await work.crm.getByRole('button', { name: 'Add candidate' }).click();
	await work.crm.locator('.dialog__body').hover();
	await page.mouse.wheel(0, 160);
	await work.atRest();
	shots.set('half a form', await work.photograph());
	await work.mark('half a form');
	await work.crm.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
	const record = await work.find('CAND-1009');
	await record.archive('No contact for 26 months, and nothing that keeps the record.');
	const feedback = await work.handIn();

	const kept = new Kept(page);
	const made: { setting: Setting; file: string; pictures: Map<string, Buffer> }[] = [];
	for (const [i, setting] of SETTINGS.entries()) {
		if (i > 0) await kept.losePictures();
		await putUnder(page, setting);
		if (i === 0) await feedback.begin();
		const portfolio = await feedback.pictured();
		await portfolio.declare('Siân Howells');
		const file = join(info.outputDir, `${i}.pdf`);
		await (await portfolio.makePdf()).saveAs(file);
		made.push({ setting, file, pictures: await kept.pictures() });
	}

	const differences = made.flatMap(({ setting, pictures }) =>
		[...shots].map(([name, shot]) => differenceOf(`${name}, ${setting.name}`, shot, pictures.get(name)!)),
	);
	console.log(inWords(differences, 2));
	for (const one of differences.filter(tooFar)) one.keepIn(join(info.outputDir, 'pictures'));
	expect(inWords(differences.filter(tooFar), 9)).toBe('');
	// finer pixels place letters more finely; on all others a picture is the same to the last byte
	const [phone, ...others] = made.filter(({ setting }) => setting.zoom === 1);
	for (const { setting, pictures } of others)
		for (const name of shots.keys())
			expect(pictures.get(name)!.equals(phone!.pictures.get(name)!), `${name}, ${setting.name}`).toBe(true);
	// with all of it done again, and every page written again and compared, by a process that has never seen the attempt
	expect(answersOf(made.map(({ file }) => file))).toEqual(made.map(() => ({ intact: true, no: [] })));
});

test('a callout stands on the element that it names, and the ledger’s words stay apart from the learner’s', async ({
	start,
	page,
}) => {
	await start.introduce('Siân Howells');
	const work = await (await start.choose('Monday on the industrial desk')).sitDown();
	const record = await work.find('CAND-1009');
	await record.tab('Data protection');
	const names = ['candidate.status', 'protection.disposal'];
	const seen = await Promise.all(names.map((name) => work.boxOf(name)));
	await work.mark('What I may do with this record', ['The status', 'The four ways to take a record out of use']);
	const portfolio = await (await work.handIn()).buildPortfolio();

	const boxes = await portfolio.callouts();

	expect(boxes.map(({ mark }) => mark)).toEqual(['A', 'B']);
	for (const [i, { box }] of boxes.entries()) {
		const element = seen[i]!;
		expect(box.x).toBeGreaterThanOrEqual(element.x - 2);
		expect(box.y).toBeGreaterThanOrEqual(element.y - 2);
		expect(box.x + box.width).toBeLessThanOrEqual(element.x + element.width + 2);
		expect(box.y + box.height).toBeLessThanOrEqual(element.y + element.height + 2);
		expect(box.width * box.height).toBeGreaterThan(element.width * element.height * 0.5);
	}
	await expect(portfolio.fromLedger()).not.toContainText('What I may do');
	await expect(portfolio.picture()).toHaveAttribute(
		'alt',
		/Candidate record”.*CAND-1009.*It points at the status and the four ways/,
	);
	await expect(page.getByRole('heading', { name: 'E01 What I may do with this record' })).toBeVisible();
});

test('making pictures can be left, reloaded and gone on with, and each is made once', async ({ start, page }) => {
	await start.introduce('Siân Howells');
	const work = await (await start.choose('Monday on the industrial desk')).sitDown();
	const notes: string[] = [];
	// enough that some are still to be made whenever this looks
	for (const round of ['first', 'second']) {
		for (const [key, screen] of Object.entries({
			h: 'home',
			c: 'candidates',
			j: 'vacancies',
			k: 'clients',
			o: 'messages',
			t: 'tasks',
			d: 'protection',
			p: 'policies',
		})) {
			await page.keyboard.press('g');
			await page.keyboard.press(key);
			await work.mark(`${screen}, ${round}`);
			notes.push(`${screen}, ${round}`);
		}
	}
	const feedback = await work.handIn();
	const kept = new Kept(page);

	await feedback.begin();
	await feedback.beingMade(3);
	await page.reload();
	await feedback.beingMade(3);
	await page.getByRole('link', { name: 'Leave it for later' }).click();
	await page.getByRole('link', { name: /^Make (it|them)$/ }).click();
	await page.waitForURL('**/pictures');
	await feedback.pictured();

	expect([...(await kept.pictures()).keys()].sort()).toEqual(notes.sort());
	expect((await kept.developed()).sort()).toEqual(notes);
});

test('a browser that falsifies pictures is named, and a full disk says so and loses nothing', async ({
	start,
	page,
	complaints,
}) => {
	await start.introduce('Siân Howells');
	const work = await (await start.choose('Monday on the industrial desk')).sitDown();
	await work.mark('home');
	const feedback = await work.handIn();
	await page.evaluate(() => {
		const { getImageData } = CanvasRenderingContext2D.prototype;
		CanvasRenderingContext2D.prototype.getImageData = function (...of) {
			const image = getImageData.apply(this, of);
			image.data[77] = (image.data[77]! + 1) % 256;
			return image;
		};
		Object.assign(window, { honest: () => (CanvasRenderingContext2D.prototype.getImageData = getImageData) });
		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = function (...of) {
			if (this.name === 'pictures') throw new DOMException('No room', 'QuotaExceededError');
			return put.apply(this, of);
		};
		Object.assign(window, { room: () => (IDBObjectStore.prototype.put = put) });
	});

	await feedback.begin();
	const alert = page.getByRole('alert');
	await expect(alert).toContainText('This browser changes pictures as they are made');
	await page.evaluate(() => (window as unknown as { honest(): void }).honest());
	await alert.getByRole('button', { name: 'Go on' }).click();
	await expect(alert).toContainText('The disk is full', { timeout: 60_000 });
	await page.evaluate(() => (window as unknown as { room(): void }).room());
	await alert.getByRole('button', { name: 'Go on' }).click();
	await feedback.pictured();

	expect([...(await new Kept(page).pictures()).keys()]).toEqual(['home']);
	expect(complaints).toEqual([]);
});
