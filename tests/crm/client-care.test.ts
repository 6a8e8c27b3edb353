import { expect, test } from 'vitest';
import { addContact } from '../../src/lib/crm/clients/contact-commands.ts';
import { amendClient } from '../../src/lib/crm/clients/client-commands.ts';
import { addSite, removeSite } from '../../src/lib/crm/clients/site-commands.ts';
import { clientUpdates } from '../../src/lib/crm/clients/updates.ts';
import { clientRecord } from '../../src/lib/crm/clients/client-record.ts';
import { logInteraction } from '../../src/lib/crm/contact/interaction-log.ts';
import { sendMessage } from '../../src/lib/crm/contact/message-send.ts';
import { answerShortlist, clientPage } from '../../src/lib/crm/matching/client-page.ts';
import { submissions } from '../../src/lib/crm/matching/submission-queries.ts';
import { sendSubmission } from '../../src/lib/crm/matching/submission-send.ts';
import { alsoCandidate } from '../../src/lib/crm/people/also-candidate.ts';
import { candidateTimeline } from '../../src/lib/crm/people/timeline.ts';
import { advanceClock } from '../../src/lib/attempt/acts.ts';
import { HIRING } from '../../src/lib/scenario/outside/hiring.ts';
import type { Script } from '../../src/lib/scenario/script.ts';
import { desk } from './kit.ts';
import { ready, setting, yusuf } from './refusals/given.ts';
import { YUSUF } from './world.ts';

const now = '2026-03-02T12:00';
const CLIENT = { client: 'CLI-31' };

test('updates are counted by day, beside what was agreed; an answer to a question is not unprompted', async () => {
	const { act, show } = await desk(
		setting(`insert into message (ref, direction, channel, person_id, from_name, body, status, at)
			values ('MSG-1', 'in', 'email', 1, 'Joy Mbeki', 'Any news?', 'received', '2026-03-02T08:00');
			insert into interaction (kind, direction, client_id, outcome, at) values ('call', 'out', 1, 'spoke', '2026-02-10T10:00'),
			('call', 'out', 1, 'no_answer', '2026-02-12T10:00'), ('call', 'in', 1, 'spoke', '2026-02-13T10:00')`),
	);
	act(amendClient, { ...CLIENT, update_days: 30 });

	expect(show(clientUpdates, { ...CLIENT, now })).toMatchObject({
		updates: 1,
		unasked: 1,
		promised: 3,
		ahead: -2,
		next: '2026-03-12',
	});
	act(sendMessage, { ref: 'CON-31', subject: 'VAC-208', body: 'Two names today.', reply_to: 'MSG-1' });
	expect(show(clientUpdates, { ...CLIENT, now })).toMatchObject({
		updates: 2,
		unasked: 1,
		ahead: -1,
		last: '2026-03-02',
	});
	act(logInteraction, { ...CLIENT, kind: 'call', outcome: 'spoke', body: 'Told her before she asked' });
	expect(show(clientUpdates, { ...CLIENT, now })).toMatchObject({ updates: 2, unasked: 2, next: '2026-04-01' });
});

test('the hiring manager opens the shortlist and answers for each person, with a message', async () => {
	const seeded = (seed: number): Script => ({
		start: () => [],
		react: (occasion, db) => [...HIRING.react(occasion, db, seed)],
		happen: (db, due) => HIRING.happen['client-feedback']!(db, due, seed),
	});
	const answered = [];

	for (const seed of [1, 2, 3]) {
		const { act, show, db } = await desk(ready, seeded(seed));
		act(sendSubmission, { vacancy: 'VAC-208', ref: YUSUF.ref, pitch: 'Three years in goods-in, uses SAP now.' });
		act(advanceClock, { minutes: 600 });
		act(advanceClock, { minutes: 600 });
		const [sent] = show(submissions, { vacancy: 'VAC-208' });
		const letters = db.column({ text: `select client_id from message where direction = 'in'`, values: [] });
		if (sent!.items[0]!.decided_at !== null) answered.push({ ...sent!.items[0], letters });
		else expect(letters).toEqual([]);
	}

	expect(answered.length).toBeGreaterThan(0);
	for (const one of answered)
		expect(one).toMatchObject({ decision: expect.stringMatching(/interview|hold|decline/), letters: [1] });
});

test('where a scenario has an answer of its own to a shortlist, the client gives no other', () => {
	const sent = { name: 'submission.send', refusal: null, with: { submission: 'SUB-1001' }, at: now };
	const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
	const answers = (spoken: boolean) => seeds.flatMap((seed) => HIRING.react(sent, null as never, seed, spoken));

	expect(answers(false).length).toBeGreaterThan(4);
	expect(answers(true)).toEqual([]);
});

test('a client answers on their own page for each person, and a letter of theirs comes in', async () => {
	const { act, show, db } = await desk(ready);
	act(sendSubmission, { vacancy: 'VAC-208', ref: YUSUF.ref, pitch: 'Three years in goods-in, uses SAP now.' });

	const before = show(clientPage, { submission: 'SUB-1001' })!;
	expect(before).toMatchObject({ vacancy: 'VAC-208', contact_name: 'Joy Mbeki', items: [{ decision: 'pending' }] });
	expect(before.items[0]!.notes.length).toBeGreaterThan(3);
	expect(JSON.stringify(before)).not.toContain(YUSUF.mobile!);

	expect(
		act(answerShortlist, {
			...{ submission: 'SUB-1001', ref: YUSUF.ref },
			...{ decision: 'interview', words: 'Knows our kind of warehouse.' },
		}),
	).toMatchObject({ ok: true });
	expect(show(submissions, { vacancy: 'VAC-208' })[0]!.items[0]).toMatchObject({
		decision: 'interview',
		feedback: 'Knows our kind of warehouse.',
		decided_at: expect.stringMatching(/^2026-03-02T/),
	});
	expect(
		db.rows({ text: `select from_name, subject from message where direction = 'in' order by id`, values: [] }),
	).toEqual([{ from_name: 'Joy Mbeki', subject: 'VAC-208: your shortlist SUB-1001' }]);
});

test('a candidate becomes a contact and a contact a candidate, on one record with one history', async () => {
	const { act, show } = await desk(yusuf);

	expect(act(addContact, { ...CLIENT, ref: YUSUF.ref, job_title: 'Shift manager' })).toMatchObject({ ok: true });
	act(logInteraction, { ref: 'CON-31', kind: 'call', outcome: 'spoke', body: 'Looks for something new' });
	expect(act(alsoCandidate, { ref: 'CON-31', headline: 'Warehouse manager' })).toMatchObject({ ok: true });

	expect(show(clientRecord, CLIENT).contacts).toMatchObject([
		{ ref: 'CON-31', is_candidate: true },
		{ ref: YUSUF.ref, is_candidate: true },
	]);
	expect(show(candidateTimeline, { ref: 'CON-31' })).toMatchObject([{ kind: 'call', body: 'Looks for something new' }]);
});

test('a client has sites', async () => {
	const { act, show } = await desk();

	act(addSite, { ...CLIENT, site: 'Unit 4', town: 'Hull' });
	expect(show(clientRecord, CLIENT).sites).toEqual([{ name: 'Unit 4', town: 'Hull', address: null, postcode: null }]);
	act(removeSite, { ...CLIENT, site: 'Unit 4' });
	expect(show(clientRecord, CLIENT).sites).toEqual([]);
});
