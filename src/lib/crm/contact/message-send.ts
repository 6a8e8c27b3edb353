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

const Input = z.strictObject({
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
	input: Input.refine(({ channel, subject }) => channel === 'sms' || subject !== '', {
		path: ['subject'],
		message: 'Write what the e-mail is about.',
	}).superRefine(({ subject, body }, context) => {
		for (const [path, text] of Object.entries({ subject, body })) {
			const [first] = openFields(text);
			if (first !== undefined)
				context.addIssue({
					code: 'custom',
					path: [path],
					message: `Write ${MERGE_FIELDS[first] ?? 'what belongs there'} in the place of {{${first}}}. The records do not hold it.`,
				});
		}
	}),
	outcome: z.strictObject({
		message: MessageRef,
		/** Whether it went the way this person likes best; true where nobody has said. */
		as_preferred: z.boolean(),
	}),
	run({ db, now, me }, input) {
		const receiver = input.ref.startsWith('COL-')
			? colleague(db, input.ref)
			: receiverOf(db, input.ref, input.channel, me);
		const templateId = input.template === null ? null : usedTemplate(db, input.template, receiver, now);
		const vacancyId = input.vacancy === null ? null : vacancyByRef(db, input.vacancy).id;
		const replyTo = input.reply_to === null ? null : answered(db, input.reply_to, receiver);
		const message = writeMessage(db, receiver, input, { vacancyId, replyTo, templateId }, me, now);
		return { message, as_preferred: receiver.prefers === null || receiver.prefers === input.channel };
	},
	says: ({ ref, channel, subject }) =>
		ref.startsWith('COL-')
			? `Wrote to ${ref}: “${subject}”`
			: `Sent ${ref} ${channel === 'sms' ? 'a text' : `an e-mail: “${subject}”`}`,
	place: ({ ref }) => at('messages', ref),
	undo: 'never',
});

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
	const agreed =
		found.purpose === 'service' ||
		db.column(
			sql`select 1 from consent_current where person_id = ${personId} and purpose = ${purpose} and decision = 'given'
			    and (expires_on is null or expires_on >= ${dayIn(now)})`,
		).length > 0;
	if (!agreed) throw refuseMessage('offers-not-agreed', { name: whom, way: channel === 'sms' ? 'text' : 'e-mail' });
	return found.id;
}

/** Writes a message that goes out now, and returns its reference. */
export function writeMessage(
	db: Db,
	{ personId, colleagueId: other, channel, to }: Receiver,
	{ subject, body }: { subject: string; body: string },
	{ vacancyId, replyTo, templateId }: { vacancyId: number | null; replyTo: number | null; templateId: number | null },
	me: Seat,
	now: StoryTime,
): string {
	const ref = nextRef(db, 'MSG');
	const sender = db.column(sql`select name from colleague where id = ${me.id}`)[0] as string;
	db.run(sql`insert into message (ref, direction, channel, person_id, colleague_id, vacancy_id, from_name, to_value, subject, body, template_id, reply_to, status, at)
	           values (${ref}, 'out', ${channel}, ${personId}, ${other}, ${vacancyId}, ${sender}, ${to}, ${subject}, ${body}, ${templateId}, ${replyTo}, 'sent', ${now})`);
	return ref;
}
