import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import { vacancyByRef, type Vacancy } from '../clients/vacancy.ts';
import { MERGE_FIELDS, merged, openFields } from '../contact/merge.ts';
import { receiverOf, refuseMessage, writeMessage } from '../contact/message-send.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { fullName } from '../people/person.ts';
import { at } from '../place.ts';
import { CandidateRef, CandidateRefs, listOf, MessageRef, nameOf, VacancyRef } from '../refs.ts';
import { reasons, Refusal } from '../refusal.ts';
import { inPipeline, OUTCOME_WORDS, type InPipeline } from './in-pipeline.ts';
import { declineLetter, knownOf, serviceTemplate, skillsToBuild, wasInterviewed } from './letters.ts';

const refuse = reasons({
	'field-not-filled': (p: { name: string; field: string }) => ({
		message: `The message to ${p.name} still says {{${p.field}}}: the records do not hold ${MERGE_FIELDS[p.field] ?? 'what belongs there'}.`,
		remedy: 'Write it in its place, or put it on record first. Nothing has been sent.',
	}),
	'nothing-to-decline': (p: { name: string; vacancy: string; how: string }) => ({
		message: `Nobody has decided against ${p.name} for ${p.vacancy}: the application is ${p.how}.`,
		remedy: 'Reject the application first, with its reason, and then send the decline.',
	}),
	'declined-already': (p: { name: string; vacancy: string }) => ({
		message: `${p.name} has been told about ${p.vacancy} already.`,
		remedy: 'Look at the timeline on the record. Write a message if there is more to say.',
	}),
	'own-words-needed': (p: { name: string }) => ({
		message: `${p.name} came to an interview, so a form letter is not enough.`,
		remedy: 'Write a paragraph of your own: what went well, and what the choice turned on. Two sentences will do.',
	}),
});

/** From so many characters on, a paragraph says something. */
const OWN_WORDS = 30;

function told(db: Db, { application }: InPipeline, now: StoryTime): void {
	db.run(
		sql`update application set told_at = ${now}, acknowledged_at = case when applied_at is null then acknowledged_at else coalesce(acknowledged_at, ${now}) end,
		      updated_at = ${now} where id = ${application.id}`,
	);
}

/**
 * Tells candidates how their application stands, by e-mail, one or many in one act: thanks for applying, or word of a
 * stage. Each gets a message of their own, with their own details in it. Of many, those who can't be written to are
 * left out and named.
 *
 * Source: CRM-AC2, keeping candidates informed.
 * @throws {Refusal} `no-such-vacancy`, `no-such-candidate`, `not-in-pipeline`, `no-such-template`, `no-such-person`, `record-out-of-use`,
 * `asked-for-no-contact`, `no-address-of-kind`, `address-does-not-work`, `address-held-back`, `field-not-filled`
 */
export const tellCandidates = command({
	name: 'application.tell',
	title: 'Tell the candidate',
	minutes: 3,
	input: z.strictObject({
		vacancy: VacancyRef,
		ref: CandidateRefs,
		what: z.enum(['acknowledge', 'update']),
		/** The agency's template that it was written from, by name; null when written freely. */
		template: z.string().max(120).nullable().default(null),
		subject: ShortText(150).pipe(z.string().min(1, 'Write what the e-mail is about.')),
		body: z.string().trim().min(2, 'Write the message.').max(5_000, 'Keep the message under 5,000 characters.'),
	}),
	outcome: z.strictObject({ messages: z.array(MessageRef), left_out: z.array(CandidateRef) }),
	run({ db, now, me }, { vacancy: vacancyRef, ref, template, subject, body }) {
		const vacancy = vacancyByRef(db, vacancyRef);
		if (template !== null && !serviceTemplate(db, template)) throw refuseMessage('no-such-template', { template });
		const templateId =
			template === null ? null : (db.column(sql`select id from template where name = ${template}`)[0] as number);
		const messages: string[] = [];
		const refused: { ref: string; why: Refusal }[] = [];
		for (const one of listOf(ref)) {
			const found = inPipeline(db, vacancy, one);
			try {
				const receiver = receiverOf(db, one, 'email', me);
				const words = filled(db, one, vacancy, { subject, body });
				messages.push(writeMessage(db, receiver, words, { vacancyId: vacancy.id, replyTo: null, templateId }, me, now));
				told(db, found, now);
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				refused.push({ ref: one, why: error });
			}
		}
		if (messages.length === 0) throw refused[0]!.why;
		return { messages, left_out: refused.map((one) => one.ref) };
	},
	says: ({ vacancy, ref, what, subject }) =>
		`${what === 'acknowledge' ? 'Thanked' : 'Told'} ${nameOf(ref)} about ${vacancy}: “${subject}”`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'never',
});

