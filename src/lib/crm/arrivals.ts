import { z } from 'zod';
import { sql } from '../db/sql.ts';
import { query } from './define.ts';

/** What has come to the inbox, newest first, for the panel beside the CRM. */
export const arrivals = query({
	name: 'arrivals',
	input: z.strictObject({ limit: z.int().default(6) }),
	run: (db, { limit }) =>
		db.all(
			z.object({
				ref: z.string(),
				from: z.string(),
				subject: z.string(),
				start: z.string(),
				at: z.string(),
				read: z.int().transform((n) => n === 1),
			}),
			sql`select ref, from_name as "from", subject, substr(replace(replace(replace(body, char(10), ' '), '**', ''), '_', ''), 1, 90) as start, at, read_at is not null as read
			    from message where direction = 'in' order by read_at is not null, at desc, id desc limit ${limit}`,
		),
});
