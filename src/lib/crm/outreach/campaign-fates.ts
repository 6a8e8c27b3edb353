import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { compose, sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';

/** A message to a person, as whoever carries it sees it: of a campaign, or by itself. */
export const Sent = z.object({
	id: z.int(),
	message: z.string(),
	channel: z.enum(['email', 'sms']),
	to_value: z.string(),
	person_id: z.int(),
	ref: z.string(),
	from: z.string(),
	given: z.string(),
	status: z.string(),
	subject: z.string(),
});
export type Sent = z.infer<typeof Sent>;

/** Its columns, from `m` (message) and `p` (person). */
export const SENT_COLUMNS = sql`m.id, m.ref as message, m.channel, m.to_value, m.person_id, p.ref,
	trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as "from", coalesce(p.given_name, '') as given, m.status, m.subject`;
const FROM_PEOPLE = compose`select ${SENT_COLUMNS} from message m join person p on p.id = m.person_id`;

/** The messages that a step sent at a time, or all of it. */
export const sentBy = (db: ReadDb, campaign: string, position: number, at: StoryTime): Sent[] =>
	db.all(
		Sent,
		compose`${FROM_PEOPLE} join campaign_step s on s.id = m.step_id join campaign k on k.id = s.campaign_id
			where k.ref = ${campaign} and s.position = ${position} and m.at = ${at} order by m.id`,
	);

export const oneSent = (db: ReadDb, message: string): Sent | undefined =>
	db.maybe(Sent, compose`${FROM_PEOPLE} where m.ref = ${message}`);

const list = (ids: readonly number[]) => JSON.stringify(ids);

/** Moves messages from a state to the next; those that stand elsewhere by now stay. */
export function moveAll(db: Db, ids: readonly number[], from: string, to: string): void {
	db.run(
		sql`update message set status = ${to} where status = ${from} and id in (select value from json_each(${list(ids)}))`,
	);
}

/** An address that messages come back from is marked, so that nobody writes to it again unawares. */
export function addressFailed(db: Db, personId: number, value: string): void {
	db.run(
		sql`update contact_point set status = 'bounced' where person_id = ${personId} and value = ${value} and status = 'ok'`,
	);
}

/** What came back: the address is marked, and the campaign goes on without that person. */
export function cameBack(db: Db, sent: readonly Sent[]): void {
	moveAll(
		db,
		sent.map(({ id }) => id),
		'sent',
		'bounced',
	);
	for (const { person_id, to_value, id } of sent) {
		addressFailed(db, person_id, to_value);
		stopFor(db, id, 'bounced');
	}
}

/** Somebody's campaign is over, for a reason. */
export function stopFor(db: Db, message: number, by: 'replied' | 'unsubscribed' | 'bounced'): void {
	db.run(sql`update campaign_recipient set state = 'stopped', stopped_by = ${by}
		where id = (select recipient_id from message where id = ${message}) and (state in ('queued', 'active') or ${by} in ('unsubscribed', 'bounced'))`);
}

/** An answer stops the campaign for that person, where it is set so. */
export function answered(db: Db, message: number): void {
	const stops = db.column(
		sql`select k.stop_on_reply from message m join campaign_step s on s.id = m.step_id join campaign k on k.id = s.campaign_id where m.id = ${message}`,
	)[0];
	if (stops === 1) stopFor(db, message, 'replied');
}

/**
 * “Stop” takes the yes to offers on that channel back, in the consent ledger, at once.
 *
 * Source: UK GDPR Art. 7(3) and 21(3); PECR reg. 22.
 */
export function unsubscribed(db: Db, { id, person_id, channel }: Sent, words: string, at: StoryTime): void {
	const purpose = channel === 'sms' ? 'marketing_sms' : 'marketing_email';
	const last = db.column(
		sql`select decision from consent_event where person_id = ${person_id} and purpose = ${purpose} order by id desc limit 1`,
	)[0];
	if (last !== 'withdrawn')
		db.run(sql`insert into consent_event (person_id, purpose, decision, method, evidence, at)
		           values (${person_id}, ${purpose}, 'withdrawn', ${channel}, ${`Replied “${words}” to a campaign.`}, ${at})`);
	stopFor(db, id, 'unsubscribed');
}
