import type { Page } from '@playwright/test';
import { expect, LEARNER, SCENARIO, test } from './kit.ts';
import { AssessorPage } from './pages/assessor.ts';
import { TutorPage } from './pages/tutor.ts';
import { PARTS, shown } from './shown.ts';
import { tour } from './tour.ts';

/** WCAG 2.2, 2.5.8: a target is 24 by 24 CSS pixels, or has that much room, or stands in a line of text. */
const TARGET = 24;

/** What a page does wrong on a small screen, one line each. */
async function faults(page: Page, where: string): Promise<string[]> {
	const found = await page.evaluate((TARGET) => {
		const faults: string[] = [];
		const root = document.documentElement;
		if (root.scrollWidth > innerWidth) {
			const wide = [...document.querySelectorAll<HTMLElement>('body *')].filter(
				(one) =>
					one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll-x, .rail, .tabs, .darkroom'),
			);
			faults.push(
				`the page scrolls sideways, ${root.scrollWidth} wide: ${wide
					.slice(0, 3)
					.map((one) => `${one.tagName.toLowerCase()}.${one.className}`)
					.join(', ')}`,
			);
		}
		const targets = [
			...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [role=tab]'),
		]
			.filter((one) => !one.closest('[inert], [aria-hidden=true], .vh, .skip') && !one.classList.contains('vh'))
			.map((one) => (one.matches('.tick input') ? (one.closest<HTMLElement>('.tick') ?? one) : one));
		// what lies under a dialog is nothing to press now; what is fixed over the page is beside nothing in it
		const LAYERS = '[role=dialog], [role=menu], [role=listbox], .trainer, .notice-place, .work__bar';
		const over = document.querySelector<HTMLElement>('[role=dialog], [role=menu]');
		const layer = (one: HTMLElement) => one.closest(LAYERS);
		// what a list of its own has scrolled out of sight
		const away = (one: HTMLElement) => {
			const window = one.closest('.roll')?.getBoundingClientRect();
			const { top, bottom } = one.getBoundingClientRect();
			return window !== undefined && (bottom <= window.top || top >= window.bottom);
		};
		const seen = targets.filter((one) => (!over || over.contains(one)) && !away(one));
		const boxes = seen.map((one) => one.getBoundingClientRect());
		for (const [i, one] of seen.entries()) {
			const box = boxes[i]!;
			if (box.width === 0 || box.height === 0) continue;
			if (box.width >= TARGET - 0.5 && box.height >= TARGET - 0.5) continue;
			// in a line of text its height is the line's
			const inline =
				getComputedStyle(one).display === 'inline' &&
				(one.parentElement?.textContent.trim().length ?? 0) > one.textContent.trim().length;
			if (inline) continue;
			// a circle of 24 about its middle meets no other target
			const x = box.x + box.width / 2;
			const y = box.y + box.height / 2;
			const crowded = boxes.some((other, j) => {
				if (
					j === i ||
					other.width === 0 ||
					layer(seen[j]!) !== layer(one) ||
					seen[j] === one ||
					seen[j]!.contains(one) ||
					one.contains(seen[j]!)
				)
					return false;
				const dx = Math.max(other.left - x, 0, x - other.right);
				const dy = Math.max(other.top - y, 0, y - other.bottom);
				return Math.hypot(dx, dy) < TARGET / 2;
			});
			if (crowded)
				faults.push(
					`a target of ${Math.round(box.width)} by ${Math.round(box.height)} with another beside it: “${(one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 40)}”`,
				);
		}
		return [...new Set(faults)];
	}, TARGET);
	return found.map((fault) => `${where}: ${fault}`);
}

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });
test.describe.configure({ timeout: 600_000 });

for (const [part, scenesOf] of PARTS) {
	test(`at 360 pixels something in ${part} of the CRM is out of reach`, async ({ start, page }) => {
		const found: string[] = [];

		for await (const { name } of shown(start, scenesOf)) found.push(...(await faults(page, name)));

		expect(found).toEqual([]);
	});
}

test('at 360 pixels something in a menu, a form with faults, or a notice is out of reach', async ({ work, page }) => {
	const found: string[] = [];

	const due = await work.firstDueForReview();
	for await (const stop of tour(work, due.ref)) found.push(...(await faults(page, stop)));

	expect(found).toEqual([]);
});

test('at 360 pixels a morning cannot be handed in, made a portfolio of, or checked', async ({ start, page }, info) => {
	const found: string[] = [];
	const look = async (where: string) => found.push(...(await faults(page, where)));

	await look('start');
	await start.introduce(LEARNER);
	await look('start, known');
	const brief = await start.choose(SCENARIO);
	await look('brief');
	const work = await brief.sitDown();
	await work.openTrainer();
	await look('the trainer');
	await work.takePicture('My first morning.');
	await work.closeTrainer();
	const due = await work.firstDueForReview();
	await due.archive('No contact for 26 months.');
	await look('an act done');
	const feedback = await work.handIn();
	await look('feedback');
	for await (const stop of feedback.around()) await look(stop);
	const portfolio = await feedback.buildPortfolio();
	await look('portfolio');
	await portfolio.declare(LEARNER);
	const file = info.outputPath('portfolio.pdf');
	await (await portfolio.makePdf()).saveAs(file);
	await look('portfolio, signed');
	const assessor = await AssessorPage.open(page);
	await assessor.drop(file);
	for await (const stop of assessor.around()) await look(stop);
	for await (const stop of (await TutorPage.open(page)).around()) await look(stop);

	expect(found).toEqual([]);
});

test.describe('less motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('something moves by itself for someone who asked for less motion', async ({ work, page }) => {
		const due = await work.firstDueForReview();
		await due.archive('No contact for 26 months.');
		await expect(work.notice()).toContainText('archived');
		await work.openTrainer();
		await work.trainer.getByRole('button', { name: 'Take a picture of the CRM' }).click();
		await expect(page.getByRole('dialog')).toBeVisible();

		const moving = await page.evaluate(() => {
			const lasts = (times: string) => times.split(',').some((time) => parseFloat(time) > 0.02);
			return [...document.querySelectorAll('*')]
				.filter((one) => {
					const { animationName, animationDuration, transitionProperty, transitionDuration } = getComputedStyle(one);
					const moves = /all|transform|translate|top|left|right|bottom|width|height|margin/.test(transitionProperty);
					return (animationName !== 'none' && lasts(animationDuration)) || (moves && lasts(transitionDuration));
				})
				.map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
		});

		expect(moving).toEqual([]);
	});
});
