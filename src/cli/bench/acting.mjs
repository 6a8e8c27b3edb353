// Acts as a learner does them, from the click until the disk has them.
import { figure, median, quantile } from './figures.mjs';

/** Runs before the app: notes when a click comes and when a transaction that was asked to be durable is done. */
export function watchDisk() {
	window.__act = { clicked: 0, kept: 0 };
	for (const kind of ['click', 'keydown'])
		addEventListener(kind, () => (window.__act = { clicked: performance.now(), kept: 0 }), { capture: true });
	const { transaction } = IDBDatabase.prototype;
	IDBDatabase.prototype.transaction = function (...given) {
		const opened = Reflect.apply(transaction, this, given);
		if (opened.durability === 'strict')
			opened.addEventListener('complete', () => (window.__act.kept = performance.now()));
		return opened;
	};
}

/** Milliseconds from the click to the disk. */
export async function act(page, run) {
	await run();
	await page.waitForFunction(() => window.__act.kept > window.__act.clicked, undefined, { timeout: 60_000 });
	return page.evaluate(() => window.__act.kept - window.__act.clicked);
}

const open = (page, name) =>
	page
		.getByRole('link', { name: new RegExp(`^${name}`) })
		.first()
		.click();

async function singleActs(page) {
	const times = [];
	await open(page, 'Tasks');
	const ticks = page.getByRole('button', { name: /(tick off|not done after all)$/ });
	for (let i = 0; i < 20; i++) {
		times.push(await act(page, () => ticks.first().click()));
		await page.waitForTimeout(60);
	}
	return times;
}

/** Two towns or more whose people come to about 500. */
async function about500(page) {
	const counts = await page.evaluate(() =>
		[...document.querySelectorAll('.facets label, .facet label')].flatMap((label) => {
			const found = /^\s*([A-Z][A-Za-z ]+?)\s*([\d,]+)\s*$/.exec(label.textContent ?? '');
			return found ? [[found[1], Number(found[2].replace(',', ''))]] : [];
		}),
	);
	const towns = counts.slice(counts.findIndex(([name]) => name === 'Leeds')).slice(0, 8);
	const sets = towns.flatMap(([a, n], i) => [
		{ names: [a], n },
		...towns
			.slice(i + 1)
			.flatMap(([b, m], j) => [
				{ names: [a, b], n: n + m },
				...towns.slice(i + j + 2).map(([c, o]) => ({ names: [a, b, c], n: n + m + o })),
			]),
	]);
	return sets.sort((a, b) => Math.abs(a.n - 500) - Math.abs(b.n - 500))[0].names;
}

async function bulkAct(page) {
	await open(page, 'Candidates');
	const box = page.locator('#search-words');
	// whoever asked not to be contacted can't be put on a list
	await box.fill('status:available');
	const towns = await about500(page);
	const either = towns.map((town) => (town.includes(' ') ? `town:"${town}"` : `town:${town}`)).join(' OR ');
	await box.fill(`status:available (${either})`);
	await box.press('Enter');
	await page.getByRole('checkbox', { name: /^Choose all/ }).click({ force: true });
	const bar = page.getByRole('toolbar');
	const chosen = Number(/([\d,]+)/.exec(await bar.textContent())[1].replace(',', ''));
	await bar.getByRole('button', { name: 'Add to vacancy' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.locator('select').selectOption({ index: 1 });
	const bulk = await act(page, () => dialog.getByRole('button', { name: /^Add \d/ }).click());
	await dialog.waitFor({ state: 'hidden' });
	const undo = await act(page, () => page.keyboard.press('Control+z'));
	return { chosen, bulk, undo };
}

/** @param page - stands in the CRM; {@link watchDisk} has run in it */
export async function acting(page, candidates) {
	const single = await singleActs(page);
	const { chosen, bulk, undo } = await bulkAct(page);
	return [
		figure('Act with its durable save, median', candidates, median(single), 'ms', 5),
		figure('Act with its durable save, 95 of 100', candidates, quantile(single, 0.95), 'ms'),
		figure(`Bulk act on ${chosen}, saved`, candidates, bulk, 'ms', 300),
		figure(`Its undo, saved`, candidates, undo, 'ms', 600),
	];
}
