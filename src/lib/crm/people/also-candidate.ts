import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { usablePerson } from '../contact/anyone.ts';
import { command } from '../define.ts';
import { LAWFUL_BASES, keysOf } from '../options.ts';
import { at } from '../place.ts';
import { CandidateRef, ContactRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { settleCompleteness } from './completeness.ts';

const refuse = reasons({
	'candidate-already': (p: { name: string; ref: string }) => ({
		message: `${p.name} is a candidate already, as ${p.ref}.`,
		remedy: `Open ${p.ref} among the candidates.`,
	}),
});

/**
 * Takes a client's contact on as a candidate too, on the record that is there: same reference, same history. Being a
 * contact goes on; what they look for is nobody else's business at the client.
 *
 * @throws {Refusal} `no-such-person`, `record-out-of-use`, `candidate-already`
 */
export const alsoCandidate = command({
	name: 'person.also-candidate',
	title: 'Take on as a candidate',
	minutes: 2,
	input: z.strictObject({
		ref: ContactRef,
		headline: z.string().trim().max(120, 'Keep this under 120 characters.').default(''),
		lawful_basis: z.enum(keysOf(LAWFUL_BASES)).nullable().default(null),
	}),
	outcome: z.strictObject({ ref: CandidateRef }),
	run({ db, now, me }, { ref, headline, lawful_basis }) {
		const person = usablePerson(db, ref);
		if (person.status !== null) throw refuse('candidate-already', { name: person.name, ref });
		db.run(sql`insert into candidate (person_id, owner_id, headline, lawful_basis, obtained_on, last_contact_at)
		           values (${person.id}, ${me.id}, ${headline}, ${lawful_basis}, ${now.slice(0, 10)}, ${now})`);
		db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
		settleCompleteness(db, person.id);
		return { ref };
	},
	says: ({ ref }) => `Took ${ref} on as a candidate too, on the record that was there`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});
