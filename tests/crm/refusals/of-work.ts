import { addContact, amendContact } from '../../../src/lib/crm/clients/contact-commands.ts';
import { registerClient, viewClient } from '../../../src/lib/crm/clients/client-commands.ts';
import {
	addRequirement,
	amendRequirement,
	removeRequirement,
} from '../../../src/lib/crm/clients/requirement-commands.ts';
import { closeVacancy } from '../../../src/lib/crm/clients/vacancy-close.ts';
import { amendVacancy, openVacancyCommand, viewVacancy } from '../../../src/lib/crm/clients/vacancy-commands.ts';
import { askInCall, callBack, endCall, letItRing, takeCall } from '../../../src/lib/crm/contact/call-commands.ts';
import { logInteraction } from '../../../src/lib/crm/contact/interaction-log.ts';
import { sendMessage } from '../../../src/lib/crm/contact/message-send.ts';
import { viewMessage } from '../../../src/lib/crm/contact/message-view.ts';
import { completeTask, reopenTask } from '../../../src/lib/crm/contact/task-commands.ts';
import { judgeMatch } from '../../../src/lib/crm/matching/judge.ts';
import { addToShortlist, removeFromShortlist } from '../../../src/lib/crm/matching/shortlist-move.ts';
import { noteOnShortlist } from '../../../src/lib/crm/matching/shortlist-write.ts';
import { answerShortlist } from '../../../src/lib/crm/matching/client-page.ts';
import { sendSubmission } from '../../../src/lib/crm/matching/submission-send.ts';
import { sql } from '../../../src/lib/db/sql.ts';
import { suppressionHash } from '../../../src/lib/crm/people/suppress.ts';
import { someone, YUSUF } from '../world.ts';
import { answering, but, listed, ready, readyBut, setting, yusuf, type Reached } from './given.ts';

const SEND = { vacancy: 'VAC-208', ref: YUSUF.ref, pitch: 'Three years in goods-in, uses SAP now.' };
const ANSWER = { submission: 'SUB-1001', ref: YUSUF.ref, decision: 'hold', words: 'Let me see the others first.' };
const WRITE = { ref: YUSUF.ref, subject: 'VAC-208', body: 'Are you free on Monday?' };
const LINE = {
	vacancy: 'VAC-208',
	importance: 'essential',
	kind: 'skill',
	text: 'Excel to a good level',
	asks: 'Excel',
};
const OPEN = { client: 'CLI-31', title: 'Picker', work_type: 'temporary', pay_unit: 'hour' };

/** Yusuf rang, and rings again. */
const rang = (state: string) =>
	setting(`insert into call (ref, person_id, from_name, opening, state, rang_at)
		select '01-yusuf', id, 'Yusuf Demir', 'It is Yusuf.', '${state}', '2026-03-02T08:40' from person where ref = '${YUSUF.ref}'
		union all select '02-yusuf', id, 'Yusuf Demir', 'Me again.', 'ringing', '2026-03-02T09:00' from person where ref = '${YUSUF.ref}';
		insert into call_line (call_id, position, words, answer) values (1, '1', 'Are you free?', 'Yes.'), (1, '1.1', 'On Monday?', 'Yes.')`);

