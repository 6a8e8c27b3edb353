import { addDays, clockIn, dayIn, weekday, type StoryTime } from '../../ledger/story-time.ts';

/** Nothing of the agency's goes out between these, nor on a Sunday, unless somebody presses Send there and then. */
export const QUIET = { from: '20:00', until: '08:00' } as const;

/** Whether a time lies in the quiet hours. */
export const isQuiet = (time: StoryTime): boolean =>
	clockIn(time) >= QUIET.from || clockIn(time) < QUIET.until || weekday(dayIn(time)) === 6;

/** The same time, or the first one after it that is not quiet. */
export function afterQuiet(time: StoryTime): StoryTime {
	if (!isQuiet(time)) return time;
	const day = clockIn(time) >= QUIET.from ? addDays(dayIn(time), 1) : dayIn(time);
	return `${weekday(day) === 6 ? addDays(day, 1) : day}T${QUIET.until}`;
}

interface Window {
	readonly from: string;
	readonly until: string;
}

const hour = (text: string | undefined): string | null => {
	const match = /^(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?$/.exec(text ?? '');
	if (!match) return null;
	const given = Number(match[1]);
	// “after 4” is the afternoon: nobody means four in the morning
	const late = match[3] === 'pm' ? given < 12 : match[3] === undefined && given < 8;
	const value = given + (late ? 12 : 0);
	return value > 24 ? null : `${String(value).padStart(2, '0')}:${match[2] ?? '00'}`;
};

/** The hours that somebody's own words name: “after 4”, “before 10am”, “mornings”. Null where they name none. */
export function windowOf(words: string | null): Window | null {
	const text = (words ?? '').toLowerCase();
	const between = /(?:between\s+)?([\d:.]+\s*(?:am|pm)?)\s*(?:and|to|-|–)\s*([\d:.]+\s*(?:am|pm)?)/.exec(text);
	const [from, until] = [hour(between?.[1]?.trim()), hour(between?.[2]?.trim())];
	if (from !== null && until !== null && from < until) return { from, until };
	const after = hour(/(?:after|from|not before)\s+([\d:.]+\s*(?:am|pm)?)/.exec(text)?.[1]?.trim());
	if (after !== null) return { from: after, until: '24:00' };
	const before = hour(/(?:before|until)\s+([\d:.]+\s*(?:am|pm)?)/.exec(text)?.[1]?.trim());
	if (before !== null) return { from: '00:00', until: before };
	if (/\bmorning/.test(text)) return { from: '08:00', until: '12:00' };
	if (/\bafternoon/.test(text)) return { from: '12:00', until: '17:30' };
	if (/\bevening/.test(text)) return { from: '17:00', until: '20:00' };
	if (/\blunch/.test(text)) return { from: '12:00', until: '14:00' };
	return null;
}

/** Whether a time is outside the hours that somebody asked for. Without such words it never is. */
export function outsideWindow(words: string | null, time: StoryTime): boolean {
	const window = windowOf(words);
	return window !== null && (clockIn(time) < window.from || clockIn(time) >= window.until);
}
