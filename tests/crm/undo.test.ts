import { expect, test } from 'vitest';
import { undoAct } from '../../src/lib/attempt/acts.ts';
import { CLIENT_COMMANDS } from '../../src/lib/crm/clients/commands.ts';
import { takeCall } from '../../src/lib/crm/contact/call-commands.ts';
import { CONTACT_COMMANDS } from '../../src/lib/crm/contact/commands.ts';
import { sendMessage } from '../../src/lib/crm/contact/message-send.ts';
import { addTask } from '../../src/lib/crm/contact/task-commands.ts';
import { addRequirement } from '../../src/lib/crm/clients/requirement-commands.ts';
import type { Command } from '../../src/lib/crm/define.ts';
import { MATCHING_COMMANDS } from '../../src/lib/crm/matching/commands.ts';
import { sendSubmission } from '../../src/lib/crm/matching/submission-send.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { worldDigest } from '../../src/lib/db/digest.ts';
import { normalised } from '../../src/lib/ledger/canonical.ts';
import { desk } from './kit.ts';
import { chosen, said, someone, YUSUF } from './world.ts';

const GRACE = { ref: 'CAND-1003', name: ['Grace', 'Lund'] } as const;

/** Yusuf can be sent; Grace is on record; there is a message and a task of each kind. */
function ground(db: Database): void {
	someone(db, YUSUF);
	someone(db, GRACE);
	chosen(db, YUSUF.ref);
	said(db, YUSUF.ref, 'given');
	db.exec(`
		insert into message (ref, direction, channel, colleague_id, from_name, body, status, at)
			values ('MSG-1', 'in', 'internal', 2, 'Dee Marlow', 'Two names please', 'received', '2026-03-02T08:55');
		insert into task (ref, title, assignee_id, created_at, done_at) values
			('TASK-1', 'Ring Kestrel', 1, '2026-03-01T10:00', null), ('TASK-2', 'Ring Grace', 1, '2026-03-01T10:00', '2026-03-01T11:00');
		insert into client_site (client_id, name, place_id) values (1, 'The yard', 1);
		insert into call (ref, person_id, from_name, opening, state, rang_at)
			select '01-grace', id, 'Grace Lund', 'It is Grace.', 'missed', '2026-03-02T08:40' from person where ref = '${GRACE.ref}'
			union all select '02-grace', id, 'Grace Lund', 'Me again.', 'ringing', '2026-03-02T09:00' from person where ref = '${GRACE.ref}';
		insert into call_line (call_id, position, words, answer) values (2, '1', 'Are you free?', 'Yes.');
		insert into message (ref, direction, channel, person_id, colleague_id, from_name, to_value, subject, body, status, scheduled_for, at)
			select 'MSG-9', 'out', 'sms', id, 1, 'Siân Howells', '07700 900003', '', 'Ring me.', 'scheduled', '2026-03-04T09:00', '2026-03-04T09:00' from person where ref = '${GRACE.ref}';
	`);
}

/** One good use of each command. */
const USES: Readonly<Record<string, unknown>> = {
	'client.register': { name: 'Osprey Freight', town: 'Hull', sector: 'Haulage', terms_status: 'agreed' },
	'client.amend': { client: 'CLI-31', update_channel: 'phone', update_days: 7, notes: 'Mornings are best.' },
	'client.view': { client: 'CLI-31' },
	'contact.add': {
		client: 'CLI-31',
		given_name: 'Ida',
		family_name: 'Quist',
		email: 'ida@example.com',
		mobile: '07700 900555',
	},
	'contact.amend': { ref: 'CON-31', job_title: 'Site manager', landline: '0113 496 0123' },
	'vacancy.open': {
		client: 'CLI-31',
		title: 'Picker',
		work_type: 'temporary',
		lines: [{ importance: 'essential', kind: 'driving', text: 'Own transport', asks: 'car' }],
	},
	'vacancy.amend': { vacancy: 'VAC-208', hours: '40 hours a week', status: 'on_hold' },
	'vacancy.view': { vacancy: 'VAC-208' },
	'vacancy.close': { vacancy: 'VAC-208', status: 'filled', reason: 'Filled by their own staff' },
	'requirement.add': {
		vacancy: 'VAC-208',
		importance: 'desirable',
		kind: 'skill',
		text: 'Some SAP',
		asks: 'SAP',
		level: 1,
	},
	'requirement.amend': { vacancy: 'VAC-208', line: 2, level: 3 },
	'requirement.remove': { vacancy: 'VAC-208', line: 5 },
	'match.run': { vacancy: 'VAC-208', weights: { '5': 3, '1': 0 } },
	'shortlist.add': { vacancy: 'VAC-208', ref: [GRACE.ref] },
	'shortlist.remove': { vacancy: 'VAC-208', ref: YUSUF.ref, reason: 'Licence has run out' },
	'shortlist.note': { vacancy: 'VAC-208', ref: YUSUF.ref, line: 1, note: 'Three years at Aldwick Foods' },
	'shortlist.rationale': {
		vacancy: 'VAC-208',
		ref: YUSUF.ref,
		text: 'Three years of goods-in and SAP every day (lines 1, 2).',
	},
	'submission.send': { vacancy: 'VAC-208', ref: YUSUF.ref, pitch: 'Three years in goods-in, uses SAP now.' },
	'interaction.log': {
		ref: YUSUF.ref,
		kind: 'call',
		direction: 'out',
		outcome: 'spoke',
		body: 'Can start on 9 March.',
		next: { title: 'Confirm the start', due_on: '2026-03-04' },
	},
	'message.send': { ref: YUSUF.ref, channel: 'sms', body: 'Can you ring me about VAC-208?', vacancy: 'VAC-208' },
	'message.view': { message: 'MSG-1' },
	'site.add': { client: 'CLI-31', site: 'Unit 4', town: 'Hull' },
	'site.remove': { client: 'CLI-31', site: 'The yard' },
	'match.judge': { vacancy: 'VAC-208', ref: YUSUF.ref, line: 1, as: 'partly', reason: 'Slow on the phone test today' },
	'message.schedule': {
		ref: YUSUF.ref,
		channel: 'email',
		subject: 'VAC-208',
		body: 'Ring me',
		goes: '2026-03-02T11:00',
	},
	'message.cancel': { message: 'MSG-9' },
	'call.take': { call: '02-grace' },
	'call.decline': { call: '02-grace' },
	'call.back': { call: '01-grace' },
	'call.ask': { call: '02-grace', ask: '1' },
	'call.end': { call: '02-grace' },
	'task.add': { title: 'Ring Grace back', due_on: '2026-03-02', due_at: '14:30', ref: GRACE.ref },
	'task.complete': { task: 'TASK-1' },
	'task.reopen': { task: 'TASK-2' },
	'client.answer': {
		submission: 'SUB-1001',
		ref: YUSUF.ref,
		decision: 'interview',
		words: 'Knows our kind of warehouse.',
	},
};

