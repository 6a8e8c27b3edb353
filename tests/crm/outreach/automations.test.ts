import { expect, test } from 'vitest';
import { advanceClock, undoAct } from '../../../src/lib/attempt/acts.ts';
import { schedule } from '../../../src/lib/attempt/world-time.ts';
import { addToShortlist } from '../../../src/lib/crm/matching/shortlist-move.ts';
import {
	draftAutomation,
	dryRunAutomation,
	switchOnAutomation,
} from '../../../src/lib/crm/outreach/automation-commands.ts';
import { archiveCandidate, restoreCandidate } from '../../../src/lib/crm/people/archive.ts';
import { sql } from '../../../src/lib/db/sql.ts';
import { desk } from '../kit.ts';
import { someone, YUSUF } from '../world.ts';
import { outside } from './outside.ts';

/** Yusuf, and an automation that thanks whoever is considered, on. */
async function thanking() {
	const made = await desk((db) => {
		someone(db, YUSUF);
		db.exec(
			`insert into template (channel, name, subject, body, purpose) values ('email', 'Thanks', 'Thank you', 'Dear {{given_name}}, thank you.', 'service')`,
		);
	}, outside);
	const THANK = { name: 'Thank them', trigger: 'application_received', actions: [{ do: 'send', template: 'Thanks' }] };
	made.act(draftAutomation, THANK);
	made.act(dryRunAutomation, { automation: 'AUTO-1001' });
	made.act(switchOnAutomation, { automation: 'AUTO-1001' });
	const sent = () => made.db.column(sql`select count(*) from message where direction = 'out'`)[0];
	return { ...made, sent };
}

test('an automation does what it says for what is new, once, and its log tells of it', async () => {
	const { act, db, sent } = await thanking();

	act(addToShortlist, { vacancy: 'VAC-208', ref: YUSUF.ref });
	act(advanceClock, { minutes: 60 });

	expect(sent()).toBe(1);
	expect(db.column(sql`select result || ' ' || detail from automation_run order by id`)).toEqual([
		'done Sent “Thanks” (MSG-1001).',
	]);
});

test.each([
	['Priya Nair', 'Dear Yusuf, thank you. Priya Nair'],
	['', 'Dear Yusuf, thank you. The Harbour Lane team'],
])('what an automation sends is signed by whoever set it up, or by the agency: “%s”', async (signed, body) => {
	const { act, db } = await desk((world) => {
		someone(world, YUSUF);
		world.exec(`insert into template (channel, name, subject, body, purpose) values
			('email', 'Thanks', 'Thank you', 'Dear {{given_name}}, thank you. {{me}}', 'service');
			insert into setting (key, value) values ('agency.name', '"Harbour Lane"')`);
	}, outside);
	const actions = [{ do: 'send', template: 'Thanks' }];
	act(draftAutomation, { name: 'Thank them', trigger: 'application_received', actions, signed });
	act(dryRunAutomation, { automation: 'AUTO-1001' });
	act(switchOnAutomation, { automation: 'AUTO-1001' });

	act(addToShortlist, { vacancy: 'VAC-208', ref: YUSUF.ref });
	act(advanceClock, { minutes: 60 });

	expect(db.column(sql`select body from message where direction = 'out'`)).toEqual([body]);
});

test('what is undone before it goes sends nothing, and neither does its redo', async () => {
	const { act, sent } = await thanking();

	const { entry } = act(addToShortlist, { vacancy: 'VAC-208', ref: YUSUF.ref });
	const undo = act(undoAct, { entry: entry.seq });
	act(advanceClock, { minutes: 60 });

	expect([undo.ok, sent()]).toEqual([true, 0]);
	act(undoAct, { entry: undo.entry.seq });
	act(advanceClock, { minutes: 60 * 24 });
	expect(sent()).toBe(0);
});

test('a restored record sends nothing, whatever is true of it again', async () => {
	const { act, db } = await desk((world) => {
		someone(world, { ...YUSUF, candidate: { last_contact_at: '2025-12-04T10:00' } });
		world.exec(
			`insert into template (channel, name, subject, body, purpose) values ('email', 'Thanks', 'Thank you', 'Dear {{given_name}}, still looking?', 'service')`,
		);
	}, outside);
	act(draftAutomation, {
		name: 'Silence',
		trigger: 'no_contact',
		value: '89',
		actions: [{ do: 'send', template: 'Thanks' }],
	});
	act(draftAutomation, { name: 'New', trigger: 'registered', actions: [{ do: 'send', template: 'Thanks' }] });
	schedule(db, outside.start(db));
	for (const automation of ['AUTO-1001', 'AUTO-1002']) {
		act(dryRunAutomation, { automation });
		act(switchOnAutomation, { automation });
	}
	act(archiveCandidate, { ref: YUSUF.ref, reason: 'No contact for a long time' });
	act(restoreCandidate, { ref: YUSUF.ref });

	act(advanceClock, { minutes: 60 * 24 * 2 });

	expect(db.column(sql`select count(*) from message where direction = 'out'`)).toEqual([0]);
	expect(db.column(sql`select result || ' ' || detail from automation_run order by id`)).toEqual([
		'skipped Held back, “Thanks”: The record was put back or brought in; nothing is sent because of that.',
	]);
});
