import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';

const Line = z.object({
	complaint: z.string(),
	ref: z.string().nullable(),
	name: z.string().nullable(),
	is_candidate: z.int(),
	client: z.string().nullable(),
	client_name: z.string().nullable(),
	body: z.string(),
	received_at: z.string(),
	owner: z.string().nullable(),
	owner_learner: z.int().nullable(),
	action_taken: z.string(),
	acted_at: z.string().nullable(),
	change_made: z.string(),
	told: z.string(),
	closed_at: z.string().nullable(),
});
export type ComplaintLine = z.infer<typeof Line>;

/** Every complaint with what came of it: open ones first, the oldest of them on top; then the closed, the latest first. */
export const complaintList = query({
	name: 'complaint-list',
	input: z.strictObject({ limit: z.int().default(60) }),
	run: (db, { limit }) =>
		db.all(
			Line,
			sql`select k.ref as complaint, p.ref, nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), '') as name,
			    exists (select 1 from candidate x where x.person_id = p.id) as is_candidate, c.ref as client, c.name as client_name, k.body, k.received_at,
			    o.name as owner, o.is_learner as owner_learner, k.action_taken, k.acted_at, k.change_made, k.told, k.closed_at
			    from complaint k left join person p on p.id = k.raised_by left join client c on c.id = k.client_id
			    left join colleague o on o.id = k.owner_id
			    order by k.closed_at is not null, k.closed_at desc, k.received_at, k.id limit ${limit}`,
		),
});
