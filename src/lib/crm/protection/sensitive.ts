import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command, query } from '../define.ts';
import { fieldAccess } from '../team/may.ts';
import { reasons } from '../refusal.ts';
import { SENSITIVE_FIELDS } from '../people/candidate-fields.ts';
import { activeCandidate } from '../people/person.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';

const refuse = reasons({
	'field-hidden': (p: { role: string; field: string }) => ({
		message: `A ${p.role} here never sees this: ${p.field}.`,
		remedy: 'Ask the data protection lead whether it is needed for the work.',
	}),
});

/** What each is called where it is opened. */
export const SENSITIVE_WORDS = {
	date_of_birth: 'date of birth',
	ni_number: 'NI number',
	special_data: 'adjustments and health',
} as const;

/**
 * Opens a masked field, for a reason that is kept. A look: it changes nothing. What is opened stays open in this
 * attempt, and the audit trail shows who looked and why.
 *
 * Source: CRM-AC2, access controls; UK GDPR Art. 5(1)(c), data minimisation.
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `field-hidden`
 */
export const viewSensitive = command({
	name: 'sensitive.view',
	title: 'Open a masked field',
	minutes: 0,
	input: z.strictObject({
		ref: CandidateRef,
		field: z.enum([...SENSITIVE_FIELDS, 'special_data']),
		reason: z.string().trim().min(8, 'Say why you need to see this, in a few words.').max(200),
	}),
	outcome: z.null(),
	run({ db, me }, { ref, field }) {
		activeCandidate(db, ref);
		if (fieldAccess.run(db, { object: 'candidate' })[field] === 'hidden')
			throw refuse('field-hidden', { role: me.role, field: SENSITIVE_WORDS[field] });
		return null;
	},
	says: ({ ref, field, reason }) => `Opened the ${SENSITIVE_WORDS[field]} of ${ref}: “${reason}”`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'none',
});

/** Which masked fields of a candidate have been opened in this attempt. */
export const openedFields = query({
	name: 'opened-fields',
	input: z.strictObject({ ref: CandidateRef }),
	run: (db, { ref }) =>
		db.column(sql`select distinct entry ->> '$.input.field' from ledger
		              where command = 'sensitive.view' and refusal is null and entry ->> '$.input.ref' = ${ref} order by 1`) as string[],
});
