import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { nextId } from '../../db/next-id.ts';
import { sql } from '../../db/sql.ts';
import { Day, dayIn } from '../../ledger/story-time.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { keysOf, METHODS, PURPOSES } from '../options.ts';
import { activeCandidate, fullName } from '../people/person.ts';
import { suppressionHash } from '../people/suppress.ts';
import { at } from '../place.ts';
import { CandidateRef, VacancyRef } from '../refs.ts';
import { reasons } from '../refusal.ts';

const refuse = reasons({
	'no-such-vacancy-here': (p: { ref: string }) => ({
		message: `There is no vacancy ${p.ref}.`,
		remedy: 'Choose the vacancy from the list.',
	}),
	'vacancy-needed': (p: { name: string }) => ({
		message: `${p.name} can only agree to be put forward for one vacancy at a time, and none is named.`,
		remedy: 'Choose the vacancy that the answer is about.',
	}),
	'vacancy-not-needed': (p: { purpose: string }) => ({
		message: `“${p.purpose}” is not about one vacancy.`,
		remedy: 'Leave the vacancy out, or choose “Be put forward”.',
	}),
	'cannot-write': (p: { name: string; channel: string }) => ({
		message: `${p.name} has no ${p.channel} that can be used.`,
		remedy: 'Ask another way, or correct the record first.',
	}),
	'asked-not-to': (p: { name: string }) => ({
		message: `${p.name} has asked not to be contacted this way.`,
		remedy: 'Respect it. If you spoke for another reason, record what was said under Permissions.',
	}),
	'said-no': (p: { name: string; vacancy: string }) => ({
		message: `${p.name} has said no to ${p.vacancy} already.`,
		remedy: 'A no stands until the person brings it up again. Record it here if that happens.',
	}),
	'has-said-yes': (p: { name: string; vacancy: string }) => ({
		message: `${p.name} has agreed to be put forward for ${p.vacancy} already.`,
		remedy: 'You need not ask again.',
	}),
	'nothing-to-withdraw': (p: { name: string }) => ({
		message: `${p.name} has not said yes to this, so there is nothing to withdraw.`,
		remedy: 'If this is a no, record it as an answer.',
	}),
});

const Vacancy = z.object({ id: z.int(), ref: z.string(), title: z.string(), client: z.string() });

function vacancyFor(db: ReadDb, ref: string): z.infer<typeof Vacancy> {
	const found = db.maybe(
		Vacancy,
		sql`select v.id, v.ref, v.title, c.name as client from vacancy v join client c on c.id = v.client_id where v.ref = ${ref}`,
	);
	if (!found) throw refuse('no-such-vacancy-here', { ref });
	return found;
}

/** The last answer for a purpose (to represent: for a vacancy), or null. */
function standing(
	db: ReadDb,
	personId: number,
	purpose: string,
	vacancyId: number | null,
): { decision: string; expires_on: string | null } | null {
	return (
		db.maybe(
			z.object({ decision: z.string(), expires_on: z.string().nullable() }),
			sql`select decision, expires_on from consent_event where person_id = ${personId} and purpose = ${purpose} and vacancy_id is ${vacancyId}
			    and decision <> 'requested' order by id desc limit 1`,
		) ?? null
	);
}

/**
 * Asks a candidate to agree to be put forward for one vacancy. The question leaves the desk as a message, and the
 * answer comes when it comes.
 *
 * Source: Conduct Regulations 2003, reg. 19: willing to work in that position.
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `no-such-vacancy-here`, `has-said-yes`, `said-no`, `cannot-write`, `asked-not-to`
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
		const job = vacancyFor(db, vacancy);
		const answer = standing(db, person.id, 'represent', job.id);
		if (answer?.decision === 'given' && (answer.expires_on === null || answer.expires_on >= dayIn(now)))
			throw refuse('has-said-yes', { name, vacancy });
		if (answer?.decision === 'refused' || answer?.decision === 'withdrawn') throw refuse('said-no', { name, vacancy });
		const kind = channel === 'email' ? 'email' : 'mobile';
		const address = db.maybe(
			z.object({ value: z.string(), norm: z.string(), status: z.string() }),
			sql`select value, norm, status from contact_point where person_id = ${person.id} and kind = ${kind} order by is_primary desc, id limit 1`,
		);
		if (!address || address.status !== 'ok')
			throw refuse('cannot-write', { name, channel: channel === 'email' ? 'e-mail address' : 'mobile number' });
		const held = [suppressionHash(channel, address.norm), suppressionHash('any', address.norm)];
		if (db.column(sql`select 1 from suppression where norm_hash in (${held[0]!}, ${held[1]!})`).length > 0)
			throw refuse('asked-not-to', { name });
		const body =
			message ||
			`Hello ${person.given_name ?? ''}, may I put you forward to ${job.client} for ${job.title} (${vacancy})? I will send nothing until you say yes.`;
		const sent = `MSG-${1_000 + nextId(db, 'message')}`;
		db.run(sql`insert into message (ref, direction, channel, person_id, colleague_id, vacancy_id, from_name, to_value, subject, body, status, at)
		           values (${sent}, 'out', ${channel}, ${person.id}, ${me.id}, ${job.id}, '', ${address.value}, ${`${vacancy}, ${job.title}`}, ${body}, 'sent', ${now})`);
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
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `no-such-vacancy-here`, `vacancy-needed`, `vacancy-not-needed`
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
		const vacancyId = vacancy === null ? null : vacancyFor(db, vacancy).id;
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
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `no-such-vacancy-here`, `vacancy-needed`, `nothing-to-withdraw`
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
		const vacancyId = vacancy === null ? null : vacancyFor(db, vacancy).id;
		if (standing(db, person.id, purpose, vacancyId)?.decision !== 'given')
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
