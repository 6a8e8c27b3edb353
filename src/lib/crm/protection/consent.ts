import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { Day, dayIn, longDay } from '../../ledger/story-time.ts';
import { vacancyByRef } from '../clients/vacancy.ts';
import { addressOf } from '../contact/address.ts';
import { usablePerson } from '../contact/anyone.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { nextRef } from '../next-ref.ts';
import { keysOf, METHODS, PURPOSES } from '../options.ts';
import { activeCandidate, fullName } from '../people/person.ts';
import { at } from '../place.ts';
import { CandidateRef, VacancyRef } from '../refs.ts';
import { reasons, Refusal } from '../refusal.ts';
import { permissionOf } from './permission.ts';

const refuse = reasons({
	'vacancy-needed': (p: { name: string }) => ({
		message: `${p.name} can only agree to be put forward for one vacancy at a time, and none is named.`,
		remedy: 'Choose the vacancy that the answer is about.',
	}),
	'vacancy-not-needed': (p: { purpose: string }) => ({
		message: `“${p.purpose}” is not about one vacancy.`,
		remedy: 'Leave the vacancy out, or choose “Be put forward”.',
	}),
	'said-no': (p: { name: string; vacancy: string }) => ({
		message: `${p.name} has said no to ${p.vacancy} already.`,
		remedy: 'A no stands until the person brings it up again. Record it here if that happens.',
	}),
	'has-said-yes': (p: { name: string; vacancy: string }) => ({
		message: `${p.name} has agreed to be put forward for ${p.vacancy} already.`,
		remedy: 'You need not ask again.',
	}),
	'ends-before-it-begins': (p: { day: string }) => ({
		message: `A yes that holds until ${p.day} has run out before it is written down.`,
		remedy: 'Check the day. Leave it empty if no end was agreed.',
	}),
	'nothing-to-withdraw': (p: { name: string }) => ({
		message: `${p.name} has not said yes to this, so there is nothing to withdraw.`,
		remedy: 'If this is a no, record it as an answer.',
	}),
});

const nameOfColleague = (db: ReadDb, id: number) =>
	String(db.column(sql`select name from colleague where id = ${id}`)[0]);

/** The last answer for a purpose (to represent: for a vacancy), or null. */
function standing(db: ReadDb, personId: number, purpose: string, vacancyId: number | null): string | null {
	return (
		db.maybe(
			z.object({ decision: z.string() }),
			sql`select decision from consent_event where person_id = ${personId} and purpose = ${purpose} and vacancy_id is ${vacancyId}
			    and decision <> 'requested' order by id desc limit 1`,
		)?.decision ?? null
	);
}

/**
 * Asks a candidate to agree to be put forward for one vacancy. The question leaves the desk as a message, and the
 * answer comes when it comes.
 *
 * Source: Conduct Regulations 2003, reg. 19: willing to work in that position.
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `no-such-vacancy`, `has-said-yes`, `said-no`,
 * `asked-for-no-contact`, `no-address-of-kind`, `address-does-not-work`, `address-held-back`
 */
export const askConsent = command({
	name: 'consent.ask',
	title: 'Ask for permission',
	minutes: 3,
	input: z.strictObject({
		ref: CandidateRef,
		vacancy: VacancyRef,
		channel: z.enum(['email', 'sms']).default('email'),
		message: ShortText(1_000).default(''),
	}),
	outcome: z.strictObject({ sent: z.string() }),
	run({ db, now, me }, { ref, vacancy, channel, message }) {
		const person = activeCandidate(db, ref);
		const name = fullName(person);
		const job = vacancyByRef(db, vacancy);
		const { why } = permissionOf(db, person.id, job.id, dayIn(now));
		if (why === 'given') throw refuse('has-said-yes', { name, vacancy });
		if (why === 'refused' || why === 'withdrawn') throw refuse('said-no', { name, vacancy });
		const address = addressOf(db, usablePerson(db, ref), channel);
		if (address instanceof Refusal) throw address;
		const body =
			message ||
			`Hello ${person.given_name ?? ''}, may I put you forward to ${job.client} for ${job.title} (${vacancy})? I will send nothing until you say yes.`;
		const sent = nextRef(db, 'MSG');
		db.run(sql`insert into message (ref, direction, channel, person_id, colleague_id, vacancy_id, from_name, to_value, subject, body, status, at)
		           values (${sent}, 'out', ${channel}, ${person.id}, ${me.id}, ${job.id}, ${nameOfColleague(db, me.id)}, ${address.value}, ${`${vacancy}, ${job.title}`}, ${body}, 'sent', ${now})`);
		db.run(sql`insert into consent_event (person_id, purpose, vacancy_id, decision, method, evidence, recorded_by, at)
		           values (${person.id}, 'represent', ${job.id}, 'requested', ${channel}, ${body}, ${me.id}, ${now})`);
		return { sent };
	},
	says: ({ ref, vacancy, channel }) =>
		`Asked ${ref} by ${channel === 'sms' ? 'text' : 'e-mail'} for permission to be put forward for ${vacancy}`,
	place: ({ ref }) => at('candidate', ref, 'protection'),
	undo: 'never',
});

