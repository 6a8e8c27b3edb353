import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayIn, daysBetween, StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { ContactRef } from '../refs.ts';
import { Refusal } from '../refusal.ts';
import { addressOf } from './address.ts';
import { personByRef } from './anyone.ts';
import { outsideWindow } from './hours.ts';
import { agreesTo } from './message-send.ts';

/** What becomes of a message, in the words of the outbox. */
export const MESSAGE_STATES: Readonly<Record<string, string>> = {
	draft: 'Draft',
	scheduled: 'Waits',
	held: 'Held back',
	sent: 'On its way',
	delivered: 'Delivered',
	bounced: 'Came back',
	opened: 'Opened',
	replied: 'Answered',
	received: 'Received',
	failed: 'Did not go',
	cancelled: 'Cancelled',
};

const Waiting = z.object({
	ref: z.string(),
	channel: z.enum(['email', 'sms']),
	purpose: z.enum(['service', 'marketing']).nullable(),
});

/**
 * Whether a message whose time has come may go: everything is looked at again, since much may have changed.
 *
 * @returns nothing when it waits no longer; an empty text when it may go; else why it is held back
 */
export function goesNow(db: ReadDb, message: string, now: StoryTime): string | null {
	const waiting = db.maybe(
		Waiting,
		sql`select p.ref, m.channel, t.purpose from message m join person p on p.id = m.person_id
		    left join template t on t.id = m.template_id where m.ref = ${message} and m.status = 'scheduled'`,
	);
	if (!waiting) return null;
	const person = personByRef(db, waiting.ref);
	if (person.lifecycle !== 'active') return `${person.name}’s record is ${person.lifecycle}.`;
	const address = addressOf(db, person, waiting.channel);
	if (address instanceof Refusal) return address.message;
	const purpose = waiting.channel === 'sms' ? 'marketing_sms' : 'marketing_email';
	if (waiting.purpose === 'marketing' && !agreesTo(db, person.id, purpose, now))
		return `${person.name} no longer says yes to offers by ${waiting.channel === 'sms' ? 'text' : 'e-mail'}.`;
	return '';
}

/** The time of a message has come: it goes, or is held back for a reason. */
export function deliverLater(db: Db, message: string, held: string, now: StoryTime): void {
	db.run(
		sql`update message set status = ${held === '' ? 'sent' : 'held'}, held_reason = ${held || null}, at = ${now} where ref = ${message}`,
	);
}

const Last = z.object({ who: z.string(), mine: z.int().transform(Boolean), how: z.string(), at: z.string() });

/** Days within which somebody who was written to or rung is better left in peace. */
const RECENT = 7;

/**
 * What somebody should know before a message goes: that a colleague was in touch just now, and that the person asked
 * for other hours. Neither stops it.
 */
export const beforeWriting = query({
	name: 'before-writing',
	input: z.strictObject({ ref: ContactRef, now: StoryTime }),
	run(db, { ref, now }) {
		const person = personByRef(db, ref);
		const last = db.maybe(
			Last,
			sql`select who, mine, how, at from (
				select m.from_name as who, coalesce(c.is_learner, 0) as mine, case m.channel when 'sms' then 'a text' else 'an e-mail' end as how, m.at, m.id
				from message m left join colleague c on c.name = m.from_name
				where m.person_id = ${person.id} and m.direction = 'out' and m.channel in ('email', 'sms')
				  and m.status in ('sent', 'delivered', 'opened', 'replied') and m.at <= ${now}
				union all
				select c.name, c.is_learner, case i.kind when 'meeting' then 'a meeting' when 'social' then 'a social message' else 'a call' end, i.at, i.id
				from interaction i join colleague c on c.id = i.author_id
				where i.person_id = ${person.id} and i.kind in ('call', 'meeting', 'social') and i.at <= ${now})
			    order by at desc, id desc limit 1`,
		);
		const days = last ? daysBetween(dayIn(last.at), dayIn(now)) : RECENT + 1;
		const words = db.column(sql`select contact_window from person where id = ${person.id}`)[0] as string | null;
		return {
			name: person.name,
			recent: last && days <= RECENT ? { ...last, days } : null,
			/** The hours the person asked for, where this is not one of them. */
			asked_for: outsideWindow(words, now) ? words : null,
		};
	},
});
