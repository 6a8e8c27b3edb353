import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Vacancy } from '../clients/vacancy.ts';

/**
 * The row of a pipeline that belongs to this vacancy alone. The first change to the agency's template makes a copy of
 * it; whoever stands in the vacancy's stages, and has stood in them, stands in the copy's from then on.
 */
export function ownPipeline(db: Db, vacancy: Vacancy): number {
	const { is_template, name } = db.one(
		z.object({ is_template: z.int(), name: z.string() }),
		sql`select is_template, name from pipeline where id = ${vacancy.pipeline_id}`,
	);
	if (is_template === 0) return vacancy.pipeline_id;
	const { id } = db.one(
		z.object({ id: z.int() }),
		sql`insert into pipeline (name, is_template) values (${`${name}, ${vacancy.ref}`}, 0) returning id`,
	);
	db.run(sql`insert into stage (pipeline_id, name, category, position, target_days, needs_consent, checklist, template_id)
	           select ${id}, name, category, position, target_days, needs_consent, checklist, template_id from stage
	           where pipeline_id = ${vacancy.pipeline_id} order by position, id`);
	db.run(sql`update vacancy set pipeline_id = ${id} where id = ${vacancy.id}`);
	const theirs = `select id from application where vacancy_id = ?`;
	const twin = (column: string) =>
		`(select n.id from stage o join stage n on n.name = o.name and n.pipeline_id = ? where o.id = ${column})`;
	db.run({
		text: `update application set stage_id = ${twin('application.stage_id')} where vacancy_id = ?`,
		values: [id, vacancy.id],
	});
	for (const column of ['from_stage', 'to_stage'])
		db.run({
			text: `update stage_history set ${column} = ${twin(`stage_history.${column}`)} where ${column} is not null and application_id in (${theirs})`,
			values: [id, vacancy.id],
		});
	return id;
}
