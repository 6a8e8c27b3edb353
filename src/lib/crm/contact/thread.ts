import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';
import { ColleagueRef, ContactRef } from '../refs.ts';
import { Refusal } from '../refusal.ts';
import { addressOf } from './address.ts';
import { personByRef } from './anyone.ts';
import { wholeMessages, type WholeMessage } from './message-queries.ts';

const Logged = z.object({
	kind: z.enum(['note', 'call', 'meeting', 'social', 'system']),
	direction: z.enum(['in', 'out']).nullable(),
	outcome: z.string().nullable(),
	body: z.string(),
	at: z.string(),
	author: z.string().nullable(),
	vacancy: z.string().nullable(),
});

/** One thing said or written, in a thread. */
export type ThreadItem =
	({ readonly is: 'message' } & WholeMessage) | ({ readonly is: 'interaction' } & z.infer<typeof Logged>);

/**
 * All that went to and from one person, over every channel, with what was logged of calls and meetings, oldest first.
 * A colleague has a thread too.
 */
export const thread = query({
	name: 'thread',
	input: z.strictObject({ ref: z.union([ContactRef, ColleagueRef]) }),
	run(db, { ref }): ThreadItem[] {
		const messages = ref.startsWith('COL-')
			? wholeMessages(db, sql`where o.ref = ${ref} and m.person_id is null order by m.at, m.id`)
			: wholeMessages(db, sql`where p.ref = ${ref} order by m.at, m.id`);
		return [
			...messages.map((m) => ({ is: 'message' as const, ...m })),
			...logged(db, ref).map((l) => ({ is: 'interaction' as const, ...l })),
		].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
	},
});

const logged = (db: ReadDb, ref: string) =>
	db.all(
		Logged,
		sql`select i.kind, i.direction, i.outcome, i.body, i.at, a.name as author, v.ref as vacancy
		    from interaction i join person p on p.id = i.person_id left join colleague a on a.id = i.author_id
		    left join vacancy v on v.id = i.vacancy_id where p.ref = ${ref} order by i.at, i.id`,
	);

/** What somebody who starts to write should know: where it will go or why it can't, and how the person likes to hear. */
export const composer = query({
	name: 'composer',
	input: z.strictObject({ ref: ContactRef, channel: z.enum(['email', 'sms']) }),
	run(db, { ref, channel }) {
		const person = personByRef(db, ref);
		const address = addressOf(db, person, channel);
		const window = db.column(sql`select contact_window from person where id = ${person.id}`)[0] as string | null;
		const no = address instanceof Refusal ? address : null;
		return {
			name: person.name,
			to: address instanceof Refusal ? null : address.value,
			held_back: no && { code: no.code, message: no.message, remedy: no.remedy },
			prefers: person.preferred_channel,
			best_time: window,
			/** Not the way this person likes best: say so before it goes. */
			against_preference: person.preferred_channel !== null && person.preferred_channel !== channel,
		};
	},
});
