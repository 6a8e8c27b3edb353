import { z } from 'zod';
import { command } from '../define.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';
import { CANDIDATE_FIELD_NAMES, CandidateValues, FIELD_LABELS, type CandidateField } from './candidate-fields.ts';
import { settleCompleteness } from './completeness.ts';
import { activeCandidate, candidateByRef } from './person.ts';
import { writeFields } from './write-fields.ts';

const Amendment = z.strictObject({ ref: CandidateRef, ...CandidateValues.shape });

const fieldsIn = (input: z.infer<typeof Amendment>): CandidateField[] =>
	CANDIDATE_FIELD_NAMES.filter((field) => input[field] !== undefined);

/**
 * Changes some fields of a candidate and leaves the others as they are. Null empties a field.
 *
 * Source: CRM-AC1; UK GDPR Art. 5(1)(d), accuracy.
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `no-such-town`, `no-such-source`, `no-such-colleague`,
 * `obtained-in-future`, `birthday-unlikely`
 */
export const amendCandidate = command({
	name: 'candidate.amend',
	title: 'Change a record',
	minutes: 2,
	input: Amendment.refine((input) => fieldsIn(input).length > 0, 'Change at least one field.'),
	outcome: z.strictObject({ changed: z.array(z.string()) }),
	run({ db, now }, input) {
		const { ref, ...values } = input;
		const person = activeCandidate(db, ref);
		writeFields(db, person.id, values, now);
		settleCompleteness(db, person.id);
		return { changed: fieldsIn(input) };
	},
	says: (input) =>
		`Changed ${fieldsIn(input)
			.map((field) => FIELD_LABELS[field].toLowerCase())
			.join(', ')} of ${input.ref}`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});

/** Opens a candidate's record. A look: it changes nothing, and the audit trail shows who looked. */
export const viewCandidate = command({
	name: 'candidate.view',
	title: 'Open a record',
	minutes: 0,
	input: z.strictObject({ ref: CandidateRef }),
	outcome: z.null(),
	run({ db }, { ref }) {
		candidateByRef(db, ref);
		return null;
	},
	says: ({ ref }) => `Opened ${ref}`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'none',
});
