import { addMinutes, weekday, type Day, type StoryTime } from '../../ledger/story-time.ts';

/** One thing in a calendar file. */
export interface CalendarItem {
	/** The reference of the record, which is the same at every export: a calendar knows it again. */
	readonly uid: string;
	/** A day stands for the whole of it. */
	readonly starts: StoryTime | Day;
	/** Null for the whole day, and for what has no end. */
	readonly ends: StoryTime | null;
	readonly summary: string;
	readonly location: string;
	/** Lines; empty ones are left out. */
	readonly description: readonly string[];
	readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
}

/**
 * Things in a calendar as the text of a file.
 *
 * Source: RFC 5545.
 * @param stamp - when the file was made
 */
export function calendarText(items: readonly CalendarItem[], stamp: StoryTime): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Practice Desk//Simulated environment//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		...items.flatMap((item) => linesOf(item, stamp)),
		'END:VCALENDAR',
	];
	return lines.flatMap(folded).join('\r\n') + '\r\n';
}

const linesOf = ({ uid, starts, ends, summary, location, description, status }: CalendarItem, stamp: StoryTime) => [
	'BEGIN:VEVENT',
	`UID:${uid.toLowerCase()}@practice-desk.example`,
	`DTSTAMP:${utc(stamp)}`,
	starts.length === 10 ? `DTSTART;VALUE=DATE:${starts.replace(/-/g, '')}` : `DTSTART:${utc(starts)}`,
	...(ends === null ? [] : [`DTEND:${utc(ends)}`]),
	`SUMMARY:${escaped(summary)}`,
	...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
	`DESCRIPTION:${escaped([...description, 'Simulated environment, fictitious data'].filter(Boolean).join('\n'))}`,
	`STATUS:${status}`,
	'END:VEVENT',
];

/** Text as a value of a property. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A line in pieces of 75 octets at most, those that follow beginning with a space. */
function folded(line: string): string[] {
	const bytes = (text: string) => new TextEncoder().encode(text).length;
	const pieces: string[] = [];
	let piece = '';
	for (const letter of line) {
		if (bytes(piece + letter) > 75) {
			pieces.push(piece);
			piece = ' ';
		}
		piece += letter;
	}
	return [...pieces, piece];
}

/** A minute of a British day in UTC, `20260302T090000Z`. */
function utc(time: StoryTime): string {
	const summer = time >= `${lastSunday(time, '03')}T02:00` && time < `${lastSunday(time, '10')}T02:00`;
	return `${(summer ? addMinutes(time, -60) : time).replace(/[-:]/g, '')}00Z`;
}

/** Summer time begins and ends on the last Sunday of March and of October. */
function lastSunday(time: StoryTime, month: '03' | '10'): Day {
	for (let date = 31; ; date--) {
		const day = `${time.slice(0, 4)}-${month}-${date}`;
		if (weekday(day) === 6) return day;
	}
}