/** How each reason of clients, matching and contact to say no comes about. */
export const OF_WORK: Readonly<Record<string, Reached>> = {
	'no-such-client': [viewClient, { client: 'CLI-999' }],
	'client-known': [registerClient, { name: 'KESTREL STORAGE Ltd.' }],
	'contact-already': [addContact, { client: 'CLI-31', ref: 'CON-31' }],
	'contact-known': [addContact, { client: 'CLI-31', family_name: 'Demir', email: 'joy@example.com' }],
	'not-a-contact': [amendContact, { ref: YUSUF.ref, job_title: 'Foreperson' }, yusuf],
	'which-client': [
		amendContact,
		{ ref: 'CON-31', job_title: 'Director' },
		setting(`insert into client (ref, name, name_key, created_at, updated_at) values ('CLI-32', 'Osprey Freight', 'osprey freight', '2026-01-05T10:00', '2026-01-05T10:00');
		         insert into client_contact (person_id, client_id) values (1, 2)`),
	],
	'contact-elsewhere': [amendVacancy, { vacancy: 'VAC-208', contact: YUSUF.ref }, yusuf],
	'no-such-call': [takeCall, { call: '09-nobody' }],
	'not-ringing': [letItRing, { call: '01-yusuf' }, rang('missed')],
	'in-a-call': [takeCall, { call: '02-yusuf' }, rang('taken')],
	'not-in-this-call': [endCall, { call: '01-yusuf' }, rang('missed')],
	'not-to-be-said': [askInCall, { call: '01-yusuf', ask: '1.1' }, rang('taken')],
	'nothing-to-ring-back': [callBack, { call: '01-yusuf' }, rang('over')],
	'no-such-vacancy': [viewVacancy, { vacancy: 'VAC-999' }],
	'vacancy-not-open': [
		addToShortlist,
		{ vacancy: 'VAC-208', ref: YUSUF.ref },
		setting(`update vacancy set status = 'on_hold'`),
	],
	'vacancy-closed': [
		closeVacancy,
		{ vacancy: 'VAC-208', status: 'filled', reason: 'Filled by their own staff' },
		setting(`update vacancy set status = 'cancelled'`),
	],
	'vacancy-incomplete': [openVacancyCommand, { ...OPEN, status: 'open' }],
	'pay-upside-down': [openVacancyCommand, { ...OPEN, pay_min: 1500, pay_max: 1400 }],
	'under-minimum-wage': [openVacancyCommand, { ...OPEN, pay_min: 1150 }],
	'line-says-too-little': [addRequirement, { ...LINE, asks: null }],
	'words-shut-people-out': [addRequirement, { ...LINE, text: 'Young and energetic' }],
	'no-such-line': [amendRequirement, { vacancy: 'VAC-208', line: 9, weight: 1 }],
	'papers-not-judgement': [
		judgeMatch,
		{ vacancy: 'VAC-208', ref: YUSUF.ref, line: 3, as: 'shown', reason: 'Seen on the phone today' },
		setting(`update requirement set kind = 'right_to_work' where vacancy_id = 1 and line = 3`),
	],
	'line-in-use': [removeRequirement, { vacancy: 'VAC-208', line: 1 }, ready],
	'no-such-person': [logInteraction, { ref: 'CON-999', kind: 'note', body: 'Rang back' }],
	'asked-for-no-contact': [addToShortlist, { vacancy: 'VAC-208', ref: YUSUF.ref }, but({ status: 'do_not_contact' })],
	'on-shortlist-already': [addToShortlist, { vacancy: 'VAC-208', ref: YUSUF.ref }, ready],
	'application-closed': [
		addToShortlist,
		{ vacancy: 'VAC-208', ref: YUSUF.ref },
		setting(`update application set outcome = 'rejected', closed_at = '2026-02-27T10:00', close_reason_id = 1`, ready),
	],
	'not-on-shortlist': [
		noteOnShortlist,
		{ vacancy: 'VAC-208', ref: YUSUF.ref, line: 1, note: 'Three years in goods-in' },
		yusuf,
	],
	'sent-already': [
		removeFromShortlist,
		{ vacancy: 'VAC-208', ref: YUSUF.ref, reason: 'Licence has run out' },
		setting(`update application set stage_id = 4`, ready),
	],
	'no-such-submission': [answerShortlist, { ...ANSWER, submission: 'SUB-9' }, yusuf],
	'not-in-submission': [answerShortlist, { ...ANSWER, ref: 'CON-31' }, ready, [[sendSubmission, SEND]]],
	'answered-already': [
		answerShortlist,
		ANSWER,
		ready,
		[
			[sendSubmission, SEND],
			[answerShortlist, ANSWER],
		],
	],
	'permission-never-asked': [sendSubmission, SEND, listed],
	'permission-not-answered': [sendSubmission, SEND, answering('requested')],
	'permission-refused': [sendSubmission, SEND, answering('withdrawn')],
	'permission-ran-out': [sendSubmission, SEND, answering('given', '2026-03-01')],
	'works-for-client': [sendSubmission, SEND, readyBut({ current_employer: 'Kestrel Storage Limited' })],
	'may-not-work': [
		sendSubmission,
		SEND,
		readyBut({ right_to_work: 'time_limited', right_to_work_expires: '2026-03-01' }),
	],
	'essentials-without-note': [sendSubmission, SEND, setting(`delete from match_note where requirement_id = 2`, ready)],
	'contact-without-email': [
		sendSubmission,
		SEND,
		setting(`update contact_point set status = 'bounced' where person_id = 1`, ready),
	],
	'no-address-of-kind': [
		sendMessage,
		{ ...WRITE, channel: 'sms' },
		(db) => void someone(db, { ref: YUSUF.ref, name: YUSUF.name }),
	],
	'address-does-not-work': [sendMessage, WRITE, setting(`update contact_point set status = 'wrong'`)],
	'address-held-back': [
		sendMessage,
		{ ...WRITE, channel: 'sms' },
		(db) => {
			yusuf(db);
			db.run(
				sql`insert into suppression (channel, norm_hash, reason, at) values ('any', ${suppressionHash('any', '+447700900004')}, 'erased', '2026-01-05T10:00')`,
			);
		},
	],
	'no-such-message': [viewMessage, { message: 'MSG-999' }],
	'reply-to-another': [
		sendMessage,
		{ ...WRITE, reply_to: 'MSG-1' },
		setting(
			`insert into message (ref, direction, channel, colleague_id, from_name, body, status, at) values ('MSG-1', 'in', 'internal', 2, 'Dee Marlow', 'Two names please', 'received', '2026-03-02T08:55')`,
		),
	],
	'no-such-template': [sendMessage, { ...WRITE, template: 'Good news' }, yusuf],
	'offers-not-agreed': [
		sendMessage,
		{ ...WRITE, template: 'New jobs this week' },
		setting(
			`insert into template (channel, name, subject, body, purpose) values ('email', 'New jobs this week', 'Jobs', 'Jobs near you.', 'marketing')`,
		),
	],
	'no-such-task': [completeTask, { task: 'TASK-999' }],
	'task-of-another': [
		completeTask,
		{ task: 'TASK-1' },
		setting(
			`insert into task (ref, title, assignee_id, created_at) values ('TASK-1', 'Ring Kestrel', 2, '2026-03-01T10:00')`,
		),
	],
	'task-done-already': [
		completeTask,
		{ task: 'TASK-1' },
		setting(
			`insert into task (ref, title, assignee_id, created_at, done_at) values ('TASK-1', 'Ring Kestrel', 1, '2026-03-01T10:00', '2026-03-01T11:00')`,
		),
	],
	'task-not-done': [
		reopenTask,
		{ task: 'TASK-1' },
		setting(
			`insert into task (ref, title, assignee_id, created_at) values ('TASK-1', 'Ring Kestrel', 1, '2026-03-01T10:00')`,
		),
	],
};
