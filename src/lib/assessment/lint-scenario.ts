import type { ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { ELEMENTS } from '../crm/elements.ts';
import { partsOf } from '../scenario/checks.ts';
import { patternsIn, type AnyPattern } from '../scenario/pattern.ts';
import type { Problem } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { criterionIn, type Standard } from '../scenario/standard.ts';
import { viewNames } from '../scenario/views.ts';
import { faultInSql } from './views-sql.ts';

/** What can happen of itself, by the names that patterns may ask for. */
export const HAPPENINGS: readonly string[] = ['message.arrived'];

/**
 * What is wrong with a scenario's words: criteria, acts, views, columns and screen elements that do not exist. Needs
 * records with the tutor views open, to know the columns.
 */
export function lintScenario(
	scenario: Scenario,
	standard: Standard,
	commands: ReadonlySet<string>,
	db: ReadDb,
): Problem[] {
	const problems: Problem[] = [];
	const say = (file: string, message: string, remedy: string) => problems.push({ file, line: null, message, remedy });
	const views = new Set(viewNames(scenario.front.views));

	const criteria = (file: string, id: string, codes: readonly string[]) => {
		for (const code of codes) {
			if (!criterionIn(standard, code))
				say(file, `${id} names ${code}, which is not in ${standard.id}.`, 'Correct the code.');
		}
	};
	const events = (file: string, id: string, pattern: AnyPattern | undefined) => {
		for (const { event } of pattern ? patternsIn(pattern) : []) {
			if (!commands.has(event) && !HAPPENINGS.includes(event))
				say(
					file,
					`${id} asks for “${event}”, which nothing here is called.`,
					'Use the name of an act, as in scenarios/README.md.',
				);
		}
	};
	const columns = (file: string, id: string, view: string, names: readonly string[]) => {
		if (!views.has(view))
			return say(
				file,
				`${id} asks the view “${view}”, which does not exist.`,
				`The views are: ${[...views].join(', ')}.`,
			);
		const known = db.column(sql`select name from pragma_table_info(${view})`) as string[];
		for (const name of names.filter((n) => !known.includes(n)))
			say(
				file,
				`${id} asks for “${name}”, which ${view} does not have.`,
				`Its columns are: ${known.filter((k) => k !== 'touched').join(', ')}.`,
			);
	};

	for (const check of scenario.checks) {
		criteria('checks.yaml', check.id, check.criteria);
		if (check.step !== undefined && check.step > scenario.steps.length)
			say(
				'checks.yaml',
				`${check.id} belongs to step ${check.step}, and the brief has ${scenario.steps.length}.`,
				'Correct the number, or number the steps of the brief.',
			);
		for (const part of partsOf(check)) {
			events('checks.yaml', check.id, part.happened);
			events('checks.yaml', check.id, part.never);
			events('checks.yaml', check.id, part.order?.first);
			events('checks.yaml', check.id, part.order?.then);
			for (const row of [part.record, part.no_record])
				if (row) columns('checks.yaml', check.id, row.in, [...Object.keys(row.where), ...Object.keys(row.has)]);
			if (part.untouched) columns('checks.yaml', check.id, part.untouched.in, part.untouched.columns);
			if (part.sql !== undefined) {
				const fault = faultInSql(part.sql, scenario.front.views) ?? faultOfRunning(db, part.sql);
				if (fault) say('checks.yaml', `${check.id} asks a question that can’t be asked.`, fault);
			}
		}
	}
	for (const trap of scenario.traps) {
		criteria('checks.yaml', trap.id, trap.criteria);
		events('checks.yaml', trap.id, trap.sprung_by);
		events('checks.yaml', trap.id, trap.unless_after);
		events('checks.yaml', trap.id, trap.recovered_by);
	}
	for (const rule of scenario.evidence) {
		criteria('evidence.yaml', rule.id, rule.criteria);
		events('evidence.yaml', rule.id, rule.when);
		for (const name of rule.show.filter((n) => !(n in ELEMENTS)))
			say(
				'evidence.yaml',
				`${rule.id} shows “${name}”, which no screen has.`,
				`Choose from: ${Object.keys(ELEMENTS).join(', ')}.`,
			);
	}
	for (const message of scenario.messages) events(`inbox/${message.id}.md`, 'The message', message.arrives?.after);
	for (const question of scenario.questions) criteria('questions.md', question.id, question.criteria);
	for (const reflection of scenario.reflections) criteria('reflections.md', reflection.id, reflection.criteria);
	problems.push(
		...twice(
			'checks.yaml',
			[...scenario.checks, ...scenario.traps].map((c) => c.id),
		),
		...twice(
			'evidence.yaml',
			scenario.evidence.map((r) => r.id),
		),
	);
	return problems;
}

function faultOfRunning(db: ReadDb, question: string): string | null {
	try {
		db.rows({ text: `select * from (${question.trim().replace(/;$/, '')}) limit 0`, values: [] });
		return null;
	} catch (error) {
		return `SQLite says: ${error instanceof Error ? error.message : String(error)}.`;
	}
}

const twice = (file: string, ids: readonly string[]): Problem[] =>
	[...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => ({
		file,
		line: null,
		message: `“${id}” is there twice.`,
		remedy: 'Give each its own name.',
	}));
