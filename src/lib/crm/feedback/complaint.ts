import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { reasons } from '../refusal.ts';

export const refuseComplaint = reasons({
	'no-such-complaint': (p: { complaint: string }) => ({
		message: `There is no complaint ${p.complaint}.`,
		remedy: 'Choose one from the complaints on the Feedback screen.',
	}),
	'complaint-closed': (p: { complaint: string }) => ({
		message: `${p.complaint} is closed.`,
		remedy: 'If the same thing has happened again, log a new complaint and say so.',
	}),
	'complaint-without-action': (p: { complaint: string }) => ({
		message: `Nothing has been done about ${p.complaint} yet, so it can’t be closed.`,
		remedy: 'Act first: ring the person, put right what can be put right, and write down what you did.',
	}),
	'complaint-without-change': (p: { complaint: string }) => ({
		message: `${p.complaint} can’t be closed: nothing has changed because of it.`,
		remedy: 'Say what we do differently now, so that it does not happen to the next person.',
	}),
	'complaint-nobody-told': (p: { complaint: string }) => ({
		message: `${p.complaint} can’t be closed: nobody has been told what changed.`,
		remedy: 'Tell the person who complained, and write down whom you told and how.',
	}),
});

const Complaint = z.object({
	id: z.int(),
	action_taken: z.string(),
	closed_at: z.string().nullable(),
});

/** One that is open. @throws {Refusal} `no-such-complaint`, `complaint-closed` */
export function openComplaint(db: ReadDb, complaint: string): z.infer<typeof Complaint> {
	const found = db.maybe(Complaint, sql`select id, action_taken, closed_at from complaint where ref = ${complaint}`);
	if (!found) throw refuseComplaint('no-such-complaint', { complaint });
	if (found.closed_at !== null) throw refuseComplaint('complaint-closed', { complaint });
	return found;
}