/** A message with one person's details in it. @throws {Refusal} `field-not-filled` */
function filled(db: Db, ref: string, vacancy: Vacancy, text: { subject: string; body: string }) {
	const known = knownOf(db, ref, vacancy);
	const words = { subject: merged(text.subject, known), body: merged(text.body, known) };
	const [field] = openFields(`${words.subject}\n${words.body}`);
	if (field !== undefined) throw refuse('field-not-filled', { name: known['given_name'] ?? ref, field });
	return words;
}

/**
 * Writes down that a candidate was told how it stands by telephone or face to face. It counts as contact.
 *
 * @throws {Refusal} `no-such-vacancy`, `no-such-candidate`, `not-in-pipeline`
 */
export const toldCandidate = command({
	name: 'application.told',
	title: 'Note that they were told',
	minutes: 5,
	input: z.strictObject({
		vacancy: VacancyRef,
		ref: CandidateRef,
		how: z.enum(['call', 'meeting']).default('call'),
		words: z
			.string()
			.trim()
			.min(10, 'Say in at least 10 characters what was said.')
			.max(1_000, 'Keep it under 1,000 characters.'),
	}),
	outcome: z.null(),
	run({ db, now, me }, { vacancy: vacancyRef, ref, how, words }) {
		const vacancy = vacancyByRef(db, vacancyRef);
		const found = inPipeline(db, vacancy, ref);
		db.run(sql`insert into interaction (kind, direction, person_id, vacancy_id, author_id, outcome, body, at)
		           values (${how}, 'out', ${found.person.id}, ${vacancy.id}, ${me.id}, ${how === 'call' ? 'spoke' : 'met'}, ${words}, ${now})`);
		db.run(
			sql`update candidate set last_contact_at = ${now} where person_id = ${found.person.id} and coalesce(last_contact_at, '') < ${now}`,
		);
		told(db, found, now);
		return null;
	},
	says: ({ vacancy, ref, how, words }) =>
		`Told ${ref} about ${vacancy} ${how === 'call' ? 'by telephone' : 'face to face'}: “${words}”`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'rows',
});

/**
 * Sends a courteous decline: the agency's template, a paragraph of one's own, which is a must once somebody has been to
 * an interview, and the skills that it would help to build up, from lines of the job specification that the record does
 * not show.
 *
 * Source: CRM-AC2; REC code of professional practice, feedback to candidates.
 * @throws {Refusal} `no-such-vacancy`, `no-such-candidate`, `not-in-pipeline`, `nothing-to-decline`, `declined-already`,
 * `own-words-needed`, `no-such-template`, `field-not-filled`, `record-out-of-use`, `asked-for-no-contact`, `no-address-of-kind`,
 * `address-does-not-work`, `address-held-back`
 */
export const declineCandidate = command({
	name: 'application.decline',
	title: 'Send the decline',
	minutes: 5,
	input: z.strictObject({
		vacancy: VacancyRef,
		ref: CandidateRef,
		template: z.string().min(1, 'Choose a template.').max(120),
		personal: z.string().trim().max(1_500, 'Keep your paragraph under 1,500 characters.').default(''),
		/** Lines of the job specification that it would help to build up. */
		lines: z.array(z.int().min(1)).max(20).default([]),
		/** Whose name stands below it. */
		from: ShortText(200),
	}),
	outcome: z.strictObject({ message: MessageRef, skills: z.int() }),
	run({ db, now, me }, { vacancy: vacancyRef, ref, template, personal, lines, from }) {
		const vacancy = vacancyByRef(db, vacancyRef);
		const found = inPipeline(db, vacancy, ref);
		const about = { name: found.name, vacancy: vacancy.ref };
		if (found.application.outcome !== 'rejected')
			throw refuse('nothing-to-decline', { ...about, how: OUTCOME_WORDS[found.application.outcome].toLowerCase() });
		const owed = db.column(
			sql`select 1 from application where id = ${found.application.id} and coalesce(told_at, '') < closed_at`,
		);
		if (owed.length === 0) throw refuse('declined-already', about);
		if (personal.length < OWN_WORDS && wasInterviewed(db, found.application.id))
			throw refuse('own-words-needed', { name: fullName(found.person) });
		const skills = skillsToBuild(db, vacancy.ref, ref, now).filter(({ line }) => lines.includes(line));
		const letter = declineLetter(db, vacancy, ref, {
			template,
			personal,
			skills: skills.map(({ text }) => text),
			me: from,
		});
		if (!letter) throw refuseMessage('no-such-template', { template });
		const [field] = openFields(`${letter.subject}\n${letter.body}`);
		if (field !== undefined) throw refuse('field-not-filled', { name: found.name, field });
		const receiver = receiverOf(db, ref, 'email', me);
		const templateId = db.column(sql`select id from template where name = ${template}`)[0] as number;
		const message = writeMessage(db, receiver, letter, { vacancyId: vacancy.id, replyTo: null, templateId }, me, now);
		told(db, found, now);
		return { message, skills: skills.length };
	},
	says: ({ vacancy, ref }) => `Sent ${ref} the decline for ${vacancy}`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'never',
});
