import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { clientByRef } from '../clients/client.ts';
import { personByRef } from '../contact/anyone.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { nextRef } from '../next-ref.ts';
import { colleagueId } from '../people/write-fields.ts';
import { at } from '../place.ts';
import { ClientRef, ColleagueRef, ComplaintRef, ContactRef } from '../refs.ts';
import { openComplaint, refuseComplaint } from './complaint.ts';

const here = () => at('feedback', null, 'complaints');

/**
 * Writes down a complaint in the words of whoever made it.
 *
 * @throws {Refusal} `no-such-person`, `no-such-client`, `no-such-colleague`
 */
export const logComplaint = command({
	name: 'complaint.log',
	title: 'Log a complaint',
	minutes: 4,
	input: z
		.strictObject({
			/** Who complains: a candidate or a contact. */
			ref: ContactRef.nullable().default(null),
			client: ClientRef.nullable().default(null),
			body: z.string().trim().min(15, 'Write what they said, in a sentence, in their words.').max(2_000),
			/** Who sees to it; whoever logs it unless said. */
			owner: ColleagueRef.nullable().default(null),
		})
		.refine(({ ref, client }) => ref !== null || client !== null, {
			path: ['ref'],
			message: 'Say who complains: the reference of a person, or the client.',
		}),
	outcome: z.strictObject({ complaint: ComplaintRef }),
	run({ db, now, me }, { ref, client, body, owner }) {
		const person = ref === null ? null : personByRef(db, ref).id;
		const company = client === null ? null : clientByRef(db, client).id;
		const complaint = nextRef(db, 'CMP');
		db.run(sql`insert into complaint (ref, raised_by, client_id, body, received_at, owner_id)
		           values (${complaint}, ${person}, ${company}, ${body}, ${now}, ${owner === null ? me.id : colleagueId(db, owner)})`);
		return { complaint };
	},
	says: ({ ref, client }, outcome) =>
		`Logged a complaint by ${ref ?? client}${outcome ? ` as ${outcome.complaint}` : ''}`,
	place: here,
	undo: 'rows',
});

/**
 * Writes down what was done about a complaint: rung, put right, said sorry. The latest stands last.
 *
 * @throws {Refusal} `no-such-complaint`, `complaint-closed`
 */
export const actOnComplaint = command({
	name: 'complaint.act',
	title: 'Say what was done',
	minutes: 3,
	input: z.strictObject({
		complaint: ComplaintRef,
		action: z.string().trim().min(10, 'Say what was done, in a sentence.').max(1_000),
	}),
	outcome: z.null(),
	run({ db, now }, { complaint, action }) {
		const found = openComplaint(db, complaint);
		const all = [found.action_taken, action].filter(Boolean).join('\n');
		db.run(sql`update complaint set action_taken = ${all}, acted_at = ${now} where id = ${found.id}`);
		return null;
	},
	says: ({ complaint, action }) => `Acted on ${complaint}: “${action}”`,
	place: here,
	undo: 'rows',
});

/**
 * Closes a complaint, once something was done, something has changed because of it, and somebody was told. The
 * database holds to all three, whatever this program says.
 *
 * @throws {Refusal} `no-such-complaint`, `complaint-closed`, `complaint-without-action`, `complaint-without-change`,
 * `complaint-nobody-told`
 */
export const closeComplaint = command({
	name: 'complaint.close',
	title: 'Close the complaint',
	minutes: 3,
	input: z.strictObject({
		complaint: ComplaintRef,
		/** What we do differently now. */
		change: ShortText(1_000).default(''),
		/** Who was told of it, and how. */
		told: ShortText(500).default(''),
	}),
	outcome: z.null(),
	run({ db, now }, { complaint, change, told }) {
		const { id, action_taken } = openComplaint(db, complaint);
		if (action_taken === '') throw refuseComplaint('complaint-without-action', { complaint });
		if (change === '') throw refuseComplaint('complaint-without-change', { complaint });
		if (told === '') throw refuseComplaint('complaint-nobody-told', { complaint });
		db.run(sql`update complaint set change_made = ${change}, told = ${told}, closed_at = ${now} where id = ${id}`);
		return null;
	},
	says: ({ complaint, change }) => `Closed ${complaint}${change ? `; changed: “${change}”` : ''}`,
	place: here,
	undo: 'rows',
});
