import type { Entry } from '../ledger/entry.ts';
import { wroteRows } from '../db/undo.ts';
import type { Attempt } from './attempt.ts';

/**
 * What undo would take back: the latest act that changed records and has not been taken back. One that can't be taken
 * back (a message sent) stands in the way, and undo says so, since going past it would undo something else unseen.
 */
export function nextToUndo(entries: readonly Entry[], attempt: Attempt): number | null {
	const undone = new Set<number>();
	for (const entry of [...entries].reverse()) {
		if (entry.refusal !== null || undone.has(entry.seq)) continue;
		if (entry.command === 'undo.act') {
			undone.add(targetOf(entry));
			continue;
		}
		const command = attempt.commands.get(entry.command);
		if (command && command.undo !== 'none' && entry.command !== 'clock.advance' && wroteRows(attempt.db, entry.seq))
			return entry.seq;
	}
	return null;
}

/** What redo would bring back: the latest undo, while nothing else has been done since. */
export function nextToRedo(entries: readonly Entry[], attempt: Attempt): number | null {
	const redone = new Set<number>();
	for (const entry of [...entries].reverse()) {
		if (entry.refusal !== null || attempt.commands.get(entry.command)?.undo === 'none' || redone.has(entry.seq))
			continue;
		if (entry.command !== 'undo.act') return null;
		const target = entries[targetOf(entry) - 1];
		// an undo of an undo was a redo: the one it took back is spent, and so is itself
		if (target?.command === 'undo.act') redone.add(target.seq);
		else return entry.seq;
	}
	return null;
}

const targetOf = (entry: Entry) => (entry.input as { entry: number }).entry;
