import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { addDays, dayIn, type Day, type StoryTime } from '../../ledger/story-time.ts';
import type { Automation } from './automation.ts';

const Row = z.object({
	/** The row that set it off, by its number: an application, a line of history, an interview, a task, a person. */
	key: z.int(),
	id: z.int(),
	ref: z.string(),
	name: z.string(),
	/** The day that counts, as the record has it. */
	base: z.string(),
	vacancy: z.string().nullable(),
	application: z.int().nullable(),
	/** The interview, where it is about one. */
	starts: z.string().nullable(),
	location: z.string().nullable(),
});

/** Somebody an automation is about to touch, what set it off, and on which day. */
export interface Subject extends Omit<z.infer<typeof Row>, 'base'> {
	readonly on: Day;
}

const WHO = `p.id, p.ref, coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.ref) as name`;
const NOTHING = `null as vacancy, null as application, null as starts, null as location`;
const OF_AN_APPLICATION = `v.ref as vacancy, a.id as application, null as starts, null as location`;
const CANDIDATE = `from person p join candidate c on c.person_id = p.id`;
const APPLICATION = `${CANDIDATE} join application a on a.person_id = p.id join vacancy v on v.id = a.vacancy_id`;

/** Where each trigger finds its people: from one day to another, `?1` and `?2`, or on the days of `?4`; `?3` is its value. */
const FIND: Readonly<Record<Automation['trigger'], string>> = {
	registered: `select p.id as key, ${WHO}, substr(p.created_at, 1, 10) as base, ${NOTHING} ${CANDIDATE}
		where substr(p.created_at, 1, 10) between ?1 and ?2`,
	application_received: `select a.id as key, ${WHO}, substr(a.created_at, 1, 10) as base, ${OF_AN_APPLICATION} ${APPLICATION}
		where substr(a.created_at, 1, 10) between ?1 and ?2 and a.outcome = 'open'`,
	stage_entered: `select h.id as key, ${WHO}, substr(h.at, 1, 10) as base, ${OF_AN_APPLICATION} ${APPLICATION}
		join stage_history h on h.application_id = a.id join stage s on s.id = h.to_stage
		where substr(h.at, 1, 10) between ?1 and ?2 and s.category = ?3 and h.cause in ('person', 'bulk', 'client', 'candidate')
		  and h.to_stage is not h.from_stage`,
	interview_tomorrow: `select i.id as key, ${WHO}, substr(i.starts_at, 1, 10) as base, v.ref as vacancy, a.id as application, i.starts_at as starts, i.location
		${APPLICATION} join interview i on i.application_id = a.id
		where substr(i.starts_at, 1, 10) between ?1 and ?2 and i.status in ('proposed', 'confirmed') and a.outcome = 'open'`,
	no_contact: `select p.id as key, ${WHO}, substr(c.last_contact_at, 1, 10) as base, ${NOTHING} ${CANDIDATE}
		where substr(c.last_contact_at, 1, 10) between ?1 and ?2`,
	birthday: `select p.id as key, ${WHO}, w.value as base, ${NOTHING} ${CANDIDATE}
		join json_each(?4) w on substr(w.value, 6) = substr(c.date_of_birth, 6) where 1`,
	placement_anniversary: `select x.id as key, ${WHO}, w.value as base, ${OF_AN_APPLICATION} ${APPLICATION}
		join placement x on x.application_id = a.id join json_each(?4) w on substr(w.value, 6) = substr(x.start_on, 6) and x.start_on < w.value
		where x.status in ('accepted', 'started', 'completed')`,
	task_overdue: `select t.id as key, ${WHO}, t.due_on as base, v.ref as vacancy, null as application, null as starts, null as location
		${CANDIDATE} join task t on t.person_id = p.id left join vacancy v on v.id = t.vacancy_id
		where t.done_at is null and t.due_on between ?1 and ?2`,
};

/** Days from the one on record until it is time. */
const later = ({ trigger, value }: Automation): number =>
	trigger === 'no_contact' ? Number(value) : trigger === 'interview_tomorrow' ? -1 : trigger === 'task_overdue' ? 1 : 0;

/** Everybody an automation is about from one day to another, in order of day. Whom its condition leaves out is among them. */
export function subjectsBetween(db: ReadDb, automation: Automation, from: Day, to: Day): Subject[] {
	const days: Day[] = [];
	for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
	const wait = later(automation);
	return db
		.all(Row, {
			// every value is named once, so that each statement takes all four
			text: `with given as (select ?1, ?2, ?3, ?4) select * from (${FIND[automation.trigger]} and p.lifecycle = 'active') order by base, id, key`,
			values: [addDays(from, -wait), addDays(to, -wait), automation.value ?? '', JSON.stringify(days)],
		})
		.map(({ base, ...subject }) => ({ ...subject, on: addDays(base, wait) }));
}

/** Whom one row is about, that an act has made; undefined when it is gone, or about nobody. */
export const subjectOfRow = (db: ReadDb, automation: Automation, row: number, now: StoryTime): Subject | undefined =>
	subjectsBetween(db, automation, addDays(dayIn(now), -1), dayIn(now)).find((subject) => subject.key === row);
