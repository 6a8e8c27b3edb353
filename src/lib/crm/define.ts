import { z } from 'zod';
import type { Db, ReadDb } from '../db/database.ts';
import type { StoryTime } from '../ledger/story-time.ts';
import type { Place } from './place.ts';

/** Who sits at the desk: the learner's seat among the colleagues, and its role. */
export interface Seat {
	readonly id: number;
	readonly ref: string;
	readonly role: string;
}

/** All that a command is given. It can't see the ledger, the device's clock or another command. */
export interface CommandContext {
	readonly db: Db;
	/** Story time before the command's own minutes. */
	readonly now: StoryTime;
	readonly me: Seat;
	/**
	 * Has a person's values blanked in the change log and in the index's old segments, once the act is done, and the rows
	 * of others that held these words of theirs. Only erasing asks for it.
	 */
	readonly forget: (personId: number, words?: readonly string[]) => void;
	/** Takes the rows of an earlier entry back. Only `undo.act` asks for it. @throws {Refusal} when it can't be */
	readonly undo: (entry: number) => number;
}

/** What an act costs in the story, where it is seen, and how it is told. */
export interface Command<Input = any, Outcome = any> {
	/** `noun.verb`. Written in every ledger, so never renamed and never reused. */
	readonly name: string;
	/** What this does, as a button or menu would say it. */
	readonly title: string;
	/** Story minutes it takes, refused or not, in bulk or not: a look 0, a search 1, an edit 2, a call 5. */
	readonly minutes: number | ((input: Input) => number);
	readonly input: z.ZodType<Input>;
	readonly outcome: z.ZodType<Outcome>;
	/** Deterministic: same records, time and input, same writes and outcome. Throws a Refusal to say no. */
	readonly run: (context: CommandContext, input: Input) => Outcome;
	/** One sentence in the past tense; references in it are shown with their names. */
	readonly says: (input: Input, outcome: Outcome | null) => string;
	/** The screen and record it belongs to, for pictures, replay and links. */
	readonly place: (input: Input, outcome: Outcome | null) => Place;
	/**
	 * `rows`: what it wrote can be taken back. `never`: it has left the desk or can't come back; the sentence is in
	 * `refusal.ts`. `none`: it writes nothing that a person would want back (a look, a message marked as read).
	 */
	readonly undo: 'rows' | 'never' | 'none';
}

export interface Query<Input = any, Result = any> {
	readonly name: string;
	readonly input: z.ZodType<Input>;
	readonly run: (db: ReadDb, input: Input) => Result;
}

/** Defines something a learner can do. Also list it in `attempt/registry.ts`, or it can't be recorded or replayed. */
export function command<I, O>(definition: {
	name: string;
	title: string;
	minutes: number | ((input: NoInfer<I>) => number);
	input: z.ZodType<I>;
	outcome: z.ZodType<O>;
	run: (context: CommandContext, input: NoInfer<I>) => NoInfer<O>;
	says: (input: NoInfer<I>, outcome: NoInfer<O> | null) => string;
	place: (input: NoInfer<I>, outcome: NoInfer<O> | null) => Place;
	undo: 'rows' | 'never' | 'none';
}): Command<I, O> {
	return definition;
}

/** Defines something a screen can show. Never recorded; if an assessor could ask "did they look?", it is a command. */
export function query<I, R>(definition: {
	name: string;
	input: z.ZodType<I>;
	run: (db: ReadDb, input: NoInfer<I>) => R;
}): Query<I, R> {
	return definition;
}
