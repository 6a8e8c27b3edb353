import type { ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { isGuard, isIndicator, isRestraint, partsOf, type Check, type Part } from '../scenario/checks.ts';
import { sourceSays } from '../scenario/compare.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { viewNames } from '../scenario/views.ts';
import { misspelt, type Fault } from './lint-patterns.ts';
import { trulyFit } from './quality.ts';
import { faultInSql, namesRecords } from './views-sql.ts';

type Copied = NonNullable<Part['copied']>;

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
	if (check.recovered_by && !isGuard(check))
		found.push([
			'says how it is put right, and holds nothing back.',
			'Only a guard can be put right: write “guard: true”, or take “recovered_by” out.',
		]);
	if (isIndicator(check) && (check.must_pass || check.guard))
		found.push(['is an indicator, which is never a mark.', 'Take “must_pass” and “guard” out.']);
	for (const part of parts) {
		for (const row of [part.record, part.no_record])
			if (row) found.push(...columns(db, views, row.in, [...Object.keys(row.where), ...Object.keys(row.has)]));
		if (part.untouched) found.push(...columns(db, views, part.untouched.in, [...part.untouched.columns, 'ref']));
		if (part.copied)
			found.push(
				...columns(db, views, part.copied.to.in, columnsOf(part.copied)),
				...faultsInCopy(part.copied, scenario),
			);
		const vacancy = (part.found ?? part.shortlisted ?? part.rationale)?.vacancy;
		if (vacancy !== undefined) found.push(...faultsInFit(db, vacancy, part.rationale !== undefined));
		if (part.sql !== undefined) found.push(...faultsInAsking(db, part.sql, views, isGuard(check)));
	}
	return found;
}

const columnsOf = ({ to, fields }: Copied) => [...Object.keys(to.where), ...Object.keys(fields)];

/** A source that does not say what a check wants copied from it would mark the learner down for reading well. */
function faultsInCopy({ from, fields }: Copied, { messages, documents }: Scenario): Fault[] {
	const text = messages.find((m) => m.id === from)?.body ?? documents.get(from);
	if (text === undefined)
		return [
			misspelt(
				`is copied from “${from}”, which is no message and no file.`,
				`Name one of: ${[...messages.map((m) => m.id), ...documents.keys()].join(', ')}.`,
				from,
				[...messages.map((m) => m.id), ...documents.keys()],
			),
		];
	return Object.entries(fields)
		.filter(([column, says]) => !sourceSays(text, says, column))
		.map(([column, says]) => [
			`wants “${says}” for ${column}, which ${from} does not say.`,
			'Write what the source says, or ask for this column with “record”.',
		]);
}

function faultsInFit(db: ReadDb, vacancy: string, readsLines: boolean): Fault[] {
	const [lines] = db.column(
		sql`select count(*) from requirements where vacancy = ${vacancy} and importance = 'essential'`,
	);
	if (lines === 0)
		return [
			[
				`is about ${vacancy}, which has no essential line at the start.`,
				'Bring the vacancy and its lines in data/, or correct the reference.',
			],
		];
	return readsLines || trulyFit(db, vacancy).length > 0
		? []
		: [[`asks who truly fits ${vacancy}, and nobody does.`, 'Add people who fit, loosen a line, or change the seed.']];
}

function columns(db: ReadDb, version: number, view: string, names: readonly string[]): Fault[] {
	const views = viewNames(version);
	if (!views.includes(view))
		return [
			misspelt(`asks the view “${view}”, which does not exist.`, `The views are: ${views.join(', ')}.`, view, views),
		];
	const known = db.column(sql`select name from pragma_table_info(${view})`) as string[];
	return names
		.filter((name) => !known.includes(name))
		.map((name) =>
			misspelt(
				`asks for “${name}”, which ${view} does not have.`,
				`Its columns are: ${known.filter((k) => k !== 'touched').join(', ')}.`,
				name,
				known,
			),
		);
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
