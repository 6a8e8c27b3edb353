import { z } from 'zod';
import { sql } from '../../../db/sql.ts';
import { command } from '../../define.ts';
import { at } from '../../place.ts';
import { reasons } from '../../refusal.ts';

const refuse = reasons({
	'no-such-import': (p: { batch: number }) => ({
		message: `There is no import number ${p.batch}.`,
		remedy: 'Choose one from the list of imports.',
	}),
	'import-reverted-already': (p: { file: string }) => ({
		message: `The import of ${p.file} has been taken back already.`,
		remedy: 'To bring the people in again, import the file again.',
	}),
});

const Batch = z.object({
	source_id: z.int().nullable(),
	file_name: z.string().nullable(),
	mapping: z.string(),
	duplicate_policy: z.string(),
	created_count: z.int(),
	updated_count: z.int(),
	skipped_count: z.int(),
	error_count: z.int(),
	run_by: z.int().nullable(),
	at: z.string(),
	reverted_at: z.string().nullable(),
});

/**
 * Takes an import back, whole: those it added go, and what it filled in is as it was. Where a person has been worked on
 * since, nothing is taken back and the refusal says by which act. That there was an import stays on record, without the
 * people's details.
 *
 * @throws {Refusal} `role-may-not`, `no-such-import`, `import-reverted-already`, and all that undo throws
 */
export const revertImport = command({
	name: 'import.revert',
	title: 'Take an import back',
	minutes: 3,
	input: z.strictObject({ batch: z.int().positive() }),
	outcome: z.strictObject({ file: z.string() }),
	run({ db, now, undo }, { batch }) {
		const was = db.maybe(
			Batch,
			sql`select source_id, file_name, mapping, duplicate_policy, created_count, updated_count, skipped_count, error_count, run_by, at, reverted_at
			    from import_batch where id = ${batch}`,
		);
		if (!was) throw refuse('no-such-import', { batch });
		const file = was.file_name ?? 'a file';
		if (was.reverted_at !== null) throw refuse('import-reverted-already', { file });
		const lines = db.all(
			z.object({ line: z.int(), result: z.string() }),
			sql`select line, result from import_row where batch_id = ${batch} order by line`,
		);
		const entry = db.column(
			sql`select entry from change_log where tbl = 'import_batch' and key = ${JSON.stringify([batch])} and before is null order by id desc limit 1`,
		)[0];
		undo(Number(entry));
		db.run(sql`insert into import_batch (id, source_id, object, file_name, mapping, duplicate_policy, created_count, updated_count,
		             skipped_count, error_count, run_by, at, reverted_at)
		           values (${batch}, ${was.source_id}, 'candidate', ${was.file_name}, ${was.mapping}, ${was.duplicate_policy}, ${was.created_count},
		             ${was.updated_count}, ${was.skipped_count}, ${was.error_count}, ${was.run_by}, ${was.at}, ${now})`);
		for (const { line, result } of lines)
			db.run(
				sql`insert into import_row (batch_id, line, raw, result, errors) values (${batch}, ${line}, '{}', ${result}, '[]')`,
			);
		return { file };
	},
	says: (_, outcome) => `Took back the import of ${outcome?.file ?? 'a file'}`,
	place: () => at('import'),
	undo: 'rows',
});
