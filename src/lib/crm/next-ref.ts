import type { Db, ReadDb } from '../db/database.ts';
import { nextId } from '../db/next-id.ts';
import { sql } from '../db/sql.ts';

/**
 * Where each kind of reference stands, and the first number that a desk gives out: those below are a scenario's own.
 * What goes with a person who is erased counts on with its rows, so that its number goes for good too.
 */
const KINDS = {
	CLI: { table: 'client', first: 101, goesWithPerson: false },
	CON: { table: 'person', first: 1001, goesWithPerson: false },
	VAC: { table: 'vacancy', first: 1001, goesWithPerson: false },
	SUB: { table: 'submission', first: 1001, goesWithPerson: false },
	MSG: { table: 'message', first: 1001, goesWithPerson: true },
	REQ: { table: 'data_request', first: 1001, goesWithPerson: false },
	TASK: { table: 'task', first: 1001, goesWithPerson: true },
	POOL: { table: 'pool', first: 1001, goesWithPerson: false },
	SRCH: { table: 'saved_search', first: 1001, goesWithPerson: false },
	VIEW: { table: 'saved_view', first: 1001, goesWithPerson: false },
	PRT: { table: 'portal_request', first: 1001, goesWithPerson: true },
	SVR: { table: 'survey_response', first: 1001, goesWithPerson: false },
	CMP: { table: 'complaint', first: 1001, goesWithPerson: false },
	ADV: { table: 'advert', first: 1001, goesWithPerson: false },
	INT: { table: 'interview', first: 1001, goesWithPerson: true },
	PLC: { table: 'placement', first: 1001, goesWithPerson: true },
	EVT: { table: 'event', first: 1001, goesWithPerson: false },
	CAMP: { table: 'campaign', first: 1001, goesWithPerson: false },
	AUTO: { table: 'automation', first: 1001, goesWithPerson: false },
} as const;

/** The next reference of a kind, `VAC-1001` and so on. Never one that was given before, not even to a row undone since. */
export function nextRef(db: Db, kind: keyof typeof KINDS): string {
	const { table, first, goesWithPerson } = KINDS[kind];
	const highest = db.column({
		// "." comes right after "-": the index on ref finds the kind's own
		text: `select max(cast(substr(ref, ?) as integer)) from ${table} where ref >= ? and ref < ?`,
		values: [kind.length + 2, `${kind}-`, `${kind}.`],
	})[0] as number | null;
	const least = goesWithPerson ? first - 2 + nextId(db, table) : first - 1;
	return `${kind}-${nextNumber(db, `${kind}-`, Math.max(least, highest ?? 0))}`;
}

/** So many references of a kind, one after the other. */
export function nextRefs(db: Db, kind: keyof typeof KINDS, count: number): string[] {
	if (count === 0) return [];
	const first = Number(nextRef(db, kind).slice(kind.length + 1));
	keepNumber(db, `${kind}-`, first + count - 1);
	return Array.from({ length: count }, (_, i) => `${kind}-${first + i}`);
}

/**
 * The next number of a series: one more than the highest in use and than the last one given.
 *
 * The last one given is kept in SQLite's own table of highest ids, beside those of the tables. Undo takes rows back
 * and leaves that table alone, so a number that stood in the ledger for one thing never comes to stand for another.
 */
export function nextNumber(db: Db, series: string, highest: number): number {
	const number = Math.max(highest, lastGiven(db, series)) + 1;
	keepNumber(db, series, number);
	return number;
}

/** Keeps a number, and all below it, from being given: before the row that has it goes. */
export function keepNumber(db: Db, series: string, number: number): void {
	const given = lastGiven(db, series);
	if (given === -1) db.run(sql`insert into main.sqlite_sequence (name, seq) values (${series}, ${number})`);
	else if (given < number) db.run(sql`update main.sqlite_sequence set seq = ${number} where name = ${series}`);
}

/** The last number given, or -1 when there was none. */
const lastGiven = (db: ReadDb, series: string) =>
	(db.column(sql`select seq from main.sqlite_sequence where name = ${series}`)[0] as number | undefined) ?? -1;
