import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { compose, sql, type Sql } from '../../db/sql.ts';
import { dayIn, StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { ColleagueRef } from '../refs.ts';

const TaskRow = z.object({
	task: z.string(),
	title: z.string(),
	due_on: z.string().nullable(),
	due_at: z.string().nullable(),
	priority: z.int(),
	origin: z.enum(['person', 'automation', 'scenario']),
	done_at: z.string().nullable(),
	assignee: z.string(),
	person: z.string().nullable(),
	person_name: z.string().nullable(),
	client: z.string().nullable(),
	client_name: z.string().nullable(),
	vacancy: z.string().nullable(),
	vacancy_title: z.string().nullable(),
});
export type TaskRow = z.infer<typeof TaskRow>;

/** Done tasks shown: the latest. */
const DONE_SHOWN = 50;

/** Tasks picked and put in order by the rest of the statement, over `t` (task) and `a` (whose it is). */
export const taskRows = (db: ReadDb, rest: Sql): TaskRow[] =>
	db.all(
		TaskRow,
		compose`select t.ref as task, t.title, t.due_on, t.due_at, t.priority, t.origin, t.done_at, a.name as assignee,
			p.ref as person, nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), '') as person_name,
			c.ref as client, c.name as client_name, v.ref as vacancy, v.title as vacancy_title
			from task t join colleague a on a.id = t.assignee_id left join person p on p.id = t.person_id
			left join client c on c.id = t.client_id left join vacancy v on v.id = t.vacancy_id ${rest}`,
	);

const ORDER = `order by t.due_on is null, t.due_on, t.due_at is null, t.due_at, t.priority, t.id`;

/** Somebody's tasks: overdue, today, later (those without a day last), and the latest that are done. */
export const tasks = query({
	name: 'tasks',
	input: z.strictObject({ me: ColleagueRef, now: StoryTime }),
	run(db, { me, now }) {
		const today = dayIn(now);
		const open = taskRows(db, compose`where a.ref = ${me} and t.done_at is null ${{ text: ORDER, values: [] }}`);
		return {
			overdue: open.filter((t) => t.due_on !== null && t.due_on < today),
			today: open.filter((t) => t.due_on === today),
			later: open.filter((t) => t.due_on === null || t.due_on > today),
			done: taskRows(
				db,
				sql`where a.ref = ${me} and t.done_at is not null order by t.done_at desc, t.id desc limit ${DONE_SHOWN}`,
			),
		};
	},
});

/** One task, or none where there is no such reference. */
export const oneTask = query({
	name: 'one-task',
	input: z.strictObject({ task: z.string() }),
	run: (db, { task }) => taskRows(db, sql`where t.ref = ${task} order by t.id`),
});
