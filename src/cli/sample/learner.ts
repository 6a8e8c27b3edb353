import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { withKept } from '../../lib/assessment/run.ts';
import { HAND_IN } from '../../lib/attempt/hand-in.ts';
import type { Json } from '../../lib/ledger/canonical.ts';
import type { Entry } from '../../lib/ledger/entry.ts';
import type { Scenario } from '../../lib/scenario/scenario.ts';
import type { TestRun } from '../../lib/scenario/tests-file.ts';

const NAME = 'Sample Learner';
const CENTRE = 'No centre: a sample';
const HELP = 'This is a sample. The command line of Practice Desk did every act from the scenario’s model answer.';
const ITEM_WORDS =
	'Sample words, written by the command line. Here the learner says what they did, why they did it in this way, and what they looked at before they did it.';
const REFLECTION_WORDS =
	'Sample words, written by the command line. Here the learner writes about their own morning: what they decided, what they based it on, and what they would do differently next time.';

/** What came of the acts so far: kept outcomes, and where each act of the model answer stands in the ledger. */
interface Done {
	readonly kept: Map<string, Json>;
	readonly seqs: number[];
}

/**
 * Works through a model answer as a learner would, from the start page to the PDF.
 *
 * @returns the portfolio's bytes
 * @throws {Error} in words, when the app can't be worked so
 */
export async function portfolioBy(
	page: Page,
	scenario: Scenario,
	model: TestRun,
	say: (what: string) => void,
): Promise<Uint8Array> {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	// the app offers a hand only where this stands before its own code runs
	await page.addInitScript(() => (window.practiceDeskSample = {}));
	await sitDown(page, scenario);
	await work(page, model, say);
	say('Handing in');
	await handIn(page);
	say('Making the pictures');
	await page.getByRole('button', { name: 'Build portfolio' }).click();
	// the portfolio's page opens for a moment before the pictures are made; evidence is there only afterwards
	await page.locator('.items__open').first().waitFor();
	say('Writing the portfolio');
	await writeAbout(page);
	await reflect(page, scenario);
	await declare(page);
	const made = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Make the PDF' }).click();
	const pdf = new Uint8Array(readFileSync(await (await made).path()));
	if (complaints.length > 0) throw new Error(`The app complained while the sample was made: ${complaints.join(' ')}`);
	return pdf;
}

async function sitDown(page: Page, { front, variant, variants }: Scenario): Promise<void> {
	await page.goto(`/learner/start/${front.id}`);
	await page.getByLabel('Your name').fill(NAME);
	await page.getByLabel('Centre or college').fill(CENTRE);
	await page.getByRole('button', { name: 'Keep this' }).click();
	if (variants.length > 1) await page.getByLabel('Variant').selectOption(variant.name);
	await page.getByRole('radio', { name: 'Practise' }).check();
	await page.getByRole('button', { name: 'Sit down at the desk' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'To work' }).click();
	await page.waitForFunction(() => window.practiceDeskSample?.hand !== undefined);
}

async function work(page: Page, model: TestRun, say: (what: string) => void): Promise<void> {
	const done: Done = { kept: new Map(), seqs: [] };
	for (const [i, { command, input, as }] of model.do.entries()) {
		// handing in is done on screen
		if (command === HAND_IN) return;
		say(`${i + 1} of ${model.do.length}: ${command}`);
		const given: readonly [string, unknown] = [command, inputOf(command, input, done)];
		const entry = await page.evaluate(
			([command, input]) => window.practiceDeskSample!.hand!.act(command, input) as Promise<unknown>,
			given,
		);
		// safe: it is the ledger's own
		const { seq, outcome, refusal } = entry as Entry;
		done.seqs.push(seq);
		if (as !== null && refusal === null) done.kept.set(as, outcome as Json);
	}
}

/** The input with what earlier acts came to. Looks and marks stand in the ledger too, so an undo names another entry. */
function inputOf(command: string, input: Json, { kept, seqs }: Done): Json {
	const filled = withKept(input, kept);
	if (command !== 'undo.act') return filled;
	const { entry } = filled as { entry: number };
	return { entry: seqs[entry - 1] ?? entry };
}

async function handIn(page: Page): Promise<void> {
	await page.getByRole('banner').getByRole('button', { name: 'Hand in' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
	await page.waitForURL('**/feedback');
}

async function writeAbout(page: Page): Promise<void> {
	const items = page.getByRole('region', { name: 'Evidence', exact: true }).locator('.items__open');
	for (const item of await items.all()) {
		const ref = /^E\d+/.exec((await item.innerText()).trim())?.[0];
		if (!ref) continue;
		await item.click();
		await page.getByLabel('What you did, and why').fill(ITEM_WORDS);
		await saved(page.getByRole('button', { name: `Save ${ref}`, exact: true }));
	}
}

async function reflect(page: Page, { reflections }: Scenario): Promise<void> {
	for (const { id, title, links } of reflections) {
		const form = page.locator('form.reflection', { has: page.locator(`#reflection-${id}`) });
		await form.locator(`#reflection-${id}`).fill(REFLECTION_WORDS);
		const boxes = await form.getByRole('checkbox').all();
		for (const box of boxes.slice(0, links)) await box.check();
		await saved(form.getByRole('button', { name: `Save: ${title}` }));
	}
}

async function declare(page: Page): Promise<void> {
	const form = page.getByRole('region', { name: 'Sign and export' });
	await form.getByLabel('Help you had').fill(HELP);
	await form.getByLabel('Your name, as your signature').fill(NAME);
	await form.getByRole('button', { name: 'Declare that it is mine' }).click();
	await form.locator('[data-receipt]').waitFor();
}

/** Clicks a save button, which goes off once what was typed is on the disk. */
async function saved(button: Locator): Promise<void> {
	await button.click();
	await button.and(button.page().locator(':disabled')).waitFor();
}
