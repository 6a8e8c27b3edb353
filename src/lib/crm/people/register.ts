import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { nextId } from '../../db/next-id.ts';
import { sql } from '../../db/sql.ts';
import { LAWFUL_BASES, keysOf } from '../options.ts';
import { command, type CommandContext } from '../define.ts';
import { phoneKey, ShortText } from '../fields.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { CANDIDATE_FIELDS, CandidateValues } from './candidate-fields.ts';
import { completenessOf } from './completeness.ts';
import { DecidedCv, fileCv } from './cv/file-cv.ts';
import { likelyDuplicates, STRONG } from './duplicates.ts';
import { activeCandidate } from './person.ts';
import { isSuppressed } from './suppress.ts';
import { writeFields } from './write-fields.ts';

const refuse = reasons({
	'fields-missing': (p: { name: string; missing: readonly string[] }) => ({
		message: `${p.name}’s record lacks what the agency must have: ${p.missing.join(', ')}.`,
		remedy: 'Fill these in, or choose “Save as incomplete” and come back to it.',
	}),
	'likely-duplicate': (p: { name: string; others: string }) => ({
		message: `${p.name} looks like somebody who is here already: ${p.others}.`,
		remedy: 'Open that record and compare. If they are two people, say so on the form and save again.',
	}),
	'asked-to-be-left-alone': (p: { name: string }) => ({
		message: `Somebody with the number or address typed for ${p.name} has asked us to leave them alone.`,
		remedy: 'Do not add them, unless they have asked for it since. Then write the reason on the form and save again.',
	}),
});

/**
 * Makes a candidate's rows, with the fields given.
 *
 * @throws {Refusal} `no-such-town`, `no-such-source`, `no-such-colleague`, `obtained-in-future`, `birthday-unlikely`
 */
export function createCandidate(
	db: Db,
	{ now, me }: Pick<CommandContext, 'now' | 'me'>,
	values: CandidateValues & { family_name: string },
	lawful_basis: string | null,
): { id: number; ref: string } {
	const id = nextId(db, 'person');
	const ref = `CAND-${10_000 + id}`;
	db.run(
		sql`insert into person (ref, family_name, created_at, updated_at) values (${ref}, ${values.family_name}, ${now}, ${now})`,
	);
	db.run(sql`insert into candidate (person_id, owner_id, lawful_basis) values (${id}, ${me.id}, ${lawful_basis})`);
	writeFields(db, id, values, now);
	return { id, ref };
}

/**
 * Adds a candidate. What the agency must have has to be there, or the record is saved as incomplete and says so; and
 * somebody who looks like this candidate has to be looked at first.
 *
 * Source: CRM-AC1, no missing mandatory fields; UK GDPR Art. 5(1)(d), accuracy.
 * @throws {Refusal} `fields-missing`, `likely-duplicate`, `asked-to-be-left-alone`, `same-document`, `no-such-town`, `no-such-source`, `no-such-colleague`
 */
export const registerCandidate = command({
	name: 'candidate.register',
	title: 'Add candidate',
	minutes: 4,
	input: z.strictObject({
		...CandidateValues.shape,
		given_name: CANDIDATE_FIELDS.given_name,
		family_name: CANDIDATE_FIELDS.family_name,
		lawful_basis: z.enum(keysOf(LAWFUL_BASES)).nullable().default(null),
		/** Save although fields are missing. */
		incomplete: z.boolean().default(false),
		/** Records looked at and found to be other people. */
		not_same_as: z.array(CandidateRef).max(20).default([]),
		/** Why somebody who asked to be left alone is added all the same. */
		left_alone_reason: ShortText(200)
			.pipe(z.string().min(10, 'Write the reason in a sentence, like: rang us today and asked to be added.'))
			.optional(),
		/** The CV that the record is made from, and what was decided of each thing that the reader found. */
		cv: DecidedCv.optional(),
	}),
	outcome: z.strictObject({ ref: CandidateRef, missing: z.array(z.string()) }),
	run({ db, now, me }, { lawful_basis, incomplete, not_same_as, left_alone_reason, cv, ...values }) {
		const name = `${values.given_name} ${values.family_name}`;
		const others = likelyDuplicates(db, {
			given_name: values.given_name,
			family_name: values.family_name,
			known_as: values.known_as ?? null,
			mobile: values.mobile ? phoneKey(values.mobile) : null,
			email: values.email ?? null,
			postcode: values.postcode ?? null,
			date_of_birth: values.date_of_birth ?? null,
		}).filter((other) => other.score >= STRONG && !not_same_as.includes(other.ref));
		if (others.length > 0)
			throw refuse('likely-duplicate', {
				name,
				others: others.map((o) => `${o.name}, ${o.ref} (${o.reasons.join(', ')})`).join('; '),
			});

		const held = isSuppressed(db, values);
		if (held && left_alone_reason === undefined) throw refuse('asked-to-be-left-alone', { name });

		const { id, ref } = createCandidate(db, { now, me }, values, lawful_basis);
		if (cv) fileCv(db, activeCandidate(db, ref), cv, now);
		// they may be on the books, and are still not to be written to
		if (held) db.run(sql`update candidate set status = 'do_not_contact' where person_id = ${id}`);
		const { missing } = completenessOf(db, id);
		if (missing.length > 0 && !incomplete) throw refuse('fields-missing', { name, missing });
		if (missing.length > 0) db.run(sql`update candidate set incomplete = 1 where person_id = ${id}`);
		return { ref, missing: [...missing] };
	},
	says: ({ given_name, family_name, left_alone_reason }, outcome) =>
		`Added ${given_name} ${family_name}${outcome ? ` as ${outcome.ref}` : ''}${left_alone_reason ? `, although on the do-not-contact list: “${left_alone_reason}”` : ''}`,
	place: (_, outcome) => (outcome ? at('candidate', outcome.ref) : at('candidates')),
	undo: 'rows',
});
