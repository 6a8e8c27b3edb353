import { z } from 'zod';
import { command } from '../define.ts';
import { at } from '../place.ts';
import { CandidateRef, CandidateRefs, listOf, nameOf } from '../refs.ts';
import { CANDIDATE_FIELD_NAMES, CandidateValues, FIELD_LABELS, type CandidateField } from './candidate-fields.ts';
import { settleCompleteness } from './completeness.ts';
import { activeCandidate, candidateByRef } from './person.ts';
import { writeFields } from './write-fields.ts';

const Amendment = z.strictObject({ ref: CandidateRefs, ...CandidateValues.shape });

/** What can be the same for several people: nothing that says who somebody is or where to find them. */
export const SHARED_FIELDS = [
	'status',
	'owner',
	'source',
	'available_from',
	'notice_days',
	'work_types',
	'working_pattern',
	'preferred_channel',
	'travel_miles',
	'remote_ok',
	'driving',
	'dbs',
	'town',
	'obtained_on',
] as const satisfies readonly CandidateField[];
const SHARED = new Set<CandidateField>(SHARED_FIELDS);

const fieldsIn = (input: z.infer<typeof Amendment>): CandidateField[] =>
	CANDIDATE_FIELD_NAMES.filter((field) => input[field] !== undefined);

/**
 * Changes some fields of a candidate, or of several at once, and leaves the others as they are. Null empties a field.
 *
 * Source: CRM-AC1; UK GDPR Art. 5(1)(d), accuracy.
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `no-such-town`, `no-such-source`, `no-such-colleague`,
 * `obtained-in-future`, `birthday-unlikely`
 */
export const amendCandidate = command({
	name: 'candidate.amend',
	title: 'Change a record',
	minutes: 2,
	input: Amendment.refine((input) => fieldsIn(input).length > 0, 'Change at least one field.').refine(
		(input) => listOf(input.ref).length === 1 || fieldsIn(input).every((field) => SHARED.has(field)),
		'This can’t be the same for several people. Change it on each record.',
	),
	outcome: z.strictObject({ changed: z.array(z.string()) }),
	run({ db, now }, input) {
		const { ref, ...values } = input;
		for (const person of listOf(ref).map((one) => activeCandidate(db, one))) {
			writeFields(db, person.id, values, now);
			settleCompleteness(db, person.id);
		}
		return { changed: fieldsIn(input) };
	},
	says: (input) =>
		`Changed ${fieldsIn(input)
			.map((field) => FIELD_LABELS[field].toLowerCase())
			.join(', ')} of ${nameOf(input.ref)}`,
	place: ({ ref }) => (listOf(ref).length === 1 ? at('candidate', listOf(ref)[0]!) : at('candidates')),
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
