import { expect, test } from 'vitest';
import { calendarFile, exportCalendar } from '../../src/lib/crm/interviews/calendar-export.ts';
import { calendarOf } from '../../src/lib/crm/interviews/calendar.ts';
import { interviewFile } from '../../src/lib/crm/interviews/ics.ts';
import { interviewDetail, vacancyScorecards } from '../../src/lib/crm/interviews/interview-queries.ts';
import { prepareInterview } from '../../src/lib/crm/interviews/prepare.ts';
import { proposeInterview } from '../../src/lib/crm/interviews/propose.ts';
import { submitScorecard } from '../../src/lib/crm/interviews/scorecard.ts';
import { completeInterview } from '../../src/lib/crm/interviews/settle.ts';
import { advanceClock } from '../../src/lib/attempt/acts.ts';
import { moveInPipeline } from '../../src/lib/crm/pipeline/move.ts';
import { acceptOffer, offerPlacement } from '../../src/lib/crm/placements/offer.ts';
import { offerChecks, vacancyChecks } from '../../src/lib/crm/placements/placement-queries.ts';
import { startPlacement } from '../../src/lib/crm/placements/start.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { CHOOSERS } from '../../src/lib/scenario/outside/choosers.ts';
import type { Script } from '../../src/lib/scenario/script.ts';
import { desk } from './kit.ts';
import { chosen, said, someone, YUSUF } from './world.ts';

/** Nobody but the candidates who choose and the colleagues who score. */
const outside: Script = {
	start: () => [],
	react: (occasion, db) => [...CHOOSERS.react(occasion, db, 1)],
	happen: (db, due) => CHOOSERS.happen[String(due.with['kind'])]!(db, due, 1),
};
const { ref } = YUSUF;
const told = 'Told us how they book in a pallet';
const CARD = {
	lines: [1, 2, 3, 4, 6].map((line) => ({ line, rating: 3, evidence: told })),
	topics: ['ways_of_working', 'room_to_grow'].map((topic) => ({ topic, rating: 2, evidence: told })),
	recommendation: 'yes',
	summary: 'Shows all that matters',
};
const atInterview =
	(more = '') =>
	(db: Database) => {
		someone(db, YUSUF);
		chosen(db, ref);
		said(db, ref, 'given');
		db.exec(`update application set stage_id = 5; ${more}`);
	};
const held = `insert into interview (ref, application_id, kind, starts_at, ends_at, location, status) values
	('INT-1', 1, 'face_to_face', '2026-02-26T10:00', '2026-02-26T10:45', 'Gate 2', 'confirmed');
	insert into interview_attendee (interview_id, colleague_id) values (1, 1), (1, 2);
	insert into interview_attendee (interview_id, person_id) select 1, person_id from application`;

test('all that the calendar shows of a week leaves as one file, where the role may take it', async () => {
	const { act, db, show } = await desk((db) => {
		atInterview()(db);
		db.exec(held);
		db.exec(`insert into task (ref, title, assignee_id, due_on, created_at)
		         values ('TASK-1', 'Ring, then write; both', 1, '2026-02-25', '2026-02-20T09:00')`);
	});
	const week = { from: '2026-02-23', days: 7 };

	expect(act(exportCalendar, week)).toMatchObject({ ok: true, outcome: { entries: 2 } });

	const { name, text } = show(calendarFile, { ...week, stamp: '2026-03-02T09:00' });
	expect(name).toBe('calendar-2026-02-23-to-2026-03-01.ics');
	expect(text.match(/^(UID|DTSTART|DTEND|SUMMARY:Task)\S*.*$/gm)?.map((line) => line.trim())).toEqual([
		'UID:int-1@practice-desk.example',
		'DTSTART:20260226T100000Z',
		'DTEND:20260226T104500Z',
		'UID:task-1@practice-desk.example',
		'DTSTART;VALUE=DATE:20260225',
		'SUMMARY:Task: Ring\\, then write\\; both',
	]);
	db.exec(`insert into role (name) values ('somebody else'); insert into role_permission (role_id, object, verb, scope)
	         select max(id), 'application', 'export', 'all' from role`);
	expect(act(exportCalendar, week)).toMatchObject({ ok: false, entry: { refusal: 'role-may-not' } });
});

