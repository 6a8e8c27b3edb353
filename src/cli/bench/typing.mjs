// A keystroke in the candidate search: the app's own work, and the time until its results are painted.
import { figure, median, quantile } from './figures.mjs';

/** Words as learners type them, letter by letter, with corrections. */
const TYPED = [
	'forklift AND town:Leeds NOT hgv',
	'"goods in" OR picker',
	'(care OR nurse) AND available:now',
	'warehouse excel',
	'skill:Welding',
];

/** Runs in the page. A key's work ends with the layout; its results are painted at the end of the next frame. */
function watch() {
	const after = (run) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = run;
		port2.postMessage(null);
	};
	window.__keys = [];
	document.querySelector('#search-words').addEventListener(
		'input',
		(event) => {
			const key = { own: 0, painted: 0, late: false };
			const start = event.timeStamp;
			window.__keys.push(key);
			const work = performance.now();
			after(() => {
				document.body.getBoundingClientRect();
				key.own = performance.now() - work;
				requestAnimationFrame(() =>
					after(() => {
						key.painted = performance.now() - start;
						const said = document.querySelector('#search-said').textContent;
						setTimeout(() => {
							// what the next key found is no late answer to this one
							const last = window.__keys.at(-1) === key;
							key.late = last && document.querySelector('#search-said').textContent !== said;
						}, 50);
					}),
				);
			});
		},
		{ capture: true },
	);
}

/** @param page - stands in the CRM of an attempt of this many candidates */
export async function typing(page, candidates) {
	await page.keyboard.press('/');
	const box = page.locator('#search-words');
	await box.click();
	await box.pressSequentially('warm', { delay: 100 });
	await page.evaluate(watch);
	for (const words of TYPED) {
		await page.keyboard.press('Control+a');
		await page.keyboard.press('Delete');
		await page.keyboard.type(words, { delay: 110 });
		for (let i = 0; i < 4; i++) await page.keyboard.press('Backspace', { delay: 60 });
	}
	await page.waitForTimeout(300);
	const keys = await page.evaluate(() => window.__keys);
	const own = keys.map((k) => k.own);
	const painted = keys.map((k) => k.painted);
	const late = keys.filter((k) => k.late).length;
	return [
		figure('Keystroke, own work, median', candidates, median(own), 'ms'),
		figure('Keystroke, own work, 95 of 100', candidates, quantile(own, 0.95), 'ms', 10),
		figure('Keystroke to painted, median', candidates, median(painted), 'ms'),
		figure('Keystroke to painted, 95 of 100', candidates, quantile(painted, 0.95), 'ms', 33),
		figure('Keystroke to painted, longest', candidates, Math.max(...painted), 'ms', 50),
		figure('Keystrokes whose results came later', candidates, late, `of ${keys.length}`, 0),
	];
}
