import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { candidateByRef, fullName } from '../people/person.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';
import { reasons } from '../refusal.ts';

const refuse = reasons({
	'held-already': (p: { name: string; why: string }) => ({
		message: `${p.name}’s record is held already: ${p.why}.`,
		remedy: 'Lift that hold first, if another reason has come in its place.',
	}),
	'not-held': (p: { name: string }) => ({
		message: `Nothing holds ${p.name}’s record.`,
		remedy: 'There is nothing to lift.',
	}),
	'no-name-to-hold': (p: { ref: string }) => ({
		message: `${p.ref} has been anonymised. There is nothing left to hold.`,
		remedy: 'Leave it as it is.',
	}),
});

const Why = z
	.string()
	.trim()
	.min(8, 'Say what makes the record stay, like “Claim at the tribunal, March 2026”.')
	.max(200, 'Keep it under 200 characters.');
const place = ({ ref }: { ref: string }) => at('candidate', ref, 'protection');

/**
 * Makes a record stay: a claim, a complaint, an inspection. It can be archived, and neither anonymised nor deleted.
 *
 * Source: UK GDPR Art. 17(3)(e).
 * @throws {Refusal} `no-such-candidate`, `no-name-to-hold`, `held-already`
 */
export const setHold = command({
	name: 'hold.set',
	title: 'Hold the record',
	minutes: 2,
	input: z.strictObject({ ref: CandidateRef, why: Why }),
	outcome: z.null(),
	run({ db, now }, { ref, why }) {
		const person = candidateByRef(db, ref);
		if (person.lifecycle === 'anonymised') throw refuse('no-name-to-hold', { ref });
		if (person.legal_hold !== null) throw refuse('held-already', { name: fullName(person), why: person.legal_hold });
		db.run(sql`update person set legal_hold = ${why}, updated_at = ${now} where id = ${person.id}`);
		return null;
	},
	says: ({ ref, why }) => `Put a hold on ${ref}: “${why}”`,
	place,
	undo: 'rows',
});

/** Lifts a hold, with the reason why it has ended. @throws {Refusal} `no-such-candidate`, `not-held` */
export const liftHold = command({
	name: 'hold.lift',
	title: 'Lift the hold',
	minutes: 2,
	input: z.strictObject({ ref: CandidateRef, reason: Why }),
	outcome: z.null(),
	run({ db, now }, { ref }) {
		const person = candidateByRef(db, ref);
		if (person.legal_hold === null) throw refuse('not-held', { name: fullName(person) });
		db.run(sql`update person set legal_hold = null, updated_at = ${now} where id = ${person.id}`);
		return null;
	},
	says: ({ ref, reason }) => `Lifted the hold on ${ref}: “${reason}”`,
	place,
	undo: 'rows',
});
