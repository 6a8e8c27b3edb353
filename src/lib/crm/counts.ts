import { z } from 'zod';
import { sql } from '../db/sql.ts';
import { StoryTime } from '../ledger/story-time.ts';
import { query } from './define.ts';
import type { Place } from './place.ts';
import { cutOff } from './protection/retention.ts';
import { trayCount } from './sourcing/queries.ts';

/** The figures beside the rooms in the rail: what is there, or what waits. */
export const railCounts = query({
	name: 'rail-counts',
	input: z.strictObject({ now: StoryTime }),
	run(db, { now }): Partial<Record<Place['screen'], number>> {
		const one = (text: string, ...values: (string | number)[]) =>
			(db.column({ text, values })[0] as number | undefined) ?? 0;
		return {
			candidates: one(
				`select count(*) from person p join candidate c on c.person_id = p.id where p.lifecycle = 'active'`,
			),
			vacancies: one(`select count(*) from vacancy where status = 'open'`),
			clients: one(`select count(*) from client where status <> 'archived'`),
			sourcing: trayCount(db, now),
			messages: one(`select count(*) from message where direction = 'in' and read_at is null`),
			tasks: one(
				`select count(*) from task t join colleague c on c.id = t.assignee_id where c.is_learner = 1 and t.done_at is null and coalesce(t.due_on, '') <= ?`,
				now.slice(0, 10),
			),
			protection: db.column(sql`select count(*) from person p join candidate c on c.person_id = p.id
				where p.lifecycle = 'active' and substr(coalesce(c.last_contact_at, p.created_at), 1, 10) <= ${cutOff(db, now)}`)[0] as number,
		};
	},
});
