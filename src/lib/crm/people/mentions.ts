import { z } from 'zod';
import { personOf } from '../../db/belongs.ts';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { keyAsJson, tablesOf } from '../../db/tables.ts';
import { query } from '../define.ts';
import { CandidateRef } from '../refs.ts';

/** Where a name is somebody's own: another person's, a firm's, a colleague's, their papers. */
const OWN_WORDS = new Set([
	'person',
	'contact_point',
	'client',
	'colleague',
	'place',
	'skill',
	'document',
	'cv_parse',
	'setting',
	'policy_clause',
	'privacy_notice',
]);

/** A place outside somebody's own record in which their name, address or number is written. */
export interface Mention {
	readonly table: string;
	readonly column: string;
	readonly key: string;
	readonly text: string;
}

/** The words by which somebody can be told: the full name, each address, each number. */
export function wordsFor(db: ReadDb, personId: number): string[] {
	const names = db.column(
		sql`select trim(coalesce(given_name, '') || ' ' || coalesce(family_name, '')) from person where id = ${personId}
		    union select trim(known_as || ' ' || coalesce(family_name, '')) from person where id = ${personId} and known_as is not null order by 1`,
	) as string[];
	const addresses = db.column(
		sql`select value from contact_point where person_id = ${personId} order by id`,
	) as string[];
	return [...new Set([...names, ...addresses])].filter((word) => word.length > 4 && /[ @]/.test(word));
}

/**
 * Every place outside a person's own record that names them: a colleague's message, a task about a vacancy, a note on
 * a client. Over all tables and all their columns of text. What belongs to somebody else of the same name is theirs.
 */
export function mentionsOf(db: ReadDb, personId: number): Mention[] {
	const words = wordsFor(db, personId);
	const found: Mention[] = [];
	if (words.length === 0) return found;
	const anyOf = (column: string) => words.map(() => `instr(t."${column}", ?) > 0`).join(' or ');
	for (const table of tablesOf(db)) {
		if (OWN_WORDS.has(table.name)) continue;
		const columns = db.column(
			sql`select name from pragma_table_info(${table.name}) where lower(type) = 'text' and pk = 0 order by cid`,
		) as string[];
		for (const column of columns) {
			const whose = personOf(db, table, 't');
			found.push(
				...db
					.all(z.object({ key: z.string(), text: z.string(), whose: z.int().nullable() }), {
						text: `select ${keyAsJson(table, 't')} as key, t."${column}" as text, ${whose} as whose from main."${table.name}" t
						       where (${anyOf(column)}) order by ${table.key.map((k) => `t."${k}"`).join(', ')}`,
						values: words,
					})
					.filter((row) => row.whose !== personId && !isNamesake(db, row.whose, personId))
					.map(({ key, text }) => ({ table: table.name, column, key, text })),
			);
		}
	}
	return found;
}

const isNamesake = (db: ReadDb, other: number | null, personId: number): boolean =>
	other !== null &&
	db.column(
		sql`select 1 from person a join person b on b.name_key = a.name_key where a.id = ${other} and b.id = ${personId} and a.id <> b.id`,
	).length > 0;

/** Writes “[removed]” in the place of a person's name, addresses and numbers, wherever else they stand. */
export function redactMentions(db: Db, personId: number): number {
	const words = wordsFor(db, personId);
	const found = mentionsOf(db, personId);
	for (const { table, column, key, text } of found) {
		const columns = tablesOf(db).find(({ name }) => name === table)!.key;
		const said = words.reduce((rest, word) => rest.replaceAll(word, '[removed]'), text);
		db.run({
			text: `update main."${table}" set "${column}" = ? where ${columns.map((name) => `"${name}" = ?`).join(' and ')}`,
			values: [said, ...(JSON.parse(key) as (string | number)[])],
		});
	}
	return found.length;
}

/** What else names a person, to be seen before their record is anonymised or deleted. */
export const mentionsElsewhere = query({
	name: 'mentions-elsewhere',
	input: z.strictObject({ ref: CandidateRef }),
	run(db, { ref }) {
		const [id] = db.column(sql`select id from person where ref = ${ref}`) as [number | undefined];
		return id === undefined ? [] : mentionsOf(db, id);
	},
});