/**
 * Writes down what a candidate has said yes or no to, and how. The CRM takes the learner's word for it: writing a yes
 * that nobody has said must be possible, and is judged elsewhere.
 *
 * Source: CRM-AC2; UK GDPR Art. 7(1), being able to show consent.
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `no-such-vacancy`, `vacancy-needed`, `vacancy-not-needed`,
 * `ends-before-it-begins`
 */
export const recordConsent = command({
	name: 'consent.record',
	title: 'Record an answer',
	minutes: 2,
	input: z.strictObject({
		ref: CandidateRef,
		purpose: z.enum(keysOf(PURPOSES)).default('represent'),
		vacancy: VacancyRef.nullable().default(null),
		decision: z.enum(['given', 'refused']),
		method: z.enum(keysOf(METHODS)),
		evidence: ShortText(1_000).default(''),
		expires_on: Day.nullable().default(null),
	}),
	outcome: z.null(),
	run({ db, now, me }, { ref, purpose, vacancy, decision, method, evidence, expires_on }) {
		const person = activeCandidate(db, ref);
		if (purpose === 'represent' && vacancy === null) throw refuse('vacancy-needed', { name: fullName(person) });
		if (purpose !== 'represent' && vacancy !== null) throw refuse('vacancy-not-needed', { purpose: PURPOSES[purpose] });
		if (decision === 'given' && expires_on !== null && expires_on < dayIn(now))
			throw refuse('ends-before-it-begins', { day: longDay(expires_on) });
		const vacancyId = vacancy === null ? null : vacancyByRef(db, vacancy).id;
		db.run(sql`insert into consent_event (person_id, purpose, vacancy_id, decision, method, evidence, expires_on, recorded_by, at)
		           values (${person.id}, ${purpose}, ${vacancyId}, ${decision}, ${method}, ${evidence}, ${expires_on}, ${me.id}, ${now})`);
		return null;
	},
	says: ({ ref, purpose, vacancy, decision, method }) =>
		`Recorded ${decision === 'given' ? 'yes' : 'no'} from ${ref} by ${METHODS[method].toLowerCase()}: ${PURPOSES[purpose].toLowerCase()}${vacancy ? ` for ${vacancy}` : ''}`,
	place: ({ ref }) => at('candidate', ref, 'protection'),
	undo: 'rows',
});

/**
 * Records that a candidate has taken a yes back. It holds from now on; what was done before was lawful.
 *
 * Source: UK GDPR Art. 7(3).
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `no-such-vacancy`, `vacancy-needed`, `nothing-to-withdraw`
 */
export const withdrawConsent = command({
	name: 'consent.withdraw',
	title: 'Record a withdrawal',
	minutes: 2,
	input: z.strictObject({
		ref: CandidateRef,
		purpose: z.enum(keysOf(PURPOSES)).default('represent'),
		vacancy: VacancyRef.nullable().default(null),
		method: z.enum(keysOf(METHODS)),
		evidence: ShortText(1_000).default(''),
	}),
	outcome: z.null(),
	run({ db, now, me }, { ref, purpose, vacancy, method, evidence }) {
		const person = activeCandidate(db, ref);
		if (purpose === 'represent' && vacancy === null) throw refuse('vacancy-needed', { name: fullName(person) });
		const vacancyId = vacancy === null ? null : vacancyByRef(db, vacancy).id;
		if (standing(db, person.id, purpose, vacancyId) !== 'given')
			throw refuse('nothing-to-withdraw', { name: fullName(person) });
		db.run(sql`insert into consent_event (person_id, purpose, vacancy_id, decision, method, evidence, recorded_by, at)
		           values (${person.id}, ${purpose}, ${vacancyId}, 'withdrawn', ${method}, ${evidence}, ${me.id}, ${now})`);
		return null;
	},
	says: ({ ref, purpose, vacancy }) =>
		`Recorded that ${ref} has withdrawn: ${PURPOSES[purpose].toLowerCase()}${vacancy ? ` for ${vacancy}` : ''}`,
	place: ({ ref }) => at('candidate', ref, 'protection'),
	undo: 'rows',
});
