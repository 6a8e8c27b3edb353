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
			sql`select entry, cause, tbl, before, after from change_log where person_id = ${id} order by id`,
		);
		return lines.map((line): AuditLine => ({
			entry: line.entry,
			at: line.now ?? '',
			command: line.command,
			input: JSON.parse(line.input),
			outcome: line.outcome === null ? null : parsed(line.outcome),
			refusal: line.refusal,
			changes: changes.filter((c) => c.entry === line.entry).flatMap(fieldsOf),
		}));
	},
});

/** What one act changed, field by field, over all records; what the world did meanwhile is left out. */
export const entryChanges = query({
	name: 'entry-changes',
	input: z.strictObject({ entry: z.int().positive() }),
	run: (db, { entry }) =>
		db
			.all(
				ChangeRow,
				sql`select entry, cause, tbl, before, after from change_log where entry = ${entry} and cause = 'act' order by id`,
			)
			.flatMap(fieldsOf),
});

/** `->>` gives bare text for a string and JSON for the rest. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function fieldsOf(change: z.infer<typeof ChangeRow>): AuditLine['changes'] {
	const before = (change.before === null ? {} : JSON.parse(change.before)) as Record<string, unknown>;
	const after = (change.after === null ? {} : JSON.parse(change.after)) as Record<string, unknown>;
	const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	return fields
		.filter((field) => tellsOf(change.tbl, field, before[field], after[field]))
		.map((field) => ({
			field: fieldWords(change.tbl, field),
			before: valueWords(field, before[field]),
			after: valueWords(field, after[field]),
			byWorld: change.cause === 'world',
		}))
		.filter((line) => line.before !== line.after);
}
