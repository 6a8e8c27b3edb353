import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Happening } from '../../ledger/entry.ts';
import { sha256 } from '../../ledger/hash.ts';
import { addMinutes, type StoryTime } from '../../ledger/story-time.ts';
import { hasRoom } from '../../crm/events/event.ts';
import type { Due } from '../script.ts';
import type { Actor } from './actors.ts';

/** How long an event lasts before the list from the door comes back. */
const AT_THE_DOOR = 180;

/** A number from 0 to 99 that follows from seed, event and person alone. */
const draw = (seed: number, ...of: string[]): number =>
	Number.parseInt(sha256([seed, ...of].join(' ')).slice(0, 6), 16) % 100;

const EventNow = z.object({
	id: z.int(),
	name: z.string(),
	starts_at: z.string(),
	capacity: z.int().nullable(),
	cancelled_at: z.string().nullable(),
});
const eventNow = (db: ReadDb, ref: string) =>
	db.maybe(EventNow, sql`select id, name, starts_at, capacity, cancelled_at from event where ref = ${ref}`);

const atTheDoor = (event: string, starts: StoryTime): Due => ({
	at: addMinutes(starts, AT_THE_DOOR),
	key: `door ${event} ${starts}`,
	name: 'event.over',
	with: { kind: 'event-door', event },
});

/** Whoever is invited to an event: most answer within two days, some never do; most who say yes come. */
export const GUESTS: Actor = {
	start: (db, clock) =>
		db
			.all(
				z.object({ ref: z.string(), starts_at: z.string() }),
				sql`select ref, starts_at from event where starts_at > ${clock} order by ref`,
			)
			.map(({ ref, starts_at }) => atTheDoor(ref, starts_at)),
	react({ name, refusal, with: given, at }, db, seed) {
		if (refusal !== null) return [];
		const event = String(given['event'] ?? '');
		if (name === 'event.create' || name === 'event.amend') {
			const now = eventNow(db, event);
			return now ? [atTheDoor(event, now.starts_at)] : [];
		}
		if (name !== 'event.invite') return [];
		// safe: the outcome of that command
		return (given['invited'] as string[]).flatMap((ref) => {
			const chance = draw(seed, event, ref);
			if (chance >= 80) return [];
			return [
				{
					at: addMinutes(at, 20 + draw(seed, ref, event, 'wait') * 25),
					key: `guest ${event} ${ref}`,
					name: 'event.answered',
					with: { kind: 'event-answer', event, ref, answer: chance < 55 ? 'accepted' : 'declined' },
				},
			];
		});
	},
	happen: {
		'event-answer': (db, due) => answer(db, due),
		'event-door': (db, due, seed) => door(db, due, seed),
	},
};

/** Somebody answers. Where all places are taken a yes waits; where the answer is on record already nothing changes. */
function answer(db: Db, due: Due): Happening {
	const event = eventNow(db, String(due.with['event']));
	const said = String(due.with['answer']);
	const state = said === 'accepted' && event && !hasRoom(db, event) ? 'waitlist' : said;
	if (event && event.cancelled_at === null && due.at < event.starts_at)
		db.run(sql`update event_invite set state = ${state}, at = ${due.at} where event_id = ${event.id} and state = 'invited'
		           and person_id = (select id from person where ref = ${String(due.with['ref'])} and lifecycle = 'active')`);
	return { name: due.name, with: { event: due.with['event']!, ref: due.with['ref']!, answer: state } };
}

/** The event is over: who was expected came, or did not. */
function door(db: Db, due: Due, seed: number): Happening {
	const ref = String(due.with['event']);
	const event = eventNow(db, ref);
	const took = event?.cancelled_at === null && addMinutes(event.starts_at, AT_THE_DOOR) === due.at;
	const expected = took
		? db.all(
				z.object({ id: z.int(), ref: z.string() }),
				sql`select p.id, p.ref from event_invite i join person p on p.id = i.person_id
				    where i.event_id = ${event.id} and i.state = 'accepted' order by p.id`,
			)
		: [];
	let came = 0;
	for (const guest of expected) {
		const there = draw(seed, ref, guest.ref, 'door') < 80;
		if (there) came++;
		db.run(sql`update event_invite set state = ${there ? 'attended' : 'no_show'}, at = ${due.at}
		           where event_id = ${event!.id} and person_id = ${guest.id}`);
	}
	return { name: due.name, with: { event: ref, expected: expected.length, came } };
}
