import { expect, test } from 'vitest';
import { advanceClock } from '../../../src/lib/attempt/acts.ts';
import { cancelMessage, scheduleMessage } from '../../../src/lib/crm/contact/message-schedule.ts';
import { beforeWriting } from '../../../src/lib/crm/contact/outbox.ts';
import { outsideWindow } from '../../../src/lib/crm/contact/hours.ts';
import { sql } from '../../../src/lib/db/sql.ts';
import { desk } from '../kit.ts';
import { someone, YUSUF } from '../world.ts';
import { NOW, outside } from './outside.ts';

test('a message that waits goes at its time, unless it is cancelled or the person has since asked to be left alone', async () => {
	const { act, db } = await desk((world) => void someone(world, YUSUF), outside);
	const later = (goes: string) => act(scheduleMessage, { ref: YUSUF.ref, channel: 'sms', body: 'Ring me.', goes });
	later('2026-03-02T10:00');
	later('2026-03-02T11:00');
	later('2026-03-02T12:00');
	act(cancelMessage, { message: 'MSG-1002' });
	act(advanceClock, { minutes: 150 });
	db.run(sql`update candidate set status = 'do_not_contact'`);
	act(advanceClock, { minutes: 60 });

	expect(
		db.column(sql`select status in ('sent', 'delivered', 'replied', 'bounced') from message where ref = 'MSG-1001'`),
	).toEqual([1]);
	expect(
		db.column(
			sql`select status || coalesce(held_reason, '') from message where direction = 'out' and ref > 'MSG-1001' and ref < 'MSG-1004' order by id`,
		),
	).toEqual(['cancelled', expect.stringContaining('heldYusuf Demir has asked not to be contacted')]);
});

test('before writing, the screen says who was in touch just now, and which hours the person asked for', async () => {
	const { show } = await desk((db) => {
		const id = someone(db, { ...YUSUF, person: { contact_window: 'not before 14:00, works nights' } });
		db.run(sql`insert into interaction (kind, person_id, author_id, at) values ('call', ${id}, 2, '2026-02-28T10:00')`);
	});

	expect(show(beforeWriting, { ref: YUSUF.ref, now: NOW })).toEqual({
		name: 'Yusuf Demir',
		recent: { who: 'Dee Marlow', mine: false, how: 'a call', at: '2026-02-28T10:00', days: 2 },
		asked_for: 'not before 14:00, works nights',
	});
});

test.each([
	['after 16:00', '09:00', true],
	['after 4', '16:30', false],
	['mornings', '11:59', false],
	['mornings', '12:00', true],
	['lunchtime', '13:00', false],
	['not before 14:00, works nights', '13:59', true],
	['between 9 and 5', '16:00', false],
	['whenever you like', '03:00', false],
	[null, '03:00', false],
])('“%s” at %s is outside: %s', (words, clock, is) => {
	expect(outsideWindow(words, `2026-03-02T${clock}`)).toBe(is);
});
