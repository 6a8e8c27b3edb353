import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { Day, type StoryTime } from '../../ledger/story-time.ts';
import { clientByRef } from '../clients/client.ts';
import { vacancyByRef } from '../clients/vacancy.ts';
import { command, type Seat } from '../define.ts';
import { ShortText } from '../fields.ts';
import { nextRef } from '../next-ref.ts';
import { colleagueId } from '../people/write-fields.ts';
import { at } from '../place.ts';
import { ClientRef, ColleagueRef, ContactRef, TaskRef, VacancyRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { usablePerson } from './anyone.ts';

const refuse = reasons({
	'no-such-task': (p: { ref: string }) => ({
		message: `There is no task ${p.ref}.`,
		remedy: 'Go back to Tasks and choose it from the list.',
	}),
	'task-of-another': (p: { task: string; name: string }) => ({
		message: `${p.task} is for ${p.name}.`,
		remedy: `Write to ${p.name} if it has been done, so that they can tick it off.`,
	}),
	'task-done-already': (p: { task: string }) => ({
		message: `${p.task} is done already.`,
		remedy: 'Reopen it if there is more to do.',
	}),
	'task-not-done': (p: { task: string }) => ({
		message: `${p.task} is still open, so there is nothing to reopen.`,
		remedy: 'Look for it among the open tasks.',
	}),
});

export const TaskTitle = ShortText(200).pipe(
	z.string().min(3, 'Say what is to be done, like “Ring Amira about the start date”.'),
);

/** What a task or an interaction is about. */
export interface About {
	readonly ref: string | null;
	readonly client: string | null;
	readonly vacancy: string | null;
}

/** The row numbers of what something is about. @throws {Refusal} `no-such-person`, `record-out-of-use`, `no-such-client`, `no-such-vacancy` */
export function idsOfAbout(db: ReadDb, { ref, client, vacancy }: About) {
	return {
		personId: ref === null ? null : usablePerson(db, ref).id,
		clientId: client === null ? null : clientByRef(db, client).id,
		vacancyId: vacancy === null ? null : vacancyByRef(db, vacancy).id,
	};
}

/** Writes a task and returns its reference. */
export function writeTask(
	db: Db,
	{ title, due_on, due_at, priority }: { title: string; due_on: Day | null; due_at?: string | null; priority?: number },
	about: ReturnType<typeof idsOfAbout>,
	assignee: number,
	now: StoryTime,
): string {
	const ref = nextRef(db, 'TASK');
	db.run(sql`insert into task (ref, title, assignee_id, person_id, client_id, vacancy_id, due_on, due_at, priority, created_at)
	           values (${ref}, ${title}, ${assignee}, ${about.personId}, ${about.clientId}, ${about.vacancyId}, ${due_on}, ${due_at ?? null}, ${priority ?? 2}, ${now})`);
	return ref;
}

/**
 * Adds a task, for the learner unless said otherwise.
 *
 * @throws {Refusal} `no-such-person`, `record-out-of-use`, `no-such-client`, `no-such-vacancy`, `no-such-colleague`
 */
export const addTask = command({
	name: 'task.add',
	title: 'Add task',
	minutes: 1,
	input: z.strictObject({
		title: TaskTitle,
		due_on: Day.nullable().default(null),
		/** Clock time, for what has one. */
		due_at: z
			.string()
			.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time like 14:30.')
			.nullable()
			.default(null),
		/** 1 is urgent, 3 can wait. */
		priority: z.int().min(1).max(3).default(2),
		ref: ContactRef.nullable().default(null),
		client: ClientRef.nullable().default(null),
		vacancy: VacancyRef.nullable().default(null),
		assignee: ColleagueRef.nullable().default(null),
	}),
	outcome: z.strictObject({ task: TaskRef }),
	run({ db, now, me }, { assignee, ref, client, vacancy, ...task }) {
		const about = idsOfAbout(db, { ref, client, vacancy });
		return { task: writeTask(db, task, about, assignee === null ? me.id : colleagueId(db, assignee), now) };
	},
	says: ({ title, due_on }) => `Added a task: “${title}”${due_on === null ? '' : `, due ${due_on}`}`,
	place: () => at('tasks'),
	undo: 'rows',
});

const OneTask = z.strictObject({ task: TaskRef });

/** Ticks a task off. @throws {Refusal} `no-such-task`, `task-of-another`, `task-done-already` */
export const completeTask = command({
	name: 'task.complete',
	title: 'Done',
	minutes: 1,
	input: OneTask,
	outcome: z.null(),
	run({ db, now, me }, { task }) {
		if (ownTask(db, task, me).done_at !== null) throw refuse('task-done-already', { task });
		db.run(sql`update task set done_at = ${now} where ref = ${task}`);
		return null;
	},
	says: ({ task }) => `Ticked off ${task}`,
	place: () => at('tasks'),
	undo: 'rows',
});

/** Puts a task that was ticked off back among the open ones. @throws {Refusal} `no-such-task`, `task-of-another`, `task-not-done` */
export const reopenTask = command({
	name: 'task.reopen',
	title: 'Reopen',
	minutes: 1,
	input: OneTask,
	outcome: z.null(),
	run({ db, me }, { task }) {
		if (ownTask(db, task, me).done_at === null) throw refuse('task-not-done', { task });
		db.run(sql`update task set done_at = null where ref = ${task}`);
		return null;
	},
	says: ({ task }) => `Reopened ${task}`,
	place: () => at('tasks'),
	undo: 'rows',
});

function ownTask(db: ReadDb, ref: string, me: Seat): { done_at: string | null } {
	const found = db.maybe(
		z.object({ done_at: z.string().nullable(), assignee_id: z.int(), name: z.string() }),
		sql`select t.done_at, t.assignee_id, c.name from task t join colleague c on c.id = t.assignee_id where t.ref = ${ref}`,
	);
	if (!found) throw refuse('no-such-task', { ref });
	if (found.assignee_id !== me.id) throw refuse('task-of-another', { task: ref, name: found.name });
	return found;
}
