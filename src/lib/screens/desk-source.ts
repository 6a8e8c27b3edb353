import type { Command, Query } from '../crm/define.ts';
import type { Place, View } from '../crm/place.ts';
import type { Refusal } from '../crm/refusal.ts';
import type { StoryTime } from '../ledger/story-time.ts';

/** What an act came to, as a screen needs it. */
export type Done<O> =
	{ readonly ok: true; readonly outcome: O; readonly seq: number } | { readonly ok: false; readonly refusal: Refusal };

/** Where a CRM's records come from, and what becomes of its acts: a live attempt, or a moment of a ledger. */
export interface Source {
	/** The learner's name, whose seat it is. */
	readonly me: string;
	readonly agency: string;
	readonly now: StoryTime;
	/** False where nothing is offered: a replay, an attempt handed in. */
	readonly live: boolean;
	/** What is said to someone who tries all the same. */
	onlyLook(): Refusal;
	/** True for a picture: it looks as it did to the learner, and nothing in it acts or moves. */
	readonly still: boolean;
	show<I, R>(query: Query<I, R>, input: NoInfer<I>): R;
	do<I, O>(command: Command<I, O>, input: NoInfer<I>): Promise<Done<O>>;
	undo(): Promise<Done<unknown>> | null;
	redo(): Promise<Done<unknown>> | null;
	/** What undo would take back and redo would do again, in the past tense; null where there is nothing. */
	next?(): { readonly undo: string | null; readonly redo: string | null };
	/** Story minutes until something comes in or the phone rings; null where nothing does today. */
	untilSomething?(): number | null;
	/** The records that were opened last, by reference, the latest first. */
	recent?(): readonly string[];
	/** An address for a place, for links that can be opened in another tab; null where there is none. */
	href(place: Place): string | null;
	/**
	 * The view has moved to another place: the live CRM writes it into the browser's history, and beside it how the
	 * place before was left, which is what Back should show.
	 */
	moved?(view: View, left: View): void;
}
