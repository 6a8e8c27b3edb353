import { z } from 'zod';
import { compose, sql } from '../db/sql.ts';
import { StoryTime } from '../ledger/story-time.ts';
import { oneLine } from './contact/one-line.ts';
import { query } from './define.ts';

const Arrival = z.object({
	ref: z.string(),
	from: z.string(),
	subject: z.string(),
	start: z.string().transform((text) => oneLine(text, 60)),
	at: z.string(),
	read: z.int().transform((n) => n === 1),
});

const COLUMNS = sql`ref, from_name as "from", subject, substr(body, 1, 300) as start, at, read_at is not null as read`;

/** What has come to the inbox, not read yet first, for the CRM's first screen. */
export const arrivals = query({
	name: 'arrivals',
	input: z.strictObject({ limit: z.int().default(6) }),
	run: (db, { limit }) =>
		db.all(
			Arrival,
			compose`select ${COLUMNS} from message where direction = 'in'
			        order by read_at is not null, at desc, id desc limit ${limit}`,
		),
});

/** A scenario numbers its own messages below the agency's. */
const FIRST_OF_THE_AGENCY = 1001;

/**
 * What belongs to the learner's morning, newest first, for the panel beside the CRM: the scenario's own messages, and
 * whatever came in since it began. The agency's older post is in the CRM's inbox, and not here.
 */
export const morningArrivals = query({
	name: 'morning-arrivals',
	input: z.strictObject({ since: StoryTime }),
	run: (db, { since }) =>
		db.all(
			Arrival,
			compose`select ${COLUMNS} from message
			        where direction = 'in' and (cast(substr(ref, 5) as integer) < ${FIRST_OF_THE_AGENCY} or at > ${since})
			        order by at desc, id desc`,
		),
});
