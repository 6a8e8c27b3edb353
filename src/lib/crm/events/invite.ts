import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { clockIn, dayIn, longDay, StoryTime } from '../../ledger/story-time.ts';
import { addressOf } from '../contact/address.ts';
import { personByRef } from '../contact/anyone.ts';
import { command, query } from '../define.ts';
import { nextRef } from '../next-ref.ts';
import { candidateByRef, fullName } from '../people/person.ts';
import { at } from '../place.ts';
import { CandidateRef, CandidateRefs, EventRef, listOf, nameOf } from '../refs.ts';
import { Refusal } from '../refusal.ts';
import { eventOn, hasRoom, refuseEvent, type Event } from './event.ts';

/** More at once is no invitation but a campaign. */
export const MOST_INVITED = 500;

/** Why somebody is not sent an invitation, or null where nothing is in the way, with where it goes. */
function standing(db: ReadDb, event: Event, ref: string, now: StoryTime) {
	const person = personByRef(db, ref);
	const { id, name, lifecycle } = person;
	const held = (why: string) => ({ id, ref, name, why, to: null });
	if (lifecycle !== 'active') return held(`The record is ${lifecycle}.`);
	if (db.column(sql`select 1 from event_invite where event_id = ${event.id} and person_id = ${id}`).length > 0)
		return held('Invited already.');
	const address = addressOf(db, person, 'email');
	if (address instanceof Refusal) return held(address.message);
	const agreed = db.column(
		sql`select 1 from consent_current where person_id = ${id} and purpose = 'marketing_email' and decision = 'given'
		    and (expires_on is null or expires_on >= ${dayIn(now)})`,
	);
	// an invitation is an offer: PECR reg. 22
	if (agreed.length === 0) return held('Has not said yes to offers by e-mail.');
	return { id, ref, name, why: null, to: address.value };
}

/** Whom an invitation would reach, and who is left out and why: looked at before anything goes. */
export const inviteAudience = query({
	name: 'invite-audience',
	input: z.strictObject({ event: EventRef, refs: z.array(CandidateRef).max(MOST_INVITED), now: StoryTime }),
	run(db, { event, refs, now }) {
		const one = eventOn(db, event);
		return refs.map((ref) => standing(db, one, ref, now));
	},
});

/**
 * Invites candidates by e-mail. Whoever may not be written to is left out, and it is said why.
 *
 * @throws {Refusal} `no-such-event`, `event-cancelled`, `event-in-past`, `no-such-candidate`, `nobody-to-invite`
 */
export const inviteToEvent = command({
	name: 'event.invite',
	title: 'Invite',
	minutes: 3,
	input: z.strictObject({
		event: EventRef,
		ref: CandidateRefs.refine(
			(refs) => listOf(refs).length <= MOST_INVITED,
			`Invite ${MOST_INVITED} at most at a time.`,
		),
	}),
	outcome: z.strictObject({
		name: z.string(),
		invited: z.array(CandidateRef),
		held: z.array(z.strictObject({ ref: CandidateRef, why: z.string() })),
	}),
	run({ db, now, me }, { event: eventRef, ref }) {
		const event = eventOn(db, eventRef);
		const { name, starts_at, venue } = event;
		if (starts_at <= now) throw refuseEvent('event-in-past', { name, when: longDay(dayIn(starts_at)) });
		const all = listOf(ref).map((one) => standing(db, event, candidateByRef(db, one).ref, now));
		const held = all.flatMap((one) => (one.why === null ? [] : [{ ref: one.ref, why: one.why }]));
		if (held.length === all.length) throw refuseEvent('nobody-to-invite', { name, why: held[0]!.why });
		const sender = String(db.column(sql`select name from colleague where id = ${me.id}`)[0]);
		const body = `You are invited: ${name}, ${longDay(dayIn(starts_at))} at ${clockIn(starts_at)}${venue ? `, ${venue}` : ''}. Please tell us whether you can come.`;
		for (const { id, to } of all.filter((one) => one.why === null)) {
			const message = nextRef(db, 'MSG');
			db.run(sql`insert into message (ref, direction, channel, person_id, colleague_id, from_name, to_value, subject, body, status, at)
			           values (${message}, 'out', 'email', ${id}, ${me.id}, ${sender}, ${to}, ${name}, ${body}, 'sent', ${now})`);
			db.run(sql`insert into event_invite (event_id, person_id, state, message_id, at)
			           values (${event.id}, ${id}, 'invited', (select id from message where ref = ${message}), ${now})`);
		}
		return { name, invited: all.filter((one) => one.why === null).map((one) => one.ref), held };
	},
	says: ({ event, ref }, outcome) =>
		outcome
			? `Invited ${nameOf(outcome.invited)} to “${outcome.name}”${outcome.held.length > 0 ? `; ${outcome.held.length} left out` : ''}`
			: `Invited ${nameOf(ref)} to ${event}`,
	place: ({ event }) => at('event', event),
	undo: 'never',
});

/**
 * Writes down what somebody answered, or whether they came.
 *
 * @throws {Refusal} `no-such-event`, `event-cancelled`, `no-such-candidate`, `not-invited`, `event-full`, `event-still-to-come`
 */
export const recordForEvent = command({
	name: 'event.record',
	title: 'Record an answer',
	minutes: 1,
	input: z.strictObject({
		event: EventRef,
		ref: CandidateRef,
		state: z.enum(['accepted', 'declined', 'waitlist', 'attended', 'no_show']),
	}),
	outcome: z.strictObject({ name: z.string() }),
	run({ db, now }, { event: eventRef, ref, state }) {
		const event = eventOn(db, eventRef);
		const { id, name, capacity, starts_at } = event;
		const person = candidateByRef(db, ref);
		const was = db.column(sql`select state from event_invite where event_id = ${id} and person_id = ${person.id}`)[0];
		if (was === undefined) throw refuseEvent('not-invited', { who: fullName(person), name });
		if (state === 'accepted' && was !== 'accepted' && !hasRoom(db, event))
			throw refuseEvent('event-full', { name, capacity: capacity! });
		if ((state === 'attended' || state === 'no_show') && starts_at > now)
			throw refuseEvent('event-still-to-come', { name, when: longDay(dayIn(starts_at)) });
		db.run(
			sql`update event_invite set state = ${state}, at = ${now} where event_id = ${id} and person_id = ${person.id}`,
		);
		return { name };
	},
	says: ({ event, ref, state }, outcome) =>
		`Recorded that ${ref} ${SAID[state]} ${outcome ? `“${outcome.name}”` : event}`,
	place: ({ event }) => at('event', event),
	undo: 'rows',
});

const SAID = {
	accepted: 'comes to',
	declined: 'does not come to',
	waitlist: 'waits for a place at',
	attended: 'was at',
	no_show: 'did not come to',
} as const;
