import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { dayIn, daysBetween, StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { hasWords, sorted } from './sorting.ts';

const Row = z.object({
	vacancy: z.string(),
	title: z.string(),
	client: z.string(),
	client_name: z.string(),
	town: z.string().nullable(),
	status: z.enum(['draft', 'open', 'on_hold', 'filled', 'cancelled', 'archived']),
	work_type: z.string(),
	owner: z.string().nullable(),
	owner_name: z.string().nullable(),
	openings: z.int(),
	placed: z.int(),
	start_by: z.string().nullable(),
	closes_on: z.string().nullable(),
	opened_at: z.string().nullable(),
	closed_at: z.string().nullable(),
	considered: z.int(),
	shortlisted: z.int(),
	submitted: z.int(),
});

export const VACANCY_SORTS = ['newest', 'title', 'client', 'start', 'longest-open', 'shortlist'] as const;

/** Vacancies by what is typed, of one state or all, in the order asked for; with how many people stand where. */
export const vacancyList = query({
	name: 'vacancy-list',
	input: z.strictObject({
		words: z.string().max(200).default(''),
		status: z.enum(['draft', 'open', 'on_hold', 'filled', 'cancelled', 'archived']).nullable().default(null),
		sort: z.enum(VACANCY_SORTS).default('newest'),
		now: StoryTime,
	}),
	run(db, { words, status, sort, now }) {
		const rows = db
			.all(
				Row,
				sql`with n as (select a.vacancy_id, count(*) as considered, sum(s.category = 'shortlist') as shortlisted,
				        sum(s.category in ('submitted', 'interview', 'offer')) as submitted
				      from application a join stage s on s.id = a.stage_id where a.outcome = 'open' group by a.vacancy_id)
				    select v.ref as vacancy, v.title, c.ref as client, c.name as client_name, l.town, v.status, v.work_type, o.ref as owner, o.name as owner_name,
				      v.openings, (select count(*) from application a where a.vacancy_id = v.id and a.outcome = 'placed') as placed, v.start_by, v.closes_on,
				      v.opened_at, case when v.status in ('filled', 'cancelled') then coalesce(v.filled_at, v.updated_at) end as closed_at,
				      coalesce(n.considered, 0) as considered, coalesce(n.shortlisted, 0) as shortlisted, coalesce(n.submitted, 0) as submitted
				    from vacancy v join client c on c.id = v.client_id left join place l on l.id = v.place_id left join colleague o on o.id = v.owner_id
				    left join n on n.vacancy_id = v.id order by coalesce(v.opened_at, v.created_at) desc, v.id desc`,
			)
			.filter((row) => (status === null ? row.status !== 'archived' : row.status === status))
			.filter((row) => hasWords(words, [row.vacancy, row.title, row.client_name, row.town, row.owner_name]))
			.map(({ closed_at, ...row }) => ({
				...row,
				/** Days since it was opened, until now or until it closed. */
				days_open: row.opened_at === null ? null : daysBetween(dayIn(row.opened_at), dayIn(closed_at ?? now)),
			}));
		const first = {
			newest: () => null,
			title: (row: (typeof rows)[number]) => row.title.toLowerCase(),
			client: (row: (typeof rows)[number]) => row.client_name.toLowerCase(),
			start: (row: (typeof rows)[number]) => row.start_by,
			'longest-open': (row: (typeof rows)[number]) => (row.days_open === null ? null : -row.days_open),
			shortlist: (row: (typeof rows)[number]) => -row.shortlisted,
		}[sort];
		// rows come newest first, and sorting leaves equals as they come
		return sorted(rows, first);
	},
});
