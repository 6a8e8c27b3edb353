import { advanceClock } from '../../attempt/acts.ts';
import { phoneNow } from '../../crm/contact/call-queries.ts';
import { railCounts } from '../../crm/counts.ts';
import { clockIn, longDay, weekdayName } from '../../ledger/story-time.ts';
import type { Desk } from '../desk.svelte.ts';
import { count } from '../words.ts';

const NOTHING = 'Nothing more is on its way today. Carry on, or move the clock to a time.';

/** Moves the story's clock on, and says what has come in meanwhile. */
export async function moveOn(desk: Desk, minutes: number): Promise<void> {
	const unread = () => desk.show(railCounts, { now: desk.now }).messages ?? 0;
	const before = unread();
	await desk.do(advanceClock, { minutes }, () => {
		const came = unread() - before;
		const rings = desk.show(phoneNow, { now: desk.now }).ringing.map(({ from }) => ` ${from} is ringing.`);
		const letters = came > 0 ? `${count(came, 'message has', 'messages have')} come in.` : '';
		const what = letters === '' && rings.length === 0 ? 'Nothing has come in.' : `${letters}${rings.join('')}`.trim();
		return `It is ${clockIn(desk.now)} on ${weekdayName(desk.today)} ${longDay(desk.today)}. ${what}`;
	});
}

/** Moves it on until something comes in or the phone rings, however long that is; says so where nothing will. */
export async function moveUntilSomething(desk: Desk): Promise<void> {
	const minutes = desk.source.untilSomething?.() ?? null;
	if (minutes === null) desk.view.notice = { kind: 'done', message: NOTHING, remedy: '', undo: null };
	else await moveOn(desk, minutes);
}
