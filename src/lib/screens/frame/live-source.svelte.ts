import type { LiveAttempt } from '../../attempt/live.svelte.ts';
import type { Command, Query } from '../../crm/define.ts';
import { named } from '../../crm/named.ts';
import type { Place, View } from '../../crm/place.ts';
import { minutesUntilSomething } from '../../attempt/until-something.ts';
import type { Committed } from '../../attempt/commit.ts';
import { reasons } from '../../crm/refusal.ts';
import type { Done, Source } from '../desk-source.ts';
import { saidOf } from '../said.ts';

const refuse = reasons({
	'goes-on-elsewhere': (_: object) => ({
		message: 'Here you can only look: this attempt goes on in another tab.',
		remedy: 'Work there, or choose “Carry on here instead” above.',
	}),
});

const asDone = <O>(committed: Committed<O>): Done<O> =>
	committed.ok
		? { ok: true, outcome: committed.outcome, seq: committed.entry.seq }
		: { ok: false, refusal: committed.refusal };

/** The looks that open a record; each takes its reference and nothing else. */
const VIEWS = new Set(['candidate.view', 'client.view', 'vacancy.view']);
const RECENT = 6;

/** The CRM of a live attempt. */
export class LiveSource implements Source {
	readonly #live: LiveAttempt;
	readonly agency: string;
	readonly still = false;
	readonly #moved: (view: View, left: View) => void;

	constructor(live: LiveAttempt, agency: string, moved: (view: View, left: View) => void) {
		this.#live = live;
		this.agency = agency;
		this.#moved = moved;
	}

	get me(): string {
		return this.#live.attempt.header.learner.name;
	}

	get now(): string {
		return this.#live.now;
	}

	get live(): boolean {
		return this.#live.ended === null;
	}

	onlyLook = () => refuse('goes-on-elsewhere', {});

	show<I, R>(query: Query<I, R>, input: NoInfer<I>): R {
		return this.#live.show(query, input);
	}

	async do<I, O>(command: Command<I, O>, input: NoInfer<I>): Promise<Done<O>> {
		return this.#orEnded(this.#live.do(command, input));
	}

	undo(): Promise<Done<unknown>> | null {
		const undone = this.live ? this.#live.undo() : null;
		return undone && this.#orEnded(undone);
	}

	redo(): Promise<Done<unknown>> | null {
		const redone = this.live ? this.#live.redo() : null;
		return redone && this.#orEnded(redone);
	}

	/** What an act came to; where the attempt has ended in this tab meanwhile, that nothing can be done here. */
	async #orEnded<O>(act: Promise<Committed<O>>): Promise<Done<O>> {
		try {
			return asDone(await act);
		} catch (error) {
			if (this.live) throw error;
			return { ok: false, refusal: this.onlyLook() };
		}
	}

	next() {
		const { undoable, redoable } = this.#live;
		// what was taken back is done again by undoing the undo: the act is the one that it names
		const taken = redoable === null ? null : (this.#live.entries[redoable - 1]?.input as { entry: number }).entry;
		return { undo: this.#told(undoable), redo: this.#told(taken) };
	}

	#told(seq: number | null): string | null {
		const entry = seq === null ? undefined : this.#live.entries[seq - 1];
		if (!entry) return null;
		// a redo undoes an undo, and so on back: what counts is the act they are all about
		if (entry.command === 'undo.act') return this.#told((entry.input as { entry: number }).entry);
		return this.show(named, { text: saidOf(entry.command, entry.input, entry.outcome) });
	}

	untilSomething(): number | null {
		return this.live ? minutesUntilSomething(this.#live.attempt) : null;
	}

	recent(): string[] {
		const opened = this.#live.entries.flatMap(({ command, input }) =>
			VIEWS.has(command) ? Object.values(input as Record<string, string>).slice(0, 1) : [],
		);
		return [...new Set(opened.reverse())].slice(0, RECENT);
	}

	href(place: Place): string {
		return `/learner/${this.#live.id}/crm${pathOf(place)}`;
	}

	moved(view: View, left: View): void {
		this.#moved(view, left);
	}
}

/** `/candidate/CAND-1001?tab=protection`. */
export function pathOf({ screen, ref, tab }: Place): string {
	const query = tab === null ? '' : `?tab=${encodeURIComponent(tab)}`;
	return `/${screen}${ref === null ? '' : `/${encodeURIComponent(ref)}`}${query}`;
}
