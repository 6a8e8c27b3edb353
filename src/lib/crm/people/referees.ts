import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { dayIn } from '../../ledger/story-time.ts';
import { command } from '../define.ts';
import { Email, PersonName, Phone, ShortText } from '../fields.ts';
import { keysOf } from '../options.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { activeCandidate, fullName } from './person.ts';

export const REFEREE_STATES = {
	not_asked: 'Not asked yet',
	requested: 'Asked',
	received: 'Reference is here',
	declined: 'Would rather not',
} as const;

const refuse = reasons({
	'referee-not-there': (p: { name: string; line: number }) => ({
		message: `${p.name} has no referee number ${p.line} on record.`,
		remedy: 'Choose the referee from the list on the record.',
	}),
	'no-leave-to-ask': (p: { name: string }) => ({
		message: `${p.name} has not said that we may ask for references, and asking tells the referee that ${p.name} is looking for work.`,
		remedy: 'Ask first, and record the yes under Data protection: “Ask for references”.',
	}),
});

/** Adds a referee. @throws {Refusal} `no-such-candidate`, `record-out-of-use` */
export const addReferee = command({
	name: 'referee.add',
	title: 'Add a referee',
	minutes: 2,
	input: z.strictObject({
		ref: CandidateRef,
		name: PersonName,
		relationship: ShortText(80).pipe(z.string().min(2, 'Write how they know each other, for example “line manager”.')),
		organisation: ShortText(100).nullable().default(null),
		email: Email.nullable().default(null),
		phone: Phone.nullable().default(null),
		is_relative: z.boolean().default(false),
	}),
	outcome: z.null(),
	run({ db, now }, { ref, name, relationship, organisation, email, phone, is_relative }) {
		const person = activeCandidate(db, ref);
		db.run(sql`insert into referee (person_id, name, relationship, organisation, email, phone, is_relative)
		           values (${person.id}, ${name}, ${relationship}, ${organisation}, ${email}, ${phone}, ${is_relative ? 1 : 0})`);
		db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
		return null;
	},
	says: ({ ref, name }) => `Added ${name} as a referee of ${ref}`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});

/**
 * Writes down how far a reference has come: asked for, here, or declined; or takes a referee off. Referees are numbered
 * in the order in which they were entered.
 *
 * Source: Conduct Regulations 2003, reg. 28: what a referee learns is told with the candidate's agreement.
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `referee-not-there`, `no-leave-to-ask`
 */
export const amendReferee = command({
	name: 'referee.amend',
	title: 'Change a referee',
	minutes: 2,
	input: z.strictObject({
		ref: CandidateRef,
		line: z.int().positive(),
		change: z.enum([...keysOf(REFEREE_STATES), 'remove']),
		note: ShortText(500).default(''),
	}),
	outcome: z.strictObject({ name: z.string() }),
	run({ db, now }, { ref, line, change, note }) {
		const person = activeCandidate(db, ref);
		const found = db.maybe(
			z.object({ id: z.int(), name: z.string() }),
			sql`select id, name from referee where person_id = ${person.id} order by id limit 1 offset ${line - 1}`,
		);
		if (!found) throw refuse('referee-not-there', { name: fullName(person), line });
		const may = db.column(
			sql`select decision from consent_event where person_id = ${person.id} and purpose = 'references' and decision <> 'requested' order by id desc limit 1`,
		)[0];
		if (change === 'requested' && may !== 'given') throw refuse('no-leave-to-ask', { name: fullName(person) });
		if (change === 'remove') db.run(sql`delete from referee where id = ${found.id}`);
		else
			db.run(
				sql`update referee set status = ${change}, note = ${note}, received_on = ${change === 'received' ? dayIn(now) : null} where id = ${found.id}`,
			);
		db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
		return { name: found.name };
	},
	says: ({ ref, change }, outcome) => {
		const who = outcome?.name ?? 'a referee';
		return change === 'remove'
			? `Took ${who} off the referees of ${ref}`
			: `Reference on ${ref} from ${who}: ${REFEREE_STATES[change].toLowerCase()}`;
	},
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});
