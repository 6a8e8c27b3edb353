import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { addDays, dayIn, StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { ClientRef } from '../refs.ts';
import { clientByRef } from './client.ts';

/** A quarter. */
const PERIOD = 90;

/**
 * What a client heard from us in the last quarter, beside what was agreed: on how many days, on how many of them
 * without having asked, how many were promised, and when the next is due. A call that nobody answered is no update.
 */
export const clientUpdates = query({
	name: 'client-updates',
	input: z.strictObject({ client: ClientRef, now: StoryTime }),
	run(db, { client, now }) {
		const { id } = clientByRef(db, client);
		const since = addDays(dayIn(now), -PERIOD);
		const every = db.column(sql`select update_days from client where id = ${id}`)[0] as number | null;
		const days = db.all(
			z.object({ day: z.string(), unasked: z.int() }),
			sql`with k as (select person_id from client_contact where client_id = ${id}),
			told as (
				select i.at, 1 as unasked from interaction i where (i.client_id = ${id} or i.person_id in k) and i.at >= ${since}
				  and i.kind in ('call', 'meeting', 'social') and coalesce(i.direction, 'out') = 'out' and coalesce(i.outcome, 'met') in ('spoke', 'met', 'left_message')
				union all
				select m.at, m.reply_to is null from message m where (m.client_id = ${id} or m.person_id in k) and m.direction = 'out' and m.at >= ${since}
				  and m.status in ('sent', 'delivered', 'opened', 'replied'))
			select substr(at, 1, 10) as day, max(unasked) as unasked from told where at <= ${now} group by substr(at, 1, 10) order by 1`,
		);
		const last = days.at(-1)?.day ?? null;
		const promised = every === null ? null : Math.floor(PERIOD / every);
		return {
			period: PERIOD,
			every,
			promised,
			updates: days.length,
			unasked: days.filter((one) => one.unasked === 1).length,
			last,
			/** The day by which they are to hear again; today where they never have. */
			next: every === null ? null : last === null ? dayIn(now) : addDays(last, every),
			/** How many more than was agreed; less than nothing where it is fewer. */
			ahead: promised === null ? null : days.length - promised,
		};
	},
});
export type ClientUpdates = ReturnType<(typeof clientUpdates)['run']>;
