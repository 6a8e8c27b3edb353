import { expect, test } from 'vitest';
import { ledgerOf, type Attempt } from '../../src/lib/attempt/attempt.ts';
import { commit } from '../../src/lib/attempt/commit.ts';
import { replay } from '../../src/lib/attempt/replay.ts';
import { COMMANDS } from '../../src/lib/attempt/registry.ts';
import { callList, phoneNow } from '../../src/lib/crm/contact/call-queries.ts';
import { worldDigest } from '../../src/lib/db/digest.ts';
import { CALLS_WAIT, openingCalls } from '../../src/lib/scenario/script-of.ts';
import { OWEN, one, people, scenarioWith, worked, type Act } from '../assessment/kit.ts';

const CHECKS = one('happened: { event: call.take, with: { call: 01-owen, ref: CAND-1008 } }', 'step: 1');
const NOW = '2026-03-02T09:00';

/** Owen rings ten minutes after the story begins, or as it is said. */
const owen = (settings = 'rings: { wait: 10m }\nfor: 4m') => `---
from: Owen Brandt
ref: ${OWEN}
vacancy: VAC-208
${settings}
---
Hello, it is Owen. Is the job still open?

## You say: Yes, it is.
Good. I could start on Monday.

### You ask: May I put you forward?
Yes, please do.

## You ask: Which job do you mean?
The one at Kestrel.

## If nobody takes it
It is Owen, about the job. Please ring me back.

## If you ring back
Thank you for ringing back.
`;

const scenarioOf = (call = owen(), more: Readonly<Record<string, string>> = {}) =>
	scenarioWith(CHECKS, { 'calls/01-owen.md': call, ...more });

const wait = (minutes: number): Act => ['clock.advance', { minutes }];
const phone = ({ db }: Attempt, now = NOW) => db.readOnly((read) => phoneNow.run(read, { now }));
const happenings = ({ db }: Attempt) => ledgerOf(db).flatMap((e) => e.happened.map((h) => `${e.seq} ${h.name}`));
const CALL = { call: '01-owen' };

test('a call is read: what they say, what can be said to it, and what an answer opens', () => {
	const [call] = scenarioOf().calls;

	expect(call).toMatchObject({
		id: '01-owen',
		from: 'Owen Brandt',
		ref: OWEN,
		ringsFor: 4,
		opening: 'Hello, it is Owen. Is the job still open?',
		voicemail: 'It is Owen, about the job. Please ring me back.',
		whenRungBack: 'Thank you for ringing back.',
	});
	expect(call!.choices.map(({ position, words }) => `${position} ${words}`)).toEqual([
		'1 Yes, it is.',
		'1.1 May I put you forward?',
		'2 Which job do you mean?',
	]);
});

test('the phone rings, is taken, and what is asked opens more; the CRM logs nothing of it by itself', async () => {
	const attempt = await worked(scenarioOf(), [wait(10)]);
	expect(phone(attempt).ringing).toMatchObject([
		{ ref: '01-owen', from: 'Owen Brandt', person: OWEN, rings_until: '2026-03-02T09:14' },
	]);
	const act = (name: string, input: unknown) => commit(attempt, COMMANDS.get(name)!, input, '2026-01-01T08:00:00Z');

	expect(act('call.take', CALL)).toMatchObject({
		ok: true,
		outcome: { from: 'Owen Brandt', ref: OWEN, vacancy: 'VAC-208' },
	});
	expect(phone(attempt).taken!.choices.map((c) => c.ask)).toEqual(['1', '2']);
	act('call.ask', { ...CALL, ask: '1' });
	expect(phone(attempt).taken!.choices.map((c) => c.ask)).toEqual(['2', '1.1']);
	expect(act('call.ask', { ...CALL, ask: '1.1' })).toMatchObject({
		outcome: { asked: 'May I put you forward?', ref: OWEN },
	});
	act('call.end', CALL);

	expect(phone(attempt, '2026-03-02T09:13').ended!.said).toEqual([
		{ who: 'they', words: 'Hello, it is Owen. Is the job still open?' },
		{ who: 'you', words: 'Yes, it is.' },
		{ who: 'they', words: 'Good. I could start on Monday.' },
		{ who: 'you', words: 'May I put you forward?' },
		{ who: 'they', words: 'Yes, please do.' },
	]);
	expect(phone(attempt, '2026-03-02T09:14').ended).toBeNull();
	commit(attempt, COMMANDS.get('clock.advance')!, { minutes: 120 }, '2026-01-01T08:00:00Z');
	expect(happenings(attempt)).toEqual(['1 call.rang']);
	expect(
		attempt.db.column({
			text: `select count(*) from interaction where person_id = (select id from person where ref = ?)`,
			values: [OWEN],
		}),
	).toEqual([0]);
});

