import { expect, test } from 'vitest';
import { ledgerOf } from '../../src/lib/attempt/attempt.ts';
import { replay } from '../../src/lib/attempt/replay.ts';
import { registerClient } from '../../src/lib/crm/clients/client-commands.ts';
import { addContact } from '../../src/lib/crm/clients/contact-commands.ts';
import { addRequirement } from '../../src/lib/crm/clients/requirement-commands.ts';
import { amendVacancy, openVacancyCommand } from '../../src/lib/crm/clients/vacancy-commands.ts';
import { logInteraction } from '../../src/lib/crm/contact/interaction-log.ts';
import { inbox, outbox } from '../../src/lib/crm/contact/message-queries.ts';
import { sendMessage } from '../../src/lib/crm/contact/message-send.ts';
import { tasks } from '../../src/lib/crm/contact/task-queries.ts';
import { runMatch } from '../../src/lib/crm/matching/match-run.ts';
import { addToShortlist } from '../../src/lib/crm/matching/shortlist-move.ts';
import { giveRationale, noteOnShortlist } from '../../src/lib/crm/matching/shortlist-write.ts';
import { submissions } from '../../src/lib/crm/matching/submission-queries.ts';
import { sendSubmission } from '../../src/lib/crm/matching/submission-send.ts';
import { askConsent, recordConsent } from '../../src/lib/crm/protection/consent.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { worldDigest } from '../../src/lib/db/digest.ts';
import { desk } from './kit.ts';
import { someone, YUSUF } from './world.ts';

const yusuf = (db: Database) => void someone(db, YUSUF);

/** A client rings with a vacancy; by half past nine a CV has gone. */
async function morning() {
	const here = await desk(yusuf);
	const { refused: done } = here;
	const outcomes = [
		done(registerClient, { name: 'Osprey Freight', sector: 'Haulage', town: 'Leeds' }),
		done(addContact, { client: 'CLI-101', given_name: 'Ida', family_name: 'Quist', email: 'ida@example.com' }),
		done(openVacancyCommand, {
			client: 'CLI-101',
			contact: 'CON-1001',
			title: 'Stock clerk',
			work_type: 'permanent',
			pay_unit: 'hour',
			pay_min: 1290,
		}),
		done(amendVacancy, { vacancy: 'VAC-1001', status: 'open' }),
		done(addRequirement, {
			vacancy: 'VAC-1001',
			importance: 'essential',
			kind: 'skill',
			text: 'A stock system',
			asks: 'Stock systems',
			level: 2,
		}),
		done(amendVacancy, {
			vacancy: 'VAC-1001',
			status: 'open',
			description: 'Counts stock and books it in.',
			town: 'Leeds',
			hours: '37.5 hours a week',
			start_by: '2026-03-23',
			health_and_safety: 'Lorries in the yard; vest and shoes given.',
		}),
		done(runMatch, { vacancy: 'VAC-1001' }),
		done(addToShortlist, { vacancy: 'VAC-1001', ref: YUSUF.ref }),
		done(sendSubmission, { vacancy: 'VAC-1001', ref: YUSUF.ref, pitch: 'Uses SAP every day, lives close by.' }),
		done(askConsent, { ref: YUSUF.ref, vacancy: 'VAC-1001' }),
		done(recordConsent, { ref: YUSUF.ref, vacancy: 'VAC-1001', decision: 'given', method: 'email' }),
		done(noteOnShortlist, { vacancy: 'VAC-1001', ref: YUSUF.ref, line: 1, note: 'SAP, level 3, at Aldwick Foods' }),
		done(giveRationale, {
			vacancy: 'VAC-1001',
			ref: YUSUF.ref,
			text: 'Uses SAP every day (line 1) and lives in Leeds.',
		}),
		done(sendSubmission, { vacancy: 'VAC-1001', ref: [YUSUF.ref], pitch: 'Uses SAP every day, lives close by.' }),
		done(sendMessage, { ref: 'COL-2', subject: 'VAC-1001', body: 'Yusuf has gone to Osprey.' }),
		done(logInteraction, {
			ref: 'CON-1001',
			client: 'CLI-101',
			kind: 'call',
			direction: 'out',
			outcome: 'left_message',
			next: { title: 'Ring Ida again', due_on: '2026-03-03' },
		}),
	];
	return { ...here, outcomes };
}

