import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { compose, sql, type Sql } from '../../db/sql.ts';
import { addDays, Day } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { interviewLines } from './interview-queries.ts';

const EventLine = z.object({
	event: z.string(),
	name: z.string(),
	starts_at: z.string(),
	venue: z.string(),
	cancelled: z.int(),
});
const TaskLine = z.object({
	task: z.string(),
	title: z.string(),
	due_on: z.string(),
	due_at: z.string().nullable(),
	done: z.int(),
});
const Placed = z.object({
	placement: z.string(),
	ref: z.string(),
	name: z.string(),
	vacancy: z.string(),
	title: z.string(),
	client_name: z.string(),
	start_on: z.string().nullable(),
	rebate_until: z.string().nullable(),
	status: z.string(),
});

/** What stands in the calendar from one day to before another: interviews, events, the learner's own tasks, first days, ends of rebate periods. */
export const calendarOf = query({
	name: 'calendar',
	input: z.strictObject({ from: Day, days: z.int().min(1).max(62) }),
	run(db, { from, days }) {
		const to = addDays(from, days);
		return {
			interviews: interviewLines(
				db,
				sql`where i.starts_at >= ${from} and i.starts_at < ${to} and i.status <> 'cancelled' order by i.starts_at, i.id`,
			),
			events: db.all(
				EventLine,
				sql`select ref as event, name, starts_at, venue, cancelled_at is not null as cancelled from event
				    where starts_at >= ${from} and starts_at < ${to} order by starts_at, id`,
			),
			tasks: db.all(
				TaskLine,
				sql`select t.ref as task, t.title, t.due_on, t.due_at, t.done_at is not null as done from task t join colleague o on o.id = t.assignee_id
				    where o.is_learner = 1 and t.due_on >= ${from} and t.due_on < ${to} order by t.due_on, t.due_at is null, t.due_at, t.id`,
			),
			starts: placed(
				db,
				sql`where l.start_on >= ${from} and l.start_on < ${to} and l.status in ('accepted', 'started') order by l.start_on, l.id`,
			),
			rebates: placed(
				db,
				sql`where l.rebate_until >= ${from} and l.rebate_until < ${to} and l.status = 'started' order by l.rebate_until, l.id`,
			),
		};
	},
});

/** Placements picked and put in order by the rest of the statement, over `l`, `a`, `p`, `v` and `c`. */
const placed = (db: ReadDb, rest: Sql) =>
	db.all(
		Placed,
		compose`select l.ref as placement, p.ref, coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.ref) as name,
			v.ref as vacancy, v.title, c.name as client_name, l.start_on, l.rebate_until, l.status
			from placement l join application a on a.id = l.application_id join person p on p.id = a.person_id
			join vacancy v on v.id = a.vacancy_id join client c on c.id = v.client_id ${rest}`,
	);
