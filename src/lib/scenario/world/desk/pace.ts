import { addDays, addMinutes, dayIn, type StoryTime } from '../../../ledger/story-time.ts';
import { atTheOffice, nextOfficeDay } from '../calendar.ts';
import type { Chance } from '../chance.ts';

/** A later minute: the same afternoon, or so many days on when the office is open. */
export function after(time: StoryTime, days: number, chance: Chance): StoryTime {
	if (days > 0) return atTheOffice(nextOfficeDay(addDays(dayIn(time), days)), chance);
	const soon = addMinutes(time, chance.whole(12, 75));
	return soon.slice(11) < '17:45' ? soon : atTheOffice(nextOfficeDay(addDays(dayIn(time), 1)), chance);
}

export const latest = (a: StoryTime, b: StoryTime): StoryTime => (a > b ? a : b);