test('from a new client to a CV sent: each act gives what the next one needs', async () => {
	const { outcomes } = await morning();

	expect(outcomes).toEqual([
		{ client: 'CLI-101' },
		{ ref: 'CON-1001' },
		{
			vacancy: 'VAC-1001',
			missing: [
				'when the job starts',
				'the hours, and for how long',
				'what the work is',
				'where it is',
				'the health and safety risks, and what is done about them',
				'what experience or qualifications it needs (a line of the job specification)',
			],
		},
		'vacancy-incomplete',
		{ line: 1 },
		{ changed: ['description', 'town', 'hours', 'start_by', 'health_and_safety', 'status'] },
		{ count: 1, essentials: 1, refs: ['CAND-1004'], shown: [1] },
		{ added: 1 },
		'permission-never-asked',
		{ sent: 'MSG-1001' },
		null,
		null,
		null,
		{ submission: 'SUB-1001', message: 'MSG-1002', contact: 'CON-1001', sent: 1, on: '2026-03-02' },
		{ message: 'MSG-1003', as_preferred: true },
		{ task: 'TASK-1001' },
	]);
});

test('after a CV is sent: it is in the outbox, among the submissions, and Yusuf is at Submitted', async () => {
	const { show, db } = await morning();

	expect(show(submissions, { vacancy: 'VAC-1001' })).toEqual([
		{
			submission: 'SUB-1001',
			message: 'MSG-1002',
			contact: 'CON-1001',
			contact_name: 'Ida Quist',
			sent_by: 'Siân Howells',
			sent_at: '2026-03-02T09:32',
			items: [
				{
					ref: 'CAND-1004',
					name: 'Yusuf Demir',
					pitch: 'Uses SAP every day, lives close by.',
					document: 'Demir.txt',
					redacted: true,
					permission_at: '2026-03-02T09:26',
					decision: 'pending',
					feedback: '',
					decided_at: null,
				},
			],
		},
	]);
	const sent = show(outbox, {});
	expect(sent.rows.map((row) => [row.message, row.person ?? row.colleague, row.subject])).toEqual([
		['MSG-1003', 'COL-2', 'VAC-1001'],
		['MSG-1002', 'CON-1001', 'VAC-1001, Stock clerk: 1 candidate'],
		['MSG-1001', 'CAND-1004', 'VAC-1001, Stock clerk'],
	]);
	expect(
		db.column({
			text: `select s.name || ' < ' || coalesce(f.name, 'nowhere') || ', ' || h.cause || ' ' || h.reason from stage_history h
				join stage s on s.id = h.to_stage left join stage f on f.id = h.from_stage order by h.id`,
			values: [],
		}),
	).toEqual(['Shortlist < nowhere, person ', 'Submitted < Shortlist, person SUB-1001']);
	expect(show(inbox, {})).toEqual({ unread: 0, total: 0, rows: [] });
	expect(show(tasks, { me: 'COL-1', now: '2026-03-03T09:00' }).today.map((t) => t.title)).toEqual(['Ring Ida again']);
});

test('nothing of the candidate’s own details stands in the message to the client', async () => {
	const { db } = await morning();

	const body = String(db.column({ text: `select body from message where ref = 'MSG-1002'`, values: [] })[0]);

	expect(body).toContain('CAND-1004');
	expect(body).not.toMatch(/Yusuf|Demir|07700|@example/);
});

test('a ledger of clients, matching and contact replays to the same records', async () => {
	const { attempt, db } = await morning();
	const again = await desk(yusuf);

	const difference = replay(again.attempt, ledgerOf(attempt.db));

	expect(difference).toBeNull();
	expect(worldDigest(again.db)).toBe(worldDigest(db));
});
