import { expect, test } from 'vitest';
import { logInteraction } from '../../src/lib/crm/contact/interaction-log.ts';
import { addTask, completeTask, reopenTask } from '../../src/lib/crm/contact/task-commands.ts';
import { tasks } from '../../src/lib/crm/contact/task-queries.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { storyTime } from '../../src/lib/attempt/attempt.ts';
import { desk } from './kit.ts';
import { someone, YUSUF } from './world.ts';

const NOW = '2026-03-02T09:00';
const lastContact = (db: Database) => db.column(sql`select last_contact_at from candidate`)[0];
const yusuf = (db: Database) => void someone(db, YUSUF);

test.each([
	['note', null, 2, false],
	['call', 'spoke', 5, true],
	['call', 'no_answer', 5, false],
	['call', 'left_message', 5, false],
	['meeting', 'met', 20, true],
	['meeting', 'cancelled', 20, false],
	['social', 'spoke', 3, true],
] as const)('a %s with outcome %s takes %i minutes; counts as contact: %s', async (kind, outcome, minutes, counts) => {
	const { act, attempt, db } = await desk(yusuf);
	const before = lastContact(db);

	const result = act(logInteraction, { ref: YUSUF.ref, kind, outcome, direction: 'out', body: 'About VAC-208.' });

	expect(result).toMatchObject({ ok: true, outcome: { task: null } });
	expect(storyTime(attempt)).toBe(`2026-03-02T09:${String(minutes).padStart(2, '0')}`);
	expect(lastContact(db)).toBe(counts ? NOW : before);
});

test('an interaction is about somebody or something, a note says something, a call says how it went', () => {
	const ok = (input: object) => logInteraction.input.safeParse(input).success;

	expect([
		ok({ kind: 'note', body: 'Rang back' }),
		ok({ kind: 'note', ref: 'CAND-1004' }),
		ok({ kind: 'call', ref: 'CAND-1004' }),
		ok({ kind: 'call', ref: 'CAND-1004', outcome: 'no_answer' }),
		ok({ kind: 'note', vacancy: 'VAC-208', body: 'Needs nights' }),
	]).toEqual([false, false, false, true, true]);
});

test('the next action of a call becomes a task about the same people, for the learner', async () => {
	const { refused, show } = await desk(yusuf);

	const logged = refused(logInteraction, {
		ref: YUSUF.ref,
		vacancy: 'VAC-208',
		kind: 'call',
		outcome: 'spoke',
		next: { title: 'Send the directions', due_on: '2026-03-02' },
	});

	expect(logged).toEqual({ task: 'TASK-1001' });
	expect(show(tasks, { me: 'COL-1', now: NOW })).toEqual({
		overdue: [],
		today: [
			{
				task: 'TASK-1001',
				title: 'Send the directions',
				due_on: '2026-03-02',
				due_at: null,
				priority: 2,
				origin: 'person',
				done_at: null,
				assignee: 'Siân Howells',
				person: YUSUF.ref,
				person_name: 'Yusuf Demir',
				client: null,
				client_name: null,
				vacancy: 'VAC-208',
				vacancy_title: 'Goods-in administrator',
			},
		],
		later: [],
		done: [],
	});
});

test('tasks stand under overdue, today and later by the story’s day; done ones can come back', async () => {
	const { act, show } = await desk();
	for (const due_on of ['2026-03-03', null, '2026-03-02', '2026-02-27'])
		act(addTask, { title: `Due ${due_on}`, due_on });
	act(addTask, { title: 'For Dee', assignee: 'COL-2', due_on: '2026-03-02' });
	act(addTask, { title: 'At two', due_on: '2026-03-02', due_at: '14:00' });
	act(completeTask, { task: 'TASK-1003' });
	const titles = () => {
		const { overdue, today, later, done } = show(tasks, { me: 'COL-1', now: NOW });
		return [overdue, today, later, done].map((list) => list.map((t) => t.title));
	};

	expect(titles()).toEqual([['Due 2026-02-27'], ['At two'], ['Due 2026-03-03', 'Due null'], ['Due 2026-03-02']]);
	act(reopenTask, { task: 'TASK-1003' });
	expect(titles()).toEqual([['Due 2026-02-27'], ['At two', 'Due 2026-03-02'], ['Due 2026-03-03', 'Due null'], []]);
});
