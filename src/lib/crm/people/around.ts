import { z } from 'zod';
import { compose, sql } from '../../db/sql.ts';
import { taskRows } from '../contact/task-queries.ts';
import { query } from '../define.ts';
import { CandidateRef } from '../refs.ts';

const PoolLine = z.object({ pool: z.string(), name: z.string(), note: z.string() });
const Check = z.object({
	kind: z.string(),
	status: z.string(),
	note: z.string(),
	checked_on: z.string().nullable(),
	expires_on: z.string().nullable(),
	by: z.string().nullable(),
	by_learner: z.int().nullable(),
});
const Sent = z.object({
	submission: z.string(),
	vacancy: z.string(),
	title: z.string(),
	client: z.string(),
	sent_at: z.string(),
	decision: z.string(),
	feedback: z.string(),
});

/** What stands around a record: pools, tags, checks (the latest of each kind), open tasks, and what clients were sent. */
export const candidateAround = query({
	name: 'candidate-around',
	input: z.strictObject({ ref: CandidateRef }),
	run(db, { ref }) {
		const id = (db.column(sql`select id from person where ref = ${ref}`)[0] as number | undefined) ?? 0;
		return {
			pools: db.all(
				PoolLine,
				sql`select p.ref as pool, p.name, m.note from pool_member m join pool p on p.id = m.pool_id
				    where m.person_id = ${id} and m.state = 'in' and p.closed_at is null order by p.name, p.id`,
			),
			tags: db.column(
				sql`select t.name from person_tag m join tag t on t.id = m.tag_id where m.person_id = ${id} order by t.name, t.id`,
			) as string[],
			checks: db.all(
				Check,
				sql`select v.kind, v.status, v.note, v.checked_on, v.expires_on, o.name as by, o.is_learner as by_learner
				    from vetting v left join colleague o on o.id = v.checked_by where v.person_id = ${id}
				    and v.id = (select max(x.id) from vetting x where x.person_id = v.person_id and x.kind = v.kind) order by v.kind, v.id`,
			),
			tasks: taskRows(
				db,
				compose`where t.person_id = ${id} and t.done_at is null order by t.due_on is null, t.due_on, t.priority, t.id`,
			),
			sent: db.all(
				Sent,
				sql`select s.ref as submission, v.ref as vacancy, v.title, c.name as client, s.sent_at, i.client_decision as decision, i.client_feedback as feedback
				    from submission_item i join submission s on s.id = i.submission_id join application a on a.id = i.application_id
				    join vacancy v on v.id = s.vacancy_id join client c on c.id = v.client_id
				    where a.person_id = ${id} order by s.sent_at desc, s.id desc`,
			),
		};
	},
});

/** The agency's pools that are filled by hand, to choose from. */
export const poolChoices = query({
	name: 'pool-choices',
	input: z.strictObject({}),
	run: (db) =>
		db.all(
			z.object({ pool: z.string(), name: z.string(), purpose: z.string() }),
			sql`select ref as pool, name, purpose from pool where kind <> 'dynamic' and closed_at is null order by name, id`,
		),
});
