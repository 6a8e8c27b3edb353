import { z } from 'zod';
import { sql } from '../db/sql.ts';
import { fieldWords, tellsOf, valueWords } from './change-words.ts';
import { query } from './define.ts';
import { CandidateRef } from './refs.ts';

const Line = z.object({
	entry: z.int(),
	command: z.string(),
	now: z.string().nullable(),
	refusal: z.string().nullable(),
	input: z.string(),
	outcome: z.string().nullable(),
});
const ChangeRow = z.object({
	entry: z.int(),
	cause: z.string(),
	tbl: z.string(),
	key: z.string(),
	before: z.string().nullable(),
	after: z.string().nullable(),
});

/** One thing the audit trail says of a record: who did what when, and what it changed. */
export interface AuditLine {
	readonly entry: number;
	readonly at: string;
	readonly command: string;
	readonly input: unknown;
	readonly outcome: unknown;
	readonly refusal: string | null;
	readonly changes: readonly {
		readonly field: string;
		readonly before: string;
		readonly after: string;
		readonly byWorld: boolean;
	}[];
}

/**
 * The audit trail of a candidate: every act of this attempt that changed something of theirs, looked at it, or was
 * refused, newest first, with each field before and after. It is read from the ledger and the change log.
 */
export const candidateAudit = query({
	name: 'candidate-audit',
	input: z.strictObject({ ref: CandidateRef, limit: z.int().default(200) }),
	run(db, { ref, limit }) {
		const id = (db.column(sql`select id from person where ref = ${ref}`)[0] as number | undefined) ?? -1;
		const lines = db.all(
			Line,
			sql`select seq as entry, command, now, refusal, entry ->> '$.input' as input, entry ->> '$.outcome' as outcome from ledger
			    where seq in (select entry from change_log where person_id = ${id})
			      or entry ->> '$.input.ref' = ${ref} or entry ->> '$.outcome.ref' = ${ref}
			      or exists (select 1 from json_each(entry, '$.input.ref') j where j.value = ${ref})
			    order by seq desc limit ${limit}`,
		);
		const changes = db.all(
			ChangeRow,
			sql`select entry, cause, tbl, key, before, after from change_log where person_id = ${id} order by id`,
		);
		return lines.map((line): AuditLine => ({
			entry: line.entry,
			at: line.now ?? '',
			command: line.command,
			input: JSON.parse(line.input),
			outcome: line.outcome === null ? null : parsed(line.outcome),
			refusal: line.refusal,
			changes: fieldsOf(changes.filter((c) => c.entry === line.entry)),
		}));
	},
});

/** What one act changed, field by field, over all records; what the world did meanwhile is left out. */
export const entryChanges = query({
	name: 'entry-changes',
	input: z.strictObject({ entry: z.int().positive() }),
	run: (db, { entry }) =>
		fieldsOf(
			db.all(
				ChangeRow,
				sql`select entry, cause, tbl, key, before, after from change_log where entry = ${entry} and cause = 'act' order by id`,
			),
		),
});

/** `->>` gives bare text for a string and JSON for the rest. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

type Row = Readonly<Record<string, unknown>>;
const rowOf = (json: string | null) => (json === null ? {} : (JSON.parse(json) as Row));

const without = (row: Row, known: Row): Row =>
	Object.fromEntries(Object.entries(row).filter(([field]) => !(field in known)));

/** What one act came to, field by field. A row that it wrote twice is told once: as it was before, and as it was left. */
function fieldsOf(changes: readonly z.infer<typeof ChangeRow>[]): AuditLine['changes'] {
	const rows = new Map<string, { tbl: string; cause: string; before: Row; after: Row }>();
	for (const { tbl, key, cause, before, after } of changes) {
		const name = `${cause} ${tbl} ${key}`;
		const known = rows.get(name);
		rows.set(name, {
			tbl,
			cause,
			before: known ? { ...without(rowOf(before), known.after), ...known.before } : rowOf(before),
			after: { ...known?.after, ...rowOf(after) },
		});
	}
	return [...rows.values()].flatMap(({ tbl, cause, before, after }) =>
		[...new Set([...Object.keys(before), ...Object.keys(after)])]
			.filter((field) => tellsOf(tbl, field, before[field], after[field]))
			.map((field) => ({
				field: fieldWords(tbl, field),
				before: valueWords(field, before[field]),
				after: valueWords(field, after[field]),
				byWorld: cause === 'world',
			}))
			.filter((line) => line.before !== line.after),
	);
}
