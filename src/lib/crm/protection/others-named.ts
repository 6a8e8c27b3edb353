import { z } from 'zod';
import { fold } from '../../db/fold.ts';
import type { ReadDb } from '../../db/database.ts';
import type { RowAbout } from '../../db/rows-about.ts';
import { sql } from '../../db/sql.ts';

const PAIR = /\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+/gu;
const REFERENCE = /\b(?:CAND|CON)-\d{1,7}\b/g;
/** Where the words are the person's own, or no words at all. */
const THEIRS = new Set(['person', 'candidate', 'contact_point', 'employment', 'qualification', 'cv_parse']);

/**
 * Other people whom a row of somebody's file names: by reference, by the full name of somebody in the CRM, or as the
 * person's referee. Colleagues are not counted: they are named in the course of their work.
 */
export function othersNamed(db: ReadDb, about: RowAbout, personId: number): string[] {
	if (about.table === 'referee') return [String(about.row['name'] ?? '')].filter(Boolean);
	if (THEIRS.has(about.table)) return [];
	const texts = Object.values(about.row).filter((value): value is string => typeof value === 'string');
	const pairs = new Set(texts.flatMap((text) => pairsIn(text)));
	const refs = new Set(texts.flatMap((text) => text.match(REFERENCE) ?? []));
	const known = db.all(
		z.object({ name: z.string(), ref: z.string() }),
		sql`select trim(coalesce(given_name, '') || ' ' || coalesce(family_name, '')) as name, ref from person
		    where id <> ${personId} and merged_into is not ${personId} and (name_key in (select value from json_each(${JSON.stringify([...pairs].map(keyOf))}))
		      or ref in (select value from json_each(${JSON.stringify([...refs])}))) order by id`,
	);
	const own = db.column(
		sql`select trim(coalesce(given_name, '') || ' ' || coalesce(family_name, '')) from person where id = ${personId}`,
	)[0];
	return [
		...new Set(known.flatMap(({ name, ref }) => [...(pairs.has(name) ? [name] : []), ...(refs.has(ref) ? [ref] : [])])),
	]
		.filter((name) => name !== own)
		.sort();
}

/** Every two words that follow each other and begin with a capital. */
function pairsIn(text: string): string[] {
	const found: string[] = [];
	for (let from = 0; from < text.length;) {
		PAIR.lastIndex = from;
		const match = PAIR.exec(text);
		if (!match) break;
		found.push(match[0]);
		from = match.index + match[0].indexOf(' ') + 1;
	}
	return found;
}

/** As `name_key` has it: family name first. */
function keyOf(pair: string): string {
	const [given, family] = pair.split(' ') as [string, string];
	return `${fold(family)} ${fold(given)}`;
}
