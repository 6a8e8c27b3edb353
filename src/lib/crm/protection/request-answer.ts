import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayIn } from '../../ledger/story-time.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { at } from '../place.ts';
import { RequestRef } from '../refs.ts';
import { othersNamed } from './others-named.ts';
import { rowsOf } from './rows-of.ts';
import { openRequest, refuseRequest, type RequestRow } from './request.ts';

const place = ({ request }: { request: string }) => at('protection', request);

/** @throws {Refusal} `request-waits`, `identity-first` */
function checkReady(row: RequestRow): void {
	if (row.waiting_for !== null) throw refuseRequest('request-waits', { ref: row.ref, for: row.waiting_for });
	if (row.identity_checked_on === null) throw refuseRequest('identity-first', { name: row.name });
}

/**
 * Brings together everything about the person, over every table there is, and lists what names somebody else, to be
 * given, redacted or withheld.
 *
 * Source: UK GDPR Art. 15(1) and (4): the rights of others.
 * @throws {Refusal} `no-such-request`, `request-closed`, `request-waits`, `identity-first`, `nothing-to-collate`
 */
export const collateRequest = command({
	name: 'request.collate',
	title: 'Collate',
	minutes: 10,
	input: z.strictObject({ request: RequestRef }),
	outcome: z.strictObject({ rows: z.int(), name_others: z.int() }),
	run({ db }, { request }) {
		const row = openRequest(db, request);
		checkReady(row);
		if (row.person_id === null) throw refuseRequest('nothing-to-collate', { ref: request });
		const rows = rowsOf(db, row.person_id).filter(({ table }) => table !== 'data_request_item');
		db.run(sql`delete from data_request_item where request_id = ${row.id}`);
		let name_others = 0;
		for (const about of rows) {
			const others = othersNamed(db, about, row.person_id);
			if (others.length === 0) continue;
			name_others++;
			db.run(sql`insert into data_request_item (request_id, table_name, row_key, reason)
			           values (${row.id}, ${about.table}, ${about.key}, ${`Names ${others.join(', ')}`})`);
		}
		db.run(sql`update data_request set status = ${name_others > 0 ? 'review' : 'collating'} where id = ${row.id}`);
		return { rows: rows.length, name_others };
	},
	says: ({ request }, outcome) =>
		`Collated ${request}${outcome ? `: ${outcome.rows} rows, ${outcome.name_others} name somebody else` : ''}`,
	place,
	undo: 'rows',
});

/**
 * Decides what becomes of a part that names somebody else.
 *
 * @throws {Refusal} `no-such-request`, `request-closed`, `no-such-part`
 */
export const decideRequest = command({
	name: 'request.decide',
	title: 'Decide on a part',
	minutes: 2,
	input: z.strictObject({
		request: RequestRef,
		/** Its place in the list, from 1. */
		part: z.int().min(1),
		include: z.enum(['yes', 'redacted', 'withheld']),
		reason: z
			.string()
			.trim()
			.min(5, 'Say why, in a few words: the person may ask, and so may the Commissioner.')
			.max(300),
	}),
	outcome: z.null(),
	run({ db }, { request, part, include, reason }) {
		const row = openRequest(db, request);
		const item = partsOf(db, row.id)[part - 1];
		if (item === undefined) throw refuseRequest('no-such-part', { ref: request, part });
		db.run(sql`update data_request_item set include = ${include}, reason = ${reason} where id = ${item}`);
		return null;
	},
	says: ({ request, part, include, reason }) =>
		`${{ yes: 'Gives', redacted: 'Redacts', withheld: 'Withholds' }[include]} part ${part} of ${request}: “${reason}”`,
	place,
	undo: 'rows',
});

const partsOf = (db: ReadDb, id: number) =>
	db.column(sql`select id from data_request_item where request_id = ${id} order by id`) as number[];

const Answer = z
	.string()
	.trim()
	.min(15, 'Write what the person is told, in a sentence or two.')
	.max(2_000, 'Keep the answer under 2,000 characters.');

/**
 * Answers a request: what was done, what is not done and why. The answer leaves the desk.
 *
 * Source: UK GDPR Art. 12(1), (3) and (4).
 * @throws {Refusal} `no-such-request`, `request-closed`, `request-waits`, `identity-first`, `collate-first`, `parts-undecided`
 */
export const answerRequest = command({
	name: 'request.answer',
	title: 'Answer the request',
	minutes: 10,
	input: z.strictObject({
		request: RequestRef,
		outcome: Answer,
		/** What is not done, and the reason that the law gives. Empty where all is. */
		refused_part: ShortText(1_000).default(''),
	}),
	outcome: z.null(),
	run({ db, now, me }, { request, outcome, refused_part }) {
		const row = openRequest(db, request);
		checkReady(row);
		const copy = row.kind === 'access' || row.kind === 'portability';
		if (copy && row.person_id !== null && !['collating', 'review'].includes(row.status))
			throw refuseRequest('collate-first', { ref: request });
		const [undecided] = db.column(
			sql`select count(*) from data_request_item where request_id = ${row.id} and include = 'undecided'`,
		) as [number];
		if (undecided > 0) throw refuseRequest('parts-undecided', { ref: request, count: undecided });
		db.run(sql`update data_request set status = 'answered', outcome = ${outcome}, refused_part = ${refused_part},
		           answered_on = ${dayIn(now)}, handled_by = ${me.id} where id = ${row.id}`);
		return null;
	},
	says: ({ request, refused_part }) => `Answered ${request}${refused_part === '' ? '' : ', in part'}`,
	place,
	undo: 'never',
});

/**
 * Refuses a request as a whole, with the reason and where to complain: to us and to the Commissioner.
 *
 * Source: UK GDPR Art. 12(4) and (5), 17(3).
 * @throws {Refusal} `no-such-request`, `request-closed`, `request-waits`, `identity-first`
 */
export const refuseWhole = command({
	name: 'request.refuse',
	title: 'Refuse the request',
	minutes: 8,
	input: z.strictObject({ request: RequestRef, reason: Answer }),
	outcome: z.null(),
	run({ db, now, me }, { request, reason }) {
		const row = openRequest(db, request);
		checkReady(row);
		db.run(sql`update data_request set status = 'refused', outcome = ${reason}, refused_part = ${reason},
		           answered_on = ${dayIn(now)}, handled_by = ${me.id} where id = ${row.id}`);
		return null;
	},
	says: ({ request, reason }) => `Refused ${request}, and told the person why: “${reason}”`,
	place,
	undo: 'never',
});
