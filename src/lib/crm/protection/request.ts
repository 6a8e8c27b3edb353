import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayIn, daysBetween, longDay, type Day, type StoryTime } from '../../ledger/story-time.ts';
import { bankHolidays } from '../law/pack.ts';
import { nextRef } from '../next-ref.ts';
import { reasons } from '../refusal.ts';
import { answerBy } from './clock.ts';

export const REQUEST_KINDS = {
	access: 'A copy of everything (access)',
	rectification: 'Something put right (rectification)',
	erasure: 'To be erased (erasure)',
	restriction: 'To be left as it is, not used (restriction)',
	objection: 'That we stop (objection)',
	portability: 'Their data to take along (portability)',
} as const;

export const REQUEST_CHANNELS = {
	email: 'E-mail',
	sms: 'Text',
	phone: 'Phone',
	post: 'Post',
	in_person: 'In person',
	portal: 'Their own page',
	social: 'Social message',
} as const;

export const refuseRequest = reasons({
	'no-such-request': (p: { ref: string }) => ({
		message: `There is no request ${p.ref}.`,
		remedy: 'Go back to Data protection and open it from the list.',
	}),
	'request-closed': (p: { ref: string }) => ({
		message: `${p.ref} has been answered already.`,
		remedy: 'If the person asks again, log a new request.',
	}),
	'received-in-future': (p: { day: string }) => ({
		message: `A request can’t have come on ${p.day}: that day is still to come.`,
		remedy: 'Write the day on which it came, by whatever way.',
	}),
	'request-waits-already': (p: { ref: string; for: string }) => ({
		message: `The clock of ${p.ref} stands still already: it waits for ${p.for}.`,
		remedy: 'Record that it has come, or wait on.',
	}),
	'request-waits-for-nothing': (p: { ref: string }) => ({
		message: `The clock of ${p.ref} is running, so there is nothing to go on from.`,
		remedy: 'Go on with the next step.',
	}),
	'request-waits': (p: { ref: string; for: string }) => ({
		message: `${p.ref} waits for ${p.for}.`,
		remedy: 'Record that it has come first; the clock then goes on.',
	}),
	'identity-first': (p: { name: string }) => ({
		message: `Nobody has made sure yet that it is ${p.name} who asks.`,
		remedy: 'Check identity in proportion: a call to the number on record may do. Write down how.',
	}),
	'identity-known': (p: { ref: string }) => ({
		message: `Identity has been checked for ${p.ref} already.`,
		remedy: 'Go on with the next step.',
	}),
	'extended-already': (p: { ref: string; to: string }) => ({
		message: `${p.ref} has been extended already, to ${p.to}.`,
		remedy: 'It can be extended once. Answer what can be answered now.',
	}),
	'too-late-to-extend': (p: { ref: string; due: string }) => ({
		message: `${p.ref} was due on ${p.due}. An extension has to be told within the first month.`,
		remedy: 'Answer now, own up to the delay, and report it as an incident.',
	}),
	'nothing-to-collate': (p: { ref: string }) => ({
		message: `There is no record in the CRM that ${p.ref} is about.`,
		remedy: 'Answer that we hold nothing, or find the record first.',
	}),
	'collate-first': (p: { ref: string }) => ({
		message: `What ${p.ref} asks for has not been brought together yet.`,
		remedy: 'Collate first, and look at each part that names somebody else.',
	}),
	'parts-undecided': (p: { ref: string; count: number }) => ({
		message: `${p.count} part${p.count === 1 ? '' : 's'} of ${p.ref} that name${p.count === 1 ? 's' : ''} somebody else ${p.count === 1 ? 'is' : 'are'} not decided yet.`,
		remedy: 'Give, redact or withhold each one, with the reason.',
	}),
	'no-such-part': (p: { ref: string; part: number }) => ({
		message: `${p.ref} has no part ${p.part}.`,
		remedy: 'Choose one from its list.',
	}),
});

const Row = z.object({
	id: z.int(),
	ref: z.string(),
	person_id: z.int().nullable(),
	person: z.string().nullable(),
	name: z.string(),
	kind: z.enum(['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability']),
	channel: z.enum(['email', 'sms', 'phone', 'post', 'in_person', 'portal', 'social']),
	words: z.string(),
	received_on: z.string(),
	due_on: z.string(),
	identity_checked_on: z.string().nullable(),
	identity_how: z.string(),
	waiting_for: z.enum(['identity', 'clarification']).nullable(),
	waiting_since: z.string().nullable(),
	paused_days: z.int(),
	extended_to: z.string().nullable(),
	extension_reason: z.string(),
	status: z.enum(['received', 'identity', 'collating', 'review', 'answered', 'refused']),
	outcome: z.string(),
	refused_part: z.string(),
	answered_on: z.string().nullable(),
});
export type RequestRow = z.infer<typeof Row>;

const REQUESTS = `select d.id, d.ref, d.person_id, p.ref as person,
	coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.ref, 'Somebody since erased') as name,
	d.kind, d.channel, d.words, d.received_on, d.due_on, d.identity_checked_on, d.identity_how, d.waiting_for, d.waiting_since, d.paused_days,
	d.extended_to, d.extension_reason, d.status, d.outcome, d.refused_part, d.answered_on
	from data_request d left join person p on p.id = d.person_id`;

/** Those not answered yet first, the one due first at the top. */
export const allRequests = (db: ReadDb): RequestRow[] =>
	db.all(Row, {
		text: `${REQUESTS} order by d.answered_on is not null, coalesce(d.extended_to, d.due_on), d.id`,
		values: [],
	});

export const maybeRequest = (db: ReadDb, ref: string): RequestRow | undefined =>
	db.maybe(Row, { text: `${REQUESTS} where d.ref = ?`, values: [ref] });

/** A request that is not answered yet. @throws {Refusal} `no-such-request`, `request-closed` */
export function openRequest(db: ReadDb, ref: string): RequestRow {
	const found = maybeRequest(db, ref);
	if (!found) throw refuseRequest('no-such-request', { ref });
	if (found.answered_on !== null) throw refuseRequest('request-closed', { ref });
	return found;
}

/** How far the clock of a request has come. Days on which it stood still count for nothing. */
export interface RequestClock {
	readonly used: number;
	readonly of: number;
	readonly due: Day;
	readonly stands: boolean;
}

/** “25 of 28 days”. */
export function clockOf(row: RequestRow, today: Day): RequestClock {
	const stands = row.waiting_since !== null;
	const until = row.answered_on ?? (stands ? row.waiting_since! : today);
	const due = row.extended_to ?? row.due_on;
	return {
		used: daysBetween(row.received_on, until) - row.paused_days,
		of: daysBetween(row.received_on, due) - row.paused_days,
		due,
		stands,
	};
}

/**
 * Puts a person's request on the list, from whatever way it came: the desk, a message, the person's own page.
 *
 * @throws {Refusal} `received-in-future`
 */
export function writeRequest(
	db: Db,
	asked: {
		personId: number;
		kind: RequestRow['kind'];
		channel: RequestRow['channel'];
		words: string;
		received: Day;
		by: number | null;
	},
	now: StoryTime,
): string {
	if (asked.received > dayIn(now)) throw refuseRequest('received-in-future', { day: longDay(asked.received) });
	const ref = nextRef(db, 'REQ');
	db.run(sql`insert into data_request (ref, person_id, kind, channel, words, received_on, due_on, handled_by)
	           values (${ref}, ${asked.personId}, ${asked.kind}, ${asked.channel}, ${asked.words}, ${asked.received},
	                   ${answerBy(asked.received, bankHolidays(db))}, ${asked.by})`);
	return ref;
}
