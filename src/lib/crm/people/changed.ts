import { z } from 'zod';
import type { StoryTime } from '../../ledger/story-time.ts';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';
import { CandidateRef } from '../refs.ts';
import { CANDIDATE_FIELD_NAMES, SENSITIVE_FIELDS, type CandidateField } from './candidate-fields.ts';

const Row = z.object({
	at: z.string(),
	tbl: z.string(),
	before: z.string().nullable(),
	after: z.string().nullable(),
});

/** When a field was last changed since the story began, and what stood there before, as stored. */
export interface FieldChange {
	readonly at: StoryTime;
	/** Empty where nothing stood, and where what stood is masked or is the number of another record. */
	readonly before: string;
}

/** Columns by which a field is stored under another name. */
const FIELD_OF: Readonly<Record<string, CandidateField>> = { place_id: 'town', source_id: 'source', owner_id: 'owner' };
const SHOWN = new Set<string>(CANDIDATE_FIELD_NAMES);
const HIDDEN = new Set<string>([...SENSITIVE_FIELDS, ...Object.values(FIELD_OF)]);

/** Which fields of a record have been changed since the story began. What an undo has put back has not. */
export const changedFields = query({
	name: 'changed-fields',
	input: z.strictObject({ ref: CandidateRef }),
	run(db, { ref }): Partial<Record<CandidateField, FieldChange>> {
		const rows = db.all(
			Row,
			sql`select l.now as at, c.tbl, c.before, c.after from change_log c join ledger l on l.seq = c.entry
			    where c.person_id = (select id from person where ref = ${ref}) and c.tbl in ('person', 'candidate', 'contact_point') order by c.id`,
		);
		const first = new Map<string, unknown>();
		const last = new Map<string, { at: StoryTime; value: unknown }>();
		for (const { at, tbl, before, after } of rows) {
			if (tbl !== 'contact_point' && (before === null || after === null)) continue;
			const was = valuesOf(tbl, before);
			const is = valuesOf(tbl, after);
			for (const field of new Set([...Object.keys(was), ...Object.keys(is)])) {
				if (!SHOWN.has(field) || was[field] === is[field]) continue;
				if (!first.has(field)) first.set(field, was[field]);
				last.set(field, { at, value: is[field] });
			}
		}
		return Object.fromEntries(
			[...last]
				.filter(([field, { value }]) => (first.get(field) ?? null) !== (value ?? null))
				.map(([field, { at }]) => [field, { at, before: HIDDEN.has(field) ? '' : told(first.get(field)) }]),
		);
	},
});

/** A row as the fields it holds. Of a person's numbers and addresses, the main one of each kind. */
function valuesOf(table: string, json: string | null): Record<string, unknown> {
	if (json === null) return {};
	const row = JSON.parse(json) as Record<string, unknown>;
	if (table === 'contact_point') return row['is_primary'] === 1 ? { [String(row['kind'])]: row['value'] } : {};
	return Object.fromEntries(Object.entries(row).map(([column, value]) => [FIELD_OF[column] ?? column, value]));
}

const told = (value: unknown): string =>
	value === null || value === undefined || String(value).startsWith('#') ? '' : String(value);