/** What has to be done before. */
const FIRST: Readonly<Record<string, readonly (readonly [Command, unknown])[]>> = {
	'client.answer': [[sendSubmission, USES['submission.send']]],
	'call.ask': [[takeCall, USES['call.take']]],
	'call.end': [[takeCall, USES['call.take']]],
};

const OURS = [...CLIENT_COMMANDS, ...MATCHING_COMMANDS, ...CONTACT_COMMANDS];

test('every command of clients, matching and contact has a use here', () => {
	expect(Object.keys(USES).sort()).toEqual(OURS.map((command) => command.name).sort());
});

test.each(OURS.map((command) => [command.name, command] as const))(
	'%s: its input and outcome survive as JSON, and undo does what the command says',
	async (name, command) => {
		const { act, refused, db } = await desk(ground);
		for (const [first, input] of FIRST[name] ?? []) expect(act(first, input).ok).toBe(true);
		const before = worldDigest(db);

		const result = act(command, USES[name]);
		const after = worldDigest(db);

		expect(result).toMatchObject({ ok: true });
		const { seq, input, outcome } = JSON.parse(JSON.stringify(result.entry));
		expect(command.input.parse(normalised(input))).toEqual(input);
		expect(command.outcome.parse(outcome)).toEqual(outcome);
		expect(command.says(input, outcome)).not.toMatch(/undefined|null|\[object/);
		expect(command.says(input, null)).not.toMatch(/undefined|null|\[object/);
		expect(command.place(input, outcome).screen).toBeTruthy();
		if (command.undo === 'rows') {
			expect(after).not.toBe(before);
			expect(act(undoAct, { entry: seq }).ok).toBe(true);
			expect(worldDigest(db)).toBe(before);
			expect(refused(undoAct, { entry: seq })).toBe('undone-already');
			expect(act(undoAct, { entry: seq + 1 }).ok).toBe(true);
			expect(worldDigest(db)).toBe(after);
		} else {
			expect(refused(undoAct, { entry: seq })).toBe(command.undo === 'never' ? 'left-the-desk' : 'nothing-to-undo');
			expect(worldDigest(db)).toBe(after);
		}
	},
);

test('a reference or a line number that was undone is not given to something else', async () => {
	const { act, refused } = await desk(ground);
	const task = () => refused(addTask, { title: 'Ring Grace back' });
	const line = () => refused(addRequirement, USES['requirement.add']);

	const given = [task(), line()];
	act(undoAct, { entry: 1 });
	act(undoAct, { entry: 2 });

	expect([...given, task(), line()]).toEqual([{ task: 'TASK-1003' }, { line: 7 }, { task: 'TASK-1004' }, { line: 8 }]);
});

test('the number of a message that was erased with its person is not given to another', async () => {
	const { db, refused } = await desk((world) => {
		ground(world);
		world.exec(`insert into message (ref, direction, channel, person_id, from_name, body, status, at)
			values ('MSG-1002', 'in', 'email', 2, 'Yusuf Demir', 'Please delete my details', 'received', '2026-03-02T08:57')`);
	});
	db.exec(`delete from message where ref = 'MSG-1002'`);

	expect(refused(sendMessage, { ref: GRACE.ref, subject: 'VAC-208', body: 'Are you free?' })).toEqual({
		message: 'MSG-1004',
		as_preferred: true,
	});
});
