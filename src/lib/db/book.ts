import type { Database } from './database.ts';
import { keyAsJson, rowAsJson, tablesOf, type Table } from './tables.ts';
import { personOf } from './belongs.ts';

/**
 * The book: ledger, change log and what is due, in a second database in memory, so that the CRM's own image never
 * holds them and one rollback covers both.
 *
 * The change log is written by TEMP triggers generated from the schema. A trigger can't name a database in an
 * insert; `change_log` is found because no table of the CRM is called that.
 */
const BOOK = `
attach ':memory:' as book;
create table book.ledger (
	seq integer primary key,
	command text not null,
	now text,
	refusal text,
	entry text not null
) strict;
create table book.change_log (
	id integer primary key,
	entry integer not null,
	-- act: by the command itself; world: by what fell due
	cause text not null check (cause in ('act', 'world')),
	tbl text not null,
	key text not null,
	-- whose record this is about, or null
	person_id integer,
	before text,
	after text
) strict;
create index book.change_log_entry on change_log (entry, id);
create index book.change_log_row on change_log (tbl, key, id);
create index book.change_log_person on change_log (person_id, id);
create table book.writing (entry integer not null, cause text not null) strict;
insert into book.writing values (0, 'act');
-- What the world will do, and when: in order of due time, then key. What is done stays, so that it comes but once.
create table book.due (
	at text not null,
	key text not null,
	name text not null,
	"with" text not null,
	done integer not null default 0,
	primary key (at, key)
) strict, without rowid;
create temp trigger ledger_no_update before update on book.ledger begin
	select raise(abort, 'the ledger is append-only');
end;
create temp trigger ledger_no_delete before delete on book.ledger begin
	select raise(abort, 'the ledger is append-only');
end;
`;

/** Opens the book beside a CRM. From here on every change to a record is written down. */
export function openBook(db: Database): void {
	const tables = tablesOf(db);
	db.exec(BOOK + tables.map((table) => logOf(db, table)).join('\n'));
}

function logOf(db: Database, table: Table): string {
	const line = (when: string, row: 'new' | 'old', whose: string, before: string, after: string, only = '') => `
create temp trigger "log_${table.name}_${when.split(' ')[1]}" ${when} on main."${table.name}" ${only} begin
	insert into change_log (entry, cause, tbl, key, person_id, before, after)
	select entry, cause, '${table.name}', ${keyAsJson(table, row)}, ${whose}, ${before}, ${after} from writing;
end;`;
	const was = rowAsJson(table, 'old');
	const is = rowAsJson(table, 'new');
	const [wasOf, isOf] = [personOf(db, table, 'old'), personOf(db, table, 'new')];
	return (
		line('after insert', 'new', isOf, 'null', is) +
		// when a row is cut loose from a person, what stood there before was still theirs
		line(
			'after update',
			'new',
			isOf === 'null' ? 'null' : `coalesce(${isOf}, ${wasOf})`,
			was,
			is,
			`when ${was} <> ${is}`,
		) +
		// before, so that what goes with a row is written down after it: see `personOf`
		line('before delete', 'old', wasOf, was, 'null')
	);
}
