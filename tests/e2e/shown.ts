import { fullest, type Fullest } from './fullest.ts';
import { LEARNER, SCENARIO } from './kit.ts';
import { Kept } from './pages/kept.ts';
import type { StartPage } from './pages/start.ts';
import type { WorkPage } from './pages/work.ts';
import { dialogs, screens, type Scene } from './scenes.ts';

/** What there is to see, in parts that take about as long as each other: two can be looked at side by side. */
export const PARTS: ReadonlyMap<string, (full: Fullest) => Scene[]> = new Map([
	['every other screen', (full) => screens(full).filter((_, i) => i % 2 === 0)],
	['the screens between', (full) => screens(full).filter((_, i) => i % 2 === 1)],
	['every other dialog', (full) => dialogs(full).filter((_, i) => i % 2 === 0)],
	['the dialogs between', (full) => dialogs(full).filter((_, i) => i % 2 === 1)],
]);

/** Sits down, and shows one scene after another as a learner would come back to it. Nothing is done to the records. */
export async function* shown(
	start: StartPage,
	scenesOf: (full: Fullest) => readonly Scene[],
): AsyncGenerator<{ readonly name: string; readonly work: WorkPage }> {
	const { page } = start;
	await start.introduce(LEARNER);
	await page.evaluate(() => (window.practiceDeskSample = {}));
	const work = await (await start.choose(SCENARIO)).sitDown();
	for (const { name, view } of scenesOf(await fullest(await new Kept(page).world()))) {
		await page.evaluate((view) => window.practiceDeskSample!.hand!.show(view), view);
		yield { name, work };
	}
}