test('nobody takes it: it is missed, the voicemail comes as a message, and it can be rung back', async () => {
	const attempt = await worked(scenarioOf(), [wait(13), wait(1)]);

	expect(happenings(attempt)).toEqual(['1 call.rang', '2 call.missed', '2 message.arrived']);
	expect(
		attempt.db.rows({ text: `select from_name, subject, body from message where direction = 'in'`, values: [] }),
	).toEqual([
		{
			from_name: 'Owen Brandt',
			subject: 'Voicemail, missed call at 09:10',
			body: 'It is Owen, about the job. Please ring me back.',
		},
	]);
	commit(attempt, COMMANDS.get('call.back')!, CALL, '2026-01-01T08:00:00Z');
	expect(phone(attempt).taken!.said).toEqual([{ who: 'they', words: 'Thank you for ringing back.' }]);
});

test('let it ring: missed at once', async () => {
	const attempt = await worked(scenarioOf(), [wait(10), ['call.decline', CALL], wait(60)]);

	expect(happenings(attempt)).toEqual(['1 call.rang', '2 call.missed', '2 message.arrived']);
});

test('taken in its last minute, it is not missed; left open, they ring off', async () => {
	const attempt = await worked(scenarioOf(), [wait(13), ['call.take', CALL], wait(29), wait(1)]);

	expect(happenings(attempt)).toEqual(['1 call.rang', '4 call.over']);
});

test('rings by the same rules as messages come: again until it is taken, and not where it has been dealt with', async () => {
	const call = owen('rings: { wait: 10m, again: { every: 30m, times: 2 }, stop_when: { event: candidate.view } }');

	const missed = await worked(scenarioOf(call), [wait(200)]);
	expect(happenings(missed).filter((h) => h.endsWith('call.rang'))).toHaveLength(3);
	const taken = await worked(scenarioOf(call), [wait(41), ['call.take', CALL], ['call.end', CALL], wait(200)]);
	expect(happenings(taken)).toEqual(['1 call.rang', '1 call.missed', '1 message.arrived', '1 call.rang']);
	const dealt = await worked(scenarioOf(call), [['candidate.view', { ref: OWEN }], wait(200)]);
	expect(happenings(dealt)).toEqual([]);
});

test('a message may wait for a call that was missed, and a call for a message', async () => {
	const letter =
		'---\nfrom: Dee Marlow\nsubject: Owen rang me\narrives: { after: { event: call.missed, with: { call: 01-owen } }, wait: 5m }\n---\nRing Owen.\n';
	const attempt = await worked(scenarioOf(owen(), { 'inbox/01-dee.md': letter }), [wait(60)]);

	expect(happenings(attempt)).toEqual(['1 call.rang', '1 call.missed', '1 message.arrived', '1 message.arrived']);
});

test('one call at a time', async () => {
	const second = owen('rings: { wait: 10m }').replace('Owen Brandt', 'Lena Fox').replace(OWEN, 'CAND-1009');
	const attempt = await worked(scenarioOf(owen(), { 'calls/02-lena.md': second }), [wait(10), ['call.take', CALL]]);

	const result = commit(attempt, COMMANDS.get('call.take')!, { call: '02-lena' }, '2026-01-01T08:00:00Z');
	expect(result).toMatchObject({ ok: false, refusal: { code: 'in-a-call' } });
	expect(phone(attempt).ringing.map((c) => c.ref)).toEqual(['02-lena']);
});

test('left while the phone rings, and opened again: it rings as it did, and every entry is the same', async () => {
	const scenario = scenarioOf();
	const left = await worked(scenario, [wait(11)]);
	const again = await worked(scenario, []);

	expect(replay(again, ledgerOf(left.db))).toBeNull();
	expect(worldDigest(again.db)).toBe(worldDigest(left.db));
	expect(phone(again)).toEqual(phone(left));
	expect(phone(again).ringing).toHaveLength(1);
});

test('with the adjustment a call waits until it is taken or let go', async () => {
	const adjusted = await worked(scenarioOf(), [wait(300)], people, [CALLS_WAIT]);

	expect(phone(adjusted).ringing).toMatchObject([{ rings_until: null }]);
	commit(adjusted, COMMANDS.get('call.decline')!, CALL, '2026-01-01T08:00:00Z');
	expect(happenings(adjusted)).toEqual(['1 call.rang', '2 call.missed', '2 message.arrived']);
});

test('who rang before the story begins was missed, and has left a voicemail', async () => {
	const scenario = scenarioOf(owen('at: "2026-03-02T08:40"'));
	const attempt = await worked(scenario, []);

	openingCalls(attempt.db, scenario);

	const [call] = attempt.db.readOnly((db) => callList.run(db, {}));
	expect(call).toMatchObject({ from: 'Owen Brandt', state: 'missed', rang_at: '2026-03-02T08:40', said: [] });
	expect(
		attempt.db.column({ text: `select ref || ' ' || at from message where direction = 'in'`, values: [] }),
	).toEqual(['MSG-1 2026-03-02T08:45']);
});

test('who has been erased does not ring, and takes the call with them', async () => {
	const erase: Act = ['candidate.erase', { ref: OWEN, reason: 'Asked us to, in writing', typed: OWEN }];
	const early = await worked(scenarioOf(), [erase, wait(60)]);
	expect(happenings(early)).toEqual([]);

	const late = await worked(scenarioOf(), [wait(10), erase, wait(60)]);
	expect(happenings(late)).toEqual(['1 call.rang']);
	expect(phone(late).ringing).toEqual([]);
});
