import { reasons } from '../crm/refusal.ts';
import { obstacleTo, takeBack, wroteRows } from '../db/undo.ts';
import type { Entry } from '../ledger/entry.ts';
import { clockIn } from '../ledger/story-time.ts';
import { entryAt, type Attempt } from './attempt.ts';

const refuse = reasons({
	'nothing-to-undo': (p: { entry: number }) => ({
		message: `Entry ${p.entry} changed no record, so there is nothing to undo.`,
		remedy: 'Choose an act that changed something.',
	}),
	'undone-already': (p: { entry: number }) => ({
		message: `Entry ${p.entry} has been undone already.`,
		remedy: 'To do it again, choose redo.',
	}),
	'left-the-desk': (p: { what: string; clock: string }) => ({
		message: `“${p.what}” at ${p.clock} can’t be undone: it has left the desk, or what it removed is gone.`,
		remedy: 'Put it right with a new act: write to the person, withdraw it, or report an incident.',
	}),
	'changed-since': (p: { what: string; later: string }) => ({
		message: `${p.what} can’t be undone: ${p.later} has changed the same record since.`,
		remedy: `Undo ${p.later} first, or correct the record by hand.`,
	}),
	'used-since': (p: { what: string; later: string }) => ({
		message: `${p.what} can’t be undone: ${p.later} added something that hangs on it.`,
		remedy: `Undo ${p.later} first, or correct the record by hand.`,
	}),
});

/**
 * Takes back the rows that an entry's command wrote. What the world did in answer stays, and so does the entry.
 *
 * @returns how many rows were put back
 * @throws {Refusal} `nothing-to-undo`, `undone-already`, `left-the-desk`, `changed-since`, `used-since`
 */
export function takeBackEntry(attempt: Attempt, seq: number): number {
	const { db, commands } = attempt;
	const entry = entryAt(db, seq);
	if (!entry || entry.refusal !== null) throw refuse('nothing-to-undo', { entry: seq });
	const command = commands.get(entry.command)!;
	if (command.undo === 'never') throw refuse('left-the-desk', { what: command.title, clock: clockIn(entry.now!) });
	if (command.undo === 'none' || !wroteRows(db, seq)) throw refuse('nothing-to-undo', { entry: seq });
	const obstacle = obstacleTo(db, seq);
	if (obstacle) {
		const undoneBy = entryAt(db, obstacle.entry);
		if (undoneBy?.command === 'undo.act' && (undoneBy.input as { entry: number }).entry === seq)
			throw refuse('undone-already', { entry: seq });
		throw refuse(obstacle.why, { what: calledAt(attempt, entry), later: calledAt(attempt, undoneBy) });
	}
	return takeBack(db, seq);
}

/** An act as a person knows it: “Archive” at 09:12. */
function calledAt({ commands }: Attempt, entry: Entry | undefined): string {
	if (!entry) return 'A later act';
	return `“${commands.get(entry.command)?.title ?? entry.command}” at ${clockIn(entry.now ?? '')}`;
}
