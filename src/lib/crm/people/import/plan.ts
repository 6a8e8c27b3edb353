import { z } from 'zod';
import type { ReadDb } from '../../../db/database.ts';
import { query } from '../../define.ts';
import { keysOf, LAWFUL_BASES } from '../../options.ts';
import { listsOf } from '../house-style.ts';
import { IMPORT_KEYS } from './columns.ts';
import { isSuppressed } from '../suppress.ts';
import { readRow, sameAs, type ReadRow } from './row.ts';
import { MOST_ROWS } from './table.ts';

/** What becomes of a line that looks like somebody who is here already. */
export const POLICIES = {
	skip: 'Leave the line out',
	update: 'Fill in what their record lacks',
	create: 'Add them all the same',
} as const;

/** People of a file, how its columns are understood, and what holds for all of them. */
export const ImportInput = z.strictObject({
	file_name: z.string().trim().min(1, 'Give the file a name.').max(120),
	source: z.string().trim().min(1, 'Choose where these people come from.').max(60),
	obtained_on: z.iso.date('Write the day on which the file came in.'),
	lawful_basis: z.enum(keysOf(LAWFUL_BASES), 'Choose the lawful basis for keeping these people.'),
	policy: z.enum(keysOf(POLICIES)),
	mapping: z
		.array(z.union([z.enum(IMPORT_KEYS), z.literal('')]))
		.min(1)
		.max(60),
	rows: z
		.array(z.strictObject({ line: z.int().positive(), cells: z.array(z.string().max(2_100)).max(60) }))
		.min(1, 'Choose a file with people in it.')
		.max(MOST_ROWS),
});
export type ImportInput = z.infer<typeof ImportInput>;

export interface PlannedRow {
	readonly line: number;
	readonly name: string;
	readonly read: ReadRow;
	readonly result: 'created' | 'updated' | 'skipped' | 'error';
	/** Whether the person has asked to be left alone. */
	readonly held: boolean;
	/** The record that it looks like. */
	readonly same: { readonly ref: string; readonly name: string } | null;
	/** Why it is left out, or what is wrong with it: a sentence each. */
	readonly says: readonly string[];
}

/** What becomes of each line. The preview shows it, and the import does it, line by line, as the records then stand. */
export function planRow(
	db: ReadDb,
	input: Pick<ImportInput, 'mapping' | 'policy'>,
	row: ImportInput['rows'][number],
	lists = listsOf(db),
): PlannedRow {
	const read = readRow(row.cells, input.mapping, lists);
	const name = `${read.values.given_name ?? ''} ${read.values.family_name ?? ''}`.trim() || 'Nobody named';
	const plan = { line: row.line, name, read, same: null, held: false };
	if (read.errors.length > 0) return { ...plan, result: 'error', says: read.errors };
	if (isSuppressed(db, read.values))
		return {
			...plan,
			held: true,
			result: 'skipped',
			says: ['This person has asked to be left alone, so the line is left out.'],
		};
	const same = sameAs(db, read);
	if (!same) return { ...plan, result: 'created', says: [] };
	const like = { ref: same.ref, name: same.name };
	const why = `Looks like ${same.name}, ${same.ref}: ${same.reasons.join(', ')}.`;
	const archived = same.lifecycle !== 'active';
	if (input.policy === 'create') return { ...plan, same: like, result: 'created', says: [why] };
	if (input.policy === 'update' && !archived) return { ...plan, same: like, result: 'updated', says: [why] };
	return { ...plan, same: like, result: 'skipped', says: [archived ? `${why} That record is archived.` : why] };
}

/** The preview of an import. Two lines of one file that are alike are told apart when the import is done. */
export const importPlan = query({
	name: 'import-plan',
	input: ImportInput.pick({ mapping: true, policy: true, rows: true }),
	run(db, input): PlannedRow[] {
		const lists = listsOf(db);
		return input.rows.map((row) => planRow(db, input, row, lists));
	},
});
