import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { dayIn, daysBetween, StoryTime } from '../../ledger/story-time.ts';
import { taskRows } from '../contact/task-queries.ts';
import { query } from '../define.ts';
import { VacancyRef } from '../refs.ts';
import { missingByLaw } from './regulation-18.ts';
import { requirementsOf } from './requirement.ts';
import { vacancyByRef } from './vacancy.ts';
import { checkWording } from './wording.ts';

const Details = z.object({
	vacancy: z.string(),
	title: z.string(),
	status: z.enum(['draft', 'open', 'on_hold', 'filled', 'cancelled', 'archived']),
	client: z.string(),
	client_name: z.string(),
	client_sector: z.string(),
	contact: z.string().nullable(),
	contact_name: z.string().nullable(),
	owner: z.string().nullable(),
	owner_name: z.string().nullable(),
	sector: z.string(),
	description: z.string(),
	town: z.string().nullable(),
	postcode: z.string().nullable(),
	remote: z.enum(['onsite', 'hybrid', 'remote']),
	work_type: z.enum(['permanent', 'temporary', 'contract', 'apprenticeship']),
	ir35: z.enum(['n/a', 'inside', 'outside', 'undetermined']),
	pay_min: z.int().nullable(),
	pay_max: z.int().nullable(),
	pay_unit: z.enum(['hour', 'day', 'year']),
	hours: z.string().nullable(),
	openings: z.int(),
	start_by: z.string().nullable(),
	closes_on: z.string().nullable(),
	opened_at: z.string().nullable(),
	filled_at: z.string().nullable(),
	health_and_safety: z.string(),
	expenses: z.string(),
});

const Stage = z.object({ stage: z.string(), category: z.string(), people: z.int() });

const Event = z.object({
	at: z.string(),
	kind: z.string(),
	who: z.string().nullable(),
	text: z.string(),
	person: z.string().nullable(),
	person_name: z.string().nullable(),
});

/** A vacancy's whole record. @throws {Refusal} `no-such-vacancy` */
export const vacancyRecord = query({
	name: 'vacancy-record',
	input: z.strictObject({ vacancy: VacancyRef, now: StoryTime }),
	run(db, { vacancy: ref, now }) {
		const { id, pipeline_id } = vacancyByRef(db, ref);
		const details = db.one(
			Details,
			sql`select v.ref as vacancy, v.title, v.status, c.ref as client, c.name as client_name, c.sector as client_sector, p.ref as contact,
			      nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), '') as contact_name, o.ref as owner, o.name as owner_name,
			      v.sector, v.description, l.town, v.postcode, v.remote, v.work_type, v.ir35, v.pay_min, v.pay_max, v.pay_unit, v.hours, v.openings, v.start_by,
			      v.closes_on, v.opened_at, v.filled_at, v.health_and_safety, v.expenses
			    from vacancy v join client c on c.id = v.client_id left join person p on p.id = v.contact_id left join place l on l.id = v.place_id
			    left join colleague o on o.id = v.owner_id where v.id = ${id}`,
		);
		const lines = requirementsOf(db, id).map(({ id: _, skill_id: __, ...line }) => line);
		return {
			...details,
			days_open: details.opened_at === null ? null : daysBetween(dayIn(details.opened_at), dayIn(now)),
			lines,
			/** What the law asks for that is not there yet. */
			missing: missingByLaw(db, id),
			/** Words that shut people out, in the title, the description or a line. */
			wording: checkWording([details.title, details.description, ...lines.map((l) => l.text)].join('\n')),
			stages: db.all(
				Stage,
				sql`select s.name as stage, s.category, (select count(*) from application a where a.stage_id = s.id and a.vacancy_id = ${id} and a.outcome = 'open') as people
				    from stage s where s.pipeline_id = ${pipeline_id} order by s.position, s.id`,
			),
			placed: db.column(
				sql`select count(*) from application where vacancy_id = ${id} and outcome = 'placed'`,
			)[0] as number,
			submissions: db.column(sql`select count(*) from submission where vacancy_id = ${id}`)[0] as number,
			tasks: taskRows(
				db,
				sql`where t.vacancy_id = ${id} and t.done_at is null order by t.due_on is null, t.due_on, t.id`,
			),
			timeline: db.all(
				Event,
				sql`select i.at, i.kind, o.name as who, i.body as text, p.ref as person,
				      nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), '') as person_name from interaction i left join colleague o on o.id = i.author_id
				    left join person p on p.id = i.person_id where i.vacancy_id = ${id} order by i.at desc, i.id desc limit 100`,
			),
		};
	},
});
