import { z } from 'zod';
import type { ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { query } from './define.ts';

const REFERENCE = /\b(?:CAND|CON|CLI|COL)-\d{1,7}\b/g;
/** What somebody wrote stands between typographer's quotes, and stays as they wrote it. */
const WRITTEN = /(“[^”]*”)/;

/**
 * A sentence with names beside its references: `Archived Gemma Horsfall (CAND-11909)`. A record that is gone has its
 * reference alone.
 */
export const named = query({
	name: 'named',
	input: z.strictObject({ text: z.string() }),
	run: (db, { text }) =>
		text
			.split(WRITTEN)
			.map((part, i) => (i % 2 === 1 ? part : part.replace(REFERENCE, (ref) => beside(db, ref))))
			.join(''),
});

function beside(db: ReadDb, ref: string): string {
	const name = db.column(
		sql`select trim(coalesce(given_name, '') || ' ' || coalesce(family_name, '')) from person where ref = ${ref}
		    union all select name from client where ref = ${ref}
		    union all select name from colleague where ref = ${ref}`,
	)[0];
	return name ? `${String(name)} (${ref})` : ref;
}
