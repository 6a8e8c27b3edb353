import { z } from 'zod';
import { sha256 } from '../ledger/hash.ts';
import { aboutWhom } from './belongs.ts';
import type { Db } from './database.ts';
import { sql } from './sql.ts';

/**
 * Blanks a person's before and after in the change log, keeping field names, entry and salted hashes, so that the
 * trail still says what was done and when, and a value that is known can be compared, but none can be read.
 *
 * @param words - rows of others that hold one of these are blanked too
 * @param salt - the hash of the entry before: new each time, and in the ledger already
 */
export function blankChanges(db: Db, personId: number, words: readonly string[], salt: string): number {
	const Line = z.object({ id: z.int(), before: z.string().nullable(), after: z.string().nullable() });
	const also = JSON.stringify(aboutWhom(db));
	const rows = db.all(
		Line,
		sql`with whom (person, "from", "to") as (
		      select ${personId}, 0, ${Number.MAX_SAFE_INTEGER}
		      union all select one.value ->> '$.other', one.value ->> '$.from', one.value ->> '$.to' from json_each(${JSON.stringify(whileMerged(db, personId))}) one)
		    select distinct c.id, c.before, c.after from change_log c join whom w on c.entry between w."from" and w."to"
		    where c.person_id = w.person
		    or exists (select 1 from json_each(${also}) also where also.value ->> '$.tbl' = c.tbl
		               and w.person in (c.before ->> ('$.' || (also.value ->> '$.column')), c.after ->> ('$.' || (also.value ->> '$.column'))))
		    or exists (select 1 from json_each(${JSON.stringify(words)}) word
		               where instr(coalesce(c.before, '') || coalesce(c.after, ''), word.value) > 0)
		    order by c.id`,
	);
	for (const row of rows) {
		db.run(
			sql`update change_log set before = ${blank(row.before, salt)}, after = ${blank(row.after, salt)} where id = ${row.id}`,
		);
	}
	return rows.length;
}

/** The entries during which this person's rows stood with another: what was written of that one then may be of both. */
function whileMerged(db: Db, personId: number): readonly { other: number; from: number; to: number }[] {
	const Stretch = z.object({ other: z.int(), from: z.int(), to: z.int() });
	return db.all(
		Stretch,
		sql`select case when l.survivor = ${personId} then l.absorbed else l.survivor end as other, l."from", l."to" from (
		      select min(case when typeof(row ->> '$.survivor') = 'integer' then row ->> '$.survivor' end) as survivor,
		        min(case when typeof(row ->> '$.absorbed') = 'integer' then row ->> '$.absorbed' end) as absorbed,
		        min(entry) as "from", max(entry) as "to"
		      from (select key, entry, coalesce(after, before) as row from change_log where tbl = 'merge_log') group by key) l
		    where ${personId} in (l.survivor, l.absorbed) order by l."from", other`,
	);
}

const BLANK = /^#[0-9a-f]{64}$/;

/** Whether a row of the change log has been blanked: what stood in it can't be read any more. */
export function isBlank(row: string | null): boolean {
	return row !== null && Object.values(JSON.parse(row) as object).some((value) => BLANK.test(String(value)));
}

/** Every value of a row becomes `#` and the hash of salt and value; nothing stays nothing. */
function blank(row: string | null, salt: string): string | null {
	if (row === null) return null;
	const values = JSON.parse(row) as Record<string, unknown>;
	return JSON.stringify(
		Object.fromEntries(
			Object.entries(values).map(([field, value]) => [
				field,
				value === null || BLANK.test(String(value)) ? value : `#${sha256(`${salt}${JSON.stringify(value)}`)}`,
			]),
		),
	);
}
