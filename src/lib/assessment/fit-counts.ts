import type { SqlJsStatic } from 'sql.js';
import { openBook } from '../db/book.ts';
import { worldFrom } from '../db/open.ts';
import { sql } from '../db/sql.ts';
import type { World } from '../scenario/build.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { openForJudging } from './judging.ts';

/** How many people truly fit each vacancy that the scenario brings, for the author to see whether it is fair. */
export function fitCounts(sqlite: SqlJsStatic, world: World, scenario: Scenario): string[] {
	const vacancies = scenario.data
		.filter((d) => d.view === 'vacancies')
		.flatMap((d) => d.rows.map((r) => r.values['vacancy']!));
	if (vacancies.length === 0) return [];
	const db = worldFrom(sqlite, world.image);
	try {
		openBook(db);
		openForJudging(db, scenario);
		return vacancies.map((vacancy) => {
			const count = (where: string) =>
				db.column({ text: `select count(*) from fit where vacancy = ? and ${where}`, values: [vacancy] })[0];
			const names = db.column(
				sql`select ref from fit where vacancy = ${vacancy} and hard and essentials_met = essentials order by ref limit 12`,
			);
			return `${vacancy}, variant ${scenario.variant.name}: ${count('hard and essentials_met = essentials')} truly fit (${names.join(', ')}); ${count('hard and essentials_met = essentials - 1')} lack one essential line; ${count('not hard and essentials_met >= essentials - 1')} have the skills but can’t start, come, work here or be paid`;
		});
	} finally {
		db.close();
	}
}
