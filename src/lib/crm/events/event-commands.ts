import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { longDay, StoryTime } from '../../ledger/story-time.ts';
import { fieldsGiven } from '../clients/set-columns.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { nextRef } from '../next-ref.ts';
import { keysOf } from '../options.ts';
import { at } from '../place.ts';
import { EventRef } from '../refs.ts';
import { comingTo, EVENT_KINDS, eventOn, refuseEvent } from './event.ts';

const FIELDS = {
	name: ShortText(80).pipe(z.string().min(3, 'Give the event a name.')),
	kind: z.enum(keysOf(EVENT_KINDS)),
	starts_at: StoryTime,
	venue: ShortText(120),
	capacity: z.int().min(1, 'Write how many people there is room for, like 20.').max(5_000).nullable(),
	description: ShortText(1_000),
};
const NAMES = ['name', 'kind', 'starts_at', 'venue', 'capacity', 'description'] as const;
const LABELS: Record<(typeof NAMES)[number] | 'cancelled', string> = {
	name: 'name',
	kind: 'kind',
	starts_at: 'time',
	venue: 'place',
	capacity: 'places',
	description: 'description',
	cancelled: 'whether it takes place',
};

/** Plans an event that people are invited to. @throws {Refusal} `event-in-past` */
export const createEvent = command({
	name: 'event.create',
	title: 'Plan an event',
	minutes: 5,
	input: z.strictObject({
		...FIELDS,
		venue: FIELDS.venue.default(''),
		capacity: FIELDS.capacity.default(null),
		description: FIELDS.description.default(''),
	}),
	outcome: z.strictObject({ event: EventRef }),
	run({ db, now, me }, { name, kind, starts_at, venue, capacity, description }) {
		if (starts_at <= now) throw refuseEvent('event-in-past', { name, when: longDay(starts_at.slice(0, 10)) });
		const event = nextRef(db, 'EVT');
		db.run(sql`insert into event (ref, name, kind, starts_at, venue, capacity, description, owner_id, created_at)
		           values (${event}, ${name}, ${kind}, ${starts_at}, ${venue}, ${capacity}, ${description}, ${me.id}, ${now})`);
		return { event };
	},
	says: ({ name }) => `Planned the event “${name}”`,
	place: (_, outcome) => (outcome ? at('event', outcome.event) : at('events')),
	undo: 'rows',
});

const Amendment = z.strictObject({
	event: EventRef,
	...z.strictObject(FIELDS).partial().shape,
	/** Called off. Whoever was to come has to be told: that is a message of its own. */
	cancelled: z.literal(true).optional(),
});
const changed = (input: z.infer<typeof Amendment>) => [
	...fieldsGiven(NAMES, input),
	...(input.cancelled ? (['cancelled'] as const) : []),
];

/** Changes an event, or calls it off. @throws {Refusal} `no-such-event`, `event-cancelled`, `event-in-past`, `event-too-small` */
export const amendEvent = command({
	name: 'event.amend',
	title: 'Change an event',
	minutes: 2,
	input: Amendment.refine((input) => changed(input).length > 0, 'Change at least one thing.'),
	outcome: z.strictObject({ name: z.string() }),
	run({ db, now }, input) {
		const event = eventOn(db, input.event);
		const next = { ...event, ...Object.fromEntries(fieldsGiven(NAMES, input).map((field) => [field, input[field]])) };
		if (input.starts_at !== undefined && input.starts_at <= now)
			throw refuseEvent('event-in-past', { name: next.name, when: longDay(input.starts_at.slice(0, 10)) });
		const coming = comingTo(db, event.id);
		if (typeof input.capacity === 'number' && input.capacity < coming)
			throw refuseEvent('event-too-small', { name: next.name, coming });
		db.run(sql`update event set name = ${next.name}, kind = ${next.kind}, starts_at = ${next.starts_at}, venue = ${next.venue},
		           capacity = ${next.capacity}, description = ${next.description}, cancelled_at = ${input.cancelled ? now : null}
		           where id = ${event.id}`);
		return { name: next.name };
	},
	says: (input, outcome) =>
		`Changed ${changed(input)
			.map((field) => LABELS[field])
			.join(', ')} of the event ${outcome ? `“${outcome.name}”` : input.event}`,
	place: ({ event }) => at('event', event),
	undo: 'rows',
});
