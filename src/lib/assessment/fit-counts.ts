import type { ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { vacanciesOf } from './judging.ts';

/**
 * How many people truly fit each vacancy that the scenario brings, for the author to see whether its variants are
 * equally hard.
 *
 * @param db - records opened for judging
 */
export function fitCounts(db: ReadDb, scenario: Scenario): string[] {
	return vacanciesOf(scenario).map((vacancy) => {
		const count = (where: string) =>
			db.column({ text: `select count(*) from fit where vacancy = ? and ${where}`, values: [vacancy] })[0];
		const names = db.column(
			sql`select ref from fit where vacancy = ${vacancy} and hard and essentials_met = essentials order by ref limit 12`,
		);
		return `${vacancy}, variant ${scenario.variant.name}: ${count('hard and essentials_met = essentials')} truly fit (${names.join(', ')}); ${count('hard and essentials_met = essentials - 1')} lack one essential line; ${count('not hard and essentials_met >= essentials - 1')} have the skills but can’t start, come, work here or be paid`;
	});
}
