import { z } from 'zod';
import { sql } from '../db/sql.ts';
import { oneLine } from './contact/one-line.ts';
import { query } from './define.ts';

/** What has come to the inbox, not read yet first, for the first screen and the panel beside the CRM. */
export const arrivals = query({
	name: 'arrivals',
	input: z.strictObject({ limit: z.int().default(6) }),
	run: (db, { limit }) =>
		db.all(
			z.object({
				ref: z.string(),
				from: z.string(),
				subject: z.string(),
				start: z.string().transform((text) => oneLine(text, 60)),
				at: z.string(),
				read: z.int().transform((n) => n === 1),
			}),
			sql`select ref, from_name as "from", subject, substr(body, 1, 300) as start, at, read_at is not null as read
			    from message where direction = 'in' order by read_at is not null, at desc, id desc limit ${limit}`,
		),
});
