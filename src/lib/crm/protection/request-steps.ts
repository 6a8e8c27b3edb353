import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { Day, dayIn, daysBetween, longDay } from '../../ledger/story-time.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { bankHolidays } from '../law/pack.ts';
import { keysOf } from '../options.ts';
import { candidateByRef } from '../people/person.ts';
import { at } from '../place.ts';
import { CandidateRef, RequestRef } from '../refs.ts';
import { answerBy } from './clock.ts';
import { openRequest, refuseRequest, REQUEST_CHANNELS, REQUEST_KINDS, writeRequest } from './request.ts';

const place = ({ request }: { request: string }) => at('protection', request);
const Reason = z
	.string()
	.trim()
	.min(10, 'Say why in at least 10 characters; the person may ask.')
	.max(500, 'Keep the reason under 500 characters.');

/**
 * Writes down that somebody has asked about their data. Any way and any words will do; the clock runs from that day.
 *
 * Source: UK GDPR Art. 12 and 15 to 21.
 * @throws {Refusal} `no-such-candidate`, `received-in-future`
 */
export const logRequest = command({
	name: 'request.log',
	title: 'Log a request',
	minutes: 3,
	input: z.strictObject({
		ref: CandidateRef,
		kind: z.enum(keysOf(REQUEST_KINDS)),
		channel: z.enum(keysOf(REQUEST_CHANNELS)),
		received_on: Day,
		words: ShortText(1_000).default(''),
	}),
	outcome: z.strictObject({ request: RequestRef, due_on: Day }),
	run({ db, now, me }, { ref, kind, channel, received_on, words }) {
		const person = candidateByRef(db, ref);
		const request = writeRequest(
			db,
			{ personId: person.id, kind, channel, words, received: received_on, by: me.id },
			now,
		);
		return { request, due_on: openRequest(db, request).due_on };
	},
	says: ({ ref, kind, channel }, outcome) =>
		`Logged a request from ${ref} by ${REQUEST_CHANNELS[channel].toLowerCase()}: ${kind}${outcome ? `, due ${outcome.due_on}` : ''}`,
	place: (_, outcome) => at('protection', outcome?.request ?? null, outcome ? null : 'requests'),
	undo: 'rows',
});

/**
 * Records how we made sure who is asking. What was waited for identity is added to the clock.
 *
 * @throws {Refusal} `no-such-request`, `request-closed`, `identity-known`
 */
export const identifyRequest = command({
	name: 'request.identify',
	title: 'Record the identity check',
	minutes: 4,
	input: z.strictObject({ request: RequestRef, how: Reason }),
	outcome: z.null(),
	run({ db, now }, { request, how }) {
		const row = openRequest(db, request);
		if (row.identity_checked_on !== null) throw refuseRequest('identity-known', { ref: request });
		const today = dayIn(now);
		const stood = row.waiting_for === 'identity' ? daysBetween(row.waiting_since!, today) : 0;
		const paused = row.paused_days + stood;
		db.run(sql`update data_request set identity_checked_on = ${today}, identity_how = ${how}, paused_days = ${paused},
		           due_on = ${answerBy(row.received_on, bankHolidays(db), { paused })},
		           waiting_for = case when waiting_for = 'identity' then null else waiting_for end,
		           waiting_since = case when waiting_for = 'identity' then null else waiting_since end,
		           status = case when status = 'received' then 'identity' else status end where id = ${row.id}`);
		return null;
	},
	says: ({ request }) => `Checked the identity behind ${request}`,
	place,
	undo: 'rows',
});

/**
 * Stops the clock: the person has been asked who they are, or what exactly they want, and has not answered yet.
 *
 * Source: UK GDPR Art. 12A (Data (Use and Access) Act 2025).
 * @throws {Refusal} `no-such-request`, `request-closed`, `request-waits-already`, `identity-known`
 */
export const pauseRequest = command({
	name: 'request.pause',
	title: 'Stop the clock',
	minutes: 3,
	input: z.strictObject({ request: RequestRef, for: z.enum(['identity', 'clarification']), reason: Reason }),
	outcome: z.null(),
	run({ db, now }, { request, for: what }) {
		const row = openRequest(db, request);
		if (row.waiting_for !== null) throw refuseRequest('request-waits-already', { ref: request, for: row.waiting_for });
		if (what === 'identity' && row.identity_checked_on !== null)
			throw refuseRequest('identity-known', { ref: request });
		db.run(sql`update data_request set waiting_for = ${what}, waiting_since = ${dayIn(now)} where id = ${row.id}`);
		return null;
	},
	says: ({ request, for: what, reason }) => `Stopped the clock of ${request} for ${what}: “${reason}”`,
	place,
	undo: 'rows',
});

/** Starts the clock again: what was waited for has come. @throws {Refusal} `no-such-request`, `request-closed`, `request-waits-for-nothing` */
export const resumeRequest = command({
	name: 'request.resume',
	title: 'Start the clock again',
	minutes: 1,
	input: z.strictObject({ request: RequestRef, note: ShortText(500).default('') }),
	outcome: z.strictObject({ due_on: Day }),
	run({ db, now }, { request }) {
		const row = openRequest(db, request);
		if (row.waiting_since === null) throw refuseRequest('request-waits-for-nothing', { ref: request });
		const paused = row.paused_days + daysBetween(row.waiting_since, dayIn(now));
		const holidays = bankHolidays(db);
		const due_on = answerBy(row.received_on, holidays, { paused });
		const longer = row.extended_to === null ? null : answerBy(row.received_on, holidays, { paused, extended: true });
		db.run(sql`update data_request set waiting_for = null, waiting_since = null, paused_days = ${paused}, due_on = ${due_on},
		           extended_to = ${longer} where id = ${row.id}`);
		return { due_on: longer ?? due_on };
	},
	says: ({ request }, outcome) => `Started the clock of ${request} again${outcome ? `, due ${outcome.due_on}` : ''}`,
	place,
	undo: 'rows',
});

/**
 * Takes two months more for a request that is complex or one of many, and tells the person so, with the reason.
 *
 * Source: UK GDPR Art. 12(3).
 * @throws {Refusal} `no-such-request`, `request-closed`, `request-waits`, `extended-already`, `too-late-to-extend`
 */
export const extendRequest = command({
	name: 'request.extend',
	title: 'Extend and tell the person',
	minutes: 5,
	input: z.strictObject({ request: RequestRef, reason: Reason }),
	outcome: z.strictObject({ extended_to: Day }),
	run({ db, now }, { request, reason }) {
		const row = openRequest(db, request);
		if (row.waiting_for !== null) throw refuseRequest('request-waits', { ref: request, for: row.waiting_for });
		if (row.extended_to !== null)
			throw refuseRequest('extended-already', { ref: request, to: longDay(row.extended_to) });
		if (dayIn(now) > row.due_on) throw refuseRequest('too-late-to-extend', { ref: request, due: longDay(row.due_on) });
		const extended_to = answerBy(row.received_on, bankHolidays(db), { paused: row.paused_days, extended: true });
		db.run(
			sql`update data_request set extended_to = ${extended_to}, extension_reason = ${reason} where id = ${row.id}`,
		);
		return { extended_to };
	},
	says: ({ request, reason }, outcome) =>
		`Extended ${request}${outcome ? ` to ${outcome.extended_to}` : ''} and told the person why: “${reason}”`,
	place,
	undo: 'never',
});
