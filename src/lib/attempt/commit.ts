import type { Command } from '../crm/define.ts';
import { Refusal } from '../crm/refusal.ts';
import { mustBeAllowed } from '../crm/team/allowed.ts';
import { refreshIndex } from '../crm/search/index-text.ts';
import { changesOf, writeAs } from '../db/changes.ts';
import type { Db } from '../db/database.ts';
import { blankChanges } from '../db/forget.ts';
import { sql } from '../db/sql.ts';
import { normalised, type Json } from '../ledger/canonical.ts';
import { genesis, seal, type Entry } from '../ledger/entry.ts';
import { addMinutes } from '../ledger/story-time.ts';
import { HAND_IN } from './hand-in.ts';
import { lastEntry, minutesOf, storyTime, type Attempt } from './attempt.ts';
import { seatOf } from '../crm/team/seat.ts';
import { takeBackEntry } from './take-back.ts';
import { letHappen } from './world-time.ts';

export type Committed<O = unknown> =
	| { readonly ok: true; readonly entry: Entry; readonly outcome: O }
	| { readonly ok: false; readonly entry: Entry; readonly refusal: Refusal };

/**
 * Does one thing, once: runs the command, lets fall due what its minutes bring, and appends the entry, in one
 * transaction. The only door to the records.
 *
 * A refused command changes nothing itself but is recorded, because trying is evidence too. Any other error rolls
 * everything back and leaves no trace anywhere.
 *
 * @param at - when, by the learner's device (UTC); the command can't see it
 * @throws {z.ZodError} if the input is not valid: the form that sent it should have said so
 * @throws {Error} after hand-in
 */
export function commit<I, O>(attempt: Attempt, command: Command<I, O>, rawInput: unknown, at: string): Committed<O> {
	const input = command.input.parse(normalised(rawInput as Json));
	const { db, header, script } = attempt;
	return db.savepoint(() => {
		const last = lastEntry(db);
		if (last?.command === HAND_IN && last.refusal === null)
			throw new Error('This attempt has been handed in; nothing more can be done in it.');
		const seq = (last?.seq ?? 0) + 1;
		const prev = last?.hash ?? genesis(header);
		const now = storyTime(attempt);
		const end = addMinutes(now, minutesOf(command, input));

		writeAs(db, seq, 'act');
		const forgotten: Forgotten[] = [];
		const [outcome, refusal] = run(attempt, command, input, now, forgotten);
		writeAs(db, seq, 'world');
		const happened = letHappen(db, script, end, {
			name: command.name,
			refusal: refusal?.code ?? null,
			with: { ...(input as object), ...(outcome as object | null) } as Record<string, Json>,
			at: end,
		});
		refreshIndex(db, changesOf(db, seq));
		// after the index, which reads from the change log whose words it has to let go
		if (refusal === null) for (const { person, words } of forgotten) forget(db, person, words, prev);

		const entry = seal(
			{
				at,
				now,
				command: command.name,
				input: input as Json,
				outcome: outcome as Json,
				refusal: refusal?.code ?? null,
				happened,
			},
			seq,
			prev,
		);
		db.run(sql`insert into ledger (seq, command, now, refusal, entry)
		           values (${seq}, ${entry.command}, ${now}, ${entry.refusal}, ${JSON.stringify(entry)})`);
		return refusal ? { ok: false, entry, refusal } : { ok: true, entry, outcome: outcome as O };
	});
}

/** Somebody whose details have to go from the trail, and the words by which others' rows named them. */
interface Forgotten {
	readonly person: number;
	readonly words: readonly string[];
}

function run<I, O>(
	attempt: Attempt,
	command: Command<I, O>,
	input: I,
	now: string,
	forgotten: Forgotten[],
): [O, null] | [null, Refusal] {
	const { db } = attempt;
	const context = {
		db,
		now,
		me: seatOf(db),
		forget: (person: number, words: readonly string[] = []) => void forgotten.push({ person, words }),
		undo: (entry: number) => takeBackEntry(attempt, entry),
	};
	try {
		mustBeAllowed(db, context.me, command.name, input);
		return [db.savepoint(() => command.outcome.parse(command.run(context, input))), null];
	} catch (error) {
		if (error instanceof Refusal) return [null, error];
		throw error;
	}
}

/**
 * Blanks what the change log holds of a person, and writes the index anew without the old segments, in which their
 * words could still be read.
 */
function forget(db: Db, person: number, words: readonly string[], salt: string): void {
	blankChanges(db, person, words, salt);
	db.run(sql`insert into search_index (search_index) values ('optimize')`);
}