test('a candidate is offered times, chooses one as the story goes on, and says so in a message', async () => {
	const { act, db, show } = await desk(atInterview(), outside);

	const slots = ['2026-03-06T10:00', '2026-03-09T14:00'];
	const kind = { kind: 'video', joining_note: 'Link from 09:50: https://meet.example/kestrel', location: '' };
	expect(act(proposeInterview, { vacancy: 'VAC-208', ref, slots, attend: ['COL-1', 'CON-31'], ...kind })).toMatchObject(
		{ ok: true, outcome: { interview: 'INT-1001', round: 1 } },
	);
	act(advanceClock, { minutes: 600 });

	const found = show(interviewDetail, { interview: 'INT-1001' });
	expect(found.status).toBe('confirmed');
	expect(slots).toContain(found.starts_at);
	expect(found.attends.map(({ kind: what, response }) => [what, response])).toEqual([
		['candidate', 'accepted'],
		['colleague', 'none'],
		['contact', 'none'],
	]);
	expect(db.column(sql`select direction from message order by id`)).toEqual(['out', 'in']);
	expect(show(calendarOf, { from: '2026-03-02', days: 14 }).interviews).toHaveLength(1);
});

test.each([
	['sms', 'sms'],
	['email', 'email'],
	['phone', 'email'],
])('times are offered another way than the record asks for: prefers %s, got %s', async (prefers, channel) => {
	const { act, db } = await desk((db) => {
		atInterview()(db);
		db.exec(`update person set preferred_channel = '${prefers}' where ref = '${ref}'`);
	}, outside);

	act(proposeInterview, {
		vacancy: 'VAC-208',
		ref,
		slots: ['2026-03-05T10:00'],
		kind: 'face_to_face',
		location: 'Gate 2',
	});

	expect(db.column(sql`select channel from message where direction = 'out' order by id`)).toEqual([channel]);
});

test('what a colleague wrote is kept back until one’s own scorecard is in', async () => {
	const { act, show } = await desk(atInterview(held), outside);
	act(completeInterview, { interview: 'INT-1' });
	act(advanceClock, { minutes: 60 });

	const before = show(vacancyScorecards, { vacancy: 'VAC-208' }).cards;
	act(submitScorecard, { interview: 'INT-1', ...CARD });
	const after = show(vacancyScorecards, { vacancy: 'VAC-208' }).cards;

	expect(before).toMatchObject([{ author: 'Dee Marlow', hidden: true, recommendation: null, scores: [], topics: [] }]);
	expect(after.map(({ hidden }) => hidden)).toEqual([false, false]);
	expect(after[0]!.scores).toHaveLength(5);
	expect(after[0]!.topics).toHaveLength(2);
});

test.each(['', '         ', 'Good'])('a rating without evidence is not taken: “%s”', (evidence) => {
	const lines = CARD.lines.map((line) => ({ ...line, evidence }));
	expect(submitScorecard.input.safeParse({ interview: 'INT-1', ...CARD, lines }).success).toBe(false);
});

test('a note to prepare with has to be about this interview', async () => {
	const { act, refused, db } = await desk(atInterview(held.replaceAll('2026-02-26', '2026-03-06')));
	const note = { interview: 'INT-1', subject: 'Friday' };

	expect(refused(prepareInterview, { ...note, body: 'Good luck with it! Be on time and ask questions.' })).toBe(
		'prep-too-general',
	);
	const body = 'On Friday at 10:00 Kestrel Storage expects you at gate 2. They will ask how you used SAP.';
	expect(act(prepareInterview, { ...note, body })).toMatchObject({ ok: true });
	expect(db.column(sql`select prepared_at is not null from interview`)).toEqual([1]);
});

test('the calendar file holds to RFC 5545, in UTC, and leaves out what helps', async () => {
	const summer = `insert into interview (ref, application_id, kind, starts_at, ends_at, location, adjustments, status) values
		('INT-1', 1, 'face_to_face', '2026-04-06T10:00', '2026-04-06T10:45', 'Gate 2; Mill Lane, beyond the very long wall of the old weaving shed, Leeds', 'Large print', 'confirmed')`;
	const { show } = await desk(atInterview(summer));

	const { text, name } = show(interviewFile, { interview: 'INT-1', stamp: '2026-03-02T09:00' });

	expect(name).toBe('int-1-yusuf-demir.ics');
	expect(text).toContain('DTSTART:20260406T090000Z\r\n');
	expect(text).toContain('DTSTAMP:20260302T090000Z\r\n');
	expect(text.replace(/\r\n /g, '')).toContain('LOCATION:Gate 2\\; Mill Lane\\, beyond');
	expect(text.split('\r\n').every((line) => line.length <= 75)).toBe(true);
	expect(text).not.toContain('print');
});

