import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayIn, type StoryTime } from '../../ledger/story-time.ts';
import { vacancyByRef } from '../clients/vacancy.ts';
import { command, type Seat } from '../define.ts';
import { ShortText } from '../fields.ts';
import { nextRef } from '../next-ref.ts';
import { colleagueId } from '../people/write-fields.ts';
import { at } from '../place.ts';
import { ColleagueRef, ContactRef, MessageRef, VacancyRef } from '../refs.ts';
import { reasons, Refusal } from '../refusal.ts';
import { addressOf } from './address.ts';
import { MERGE_FIELDS, openFields } from './merge.ts';
import { usablePerson } from './anyone.ts';

export const refuseMessage = reasons({
	'no-such-message': (p: { ref: string }) => ({
		message: `There is no message ${p.ref}.`,
		remedy: 'Go back to Messages and open it from the list.',
	}),
	'no-such-template': (p: { template: string }) => ({
		message: `There is no template “${p.template}”.`,
		remedy: 'Choose another, or write the message without one.',
	}),
	'offers-not-agreed': (p: { name: string; way: string }) => ({
		message: `${p.name} has not said yes to offers by ${p.way}, so “jobs this week” and the like may not go.`,
		remedy: 'Ask first, and record the answer under Data protection. About a vacancy of their own you may write.',
	}),
	'reply-to-another': (p: { message: string; name: string }) => ({
		message: `${p.message} is not from ${p.name}, so this would go to somebody else than it answers.`,
		remedy: 'Open the message you mean and choose Reply there.',
	}),
});

/** Whom a message goes to, and where. */
export interface Receiver {
	readonly personId: number | null;
	/** The colleague written to, or the learner's own seat when the message leaves the agency. */
	readonly colleagueId: number;
	readonly name: string;
	readonly channel: 'email' | 'sms' | 'internal';
	readonly to: string;
	readonly prefers: string | null;
}

/** What every message has, whenever it goes. */
export const MessageInput = z.strictObject({
	/** A candidate, a client's contact, or a colleague. */
	ref: z.union([ContactRef, ColleagueRef]),
	channel: z.enum(['email', 'sms']).default('email'),
	subject: ShortText(150).default(''),
	body: z.string().trim().min(2, 'Write the message.').max(5_000, 'Keep the message under 5,000 characters.'),
	vacancy: VacancyRef.nullable().default(null),
	reply_to: MessageRef.nullable().default(null),
	/** The agency's template that it was written from, by name. */
	template: z.string().max(120).nullable().default(null),
});

/**
 * Sends one message. What stands in the way is looked at when it goes: do not contact, the list of hashed addresses,
 * addresses that came back. A message to a colleague stays in the agency.
 *
 * @throws {Refusal} `no-such-person`, `record-out-of-use`, `asked-for-no-contact`, `no-address-of-kind`, `address-does-not-work`,
 * `address-held-back`, `no-such-template`, `offers-not-agreed`, `no-such-colleague`, `no-such-vacancy`, `no-such-message`, `reply-to-another`
 */
export const sendMessage = command({
	name: 'message.send',
	title: 'Send',
	minutes: 3,
	input: MessageInput.superRefine(readyToGo),
	outcome: z.strictObject({
		message: MessageRef,
		/** Whether it went the way this person likes best; true where nobody has said. */
		as_preferred: z.boolean(),
	}),
	run({ db, now, me }, input) {
		const { receiver, about } = prepared(db, input, me, now);
		const message = writeMessage(db, receiver, input, about, me, now);
		return { message, as_preferred: asPreferred(receiver, input.channel) };
	},
	says: ({ ref, channel, subject }) =>
		ref.startsWith('COL-')
			? `Wrote to ${ref}: “${subject}”`
			: `Sent ${ref} ${channel === 'sms' ? 'a text' : `an e-mail: “${subject}”`}`,
	place: ({ ref }) => at('messages', ref),
	undo: 'never',
});

/** Nothing goes without a subject, or with a field that nobody filled in. */
export function readyToGo({ channel, subject, body }: z.infer<typeof MessageInput>, context: z.RefinementCtx): void {
	if (channel !== 'sms' && subject === '')
		context.addIssue({ code: 'custom', path: ['subject'], message: 'Write what the e-mail is about.' });
	for (const [path, text] of Object.entries({ subject, body })) {
		const [first] = openFields(text);
		if (first !== undefined)
			context.addIssue({
				code: 'custom',
				path: [path],
				message: `Write ${MERGE_FIELDS[first] ?? 'what belongs there'} in the place of {{${first}}}. The records do not hold it.`,
			});
	}
}

/** The rows that a message hangs on. */
interface AboutRows {
	readonly vacancyId: number | null;
	readonly replyTo: number | null;
	readonly templateId: number | null;
}

