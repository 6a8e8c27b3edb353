import { z } from 'zod';
import { nextId } from '../../db/next-id.ts';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { at } from '../place.ts';

/**
 * Tells the data protection lead that something has gone wrong with somebody's details, and what was done about it.
 * The way to put a wrong deletion right: noticing is what counts.
 *
 * Source: UK GDPR Art. 33, within 72 hours where there is a risk.
 */
export const reportIncident = command({
	name: 'incident.report',
	title: 'Report an incident',
	minutes: 4,
	input: z.strictObject({
		/** The record it is about, where there is one: its reference, which may be gone from the CRM. */
		about: z.string().trim().max(40).nullable().default(null),
		what: z.string().trim().min(15, 'Say what happened, in a sentence.').max(1_000),
		action: ShortText(1_000).default(''),
	}),
	outcome: z.strictObject({ incident: z.string() }),
	run({ db, now, me }, { about, what, action }) {
		const incident = `INC-${nextId(db, 'incident')}`;
		db.run(
			sql`insert into incident (ref, about, what, action, reported_by, at) values (${incident}, ${about}, ${what}, ${action}, ${me.id}, ${now})`,
		);
		return { incident };
	},
	says: ({ about, what }) => `Reported an incident${about ? ` about ${about}` : ''}: “${what}”`,
	place: () => at('protection', null, 'incidents'),
	undo: 'rows',
});
