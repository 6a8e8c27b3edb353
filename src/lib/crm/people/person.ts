import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { reasons } from '../refusal.ts';

/** The few facts that most commands ask of a person before they do anything. */
export const Person = z.object({
	id: z.int(),
	ref: z.string(),
	given_name: z.string().nullable(),
	family_name: z.string().nullable(),
	lifecycle: z.enum(['active', 'archived', 'merged', 'anonymised']),
	legal_hold: z.string().nullable(),
});
export type Person = z.infer<typeof Person>;

export const refusePerson = reasons({
	'no-such-candidate': (p: { ref: string }) => ({
		message: `There is no candidate ${p.ref}.`,
		remedy: 'Go back to Candidates and open the record from the list.',
	}),
	'record-out-of-use': (p: { name: string; how: string }) => ({
		message: `${p.name}’s record is ${p.how}, so nothing can be changed on it.`,
		remedy: 'Restore the record first if it is archived. An anonymised record stays as it is.',
	}),
	'merged-away': (p: { ref: string; into: string }) => ({
		message: `${p.ref} has gone into ${p.into}: the two were found to be one person.`,
		remedy: `Work on ${p.into}, or undo the merge if they are two people after all.`,
	}),
});

/** `Amira Solis`; an anonymised person has a reference and no name. */
export function fullName(p: { given_name: string | null; family_name: string | null; ref: string }): string {
	return [p.given_name, p.family_name].filter(Boolean).join(' ') || p.ref;
}

/** @throws {Refusal} `no-such-candidate` */
export function candidateByRef(db: ReadDb, ref: string): Person {
	const found = db.maybe(
		Person,
		sql`select p.id, p.ref, p.given_name, p.family_name, p.lifecycle, p.legal_hold
		    from person p join candidate c on c.person_id = p.id where p.ref = ${ref}`,
	);
	if (!found) throw refusePerson('no-such-candidate', { ref });
	return found;
}

/** The same person, when the record has not gone into another. @throws {Refusal} `merged-away` */
export function unmerged(db: ReadDb, person: Person): Person {
	if (person.lifecycle !== 'merged') return person;
	const into = db.column(
		sql`select i.ref from person p join person i on i.id = p.merged_into where p.id = ${person.id}`,
	)[0];
	throw refusePerson('merged-away', { ref: person.ref, into: String(into) });
}

/** A candidate whose record is in use. @throws {Refusal} `no-such-candidate`, `merged-away`, `record-out-of-use` */
export function activeCandidate(db: ReadDb, ref: string): Person {
	const person = unmerged(db, candidateByRef(db, ref));
	if (person.lifecycle !== 'active')
		throw refusePerson('record-out-of-use', { name: fullName(person), how: person.lifecycle });
	return person;
}
