import { addDays, weekday, type Day, type StoryTime } from '../../ledger/story-time.ts';
import type { Chance } from './chance.ts';

/** Whether the office is shut: weekends, and the bank holidays of England and Wales. */
export function isClosed(day: Day): boolean {
	return weekday(day) > 4 || bankHolidays(day.slice(0, 4)).has(day);
}

/** The same day, or the last open one before it. */
export function officeDay(day: Day): Day {
	let open = day;
	while (isClosed(open)) open = addDays(open, -1);
	return open;
}

/** The same day, or the first open one after it. */
export function nextOfficeDay(day: Day): Day {
	let open = day;
	while (isClosed(open)) open = addDays(open, 1);
	return open;
}

const known = new Map<string, ReadonlySet<Day>>();

/** The usual eight; one that falls on a weekend is taken on the next working day. */
function bankHolidays(year: string): ReadonlySet<Day> {
	const cached = known.get(year);
	if (cached) return cached;
	const easter = easterSunday(Number(year));
	const days = new Set<Day>([
		addDays(easter, -2),
		addDays(easter, 1),
		mondayFrom(`${year}-05-01`),
		mondayFrom(`${year}-05-25`),
		mondayFrom(`${year}-08-25`),
	]);
	for (const day of [`${year}-01-01`, `${year}-12-25`, `${year}-12-26`]) {
		let taken = day;
		while (weekday(taken) > 4 || days.has(taken)) taken = addDays(taken, 1);
		days.add(taken);
	}
	known.set(year, days);
	return days;
}

const mondayFrom = (day: Day): Day => addDays(day, (7 - weekday(day)) % 7);

/** Source: the Gregorian computus, in Meeus's whole-number form. */
function easterSunday(year: number): Day {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const d = Math.floor(b / 4);
	const g = Math.floor((8 * b + 13) / 25);
	const h = (19 * a + b - d - g + 15) % 30;
	const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
	const m = Math.floor((a + 11 * h + 19 * l) / 433);
	const month = Math.floor((h + l - 7 * m + 90) / 25);
	const date = (h + l - 7 * m + 33 * month + 19) % 32;
	return `${year}-${two(month)}-${two(date)}`;
}

/** A minute of an office day, 08:35 to 17:24. */
export function atTheOffice(day: Day, chance: Chance): StoryTime {
	const minute = 8 * 60 + 35 + chance.whole(0, 529);
	return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

const two = (n: number) => String(n).padStart(2, '0');

export const yearOf = (day: string): number => Number(day.slice(0, 4));

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

/** `March`, of any text that begins `YYYY-MM`. */
export const monthName = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1]!;
