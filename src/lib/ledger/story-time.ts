import { z } from 'zod';

/**
 * The wall clock of the United Kingdom without a zone, `YYYY-MM-DDTHH:MM`, and a calendar of our own.
 *
 * `Date` and `Intl` are not used: they know the device's zone and differ between engines, and a ledger must replay
 * to the same minute everywhere. Story time has no summer time: an hour that clocks skip is still an hour here.
 */

const MINUTES_A_DAY = 1440;
const SHAPE = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z
	.string()
	.regex(/^\d{4}-\d\d-\d\d$/, 'Write a date as year, month, day, like 2026-03-02')
	.refine(isDay, 'There is no such day in the calendar');
export type Day = string;

/** A minute of the story, `YYYY-MM-DDTHH:MM`. Compares as text. */
export const StoryTime = z
	.string()
	.regex(SHAPE, 'Write a time as date and clock, like 2026-03-02T09:00')
	.refine(
		(text) => isDay(text.slice(0, 10)) && text.slice(11) < '24:00' && text.slice(14) < '60',
		'There is no such minute',
	);
export type StoryTime = string;

/** Days since 1 March 0000, so that the leap day is the last of its year. Source: Howard Hinnant, chrono dates. */
function dayNumber(day: Day): number {
	const year = Number(day.slice(0, 4));
	const month = Number(day.slice(5, 7));
	const date = Number(day.slice(8, 10));
	const y = month > 2 ? year : year - 1;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
	return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

function dayOf(number: number): Day {
	const era = Math.floor(number / 146097);
	const dayOfEra = number - era * 146097;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const m = Math.floor((5 * dayOfYear + 2) / 153);
	const month = m < 10 ? m + 3 : m - 9;
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	return `${pad(year, 4)}-${pad(month)}-${pad(dayOfYear - Math.floor((153 * m + 2) / 5) + 1)}`;
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

function isDay(text: string): boolean {
	const month = Number(text.slice(5, 7));
	return month >= 1 && month <= 12 && dayOf(dayNumber(text)) === text;
}

/** The day of a minute. */
export const dayIn = (time: StoryTime): Day => time.slice(0, 10);

/** The clock of a minute, `HH:MM`. */
export const clockIn = (time: StoryTime): string => time.slice(11);

export function addDays(day: Day, days: number): Day {
	return dayOf(dayNumber(day) + days);
}

/** The same date so many months on; where the month has no such date, its last day. */
export function addMonths(day: Day, months: number): Day {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const count = year * 12 + (month - 1) + months;
	const first = `${pad(Math.floor(count / 12), 4)}-${pad((count % 12) + 1)}`;
	for (let d = date; ; d--) {
		const candidate = `${first}-${pad(d)}`;
		if (isDay(candidate)) return candidate;
	}
}

export function addMinutes(time: StoryTime, minutes: number): StoryTime {
	const total =
		dayNumber(dayIn(time)) * MINUTES_A_DAY + Number(time.slice(11, 13)) * 60 + Number(time.slice(14)) + minutes;
	const day = Math.floor(total / MINUTES_A_DAY);
	const rest = total - day * MINUTES_A_DAY;
	return `${dayOf(day)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return dayNumber(to) - dayNumber(from);
}

/** Minutes from one time to another. */
export function minutesBetween(from: StoryTime, to: StoryTime): number {
	const clock = (t: StoryTime) => Number(t.slice(11, 13)) * 60 + Number(t.slice(14));
	return daysBetween(dayIn(from), dayIn(to)) * MINUTES_A_DAY + clock(to) - clock(from);
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(day: Day): number {
	return (dayNumber(day) + 2) % 7;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/** `2 March 2026`, for sentences. */
export function longDay(day: Day): string {
	return `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** `2 Mar 2026`, for columns. */
export function shortDay(day: Day): string {
	return `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]!.slice(0, 3)} ${day.slice(0, 4)}`;
}

/** `02/03/2026`, for data. */
export function ukDay(day: Day): string {
	return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

export function weekdayName(day: Day): string {
	return WEEKDAYS[weekday(day)]!;
}
