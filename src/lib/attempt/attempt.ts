import { z } from 'zod';
import type { Command } from '../crm/define.ts';
import type { Database, ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { genesis, type Entry } from '../ledger/entry.ts';
import type { Hash } from '../ledger/hash.ts';
import { addMinutes, type StoryTime } from '../ledger/story-time.ts';
import type { Script } from '../scenario/script.ts';
import type { Header } from './header.ts';

/** One learner doing one scenario: where it started, the records as they are now, and what the world will do. */
export interface Attempt {
	readonly header: Header;
	/** The CRM, with ledger and change log in the book beside it. */
	readonly db: Database;
	readonly script: Script;
	/** Everything that can be recorded, by the name the ledger knows it by. */
	readonly commands: ReadonlyMap<string, Command>;
}

const Row = z.object({ entry: z.string().transform((text) => JSON.parse(text) as Entry) });

/** Everything the learner has done, in order. */
export const ledgerOf = (db: ReadDb): Entry[] => entriesAfter(db, 0);

/** What has been done since an entry, in order. */
export function entriesAfter(db: ReadDb, seq: number): Entry[] {
	return db.all(Row, sql`select entry from ledger where seq > ${seq} order by seq`).map((row) => row.entry);
}

export function entryAt(db: ReadDb, seq: number): Entry | undefined {
	return db.maybe(Row, sql`select entry from ledger where seq = ${seq}`)?.entry;
}

export function lastEntry(db: ReadDb): Entry | undefined {
	return db.maybe(Row, sql`select entry from ledger order by seq desc limit 1`)?.entry;
}

/** The hash that the next entry will stand on. */
export function lastHash(attempt: Attempt): Hash {
	return lastEntry(attempt.db)?.hash ?? genesis(attempt.header);
}

/** Story minutes an act took. */
export function minutesOf(command: Command, input: unknown): number {
	return typeof command.minutes === 'number' ? command.minutes : command.minutes(input);
}

/** Story time now: the last entry's, and the minutes it took. */
export function storyTime(attempt: Attempt): StoryTime {
	const last = lastEntry(attempt.db);
	if (!last) return attempt.header.clock;
	const command = attempt.commands.get(last.command)!;
	return addMinutes(last.now!, minutesOf(command, last.input));
}
