import { tick } from 'svelte';
import { answerQuestion, markEvidence, openHint, tickStep } from '../../attempt/evidence-acts.ts';
import type { LiveAttempt } from '../../attempt/live.svelte.ts';
import { COMMANDS } from '../../attempt/registry.ts';
import type { Command } from '../../crm/define.ts';
import { named } from '../../crm/named.ts';
import { at, viewOf, type Place, type View } from '../../crm/place.ts';
import { runSearch } from '../../crm/search/run-search.ts';
import type { Entry } from '../../ledger/entry.ts';
import { stands } from '../candidates/list/standing.ts';
import type { Desk } from '../desk.svelte.ts';

/** Does acts in an open attempt, and shows its views, for `desk sample` and tests, which have no fingers. */
export interface Hand {
	/**
	 * Goes to the screen and record that an act belongs to, does it there, and waits until it is on the disk and shown.
	 *
	 * @returns its entry
	 * @throws {Error} when there is no such act, or it can't be given this
	 */
	act(command: string, input: unknown): Promise<Entry>;
	/** Shows a view as it was kept, and waits until it is drawn: what a learner comes back to. Does nothing to records. */
	show(view: View): Promise<void>;
	/** Marks the CRM as it stands for a picture, as “Take a picture of the CRM” does. */
	mark(note: string): Promise<void>;
}

declare global {
	interface Window {
		/** Set by whoever opened this window to make a sample or to compare pictures, before there is a CRM; else absent. */
		practiceDeskSample?: { hand?: Hand };
	}
}

/** The trainer's own: they belong to no screen of the CRM. */
const BESIDE: ReadonlySet<string> = new Set([answerQuestion, markEvidence, openHint, tickStep].map((c) => c.name));
const LOOKS = /^(candidate|client|vacancy|message)\.view$/;

/**
 * Offers a hand, in a window that was opened for it and nowhere else. It is no second door: every act goes
 * through `LiveAttempt.do`, stands in the ledger like any other, and is refused like any other.
 *
 * @returns how to take it back
 */
export function offerHand(live: LiveAttempt, desk: Desk): () => void {
	const offered = window.practiceDeskSample;
	if (!offered) return () => undefined;
	offered.hand = {
		async act(name, given) {
			const command = COMMANDS.get(name);
			if (!command) throw new Error(`There is no act “${name}”.`);
			const input: unknown = command.input.parse(given);
			if (command.name === runSearch.name) await search(live, desk, runSearch.input.parse(given));
			else await actAt(live, desk, command, input);
			await settled(live);
			const entry = live.entriesInMemory.findLast((e) => e.command === name);
			if (!entry) throw new Error(`The act “${name}” left no entry.`);
			return entry;
		},
		async show(view) {
			// gone first, so that the screen comes up anew, scrolled as it was kept
			desk.restore(viewOf(at(view.screen === 'policies' ? 'home' : 'policies')));
			await settled(live);
			desk.restore(view);
			await settled(live);
		},
		async mark(note) {
			await live.do(markEvidence, { of: live.head, rule: null, view: desk.keep(), show: [], note });
			await settled(live);
		},
	};
	return () => delete offered.hand;
}

async function actAt(live: LiveAttempt, desk: Desk, command: Command, input: unknown): Promise<void> {
	if (!BESIDE.has(command.name)) {
		const place = placeBefore(command, input);
		const { screen, ref, tab } = desk.view;
		if (screen !== place.screen || ref !== place.ref || tab !== place.tab) desk.go(place);
		await settled(live);
		await lookAt(input);
	}
	// a screen that opened has looked already, and looks once
	if (LOOKS.test(command.name)) await desk.look(command, input);
	else await desk.do(command, input, (outcome) => desk.show(named, { text: `${command.says(input, outcome)}.` }));
}

/** Scrolls to the person an act is about, on a screen that shows several: that is where it would be done. */
async function lookAt(input: unknown): Promise<void> {
	const { ref } = input as { ref?: unknown };
	const about = typeof ref === 'string' ? document.querySelector(`#main [data-of="${CSS.escape(ref)}"]`) : null;
	if (!about) return;
	about.scrollIntoView({ block: 'start' });
	// the view keeps how far it is scrolled a moment after
	await new Promise((resolve) => setTimeout(resolve, 200));
}

/** Where the act is done; what it makes is not there yet. */
function placeBefore(command: Command, input: unknown): Place {
	try {
		return command.place(input, null);
	} catch {
		return at('home');
	}
}

/** A search is typed into the list and stands there, as if Enter had been pressed. */
async function search(live: LiveAttempt, desk: Desk, input: (typeof runSearch.input)['_output']): Promise<void> {
	desk.go(at('candidates'), input);
	await settled(live);
	stands(desk);
}

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Until what was done is on the disk, shown, and marked where the scenario wants a picture of it. */
async function settled(live: LiveAttempt): Promise<void> {
	for (let before = -1; before !== live.head || live.saving.state !== 'saved';) {
		before = live.head;
		await tick();
		for (let i = 0; i < 3; i++) await frame();
	}
}
