import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { addDays, dayIn, StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { AutomationRef } from '../refs.ts';
import { audienceWords } from './audience.ts';
import { allAutomations, automationOf } from './automation.ts';
import { actionWords, isOfADay, triggerWords } from './automation-fields.ts';
import { meets, plan } from './automation-run.ts';
import { subjectsBetween } from './automation-subjects.ts';

/** Days that a dry run looks at: those behind for what comes with an act, those ahead for what comes with a day. */
export const DRY_RUN_DAYS = 7;

/** One person a dry run found: on which day, what would be done, what is held back and why. */
export interface DryRow {
	readonly ref: string;
	readonly name: string;
	readonly on: string;
	readonly vacancy: string | null;
	readonly does: readonly string[];
	readonly held: readonly string[];
}

/** Whom an automation would touch. */
export function dryRun(db: ReadDb, ref: string, now: string): { touched: number; held: number; rows: DryRow[] } {
	const automation = automationOf(db, ref);
	if (!automation) return { touched: 0, held: 0, rows: [] };
	const today = dayIn(now);
	const ahead = isOfADay(automation.trigger);
	const [from, to] = ahead
		? [addDays(today, 1), addDays(today, DRY_RUN_DAYS)]
		: [addDays(today, 1 - DRY_RUN_DAYS), today];
	const among = meets(db, automation, now);
	const rows = subjectsBetween(db, automation, from, to)
		.filter(({ id }) => among(id))
		.map((subject): DryRow => {
			const planned = plan(db, automation, subject, ahead ? `${subject.on}T08:05` : now);
			const { ref: person, name, on, vacancy } = subject;
			return {
				ref: person,
				name,
				on,
				vacancy,
				does: planned.filter(({ held }) => held === null).map(({ action }) => actionWords(action)),
				held: planned.flatMap(({ held }) => (held === null ? [] : [held])),
			};
		});
	const touched = rows.filter(({ does }) => does.length > 0).length;
	return { touched, held: rows.length - touched, rows };
}

/** Who would be touched by an automation in the days ahead, or would have been in those behind. */
export const dryRunOf = query({
	name: 'dry-run',
	input: z.strictObject({ automation: AutomationRef, now: StoryTime }),
	run: (db, { automation, now }) => dryRun(db, automation, now),
});

const Runs = z.object({ id: z.int(), done: z.int(), held: z.int(), latest: z.string().nullable() });

/** All automations, those that are on first. */
export const automationList = query({
	name: 'automations',
	input: z.strictObject({}),
	run(db) {
		const runs = new Map(
			db
				.all(
					Runs,
					sql`select automation_id as id, sum(result = 'done') as done, sum(result <> 'done') as held, max(at) as latest
					    from automation_run group by automation_id order by automation_id, id`,
				)
				.map((row) => [row.id, row]),
		);
		return allAutomations(db).map((automation) => ({
			...automation,
			when: triggerWords(automation),
			does: automation.actions.map(actionWords),
			done: runs.get(automation.id)?.done ?? 0,
			held: runs.get(automation.id)?.held ?? 0,
			latest: runs.get(automation.id)?.latest ?? null,
		}));
	},
});

const Run = z.object({
	id: z.int(),
	ref: z.string().nullable(),
	name: z.string().nullable(),
	result: z.enum(['done', 'skipped', 'failed']),
	detail: z.string(),
	at: z.string(),
});

/** Runs shown: the latest. */
const RUNS_SHOWN = 100;

/** One automation with its log, or null. */
export const oneAutomation = query({
	name: 'automation',
	input: z.strictObject({ automation: AutomationRef, now: StoryTime }),
	run(db, { automation: ref, now }) {
		const automation = automationOf(db, ref);
		if (!automation) return null;
		const { condition } = automation;
		const everybody = condition.words.trim() === '' && condition.filters.length === 0;
		return {
			...automation,
			when: triggerWords(automation),
			does: automation.actions.map(actionWords),
			whom: everybody ? 'Everybody.' : audienceWords(db, { kind: 'search', ...condition }, now),
			total: db.column(sql`select count(*) from automation_run where automation_id = ${automation.id}`)[0] as number,
			runs: db.all(
				Run,
				sql`select r.id, p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, r.result, r.detail, r.at
				    from automation_run r left join person p on p.id = r.person_id where r.automation_id = ${automation.id}
				    order by r.at desc, r.id desc limit ${RUNS_SHOWN}`,
			),
		};
	},
});
