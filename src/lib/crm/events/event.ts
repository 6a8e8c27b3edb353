import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { reasons } from '../refusal.ts';

export const EVENT_KINDS = {
	open_day: 'Open day',
	job_fair: 'Job fair',
	webinar: 'Webinar',
	assessment_day: 'Assessment day',
} as const;
export type EventKind = keyof typeof EVENT_KINDS;

export const INVITE_STATES = {
	invited: 'Invited, no answer yet',
	accepted: 'Coming',
	waitlist: 'On the waiting list',
	declined: 'Not coming',
	attended: 'Came',
	no_show: 'Did not come',
} as const;
export type InviteState = keyof typeof INVITE_STATES;

export const refuseEvent = reasons({
	'no-such-event': (p: { event: string }) => ({
		message: `There is no event ${p.event}.`,
		remedy: 'Choose one from the list of events.',
	}),
	'event-cancelled': (p: { name: string }) => ({
		message: `“${p.name}” has been cancelled.`,
		remedy: 'Look for another event, or make a new one.',
	}),
	'event-in-past': (p: { name: string; when: string }) => ({
		message: `“${p.name}” was on ${p.when}.`,
		remedy: 'Choose an event that is still to come.',
	}),
	'event-still-to-come': (p: { name: string; when: string }) => ({
		message: `“${p.name}” is on ${p.when}, so nobody can have been there yet.`,
		remedy: 'Record who came once it is over.',
	}),
	'event-full': (p: { name: string; capacity: number }) => ({
		message: `All ${p.capacity} places at “${p.name}” are taken.`,
		remedy: 'Put the person on the waiting list, or make room by changing how many it holds.',
	}),
	'event-too-small': (p: { name: string; coming: number }) => ({
		message: `${p.coming} people are coming to “${p.name}” already.`,
		remedy: 'Keep at least that many places, or ask some of them first.',
	}),
	'not-invited': (p: { who: string; name: string }) => ({
		message: `${p.who} has not been invited to “${p.name}”.`,
		remedy: 'Invite the person first.',
	}),
	'nobody-to-invite': (p: { name: string; why: string }) => ({
		message: `Nobody of these can be invited to “${p.name}”. ${p.why}`,
		remedy: 'Choose other people, or ask them first whether we may send them offers.',
	}),
});

export const Event = z.object({
	id: z.int(),
	ref: z.string(),
	name: z.string(),
	kind: z.enum(['open_day', 'job_fair', 'webinar', 'assessment_day']),
	starts_at: z.string(),
	venue: z.string(),
	capacity: z.int().nullable(),
	description: z.string(),
	cancelled_at: z.string().nullable(),
});
export type Event = z.infer<typeof Event>;

/** @throws {Refusal} `no-such-event` */
export function eventByRef(db: ReadDb, ref: string): Event {
	const found = db.maybe(
		Event,
		sql`select id, ref, name, kind, starts_at, venue, capacity, description, cancelled_at from event where ref = ${ref}`,
	);
	if (!found) throw refuseEvent('no-such-event', { event: ref });
	return found;
}

/** One that takes place. @throws {Refusal} `no-such-event`, `event-cancelled` */
export function eventOn(db: ReadDb, ref: string): Event {
	const event = eventByRef(db, ref);
	if (event.cancelled_at !== null) throw refuseEvent('event-cancelled', { name: event.name });
	return event;
}

/** How many have a place: they come, or they came. */
export const comingTo = (db: ReadDb, eventId: number): number =>
	db.column(
		sql`select count(*) from event_invite where event_id = ${eventId} and state in ('accepted', 'attended', 'no_show')`,
	)[0] as number;

/** Whether there is a place left. */
export const hasRoom = (db: ReadDb, { id, capacity }: Pick<Event, 'id' | 'capacity'>): boolean =>
	capacity === null || comingTo(db, id) < capacity;
