import { z } from 'zod';
import { sql } from '../../../db/sql.ts';
import { query } from '../../define.ts';

const Batch = z.object({
	batch: z.int(),
	file_name: z.string(),
	source: z.string().nullable(),
	by: z.string().nullable(),
	at: z.string(),
	created: z.int(),
	updated: z.int(),
	skipped: z.int(),
	errors: z.int(),
	reverted_at: z.string().nullable(),
});

/** Imports, the latest first. */
export const imports = query({
	name: 'imports',
	input: z.strictObject({}),
	run: (db) =>
		db.all(
			Batch,
			sql`select b.id as batch, coalesce(b.file_name, 'A file') as file_name, s.name as source, c.name as by, b.at, b.created_count as created,
			      b.updated_count as updated, b.skipped_count as skipped, b.error_count as errors, b.reverted_at
			    from import_batch b left join source s on s.id = b.source_id left join colleague c on c.id = b.run_by
			    order by b.at desc, b.id desc limit 50`,
		),
});

/** Lines of an import that were left out, each with why, and the values as they stood in the file. */
export const importErrors = query({
	name: 'import-errors',
	input: z.strictObject({ batch: z.int() }),
	run: (db, { batch }) =>
		db
			.all(
				z.object({ line: z.int(), raw: z.string(), errors: z.string() }),
				sql`select line, raw, errors from import_row where batch_id = ${batch} and result in ('error', 'skipped') order by line`,
			)
			.map(({ line, raw, errors }) => ({
				line,
				// safe: written by import.run
				values: JSON.parse(raw) as Record<string, string>,
				says: JSON.parse(errors) as string[],
			})),
});

/** Whom an import made and whom it filled in, line by line, and the records that they are now. */
export const importPeople = query({
	name: 'import-people',
	input: z.strictObject({ batch: z.int() }),
	run: (db, { batch }) =>
		db.all(
			z.object({ line: z.int(), result: z.enum(['created', 'updated']), ref: z.string(), name: z.string() }),
			sql`select r.line, r.result, p.ref, coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.ref) as name
			    from import_row r join person f on f.id = r.person_id join person p on p.id = coalesce(f.merged_into, f.id)
			    where r.batch_id = ${batch} and r.result in ('created', 'updated') order by r.line, p.id`,
		),
});
