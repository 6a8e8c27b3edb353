import { expect, test } from 'vitest';
import { homeFigures } from '../../src/lib/crm/contact/home.ts';
import { logInteraction } from '../../src/lib/crm/contact/interaction-log.ts';
import { inbox, oneMessage } from '../../src/lib/crm/contact/message-queries.ts';
import { sendMessage } from '../../src/lib/crm/contact/message-send.ts';
import { viewMessage } from '../../src/lib/crm/contact/message-view.ts';
import { addTask } from '../../src/lib/crm/contact/task-commands.ts';
import { composer, thread } from '../../src/lib/crm/contact/thread.ts';
import { addToShortlist } from '../../src/lib/crm/matching/shortlist-move.ts';
import { sendSubmission } from '../../src/lib/crm/matching/submission-send.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { desk } from './kit.ts';
import { chosen, said, someone, YUSUF } from './world.ts';

const NOW = '2026-03-02T09:00';
const yusuf = (db: Database) => void someone(db, YUSUF);

const post = (db: Database) => {
	yusuf(db);
	db.exec(`insert into message (ref, direction, channel, person_id, colleague_id, vacancy_id, from_name, subject, body, status, at, read_at) values
		('MSG-1', 'in', 'internal', null, 2, 1, 'Dee Marlow', 'Two names by noon', 'Two names is plenty.', 'received', '2026-03-02T08:55', null),
		('MSG-2', 'in', 'email', 2, null, 1, 'Yusuf Demir', 'Re. VAC-208', 'Yes please.' || char(10) || 'Yusuf', 'received', '2026-03-01T16:00', null),
		('MSG-3', 'in', 'internal', null, null, null, 'Reception', 'A caller', 'Somebody rang.', 'received', '2026-03-02T08:59', '2026-03-02T09:00')`);
};

test('the inbox has the newest first, and opening a message marks it as read, once, and leaves it where it was', async () => {
	const { act, show, db } = await desk(post);
	const rows = () => show(inbox, {}).rows.map((m) => [m.message, m.unread, m.person ?? m.colleague, m.start]);

	expect(rows()).toEqual([
		['MSG-3', false, null, 'Somebody rang.'],
		['MSG-1', true, 'COL-2', 'Two names is plenty.'],
		['MSG-2', true, YUSUF.ref, 'Yes please. Yusuf'],
	]);
	act(viewMessage, { message: 'MSG-1' });
	act(addTask, { title: 'Find two names' });
	act(viewMessage, { message: 'MSG-1' });
	expect(show(inbox, {}).unread).toBe(1);
	expect(rows().map(([message]) => message)).toEqual(['MSG-3', 'MSG-1', 'MSG-2']);
	expect(db.column(sql`select read_at from message where ref = 'MSG-1'`)).toEqual([NOW]);
});

test('a reply goes onto the thread, says what it answers, and shows there as answered', async () => {
	const { refused, show } = await desk(post);

	const sent = refused(sendMessage, {
		ref: YUSUF.ref,
		channel: 'email',
		subject: 'Re. VAC-208',
		body: 'Thank you, Yusuf.',
		vacancy: 'VAC-208',
		reply_to: 'MSG-2',
	});

	expect(sent).toEqual({ message: 'MSG-1004', as_preferred: true });
	expect(show(oneMessage, { message: 'MSG-1004' })).toEqual({
		message: 'MSG-1004',
		at: NOW,
		direction: 'out',
		channel: 'email',
		status: 'sent',
		unread: false,
		answered: false,
		from_name: 'Siân Howells',
		to_value: 'yusuf2@example.org',
		subject: 'Re. VAC-208',
		start: 'Thank you, Yusuf.',
		person: YUSUF.ref,
		person_name: 'Yusuf Demir',
		colleague: null,
		client: null,
		vacancy: 'VAC-208',
		vacancy_title: 'Goods-in administrator',
		body: 'Thank you, Yusuf.',
		held_reason: null,
		reply_to: 'MSG-2',
		submission: null,
	});
	expect(show(oneMessage, { message: 'MSG-2' })?.answered).toBe(true);
});