/** Whom a message is for and what it hangs on, with all that stands in the way looked at. @throws {Refusal} */
export function prepared(
	db: ReadDb,
	input: z.infer<typeof MessageInput>,
	me: Seat,
	now: StoryTime,
): { receiver: Receiver; about: AboutRows } {
	const receiver = input.ref.startsWith('COL-')
		? colleague(db, input.ref)
		: receiverOf(db, input.ref, input.channel, me);
	const templateId = input.template === null ? null : usedTemplate(db, input.template, receiver, now);
	const vacancyId = input.vacancy === null ? null : vacancyByRef(db, input.vacancy).id;
	const replyTo = input.reply_to === null ? null : answered(db, input.reply_to, receiver);
	return { receiver, about: { vacancyId, replyTo, templateId } };
}

export const asPreferred = ({ prefers }: Receiver, channel: string) => prefers === null || prefers === channel;

/** @throws {Refusal} `no-such-person`, `record-out-of-use` and what holds messages to this address back */
export function receiverOf(db: ReadDb, ref: string, channel: 'email' | 'sms', me: Seat): Receiver {
	const found = usablePerson(db, ref);
	const address = addressOf(db, found, channel);
	if (address instanceof Refusal) throw address;
	const { id, name, preferred_channel } = found;
	return { personId: id, colleagueId: me.id, name, channel, to: address.value, prefers: preferred_channel };
}

function colleague(db: ReadDb, ref: string): Receiver {
	const id = colleagueId(db, ref);
	const { name, email } = db.one(
		z.object({ name: z.string(), email: z.string() }),
		sql`select name, email from colleague where id = ${id}`,
	);
	return { personId: null, colleagueId: id, name, channel: 'internal', to: email, prefers: null };
}

/** Id of the message answered, which must be from whoever is written to. */
function answered(db: ReadDb, ref: string, { personId, colleagueId: colleagueIdOf, name }: Receiver): number {
	const found = db.maybe(
		z.object({ id: z.int(), person_id: z.int().nullable(), colleague_id: z.int().nullable() }),
		sql`select id, person_id, colleague_id from message where ref = ${ref}`,
	);
	if (!found) throw refuseMessage('no-such-message', { ref });
	const same =
		personId === null ? found.person_id === null && found.colleague_id === colleagueIdOf : found.person_id === personId;
	if (!same) throw refuseMessage('reply-to-another', { message: ref, name });
	return found.id;
}

/** Whether somebody's last word on a purpose is a yes that still holds. */
export const agreesTo = (db: ReadDb, personId: number | null, purpose: string, now: StoryTime): boolean =>
	db.column(
		sql`select 1 from consent_current where person_id = ${personId} and purpose = ${purpose} and decision = 'given'
		    and (expires_on is null or expires_on >= ${dayIn(now)})`,
	).length > 0;

/**
 * Row of the template that was used. Offers go only to who has said yes to them, on that channel.
 *
 * Source: PECR reg. 22.
 */
function usedTemplate(db: ReadDb, name: string, { personId, name: whom, channel }: Receiver, now: StoryTime): number {
	const found = db.maybe(
		z.object({ id: z.int(), purpose: z.string() }),
		sql`select id, purpose from template where name = ${name} and archived_at is null`,
	);
	if (!found) throw refuseMessage('no-such-template', { template: name });
	const purpose = channel === 'sms' ? 'marketing_sms' : 'marketing_email';
	if (found.purpose === 'marketing' && !agreesTo(db, personId, purpose, now))
		throw refuseMessage('offers-not-agreed', { name: whom, way: channel === 'sms' ? 'text' : 'e-mail' });
	return found.id;
}

/** Writes a message that goes now, or waits until its time. Returns its reference. */
export function writeMessage(
	db: Db,
	{ personId, colleagueId: other, channel, to }: Receiver,
	{ subject, body }: { subject: string; body: string },
	{ vacancyId, replyTo, templateId }: AboutRows,
	me: Seat,
	now: StoryTime,
	goes: StoryTime | null = null,
): string {
	const ref = nextRef(db, 'MSG');
	const sender = db.column(sql`select name from colleague where id = ${me.id}`)[0] as string;
	db.run(sql`insert into message (ref, direction, channel, person_id, colleague_id, vacancy_id, from_name, to_value, subject, body, template_id, reply_to, status, scheduled_for, at)
	           values (${ref}, 'out', ${channel}, ${personId}, ${other}, ${vacancyId}, ${sender}, ${to}, ${subject}, ${body}, ${templateId}, ${replyTo},
	                   ${goes === null ? 'sent' : 'scheduled'}, ${goes}, ${goes ?? now})`);
	return ref;
}
