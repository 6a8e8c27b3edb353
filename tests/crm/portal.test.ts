import { expect, test } from 'vitest';
import { applyPortal, declinePortal } from '../../src/lib/crm/portal/portal-handle.ts';
import { portalPage, portalTray } from '../../src/lib/crm/portal/portal-queries.ts';
import { sendFromPortal } from '../../src/lib/crm/portal/portal-send.ts';
import { candidateTimeline } from '../../src/lib/crm/people/timeline.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { desk } from './kit.ts';
import { listed, ready, setting, yusuf } from './refusals/given.ts';
import { YUSUF } from './world.ts';

const { ref } = YUSUF;
const NOW = '2026-03-02T09:00';

test('what a candidate corrects waits in the tray, and stands on the record once it is applied', async () => {
	const { act, db, show } = await desk(yusuf);
	const details = { given_name: 'Yusuf', mobile: '07700 900123', notice_days: 14 };

	expect(act(sendFromPortal, { ref, asks: { kind: 'update_details', values: details } })).toMatchObject({ ok: true });

	expect(show(portalTray, {})).toMatchObject([
		{ request: 'PRT-1001', words: 'Correct mobile, notice', state: 'new', right: false },
	]);
	expect(db.column(sql`select notice_days from candidate`)).toEqual([7]);
	expect(act(applyPortal, { request: 'PRT-1001' })).toMatchObject({ outcome: { did: 'The record is corrected' } });
	expect(db.column(sql`select notice_days from candidate`)).toEqual([14]);
	expect(show(portalPage, { ref, now: NOW })).toMatchObject({
		facts: { mobile: '07700 900123' },
		asked: [{ state: 'applied' }],
	});
	expect(show(candidateTimeline, { ref })[0]).toMatchObject({
		kind: 'portal',
		title: 'On their own page: correct my details, applied',
	});
});

test('a second job is asked for on the record that is there; nobody is entered twice', async () => {
	const { act, db, show } = await desk(yusuf);

	act(sendFromPortal, { ref, asks: { kind: 'consider', vacancy: 'VAC-208' } });
	act(applyPortal, { request: 'PRT-1001' });

	expect(db.column(sql`select count(*) from candidate`)).toEqual([1]);
	expect(show(portalPage, { ref, now: NOW })).toMatchObject({
		progress: [{ vacancy: 'VAC-208', stage: 'Longlist', outcome: 'open' }],
		jobs: [],
	});
	expect(db.column(sql`select applied_at from application`)).toEqual([expect.stringContaining('2026-03-02')]);
});

test('a time is chosen among those offered, and the interview is confirmed when it is applied', async () => {
	const { act, db, show } = await desk(
		setting(
			`insert into interview (ref, application_id, kind, starts_at, ends_at, proposed_slots) values
			 ('INT-1', 1, 'video', '2026-03-04T10:00', '2026-03-04T10:45', '["2026-03-04T10:00","2026-03-05T14:00"]')`,
			listed,
		),
	);

	expect(show(portalPage, { ref, now: NOW })).toMatchObject({
		interviews: [{ slots: ['2026-03-04T10:00', '2026-03-05T14:00'] }],
	});
	act(sendFromPortal, { ref, asks: { kind: 'choose_slot', vacancy: 'VAC-208', slot: '2026-03-05T14:00' } });
	act(applyPortal, { request: 'PRT-1001' });

	expect(db.rows(sql`select status, starts_at, ends_at from interview`)).toEqual([
		{ status: 'confirmed', starts_at: '2026-03-05T14:00', ends_at: '2026-03-05T14:45' },
	]);
});

test('a permission taken back and a question about data can’t be declined; a low mark becomes a task', async () => {
	const { act, db, refused } = await desk(ready);
	const why = 'Please ring us about it first';

	act(sendFromPortal, { ref, asks: { kind: 'withdraw', purpose: 'represent', vacancy: 'VAC-208' } });
	act(sendFromPortal, { ref, asks: { kind: 'data_request', request: 'access', words: 'All of it, please' } });
	act(sendFromPortal, { ref, asks: { kind: 'feedback', nps: 2, words: 'Nobody rang' } });

	expect(refused(declinePortal, { request: 'PRT-1001', why })).toBe('portal-a-right');
	expect(refused(declinePortal, { request: 'PRT-1002', why })).toBe('portal-a-right');
	for (const request of ['PRT-1001', 'PRT-1002', 'PRT-1003'])
		expect(act(applyPortal, { request })).toMatchObject({ ok: true });
	expect(db.rows(sql`select decision, method from consent_current`)).toEqual([
		{ decision: 'withdrawn', method: 'portal' },
	]);
	expect(db.rows(sql`select kind, channel, words from data_request`)).toEqual([
		{ kind: 'access', channel: 'portal', words: 'All of it, please' },
	]);
	expect(db.column(sql`select title from task`)).toEqual(['Ring Yusuf Demir: gave us 2 of 10 on their page']);
});