test('a thread holds what was written and what was logged, in order of time; a colleague has one too', async () => {
	const { act, show } = await desk(post);
	act(sendMessage, { ref: YUSUF.ref, channel: 'sms', body: 'Ring me when you can.' });
	act(logInteraction, { ref: YUSUF.ref, kind: 'call', direction: 'in', outcome: 'spoke', body: 'Free on Monday.' });
	act(sendMessage, { ref: 'COL-2', subject: 'VAC-208', body: 'One name so far.', reply_to: 'MSG-1' });
	const told = (ref: string) => show(thread, { ref }).map((item) => [item.is, item.direction, item.body]);

	expect([told(YUSUF.ref), told('COL-2')]).toEqual([
		[
			['message', 'in', 'Yes please.\nYusuf'],
			['message', 'out', 'Ring me when you can.'],
			['interaction', 'in', 'Free on Monday.'],
		],
		[
			['message', 'in', 'Two names is plenty.'],
			['message', 'out', 'One name so far.'],
		],
	]);
});

test('writing another way than somebody likes best goes, and the entry says so', async () => {
	const { refused, show } = await desk(
		(db) => void someone(db, { ...YUSUF, person: { preferred_channel: 'sms', contact_window: 'after 4' } }),
	);

	expect(show(composer, { ref: YUSUF.ref, channel: 'email' })).toEqual({
		name: 'Yusuf Demir',
		to: 'yusuf2@example.org',
		held_back: null,
		prefers: 'sms',
		best_time: 'after 4',
		against_preference: true,
	});
	expect(refused(sendMessage, { ref: YUSUF.ref, subject: 'VAC-208', body: 'Are you free?' })).toEqual({
		message: 'MSG-1001',
		as_preferred: false,
	});
});

test('the composer says what holds a message back before it is written', async () => {
	const { show } = await desk((db) => void someone(db, { ...YUSUF, candidate: { status: 'do_not_contact' } }));

	expect(show(composer, { ref: YUSUF.ref, channel: 'email' })).toMatchObject({
		to: null,
		held_back: { code: 'asked-for-no-contact' },
	});
});

test('the first screen counts what waits', async () => {
	const { act, show } = await desk((db) => {
		post(db);
		chosen(db, YUSUF.ref);
		said(db, YUSUF.ref, 'requested');
		db.exec(`delete from match_note where requirement_id = 1`);
	});
	act(addTask, { title: 'Late', due_on: '2026-02-27' });
	act(addTask, { title: 'Now', due_on: '2026-03-02' });

	expect(show(homeFigures, { me: 'COL-1', now: NOW })).toEqual({
		unread: 2,
		tasks_overdue: 1,
		tasks_today: 1,
		open_vacancies: 1,
		without_notes: 1,
		awaiting_answer: 1,
	});
});

test('a record out of use takes no shortlist, no message, no note and no task', async () => {
	const archived = {
		lifecycle: 'archived',
		lifecycle_at: '2026-01-05T10:00',
		lifecycle_reason: 'No contact for two years',
	};
	const { refused } = await desk((db) => void someone(db, { ...YUSUF, person: archived }));

	expect([
		refused(addToShortlist, { vacancy: 'VAC-208', ref: YUSUF.ref }),
		refused(sendSubmission, { vacancy: 'VAC-208', ref: YUSUF.ref, pitch: 'Three years in goods-in, uses SAP.' }),
		refused(sendMessage, { ref: YUSUF.ref, subject: 'VAC-208', body: 'Are you free?' }),
		refused(logInteraction, { ref: YUSUF.ref, kind: 'note', body: 'Rang back' }),
		refused(addTask, { title: 'Ring back', ref: YUSUF.ref }),
	]).toEqual(Array(5).fill('record-out-of-use'));
});
