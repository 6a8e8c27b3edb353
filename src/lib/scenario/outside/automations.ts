import type { Db, ReadDb } from '../../db/database.ts';
import { addDays, addMinutes, dayIn, weekday, type StoryTime } from '../../ledger/story-time.ts';
import { afterQuiet } from '../../crm/contact/hours.ts';
import { automationOf, enabledAutomations, type Automation } from '../../crm/outreach/automation.ts';
import { isOfADay } from '../../crm/outreach/automation-fields.ts';
import { meets, runFor } from '../../crm/outreach/automation-run.ts';
import { subjectOfRow, subjectsBetween } from '../../crm/outreach/automation-subjects.ts';
import type { Happening } from '../../ledger/entry.ts';
import type { Due, Occasion } from '../script.ts';
import type { Actor } from './actors.ts';
import { isNews, newRows } from './causes.ts';

/** When what comes with a day is looked at. */
const MORNING = '08:05';

const morningOf = (day: string): Due => ({
	at: `${day}T${MORNING}`,
	key: `automations of ${day}`,
	name: 'automation.morning',
	with: { kind: 'automation-morning' },
});

/** The table whose new rows set off what comes with an act. */
const TABLES: Partial<Record<Automation['trigger'], string>> = {
	registered: 'candidate',
	application_received: 'application',
	stage_entered: 'stage_history',
};

function react(occasion: Occasion, db: ReadDb): readonly Due[] {
	if (occasion.name === 'automation.morning') return [morningOf(addDays(dayIn(occasion.at), 1))];
	if (!isNews(occasion)) return [];
	return enabledAutomations(db).flatMap(({ ref, trigger }): Due[] => {
		const table = TABLES[trigger];
		if (table === undefined) return [];
		const at = afterQuiet(addMinutes(occasion.at, 1));
		return newRows(db, table).map(({ id }) => ({
			at,
			key: `automation ${ref} ${table} ${id}`,
			name: 'automation.ran',
			with: { kind: 'automation-run', automation: ref, row: id },
		}));
	});
}

/** What somebody's act has set off: for one person, unless it has been taken back or switched off meanwhile. */
function ran(db: Db, { with: facts, at }: Due): Happening | null {
	const automation = automationOf(db, String(facts['automation']));
	if (!automation?.enabled) return null;
	const subject = subjectOfRow(db, automation, Number(facts['row']), at);
	if (!subject || !meets(db, automation, at)(subject.id)) return null;
	const { ref, result, did, held } = runFor(db, automation, subject, at);
	return { name: 'automation.ran', with: { automation: automation.ref, ref, result, did: [...did], held } };
}

/** What the day brings, for everybody whose day it is. Sundays are quiet, and Monday does theirs too. */
function morning(db: Db, at: StoryTime): Happening | null {
	const today = dayIn(at);
	if (weekday(today) === 6) return null;
	const from = weekday(today) === 0 ? addDays(today, -1) : today;
	const runs = enabledAutomations(db)
		.filter(({ trigger }) => isOfADay(trigger))
		.flatMap((automation) => {
			const among = meets(db, automation, at);
			const subjects = subjectsBetween(db, automation, from, today).filter(({ id }) => among(id));
			const done = subjects.map((subject) => runFor(db, automation, subject, at));
			if (done.length === 0) return [];
			const touched = done.filter(({ result }) => result === 'done').length;
			return [{ automation: automation.ref, touched, held: done.length - touched }];
		});
	return runs.length === 0 ? null : { name: 'automation.morning', with: { runs } };
}

/**
 * What the CRM does by itself. It hears of what was done and why: what is put back by an undo, restored, brought in by
 * an import or by a sync is no news, and nothing is sent because of it.
 *
 * Source: crm, section 5 no. 17.
 */
export const AUTOMATIONS: Actor = {
	start: (_db, clock) => [morningOf(clock.slice(11) < MORNING ? dayIn(clock) : addDays(dayIn(clock), 1))],
	react,
	happen: {
		'automation-run': ran,
		'automation-morning': (db, { at }) => morning(db, at),
	},
};
