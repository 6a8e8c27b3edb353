import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { EventRef } from '../refs.ts';
import { eventByRef } from './event.ts';

const Line = z.object({
	event: z.string(),
	name: z.string(),
	kind: z.enum(['open_day', 'job_fair', 'webinar', 'assessment_day']),
	starts_at: z.string(),
	venue: z.string(),
	capacity: z.int().nullable(),
	cancelled: z.int(),
	invited: z.int(),
	coming: z.int(),
	came: z.int(),
});
export type EventLine = z.infer<typeof Line>;

/** Events still to come, the next one first, and those that have been, the latest first. */
export const eventList = query({
	name: 'event-list',
	input: z.strictObject({ now: StoryTime }),
	run(db, { now }): { coming: EventLine[]; past: EventLine[] } {
		const all = db.all(
			Line,
			sql`select e.ref as event, e.name, e.kind, e.starts_at, e.venue, e.capacity, e.cancelled_at is not null as cancelled,
			    (select count(*) from event_invite where event_id = e.id) as invited,
			    (select count(*) from event_invite where event_id = e.id and state = 'accepted') as coming,
			    (select count(*) from event_invite where event_id = e.id and state = 'attended') as came
			    from event e order by e.starts_at, e.id`,
		);
		return {
			coming: all.filter((line) => line.starts_at > now),
			past: all.filter((line) => line.starts_at <= now).reverse(),
		};
	},
});

const Guest = z.object({
	ref: z.string(),
	name: z.string(),
	headline: z.string(),
	mobile: z.string().nullable(),
	state: z.enum(['invited', 'accepted', 'declined', 'waitlist', 'attended', 'no_show']),
	at: z.string(),
	/** 1 when somebody has spoken or written to them since the event. */
	followed: z.int(),
});
export type Guest = z.infer<typeof Guest>;

/** One event with everybody who was invited, by name. */
export const eventPage = query({
	name: 'event-page',
	input: z.strictObject({ event: EventRef }),
	run(db, { event: ref }) {
		const event = eventByRef(db, ref);
		const guests = db.all(
			Guest,
			sql`select p.ref, coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.ref) as name,
			    c.headline, (select value from contact_point where person_id = p.id and kind = 'mobile' and is_primary = 1) as mobile,
			    i.state, i.at,
			    (exists (select 1 from interaction x where x.person_id = p.id and x.kind in ('call', 'meeting') and x.at > ${event.starts_at})
			      or exists (select 1 from message m where m.person_id = p.id and m.direction = 'out' and m.at > ${event.starts_at})) as followed
			    from event_invite i join person p on p.id = i.person_id join candidate c on c.person_id = p.id
			    where i.event_id = ${event.id} order by p.name_key, p.id`,
		);
		return {
			...event,
			guests,
			coming: guests.filter((g) => ['accepted', 'attended', 'no_show'].includes(g.state)).length,
		};
	},
});
