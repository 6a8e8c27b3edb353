import { createContext } from 'svelte';
import type { Command, Query } from '../crm/define.ts';
import type { View } from '../crm/place.ts';
import type { Entry } from '../ledger/entry.ts';
import { entriesAfter, lastEntry, storyTime, type Attempt } from './attempt.ts';
import { commit, type Committed } from './commit.ts';
import { HAND_IN } from './hand-in.ts';
import { undoAct } from './acts.ts';
import { nextToRedo, nextToUndo } from './undo-order.ts';
import { appendEntries, GoneOn, keepDraft } from './storage/ledgers.ts';

/** How it stands with the disk. */
export type Saving =
	| { readonly state: 'saved'; readonly at: string | null }
	| { readonly state: 'saving' }
	/** The act is done on screen's behalf but not on the disk: nothing goes on until it is, or a copy is saved. */
	| { readonly state: 'unsaved'; readonly why: string; readonly waiting: number };

/** Why nothing can be done here any more. */
export type Ended = 'handed-in' | 'taken-over' | null;

/**
 * An attempt that screens can watch and act in. Acts queue one by one: each is committed in memory, kept on the disk,
 * and only then does the screen move on.
 */
export class LiveAttempt {
	readonly id: string;
	readonly attempt: Attempt;
	/** Entries so far. Reading it makes a query live; an act that is on the disk moves it. */
	#head = $state(0);
	#saving = $state.raw<Saving>({ state: 'saved', at: null });
	#ended = $state.raw<Ended>(null);
	#queue: Promise<unknown> = Promise.resolve();
	/** The last entry that is on the disk. */
	#kept: number;
	#retry: (() => void) | null = null;
	/** The ledger as far as it has been asked for: an entry never changes, so each is read from its text once. */
	#read: Entry[] = [];
	/** Asked for by every row of a list, and changed by an act alone. */
	readonly #now = $derived.by(() => (void this.#head, storyTime(this.attempt)));
	/** Told of every entry once it is on the disk. */
	readonly #watchers = new Set<(entry: Entry) => void>();

	constructor(id: string, attempt: Attempt) {
		this.id = id;
		this.attempt = attempt;
		const last = lastEntry(attempt.db);
		this.#kept = this.#head = last?.seq ?? 0;
		this.#saving = { state: 'saved', at: last?.at ?? null };
		if (last?.command === HAND_IN && last.refusal === null) this.#ended = 'handed-in';
	}

	get head(): number {
		return this.#head;
	}

	get saving(): Saving {
		return this.#saving;
	}

	get ended(): Ended {
		return this.#ended;
	}

	/** Story time, as it is after the last act. */
	get now(): string {
		return this.#now;
	}

	/** The ledger so far. */
	get entries(): readonly Entry[] {
		void this.#head;
		return this.entriesInMemory;
	}

	/** The same without watching it, with an act that is not on the disk yet. */
	get entriesInMemory(): readonly Entry[] {
		const more = entriesAfter(this.attempt.db, this.#read.at(-1)?.seq ?? 0);
		if (more.length > 0) this.#read = [...this.#read, ...more];
		return this.#read;
	}

	/** Runs a query for display, and again when the ledger grows. Never recorded. */
	show<I, R>(query: Query<I, R>, input: NoInfer<I>): R {
		void this.#head;
		return this.attempt.db.readOnly((db) => query.run(db, query.input.parse(input)));
	}

	/**
	 * Does one thing, and resolves when it is on the disk. Acts given while one is under way wait their turn.
	 *
	 * @throws {Error} when the attempt has ended here, or there is a bug: then nothing was changed
	 */
	do<I, O>(command: Command<I, O>, input: NoInfer<I>): Promise<Committed<O>> {
		const turn = this.#queue.then(async () => {
			if (this.#ended)
				throw new Error(
					this.#ended === 'handed-in' ? 'This attempt has been handed in.' : 'This attempt is open in another tab.',
				);
			const result = commit(this.attempt, command, input, new Date().toISOString());
			await this.#keep();
			this.#head = result.entry.seq;
			if (result.entry.command === HAND_IN && result.ok) this.#ended = 'handed-in';
			for (const watcher of this.#watchers) watcher(result.entry);
			return result;
		});
		this.#queue = turn.catch(() => undefined);
		return turn;
	}

	/** Writes what is not on the disk yet; when it can't, waits until {@link retry} or {@link letGo} is called. */
	async #keep(): Promise<void> {
		this.#saving = { state: 'saving' };
		for (;;) {
			const waiting = entriesAfter(this.attempt.db, this.#kept);
			try {
				await appendEntries(this.id, waiting);
				this.#kept = waiting.at(-1)?.seq ?? this.#kept;
				this.#saving = { state: 'saved', at: new Date().toISOString() };
				return;
			} catch (error) {
				if (error instanceof GoneOn) {
					this.#ended = 'taken-over';
					this.#saving = {
						state: 'unsaved',
						why: `${error.message} This act was not kept.`,
						waiting: waiting.length,
					};
					throw error;
				}
				this.#saving = { state: 'unsaved', why: reason(error), waiting: waiting.length };
				const copied = await new Promise<boolean>((resolve) => {
					this.#retry = () => resolve(false);
					this.#letGo = () => resolve(true);
				});
				// a copy as a file holds the act: the screen may go on, and the next act tries the disk again
				if (copied) return;
			}
		}
	}

	#letGo: (() => void) | null = null;

	/** Tries the disk again. */
	retry(): void {
		this.#retry?.();
	}

	/** The learner has saved a copy as a file: the act is safe there. */
	copySaved(): void {
		this.#letGo?.();
	}

	/** Another tab has taken over: from here on this one only shows. */
	takenOver(): void {
		if (this.#ended === null) this.#ended = 'taken-over';
	}

	/** What undo and redo would take back, or null. */
	get undoable(): number | null {
		return nextToUndo(this.entries, this.attempt);
	}

	get redoable(): number | null {
		return nextToRedo(this.entries, this.attempt);
	}

	undo(): Promise<Committed<unknown>> | null {
		return this.undoable === null ? null : this.do(undoAct, { entry: this.undoable });
	}

	redo(): Promise<Committed<unknown>> | null {
		return this.redoable === null ? null : this.do(undoAct, { entry: this.redoable });
	}

	/** Tells of every act once it is on the disk. Returns how to stop. */
	watch(watcher: (entry: Entry) => void): () => void {
		this.#watchers.add(watcher);
		return () => this.#watchers.delete(watcher);
	}

	/** Keeps what is on screen and half typed, beside the ledger. Losing it loses no act. */
	keepView(view: View): void {
		if (this.#ended === null) void keepDraft(this.id, view).catch(() => undefined);
	}
}

function reason(error: unknown): string {
	if (error instanceof DOMException && error.name === 'QuotaExceededError')
		return 'This computer’s disk is full, or the browser’s share of it.';
	return 'The browser could not write to this computer’s disk.';
}

export const [useAttempt, provideAttempt] = createContext<LiveAttempt>();
