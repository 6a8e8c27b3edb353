import { reasons } from '../crm/refusal.ts';
import { lastBeside, obstacleTo, takeBack, wroteRows } from '../db/undo.ts';
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
	'moved-on': (p: { what: string }) => ({
		message: `${p.what} can’t be undone: what came in after it has changed the same record.`,
		remedy: 'Correct the record by hand.',
	}),
	'gone-for-good': (p: { what: string; later: string }) => ({
		message: `${p.what} can’t be undone: ${p.later} removed that person’s details for good.`,
		remedy: 'There is nothing to put back. If that was wrong, report an incident.',
	}),
	'in-the-way': (p: { what: string; later: string }) => ({
		message: `${p.what} can’t be undone: ${p.later} has put something in the place of what it took away.`,
		remedy: `Undo ${p.later} first, or correct the record by hand.`,
	}),
});

/**
 * Takes back the rows that an entry's command wrote. What the world did in answer stays, and so does the entry.
 *
 * @returns how many rows were put back
 * @throws {Refusal} `nothing-to-undo`, `undone-already`, `left-the-desk`, `changed-since`, `used-since`, `moved-on`,
 * `gone-for-good`, `in-the-way`
 */
export function takeBackEntry(attempt: Attempt, seq: number): number {
	const { db, commands } = attempt;
	const entry = entryAt(db, seq);
	if (!entry || entry.refusal !== null) throw refuse('nothing-to-undo', { entry: seq });
	const command = commands.get(entry.command)!;
	if (command.undo === 'never') throw refuse('left-the-desk', { what: command.title, clock: clockIn(entry.now!) });
	if (command.undo === 'none' || !wroteRows(db, seq)) throw refuse('nothing-to-undo', { entry: seq });
	const obstacle = obstacleTo(db, seq);
	const what = calledAt(attempt, entry);
	if (obstacle?.why === 'moved-on') throw refuse('moved-on', { what });
	if (obstacle) {
		const undoneBy = entryAt(db, obstacle.entry);
		if (undoneBy?.command === 'undo.act' && (undoneBy.input as { entry: number }).entry === seq)
			throw refuse('undone-already', { entry: seq });
		throw refuse(obstacle.why, { what, later: calledAt(attempt, undoneBy) });
	}
	try {
		return db.savepoint(() => takeBack(db, seq));
	} catch (error) {
		const later = /^UNIQUE constraint failed/.test((error as Error).message) ? lastBeside(db, seq) : null;
		if (later === null) throw error;
		throw refuse('in-the-way', { what, later: calledAt(attempt, entryAt(db, later)) });
	}
}

/** An act as a person knows it: “Archive” at 09:12. */
function calledAt({ commands }: Attempt, entry: Entry | undefined): string {
	if (!entry) return 'A later act';
	return `“${commands.get(entry.command)?.title ?? entry.command}” at ${clockIn(entry.now ?? '')}`;
}
