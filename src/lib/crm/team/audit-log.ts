import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { fieldWords, rowWords } from '../change-words.ts';
import { command, query } from '../define.ts';
import { at } from '../place.ts';

/** What the audit log is narrowed by. Empty means all. */
export const AuditFilter = z.strictObject({
	/** The reference of a record. */
	record: z.string().trim().toUpperCase().max(40).default(''),
	/** Part of a command's name. */
	what: z.string().trim().max(40).default(''),
	day: z.string().max(10).default(''),
	/** Part of a field's name, as the log shows it. */
	field: z.string().trim().max(40).default(''),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

const Row = z.object({
	entry: z.int(),
	at: z.string(),
	command: z.string(),
	refusal: z.string().nullable(),
	input: z.string(),
	outcome: z.string().nullable(),
	fields: z.string().nullable(),
});

/** One act of the log, with the fields that it changed. */
export interface AuditRow {
	readonly entry: number;
	readonly at: string;
	readonly command: string;
	readonly refusal: string | null;
	readonly input: unknown;
	readonly outcome: unknown;
	readonly fields: readonly string[];
}

/** Every act, newest first, over all records. The log has no cascade: what was done to a record outlives it. */
export const auditLog = query({
	name: 'audit-log',
	input: z.strictObject({ filter: AuditFilter, limit: z.int().default(200) }),
	run: (db, { filter, limit }) => linesOf(db, filter, limit),
});

function linesOf(db: ReadDb, { record, what, day, field }: AuditFilter, limit: number): AuditRow[] {
	return db
		.all(
			Row,
			sql`select l.seq as entry, l.now as at, l.command, l.refusal, l.entry ->> '$.input' as input, l.entry ->> '$.outcome' as outcome,
			      (select group_concat(distinct iif(c.before is null, c.tbl || ' +', iif(c.after is null, c.tbl || ' -', c.tbl || ' ' || j.key))) from change_log c, json_each(coalesce(c.after, c.before)) j
			       where c.entry = l.seq and c.cause = 'act' and j.value is not (c.before ->> ('$.' || j.key))) as fields
			    from ledger l where (${what} = '' or instr(l.command, ${what.toLowerCase()}) > 0)
			      and (${day} = '' or substr(l.now, 1, 10) = ${day})
			      and (${record} = '' or instr(l.entry, '"' || ${record} || '"') > 0
			           or exists (select 1 from change_log c join person p on p.id = c.person_id where c.entry = l.seq and p.ref = ${record}))
			    order by l.seq desc`,
		)
		.map(({ fields, input, outcome, ...row }) => ({
			...row,
			input: JSON.parse(input),
			outcome: outcome === null || !/^[[{]/.test(outcome) ? null : JSON.parse(outcome),
			fields: [
				...new Set(
					(fields ?? '')
						.split(',')
						.filter((one) => one !== '' && !/ (id|ref|.*_id|.*_at|norm|name_key)$/.test(one))
						.map((one) => wordsOf(one.split(' ')[0]!, one.split(' ')[1]!)),
				),
			].sort(),
		}))
		.filter((row) => field === '' || row.fields.some((one) => one.toLowerCase().includes(field.toLowerCase())))
		.slice(0, limit);
}

/** `Postcode`; a row that came or went as a whole: `Job added`. */
const wordsOf = (table: string, field: string) =>
	field === '+' ? rowWords(table, 'added') : field === '-' ? rowWords(table, 'removed') : fieldWords(table, field);

/** Takes the audit log out of the CRM, as it is filtered. */
export const exportAudit = command({
	name: 'audit.export',
	title: 'Take out the audit log',
	minutes: 1,
	input: z.strictObject({ filter: AuditFilter }),
	outcome: z.strictObject({ rows: z.int() }),
	run: ({ db }, { filter }) => ({ rows: linesOf(db, filter, 10_000).length }),
	says: (_, outcome) => `Took out ${outcome?.rows ?? 0} lines of the audit log`,
	place: () => at('settings', null, 'audit'),
	undo: 'none',
});
