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
	run: (db, { text }) => withNames(text, (ref) => nameOf(db, ref)),
});

/** A sentence with names beside its references, by whoever knows them. */
export const withNames = (text: string, known: (ref: string) => string | undefined): string =>
	text
		.split(WRITTEN)
		.map((part, i) => (i % 2 === 1 ? part : part.replace(REFERENCE, (ref) => beside(ref, known(ref)))))
		.join('');

const beside = (ref: string, name: string | undefined) => (name ? `${name} (${ref})` : ref);

/** The names of all that a text refers to, by their references: for a page that has no records at hand. */
export function namesIn(db: ReadDb, text: string): Record<string, string> {
	const refs = [...new Set(text.match(REFERENCE) ?? [])].sort();
	return Object.fromEntries(
		refs.flatMap((ref) => {
			const name = nameOf(db, ref);
			return name === undefined ? [] : [[ref, name] as const];
		}),
	);
}

function nameOf(db: ReadDb, ref: string): string | undefined {
	const name = db.column(
		sql`select trim(coalesce(given_name, '') || ' ' || coalesce(family_name, '')) from person where ref = ${ref}
		    union all select name from client where ref = ${ref}
		    union all select name from colleague where ref = ${ref}`,
	)[0];
	return name ? String(name) : undefined;
}
