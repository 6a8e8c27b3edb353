import { z } from 'zod';
import { sha256 } from '../ledger/hash.ts';
import { ALSO_ABOUT } from './belongs.ts';
import type { Db } from './database.ts';
import { sql } from './sql.ts';

/**
 * Blanks a person's before and after in the change log, keeping field names, entry and salted hashes, so that the
 * trail still says what was done and when, and a value that is known can be compared, but none can be read.
 *
 * @param salt - the hash of the entry before: new each time, and in the ledger already
 */
export function blankChanges(db: Db, personId: number, salt: string): number {
	const rows = db.all(
		z.object({ id: z.int(), before: z.string().nullable(), after: z.string().nullable() }),
		sql`select id, before, after from change_log where person_id = ${personId}
		    or exists (select 1 from json_each(${JSON.stringify(ALSO_ABOUT)}) also where also.value ->> '$.tbl' = tbl
		               and ${personId} in (before ->> ('$.' || (also.value ->> '$.column')), after ->> ('$.' || (also.value ->> '$.column'))))
		    order by id`,
	);
	for (const row of rows) {
		db.run(
			sql`update change_log set before = ${blank(row.before, salt)}, after = ${blank(row.after, salt)} where id = ${row.id}`,
		);
	}
	return rows.length;
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
