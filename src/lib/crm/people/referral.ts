import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { usablePerson } from '../contact/anyone.ts';
import { command, query } from '../define.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { activeCandidate, fullName } from './person.ts';

const refuse = reasons({
	'referred-by-self': (p: { name: string }) => ({
		message: `${p.name} can’t have been referred by ${p.name}.`,
		remedy: 'Choose the person who sent them to us.',
	}),
	'referred-in-a-ring': (p: { name: string; by: string }) => ({
		message: `${p.name} referred ${p.by}, so it can’t have been the other way round as well.`,
		remedy: 'See which of the two was here first, and write it on the record of the other.',
	}),
});

/**
 * Writes down who sent somebody to us, or that it is not known after all. Reports count it, and whoever refers people
 * deserves a word of thanks.
 *
 * @throws {Refusal} `no-such-candidate`, `no-such-person`, `record-out-of-use`, `referred-by-self`, `referred-in-a-ring`
 */
export const recordReferral = command({
	name: 'referral.record',
	title: 'Write who referred them',
	minutes: 1,
	input: z.strictObject({ ref: CandidateRef, by: CandidateRef.nullable() }),
	outcome: z.null(),
	run({ db, now }, { ref, by }) {
		const person = activeCandidate(db, ref);
		const referrer = by === null ? null : usablePerson(db, by);
		if (referrer?.id === person.id) throw refuse('referred-by-self', { name: fullName(person) });
		if (
			referrer &&
			db.column(sql`select 1 from candidate where person_id = ${referrer.id} and referred_by = ${person.id}`).length > 0
		)
			throw refuse('referred-in-a-ring', { name: fullName(person), by: referrer.name });
		db.run(sql`update candidate set referred_by = ${referrer?.id ?? null} where person_id = ${person.id}`);
		db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
		return null;
	},
	says: ({ ref, by }) => (by === null ? `Took the referrer of ${ref} off` : `Wrote that ${by} referred ${ref}`),
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});

const By = z
	.object({ ref: z.string(), name: z.string(), client: z.string().nullable() })
	.transform(({ client, ...by }) => ({
		...by,
		place: client === null ? at('candidate', by.ref) : at('client', client),
	}));

/** Who sent somebody to us, and how many they have sent themselves. */
export const referral = query({
	name: 'referral',
	input: z.strictObject({ ref: CandidateRef }),
	run: (db, { ref }) => ({
		by:
			db.maybe(
				By,
				sql`select r.ref, coalesce(nullif(trim(coalesce(r.given_name, '') || ' ' || coalesce(r.family_name, '')), ''), r.ref) as name,
				    case when rc.person_id is null then (select min(k.ref) from client_contact x join client k on k.id = x.client_id where x.person_id = r.id) end as client
				    from person p join candidate c on c.person_id = p.id join person r on r.id = c.referred_by
				    left join candidate rc on rc.person_id = r.id where p.ref = ${ref}`,
			) ?? null,
		brought: Number(
			db.column(sql`select count(*) from candidate c join person p on p.id = c.referred_by where p.ref = ${ref}`)[0],
		),
	}),
});