test('work with people who depend on others asks for identity, DBS, certificates and two referees who are no relatives', async () => {
	const care = `update vacancy set sector = 'Care';
		insert into requirement (vacancy_id, line, kind, text, text_value, importance) values (1, 7, 'dbs', 'Enhanced DBS', 'enhanced', 'essential');
		insert into referee (person_id, name, relationship, is_relative, status) select person_id, 'Ann Hall', 'aunt', 1, 'received' from application;
		insert into referee (person_id, name, relationship, is_relative, status) select person_id, 'Bo Lee', 'manager', 0, 'received' from application`;
	const { show } = await desk(atInterview(care));

	const { checks } = show(offerChecks, { vacancy: 'VAC-208', ref, on: '2026-03-02' });

	expect(checks.map(({ key, passed, found }) => [key, passed, found])).toEqual([
		['right_to_work', true, 'British passport'],
		['identity', false, 'Not asked for yet'],
		['dbs', false, 'Not asked for yet'],
		['referees', false, '1 of 2 are here'],
	]);
	expect(show(vacancyChecks, { vacancy: 'VAC-208' })).toHaveLength(4);
});

test('where two certificates are asked for, one that was seen does not stand for the other', async () => {
	const two = `update vacancy set work_type = 'temporary';
		insert into requirement (vacancy_id, line, kind, text, text_value, importance) values
		  (1, 7, 'qualification', 'First aid', 'First aid at work', 'essential'), (1, 8, 'qualification', 'Food', 'Food hygiene level 2', 'essential');
		insert into vetting (person_id, kind, status, note) select person_id, 'qualification', 'passed', 'First aid at work, the original' from application`;
	const { show } = await desk(atInterview(two));

	const { checks } = show(offerChecks, { vacancy: 'VAC-208', ref, on: '2026-03-02' });

	const certificates = checks.filter(({ key }) => key === 'qualification');
	expect(certificates.map(({ title, passed }) => [title, passed])).toEqual([
		['First aid at work', true],
		['Food hygiene level 2', false],
	]);
});

test('a start moves the card, and puts the calls that follow on the list', async () => {
	const { act, db } = await desk(atInterview(`update candidate set current_employer = 'Kestrel Storage Ltd'`));

	expect(act(offerPlacement, { vacancy: 'VAC-208', ref, pay: 1300, unit: 'hour' })).toMatchObject({
		ok: true,
		outcome: { placement: 'PLC-1001', warnings: [expect.stringContaining('works at Kestrel Storage now')] },
	});
	act(acceptOffer, { placement: 'PLC-1001', start_on: '2026-03-02' });
	const started = act(startPlacement, { placement: 'PLC-1001' });

	expect(started).toMatchObject({ ok: true });
	expect(db.column(sql`select due_on from task order by due_on, id`)).toEqual([
		'2026-03-02',
		'2026-03-09',
		'2026-04-02',
		'2026-05-25',
	]);
	expect(db.column(sql`select outcome from application`)).toEqual(['placed']);
});

test('a contract goes no further than the client’s word on IR35: no offer, no yes to it, no first day, no drag to the end', async () => {
	const open = `update vacancy set work_type = 'contract', ir35 = 'undetermined'`;
	const { act, db } = await desk(atInterview(open));
	const offer = { vacancy: 'VAC-208', ref, pay: 1300, unit: 'hour' } as const;
	const refused = { ok: false, entry: { refusal: 'ir35-open' } };

	expect(act(offerPlacement, offer)).toMatchObject(refused);
	db.exec(`update vacancy set ir35 = 'outside'`);
	expect(act(offerPlacement, offer)).toMatchObject({ ok: true });
	db.exec(open);
	expect(act(acceptOffer, { placement: 'PLC-1001', start_on: '2026-03-02' })).toMatchObject(refused);
	db.exec(`update vacancy set ir35 = 'inside'`);
	expect(act(acceptOffer, { placement: 'PLC-1001', start_on: '2026-03-02' })).toMatchObject({ ok: true });
	db.exec(open);
	expect(act(startPlacement, { placement: 'PLC-1001' })).toMatchObject(refused);
	expect(act(moveInPipeline, { vacancy: 'VAC-208', ref, stage: 'Placed' })).toMatchObject(refused);
});
