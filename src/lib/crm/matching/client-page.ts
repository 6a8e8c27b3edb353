import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { command, query } from '../define.ts';
import { nextRef } from '../next-ref.ts';
import { at } from '../place.ts';
import { CandidateRef, MessageRef, SubmissionRef } from '../refs.ts';
import { reasons } from '../refusal.ts';

const refuse = reasons({
	'no-such-submission': (p: { submission: string }) => ({
		message: `No shortlist with the reference ${p.submission} was sent.`,
		remedy: 'Open it from the Submissions tab of its vacancy.',
	}),
	'not-in-submission': (p: { submission: string; ref: string }) => ({
		message: `${p.ref} is not on the shortlist ${p.submission}.`,
		remedy: 'Answer for one of those who are on it.',
	}),
	'answered-already': (p: { submission: string; ref: string }) => ({
		message: `The client has answered for ${p.ref} in ${p.submission} already.`,
		remedy: 'If they have changed their mind, log the call with them and move the candidate in the pipeline.',
	}),
});

/** What a client may say of somebody on a shortlist. */
export const CLIENT_ANSWERS = {
	interview: 'I would like to meet this person',
	hold: 'I would like to wait',
	decline: 'No, thank you',
} as const;
export type ClientAnswer = keyof typeof CLIENT_ANSWERS;
// safe: the keys of the object
const ANSWERS = Object.keys(CLIENT_ANSWERS) as [ClientAnswer, ...ClientAnswer[]];

const Head = z.object({
	submission: z.string(),
	vacancy: z.string(),
	title: z.string(),
	client: z.string(),
	client_name: z.string(),
	contact: z.string(),
	contact_name: z.string(),
	sent_by: z.string(),
	sent_at: z.string(),
});

const Item = z.object({
	application: z.int(),
	ref: z.string(),
	name: z.string(),
	pitch: z.string(),
	document: z.string().nullable(),
	decision: z.enum(['pending', 'interview', 'hold', 'decline']),
	feedback: z.string(),
	decided_at: z.string().nullable(),
});

const Note = z.object({ application: z.int(), line: z.int(), text: z.string(), note: z.string() });

/**
 * The page that a hiring manager sees of a shortlist: what was written for them about each person, and where they
 * answer. It holds what was sent, and nothing else of the records: no telephone number, no notes of ours.
 */
export const clientPage = query({
	name: 'client-page',
	input: z.strictObject({ submission: z.string().max(40) }),
	run(db, { submission }) {
		const head = db.maybe(
			Head,
			sql`select s.ref as submission, v.ref as vacancy, v.title, k.ref as client, k.name as client_name, p.ref as contact,
			      trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as contact_name, o.name as sent_by, s.sent_at
			    from submission s join vacancy v on v.id = s.vacancy_id join client k on k.id = v.client_id join person p on p.id = s.contact_id
			    join colleague o on o.id = s.created_by where s.ref = ${submission}`,
		);
		if (!head) return null;
		const items = db.all(
			Item,
			sql`select i.application_id as application, p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, i.pitch,
			      d.file_name as document, i.client_decision as decision, i.client_feedback as feedback, i.decided_at
			    from submission_item i join submission s on s.id = i.submission_id join application a on a.id = i.application_id
			    join person p on p.id = a.person_id left join document d on d.id = i.document_id
			    where s.ref = ${submission} order by i.position, a.id`,
		);
		const notes = db.all(
			Note,
			sql`select n.application_id as application, r.line, r.text, n.note from match_note n join requirement r on r.id = n.requirement_id
			    join submission_item i on i.application_id = n.application_id join submission s on s.id = i.submission_id
			    where s.ref = ${submission} order by n.application_id, r.line, r.id`,
		);
		return {
			...head,
			items: items.map(({ application, ...item }) => ({
				...item,
				notes: notes.filter((note) => note.application === application).map(({ application: _, ...note }) => note),
			})),
		};
	},
});

const Waiting = z.object({ id: z.int(), application: z.int(), decision: z.string() });

/**
 * Answers for one person on a shortlist, as the hiring manager who was sent it. The learner acts as the client here;
 * left alone, the client answers by themselves some hours later. Either way a letter of theirs comes in.
 *
 * @throws {Refusal} `no-such-submission`, `not-in-submission`, `answered-already`
 */
export const answerShortlist = command({
	name: 'client.answer',
	title: 'Answer as the client',
	minutes: 1,
	input: z.strictObject({
		submission: SubmissionRef,
		ref: CandidateRef,
		decision: z.enum(ANSWERS, 'Choose one of the three.'),
		words: z
			.string()
			.trim()
			.min(10, 'Say why in at least 10 characters. For example: “Knows our kind of warehouse.”')
			.max(500, 'Keep it under 500 characters.'),
	}),
	outcome: z.strictObject({ message: MessageRef }),
	run({ db, now }, { submission, ref, decision, words }) {
		const page = clientPage.run(db, { submission });
		if (!page) throw refuse('no-such-submission', { submission });
		const item = db.maybe(
			Waiting,
			sql`select s.id, i.application_id as application, i.client_decision as decision from submission_item i join submission s on s.id = i.submission_id
			    join application a on a.id = i.application_id join person p on p.id = a.person_id where s.ref = ${submission} and p.ref = ${ref}`,
		);
		if (!item) throw refuse('not-in-submission', { submission, ref });
		if (item.decision !== 'pending') throw refuse('answered-already', { submission, ref });
		db.run(sql`update submission_item set client_decision = ${decision}, client_feedback = ${words}, decided_at = ${now}
		           where submission_id = ${item.id} and application_id = ${item.application}`);
		return { message: letter(db, page, `${ref}: ${CLIENT_ANSWERS[decision]}.\n\n${words}`, now) };
	},
	says: ({ submission, ref, decision }) =>
		`As the client, answered for ${ref} in ${submission}: ${CLIENT_ANSWERS[decision].toLowerCase()}`,
	place: ({ submission }) => at('client-page', submission),
	undo: 'rows',
});

/** What the client writes with it, in the inbox and on the thread of the contact. */
function letter(db: Db, page: NonNullable<ReturnType<typeof clientPage.run>>, body: string, now: string): string {
	const ref = nextRef(db, 'MSG');
	db.run(sql`
		insert into message (ref, direction, channel, person_id, client_id, vacancy_id, from_name, subject, body, status, at)
		values (${ref}, 'in', 'email', (select id from person where ref = ${page.contact}), (select id from client where ref = ${page.client}),
		        (select id from vacancy where ref = ${page.vacancy}), ${page.contact_name}, ${`${page.vacancy}: your shortlist ${page.submission}`},
		        ${body}, 'received', ${now})`);
	return ref;
}
