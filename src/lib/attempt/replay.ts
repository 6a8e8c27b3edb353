import type { Entry } from '../ledger/entry.ts';
import type { Attempt } from './attempt.ts';
import { commit } from './commit.ts';

/** An entry that did not turn out the same when it was done again. */
export interface Difference {
	readonly seq: number;
	readonly why: 'unknown-command' | 'other-input' | 'other-result';
}

/** Does one recorded act again. Null when it comes out as recorded, to the last byte of its entry. */
export function redo(attempt: Attempt, past: Entry): Difference | null {
	const command = attempt.commands.get(past.command);
	if (!command) return { seq: past.seq, why: 'unknown-command' };
	if (!command.input.safeParse(past.input).success) return { seq: past.seq, why: 'other-input' };
	try {
		return commit(attempt, command, past.input, past.at).entry.hash === past.hash
			? null
			: { seq: past.seq, why: 'other-result' };
	} catch {
		// an act that was recorded once can't be a bug now: the entry is not what the app would have written
		return { seq: past.seq, why: 'other-result' };
	}
}

/** Does every act again. Returns the first that turns out differently, or null. Stops there. */
export function replay(attempt: Attempt, recorded: readonly Entry[]): Difference | null {
	for (const past of recorded) {
		const difference = redo(attempt, past);
		if (difference) return difference;
	}
	return null;
}
