import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { dayIn, StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { ColleagueRef } from '../refs.ts';

/** The figures on the first screen, each a number of things to do. Retention due is counted with the reviews. */
export const homeFigures = query({
	name: 'home-figures',
	input: z.strictObject({ me: ColleagueRef, now: StoryTime }),
	run(db, { me, now }) {
		const one = z.object({
			unread: z.int(),
			tasks_overdue: z.int(),
			tasks_today: z.int(),
			open_vacancies: z.int(),
			/** People on my shortlists who lack a note on an essential line. */
			without_notes: z.int(),
			/** People on my shortlists who were asked and have not answered. */
			awaiting_answer: z.int(),
		});
		const today = dayIn(now);
		return db.one(
			one,
			sql`with me as (select id from colleague where ref = ${me}),
			mine as (select v.id from vacancy v where v.owner_id = (select id from me) and v.status = 'open'),
			chosen as (select a.id, a.person_id, a.vacancy_id from application a join stage s on s.id = a.stage_id
				where a.outcome = 'open' and s.category = 'shortlist' and a.vacancy_id in mine)
			select (select count(*) from message where direction = 'in' and read_at is null) as unread,
				(select count(*) from task where assignee_id = (select id from me) and done_at is null and due_on < ${today}) as tasks_overdue,
				(select count(*) from task where assignee_id = (select id from me) and done_at is null and due_on = ${today}) as tasks_today,
				(select count(*) from mine) as open_vacancies,
				(select count(*) from chosen x where exists (select 1 from requirement r where r.vacancy_id = x.vacancy_id and r.importance = 'essential'
					and not exists (select 1 from match_note n where n.requirement_id = r.id and n.application_id = x.id))) as without_notes,
				(select count(*) from chosen x join consent_current c on c.person_id = x.person_id and c.vacancy_id = x.vacancy_id
					and c.purpose = 'represent' and c.decision = 'requested') as awaiting_answer`,
		);
	},
});
