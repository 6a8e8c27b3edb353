import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import type { RowAbout } from '../../db/rows-about.ts';
import { sql } from '../../db/sql.ts';
import { referencesOf, tablesOf } from '../../db/tables.ts';
import { fieldWords, valueWords } from '../change-words.ts';
import { command, query } from '../define.ts';
import { candidateByRef, fullName } from '../people/person.ts';
import { at } from '../place.ts';
import { CandidateRef, RequestRef } from '../refs.ts';
import { othersNamed } from './others-named.ts';
import { maybeRequest } from './request.ts';
import { rowsOf } from './rows-of.ts';

/** One table of somebody's file, in words. */
export interface FilePart {
	readonly table: string;
	readonly rows: readonly Readonly<Record<string, string>>[];
	/** How many rows are left out, because they would harm somebody else. */
	readonly withheld: number;
}

/** Everything about a person, as it is given to them. */
export interface PersonFile {
	readonly ref: string;
	readonly name: string;
	readonly parts: readonly FilePart[];
}

/** How the CRM keeps its own order; it says nothing of the person. */
const INTERNAL = /^(id|name_key|norm|norm_hash|sha256|board_rank|is_primary|position|person_id|row_key)$/;

/**
 * Everything that the CRM holds about a person, generic over the schema, with what a request's parts redact or
 * withhold. Pages of numbers are given their names.
 *
 * Source: UK GDPR Art. 15(1) and (3).
 */
export const personFile = query({
	name: 'person-file',
	input: z.strictObject({ ref: CandidateRef, request: RequestRef.nullable() }),
	run(db, { ref, request }): PersonFile {
		const person = candidateByRef(db, ref);
		const decisions = decided(db, request);
		const parts = new Map<string, { rows: Record<string, string>[]; withheld: number }>();
		for (const about of rowsOf(db, person.id)) {
			const part = parts.get(about.table) ?? { rows: [], withheld: 0 };
			parts.set(about.table, part);
			const include = decisions.get(`${about.table} ${about.key}`) ?? 'yes';
			if (include === 'withheld' || include === 'undecided') part.withheld++;
			else part.rows.push(inWords(db, about, include === 'redacted' ? othersNamed(db, about, person.id) : []));
		}
		return {
			ref,
			name: fullName(person),
			parts: [...parts].map(([table, part]) => ({ table, ...part })),
		};
	},
});

function decided(db: ReadDb, request: string | null): ReadonlyMap<string, string> {
	const id = request === null ? undefined : maybeRequest(db, request)?.id;
	if (id === undefined) return new Map();
	return new Map(
		db
			.all(
				z.object({ row: z.string(), include: z.string() }),
				sql`select table_name || ' ' || row_key as row, include from data_request_item where request_id = ${id} order by id`,
			)
			.map(({ row, include }) => [row, include]),
	);
}

/** A row as people read it: names for numbers, days in words, and other people's names taken out where that was decided. */
function inWords(db: ReadDb, { table, row }: RowAbout, hide: readonly string[]): Record<string, string> {
	const links = new Map(
		referencesOf(db)
			.filter((r) => r.from === table)
			.map((r) => [r.column, r.to]),
	);
	const told: Record<string, string> = {};
	for (const [column, value] of Object.entries(row)) {
		if (value === null || value === '' || INTERNAL.test(column)) continue;
		const to = links.get(column);
		const words = to === undefined ? valueWords(column, value) : nameOf(db, to, value);
		if (words === '') continue;
		told[fieldWords(table, column)] = hide.reduce((text, name) => text.replaceAll(name, '[somebody else]'), words);
	}
	return told;
}

function nameOf(db: ReadDb, table: string, id: string | number): string {
	const found = tablesOf(db).find(({ name }) => name === table)!;
	const column = ['title', 'name', 'label', 'version', 'ref'].find((name) => found.columns.includes(name));
	if (table === 'person' || column === undefined || found.key.length !== 1) return '';
	return String(
		db.column({ text: `select "${column}" from main."${table}" where "${found.key[0]!}" = ?`, values: [id] })[0] ?? '',
	);
}

/**
 * Takes somebody's whole file out of the CRM, to give it to them: as a page to read and as data. Leaving the building
 * is recorded, with the reason.
 *
 * Source: UK GDPR Art. 15(3) and 20.
 * @throws {Refusal} `no-such-candidate`
 */
export const exportFile = command({
	name: 'dsar.export',
	title: 'Take out everything about a person',
	minutes: 5,
	input: z.strictObject({
		ref: CandidateRef,
		request: RequestRef.nullable().default(null),
		reason: z.string().trim().min(8, 'Say what it is for, in a few words.').max(200),
	}),
	outcome: z.strictObject({ rows: z.int() }),
	run({ db }, { ref, request }) {
		const file = personFile.run(db, { ref, request });
		return { rows: file.parts.reduce((sum, part) => sum + part.rows.length, 0) };
	},
	says: ({ ref, reason }) => `Took out everything about ${ref}: “${reason}”`,
	place: ({ ref, request }) => (request === null ? at('candidate', ref, 'protection') : at('protection', request)),
	undo: 'never',
});
