import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { reasons } from '../refusal.ts';
import { fullName, refusePerson } from '../people/person.ts';

/** Anyone on record: a candidate, a client's contact, or both. */
export const Anyone = z
	.object({
		id: z.int(),
		ref: z.string(),
		given_name: z.string().nullable(),
		family_name: z.string().nullable(),
		lifecycle: z.enum(['active', 'archived', 'merged', 'anonymised']),
		preferred_channel: z.string().nullable(),
		/** Null for somebody who is no candidate. */
		status: z.string().nullable(),
	})
	.transform((row) => ({ ...row, name: fullName(row) }));
export type Anyone = z.infer<typeof Anyone>;

const refuse = reasons({
	'no-such-person': (p: { ref: string }) => ({
		message: `There is nobody with the reference ${p.ref}.`,
		remedy: 'Choose the person from a list, so that the reference is right.',
	}),
});

/** @throws {Refusal} `no-such-person` */
export function personByRef(db: ReadDb, ref: string): Anyone {
	const found = db.maybe(
		Anyone,
		sql`select p.id, p.ref, p.given_name, p.family_name, p.lifecycle, p.preferred_channel, c.status
		    from person p left join candidate c on c.person_id = p.id where p.ref = ${ref}`,
	);
	if (!found) throw refuse('no-such-person', { ref });
	return found;
}

/** Anyone whose record is in use. @throws {Refusal} `no-such-person`, `record-out-of-use` */
export function usablePerson(db: ReadDb, ref: string): Anyone {
	const person = personByRef(db, ref);
	if (person.lifecycle !== 'active')
		throw refusePerson('record-out-of-use', { name: person.name, how: person.lifecycle });
	return person;
}
