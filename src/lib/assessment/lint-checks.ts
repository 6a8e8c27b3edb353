import type { ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { isGuard, isRestraint, partsOf, type Check } from '../scenario/checks.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { viewNames } from '../scenario/views.ts';
import type { Fault } from './lint-patterns.ts';
import { faultInSql, namesRecords } from './views-sql.ts';

/** What is wrong with what a check asks of the records: views, columns, its step, its SQL. */
export function faultsInCheck(check: Check, scenario: Scenario, db: ReadDb): Fault[] {
	const { views } = scenario.front;
	const parts = partsOf(check);
	const found: Fault[] = [];
	if (check.step !== undefined && check.step > scenario.steps.length)
		found.push([
			`belongs to step ${check.step}, and the brief has ${scenario.steps.length}.`,
			'Correct the number, or number the steps of the brief.',
		]);
	if (!check.guard && parts.some(isRestraint) && !parts.every(isRestraint))
		found.push([
			'mixes what was done with what was left alone, so that doing nothing would earn a part of it.',
			'Make two checks of it: one that earns, and one with untouched, never, no_record or order.',
		]);
	for (const part of parts) {
		for (const row of [part.record, part.no_record])
			if (row) found.push(...columns(db, views, row.in, [...Object.keys(row.where), ...Object.keys(row.has)]));
		if (part.untouched) found.push(...columns(db, views, part.untouched.in, [...part.untouched.columns, 'ref']));
		if (part.sql !== undefined) found.push(...faultsInAsking(db, part.sql, views, isGuard(check)));
	}
	return found;
}

function columns(db: ReadDb, version: number, view: string, names: readonly string[]): Fault[] {
	const views = viewNames(version);
	if (!views.includes(view))
		return [[`asks the view “${view}”, which does not exist.`, `The views are: ${views.join(', ')}.`]];
	const known = db.column(sql`select name from pragma_table_info(${view})`) as string[];
	return names
		.filter((name) => !known.includes(name))
		.map((name) => [
			`asks for “${name}”, which ${view} does not have.`,
			`Its columns are: ${known.filter((k) => k !== 'touched').join(', ')}.`,
		]);
}

function faultsInAsking(db: ReadDb, question: string, views: number, guard: boolean): Fault[] {
	const cannot = 'asks a question that can’t be asked.';
	const fault = faultInSql(question, views);
	if (fault) return [[cannot, fault]];
	try {
		if (guard || namesRecords(db, question)) return [];
		return [
			[
				'earns points with a number alone, which rests on nothing that the learner did.',
				'Select “score, ref” or “score, entry”, or mark it “guard: true”.',
			],
		];
	} catch (error) {
		return [[cannot, `SQLite says: ${error instanceof Error ? error.message : String(error)}.`]];
	}
}
