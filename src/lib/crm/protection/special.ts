import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command, query } from '../define.ts';
import { activeCandidate, fullName } from '../people/person.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';
import { reasons } from '../refusal.ts';

const refuse = reasons({
	'special-data-needs-yes': (p: { name: string }) => ({
		message: `${p.name} has not agreed that we keep health or other special details.`,
		remedy: 'Ask, and record the answer first. For an adjustment at work or at an interview, choose employment law.',
	}),
	'health-before-offer': (p: { name: string }) => ({
		message: `${p.name} has no offer yet, and before an offer nobody may ask about health.`,
		remedy: 'Write down only what helps with the interview, as an adjustment.',
	}),
});

export const SPECIAL_KINDS = {
	adjustment: 'Adjustment',
	health: 'Health',
	conviction: 'Unspent conviction',
} as const;

export const CONDITIONS = {
	employment_law: 'Duties under employment law',
	explicit_consent: 'The person’s explicit yes',
} as const;

/**
 * Writes down an adjustment, a matter of health or a conviction, in the place that is kept apart from selection.
 *
 * Source: UK GDPR Art. 9(2)(a) and (b), 10; Equality Act 2010, s. 60: no question of health before an offer.
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `special-data-needs-yes`, `health-before-offer`
 */
export const recordSpecial = command({
	name: 'special.record',
	title: 'Write it down apart',
	minutes: 2,
	input: z.strictObject({
		ref: CandidateRef,
		kind: z.enum(['adjustment', 'health', 'conviction']),
		condition: z.enum(['employment_law', 'explicit_consent']).default('employment_law'),
		body: z.string().trim().min(5, 'Write what is needed, in a few words.').max(500),
	}),
	outcome: z.null(),
	run({ db, now, me }, { ref, kind, condition, body }) {
		const person = activeCandidate(db, ref);
		const name = fullName(person);
		const said = db.column(
			sql`select decision from consent_current where person_id = ${person.id} and purpose = 'special_data' order by id desc`,
		)[0];
		if (condition === 'explicit_consent' && said !== 'given') throw refuse('special-data-needs-yes', { name });
		const offered = db.column(
			sql`select 1 from application a join stage s on s.id = a.stage_id
			    where a.person_id = ${person.id} and (a.outcome = 'placed' or s.category in ('offer', 'placed')) order by a.id limit 1`,
		);
		if (kind === 'health' && offered.length === 0) throw refuse('health-before-offer', { name });
		db.run(sql`insert into special_note (person_id, kind, body, condition, recorded_by, at)
		           values (${person.id}, ${kind}, ${body}, ${condition}, ${me.id}, ${now})`);
		return null;
	},
	says: ({ ref, kind }) => `Wrote down, kept apart, of ${ref}: ${SPECIAL_KINDS[kind].toLowerCase()}`,
	place: ({ ref }) => at('candidate', ref, 'protection'),
	undo: 'rows',
});

/** What is kept apart of a person. Shown only when it has been opened with a reason, or to a role that reads it. */
export const specialNotes = query({
	name: 'special-notes',
	input: z.strictObject({ ref: CandidateRef }),
	run: (db, { ref }) =>
		db.all(
			z.object({
				kind: z.enum(['adjustment', 'health', 'conviction']),
				body: z.string(),
				at: z.string(),
				by: z.string(),
			}),
			sql`select s.kind, s.body, s.at, o.name as by from special_note s join person p on p.id = s.person_id
			    join colleague o on o.id = s.recorded_by where p.ref = ${ref} order by s.id desc`,
		),
});
