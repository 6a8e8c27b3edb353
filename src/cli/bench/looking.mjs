// What is opened and looked at: from the click until it is painted.
import { act } from './acting.mjs';
import { figure, median, quantile } from './figures.mjs';

/** Runs in the page: presses something, and waits until what it brings has been painted. */
async function painted([press, shown, changed]) {
	const frame = () =>
		new Promise((resolve) =>
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = resolve;
				port2.postMessage(null);
			}),
		);
	const look = () => document.querySelector(shown);
	const before = changed ? look()?.textContent : null;
	const button = document.querySelector(press);
	if (!button) throw new Error(`There is no ${press} to press.`);
	const start = performance.now();
	button.click();
	do await frame();
	while (!look() || (changed && look().textContent === before));
	return performance.now() - start;
}

const toPaint = (page, press, shown, changed = false) => page.evaluate(painted, [press, shown, changed]);

/** Goes to a place of the CRM by a link, as a click on one does. */
async function visit(page, place, shown) {
	const href = page.url().replace(/\/crm.*$/, `/crm/${place}`);
	await page.evaluate((to) => {
		document.querySelector('#bench-link')?.remove();
		const link = document.body.appendChild(document.createElement('a'));
		link.id = 'bench-link';
		link.href = to;
	}, href);
	return toPaint(page, '#bench-link', shown);
}

async function records(page, candidates) {
	const times = [];
	for (let i = 0; i < 12; i++) {
		await visit(page, 'home', '.crm .view h1');
		times.push(await visit(page, `candidate/CAND-${10_001 + i * 37}`, '[data-name="candidate.name"]'));
	}
	return [
		figure('Record opened, painted, median', candidates, median(times), 'ms', 50),
		figure('Record opened, painted, 95 of 100', candidates, quantile(times, 0.95), 'ms'),
	];
}

const HEADS = '[data-name="search.results"] thead th button';

async function list(page, candidates) {
	await visit(page, 'candidates', '[data-name="search.results"]');
	const heads = await page.locator(HEADS).count();
	const times = [];
	for (let turn = 0; turn < 2; turn++)
		for (let i = 0; i < heads; i++) {
			await page.evaluate(
				([heads, i]) => {
					document.querySelector('[data-bench]')?.removeAttribute('data-bench');
					document.querySelectorAll(heads)[i].setAttribute('data-bench', '');
				},
				[HEADS, i],
			);
			times.push(await toPaint(page, '[data-bench]', '[data-name="search.results"] tbody', true));
		}
	return [figure(`List sorted by each of ${heads} columns, slowest`, candidates, Math.max(...times), 'ms', 100)];
}

const NUMBER = '[data-name="reports"] button[data-figure]';

async function reports(page, candidates) {
	// fetched before it is measured
	await visit(page, 'reports', NUMBER);
	await visit(page, 'home', '.crm .view h1');
	const open = await visit(page, 'reports?tab=conversion', NUMBER);
	const behind = await toPaint(page, NUMBER, '[role=dialog] li, [role=dialog] tbody tr');
	await page.keyboard.press('Escape');
	return [
		figure('Report opened, painted', candidates, open, 'ms'),
		figure('People behind a number, painted', candidates, behind, 'ms'),
	];
}

/** Everybody whom a vacancy considers, on its board. */
async function board(page, candidates) {
	// acting() has put its hundreds there and taken them back
	await page.keyboard.press('Control+Shift+z');
	const notice = page.locator('.notice-place');
	await notice.getByText(/VAC-\d+/).waitFor();
	const place = `vacancy/${/VAC-\d+/.exec(await notice.textContent())[0]}`;
	await visit(page, `${place}?tab=pipeline`, '[data-name="pipeline.board"]');
	await visit(page, 'home', '.crm .view h1');
	const open = await visit(page, `${place}?tab=pipeline`, '[data-name="pipeline.board"]');
	const said = await page.locator('[data-name="pipeline.stuck"] b').first().textContent();
	return [figure(`Board opened, ${said}, painted`, candidates, open, 'ms', 100)];
}

/** A facet ticked: the list, every other count and the sentence follow. */
async function facets(page, candidates) {
	await visit(page, 'candidates', '[data-name="search.results"]');
	const times = [];
	for (let i = 0; i < 8; i++) times.push(await toPaint(page, '.facets input[type=checkbox]', '#search-said', true));
	return [figure('Facet ticked, all counted anew, painted, median', candidates, median(times), 'ms')];
}

/** Whom a campaign goes to and who is left out, each looked at. */
async function campaign(page, candidates) {
	const whom = '[aria-label="Whom it is for"] h2 .push';
	await visit(page, 'campaign/CAMP-1003', whom);
	const [time, people] = await page.evaluate(async (whom) => {
		const total = () => document.querySelector(whom).textContent;
		const before = total();
		const box = document.querySelector('#campaign-words');
		const start = performance.now();
		box.value = 'status:available';
		box.dispatchEvent(new Event('input', { bubbles: true }));
		while (total() === before) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
		return [performance.now() - start, total()];
	}, whom);
	return [figure(`Campaign to ${people} checked, painted`, candidates, time, 'ms')];
}

/** Two records of one person made one. */
async function merge(page, candidates) {
	await visit(page, 'quality', '.crm button[aria-label^="Compare "]');
	await page.locator('.crm button[aria-label^="Compare "]').first().click();
	const dialog = page.getByRole('dialog');
	await dialog.locator('#merge-reason').fill('Same birthday and street, and they said so');
	const saved = await act(page, () => dialog.getByRole('button', { name: 'Merge the two records' }).click());
	return [figure('Two records merged, saved', candidates, saved, 'ms')];
}

/** @param page - stands in the CRM */
export async function looking(page, candidates) {
	return [
		...(await records(page, candidates)),
		...(await list(page, candidates)),
		...(await facets(page, candidates)),
		...(await reports(page, candidates)),
		...(await board(page, candidates)),
		...(await campaign(page, candidates)),
		...(await merge(page, candidates)),
	];
}
