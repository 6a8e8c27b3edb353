import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { Day, dayIn } from '../../ledger/story-time.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { at } from '../place.ts';
import { ClientRef, ContactRef, TaskRef, VacancyRef } from '../refs.ts';
import { noteMentions, promiseIn } from '../team/mentions.ts';
import { idsOfAbout, TaskTitle, writeTask } from './task-commands.ts';

export const INTERACTION_KINDS = { note: 'Note', call: 'Call', meeting: 'Meeting', social: 'Social message' } as const;

/** Story minutes that each takes. */
const MINUTES = { note: 2, call: 5, meeting: 20, social: 3 } as const;

export const INTERACTION_OUTCOMES = {
	spoke: 'Spoke',
	left_message: 'Left a message',
	no_answer: 'No answer',
	wrong_number: 'Wrong number',
	met: 'Met',
	cancelled: 'Cancelled',
} as const;

const Input = z.strictObject({
	/** A candidate or a client's contact. */
	ref: ContactRef.nullable().default(null),
	client: ClientRef.nullable().default(null),
	vacancy: VacancyRef.nullable().default(null),
	kind: z.enum(['note', 'call', 'meeting', 'social']),
	direction: z.enum(['in', 'out']).nullable().default(null),
	outcome: z.enum(['spoke', 'left_message', 'no_answer', 'wrong_number', 'met', 'cancelled']).nullable().default(null),
	body: ShortText(4_000).default(''),
	/** What has to be done next, and by when: becomes a task. */
	next: z.strictObject({ title: TaskTitle, due_on: Day }).nullable().default(null),
});

/**
 * Writes down a call, a meeting or a note on whom and what it was about. Having spoken or met counts as contact; a
 * call that nobody answered does not. A colleague who is named with @ is called for, and what is tagged #promise becomes
 * a task.
 *
 * Source: CRM-LO2, records kept up to date after each contact.
 * @throws {Refusal} `no-such-person`, `record-out-of-use`, `no-such-client`, `no-such-vacancy`
 */
export const logInteraction = command({
	name: 'interaction.log',
	title: 'Log it',
	minutes: ({ kind }) => MINUTES[kind],
	input: Input.refine(({ ref, client, vacancy }) => (ref ?? client ?? vacancy) !== null, {
		path: ['ref'],
		message: 'Choose whom or what this is about.',
	})
		.refine(({ kind, body }) => kind === 'call' || body.length >= 3, {
			path: ['body'],
			message: 'Write what was said or seen.',
		})
		.refine(({ kind, outcome }) => kind !== 'call' || outcome !== null, {
			path: ['outcome'],
			message: 'Say how the call went.',
		}),
	outcome: z.strictObject({ task: TaskRef.nullable() }),
	run({ db, now, me }, { kind, direction, outcome, body, next, ...about }) {
		const ids = idsOfAbout(db, about);
		db.run(sql`insert into interaction (kind, direction, person_id, client_id, vacancy_id, author_id, outcome, body, at)
		           values (${kind}, ${direction}, ${ids.personId}, ${ids.clientId}, ${ids.vacancyId}, ${me.id}, ${outcome}, ${body}, ${now})`);
		if (outcome === 'spoke' || outcome === 'met')
			db.run(
				sql`update candidate set last_contact_at = ${now} where person_id = ${ids.personId} and coalesce(last_contact_at, '') < ${now}`,
			);
		const [id] = db.column(sql`select max(id) from interaction`) as [number];
		noteMentions(db, id, body, me.id);
		const todo = next ?? promiseIn(db, body, dayIn(now));
		return { task: todo === null ? null : writeTask(db, todo, ids, me.id, now) };
	},
	says: ({ kind, outcome, ref, client, vacancy, next }) =>
		`Logged a ${INTERACTION_KINDS[kind].toLowerCase()} about ${[ref, client, vacancy].filter(Boolean).join(', ')}` +
		`${outcome === null ? '' : `: ${INTERACTION_OUTCOMES[outcome].toLowerCase()}`}${next === null ? '' : `; next: “${next.title}”`}`,
	place({ ref, client, vacancy }) {
		if (ref !== null && ref.startsWith('CAND-')) return at('candidate', ref);
		if (client !== null) return at('client', client);
		return vacancy === null ? at('messages', ref) : at('vacancy', vacancy);
	},
	undo: 'rows',
});
