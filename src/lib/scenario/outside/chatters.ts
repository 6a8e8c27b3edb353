import { z } from 'zod';
import { nextRef } from '../../crm/next-ref.ts';
import type { Db } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Happening } from '../../ledger/entry.ts';
import { addMinutes, dayIn, longDay } from '../../ledger/story-time.ts';
import { arrive } from '../arrive.ts';
import type { Due } from '../script.ts';
import type { Actor } from './actors.ts';
import { chanceOf } from './chance-of.ts';

const Asked = z.object({
	id: z.int(),
	at: z.string(),
	subject: z.string(),
	body: z.string(),
	vacancy: z.string().nullable(),
	colleague_id: z.int(),
	name: z.string(),
});
const Job = z.object({
	ref: z.string(),
	status: z.string(),
	people: z.int(),
	waiting: z.int(),
	owner: z.string().nullable(),
});
const Person = z.object({
	ref: z.string(),
	last_contact_at: z.string().nullable(),
	owner: z.string().nullable(),
	owner_id: z.int().nullable(),
});

const NOTHING_TO_LOOK_UP = [
	'Seen, thank you. I will come back to you if there is more.',
	'Thanks for telling me. Put it on the record too, so that the others see it.',
	'Right. Shall we talk about it at one? I am on the phone until then.',
];

/**
 * Colleagues, who are written to in the agency: they answer within minutes, with what the records say of the vacancy or
 * the candidate that was asked about. People are named by reference alone, so that an erased name stands nowhere.
 */
export const CHATTERS: Actor = {
	start: () => [],
	react({ name, refusal, with: given, at }, _, seed) {
		if (refusal !== null || name !== 'message.send' || !String(given['ref']).startsWith('COL-')) return [];
		const message = String(given['message']);
		return [
			{
				at: addMinutes(at, 1 + (chanceOf(seed, message, 'wait') % 4)),
				key: `chat ${message}`,
				name: 'colleague.answered',
				with: { kind: 'chat', message },
			},
		];
	},
	happen: { chat: answer },
};

function answer(db: Db, due: Due, seed: number): Happening | null {
	const message = String(due.with['message']);
	const asked = db.maybe(
		Asked,
		sql`select m.id, m.at, m.subject, m.body, v.ref as vacancy, m.colleague_id, o.name from message m join colleague o on o.id = m.colleague_id
		    left join vacancy v on v.id = m.vacancy_id where m.ref = ${message} and o.is_learner = 0`,
	);
	// somebody who has answered meanwhile, by the scenario's own word, does not say it twice
	const spoke = asked
		? db.column(
				sql`select 1 from message where direction = 'in' and person_id is null and colleague_id = ${asked.colleague_id} and at >= ${asked.at} and id > ${asked.id}`,
			).length > 0
		: true;
	if (!asked || spoke) return null;
	const ref = nextRef(db, 'MSG');
	const subject = /^re\b/i.test(asked.subject) ? asked.subject : `Re. ${asked.subject}`;
	arrive(
		db,
		{
			id: due.key,
			ref,
			from: asked.name,
			channel: 'internal',
			subject: subject.slice(0, 150),
			body: wordsOn(db, asked, chanceOf(seed, message, 'words')),
			person: null,
			client: null,
			vacancy: asked.vacancy,
		},
		due.at,
	);
	db.run(sql`update message set reply_to = ${asked.id} where ref = ${ref}`);
	db.run(sql`update message set status = 'replied' where id = ${asked.id} and status = 'sent'`);
	return { name: due.name, with: { message: ref, reply_to: message, from: asked.name } };
}

/** What the records say of what was asked about: the vacancy, else the candidate, else nothing that can be looked up. */
function wordsOn(db: Db, asked: z.infer<typeof Asked>, chance: number): string {
	const text = `${asked.subject} ${asked.body}`.toUpperCase();
	const job = db.maybe(
		Job,
		sql`select v.ref, v.status, o.name as owner,
		      (select count(*) from application a where a.vacancy_id = v.id and a.outcome = 'open') as people,
		      (select count(*) from submission_item i join submission s on s.id = i.submission_id where s.vacancy_id = v.id and i.client_decision = 'pending') as waiting
		    from vacancy v left join colleague o on o.id = v.owner_id where v.ref = ${/VAC-\d{1,7}/.exec(text)?.[0] ?? asked.vacancy ?? ''}`,
	);
	if (job) {
		const waits =
			job.waiting === 0
				? 'No CV waits for an answer'
				: job.waiting === 1
					? '1 CV waits for the client’s answer'
					: `${job.waiting} CVs wait for the client’s answer`;
		return `${job.ref} is ${job.status.replace('_', ' ')}, with ${job.people === 1 ? '1 person' : `${job.people} people`} in the pipeline. ${waits}.${job.owner === null ? '' : ` ${job.owner === asked.name ? 'It is mine' : `${job.owner} looks after it`}: say if the client rings.`}`;
	}
	const person = db.maybe(
		Person,
		sql`select p.ref, c.last_contact_at, o.name as owner, o.id as owner_id from person p join candidate c on c.person_id = p.id
		    left join colleague o on o.id = c.owner_id where p.ref = ${/CAND-\d{1,7}/.exec(text)?.[0] ?? ''} and p.lifecycle = 'active'`,
	);
	if (person) {
		const spoken =
			person.last_contact_at === null
				? 'Nobody has spoken to them yet'
				: `We last spoke on ${longDay(dayIn(person.last_contact_at))}`;
		return `${person.ref}: ${spoken}. ${person.owner === null ? 'Nobody looks after the record, so do take it' : person.owner_id === asked.colleague_id ? 'I look after it, but ring them if you have something' : `${person.owner} looks after it, ask there first`}.`;
	}
	return NOTHING_TO_LOOK_UP[chance % NOTHING_TO_LOOK_UP.length]!;
}
