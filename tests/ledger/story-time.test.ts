import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	addDays,
	addMinutes,
	addMonths,
	clockIn,
	Day,
	dayIn,
	daysBetween,
	longDay,
	minutesBetween,
	shortDay,
	StoryTime,
	ukDay,
	weekday,
	weekdayName,
} from '../../src/lib/ledger/story-time.ts';
import { daysOf, isLeap, nextDay } from './naive-calendar.ts';

const YEARS = { min: 1890, max: 2110 };
const aDay = fc
	.tuple(fc.integer(YEARS), fc.integer({ min: 1, max: 12 }), fc.nat())
	.map(([y, m, d]) => `${y}-${two(m)}-${two(1 + (d % daysOf(y, m)))}`);
const aTime = fc.tuple(aDay, fc.nat(23), fc.nat(59)).map(([day, hour, minute]) => `${day}T${two(hour)}:${two(minute)}`);
const two = (n: number) => String(n).padStart(2, '0');

test('every day from 1890 to 2110 follows the one before, as on a paper calendar', () => {
	// 1 January 1890 was a Wednesday
	let expected = { day: '1890-01-01', weekday: 2 };
	let day = '1890-01-01';
	const wrong: string[] = [];

	let n = 0;
	for (; expected.day < '2110-01-01'; n++) {
		if (day !== expected.day || weekday(day) !== expected.weekday || daysBetween('1890-01-01', day) !== n)
			wrong.push(`${day} for ${expected.day}`);
		day = addDays(day, 1);
		expected = { day: nextDay(expected.day), weekday: (expected.weekday + 1) % 7 };
	}

	expect(wrong).toEqual([]);
	expect(n).toBe(220 * 365 + 53);
});

test('days added and taken away lead back, and are counted as they were added', () => {
	fc.assert(
		fc.property(aDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
			const later = addDays(day, days);

			expect(addDays(later, -days)).toBe(day);
			expect(daysBetween(day, later)).toBe(days);
			expect(later > day).toBe(days > 0);
		}),
	);
});

test('minutes added and taken away lead back, and a day always has 1,440 of them', () => {
	fc.assert(
		fc.property(aTime, fc.integer({ min: -2_000_000, max: 2_000_000 }), (time, minutes) => {
			const later = addMinutes(time, minutes);

			expect(StoryTime.safeParse(later).success).toBe(true);
			expect(addMinutes(later, -minutes)).toBe(time);
			expect(minutesBetween(time, later)).toBe(minutes);
			expect(later > time).toBe(minutes > 0);
			expect(addMinutes(time, 1440)).toBe(`${addDays(dayIn(time), 1)}T${clockIn(time)}`);
		}),
	);
});

test.each([
	['2026-03-29T00:59', 1, '2026-03-29T01:00'],
	['2026-03-29T00:30', 60, '2026-03-29T01:30'],
	['2026-10-25T01:59', 1, '2026-10-25T02:00'],
	['2026-10-25T00:30', 120, '2026-10-25T02:30'],
	['2026-12-31T23:59', 1, '2027-01-01T00:00'],
	['2028-02-28T23:30', 45, '2028-02-29T00:15'],
])('story time has no summer time: %s and %i minutes is %s', (time, minutes, later) => {
	expect(addMinutes(time, minutes)).toBe(later);
});

test.each([
	['2026-01-31', 1, '2026-02-28'],
	['2028-01-31', 1, '2028-02-29'],
	['2028-02-29', 12, '2029-02-28'],
	['2028-02-29', 48, '2032-02-29'],
	['2026-03-31', -1, '2026-02-28'],
	['2026-05-31', 1, '2026-06-30'],
	['2026-12-15', 1, '2027-01-15'],
	['2026-01-15', -1, '2025-12-15'],
	['2026-08-31', -18, '2025-02-28'],
	['2100-01-29', 1, '2100-02-28'],
])('%s and %i months is %s', (day, months, later) => {
	expect(addMonths(day, months)).toBe(later);
});

test('so many months on is the same date, or the last of a month that has no such date', () => {
	fc.assert(
		fc.property(aDay, fc.integer({ min: -240, max: 240 }), (day, months) => {
			const [y, m, d] = day.split('-').map(Number) as [number, number, number];
			const count = y * 12 + m - 1 + months;
			const [year, month] = [Math.floor(count / 12), (count % 12) + 1];

			expect(addMonths(day, months)).toBe(`${year}-${two(month)}-${two(Math.min(d, daysOf(year, month)))}`);
		}),
	);
});

test('a day is one that the calendar has', () => {
	fc.assert(
		fc.property(fc.integer(YEARS), fc.nat(13), fc.nat(32), (y, m, d) => {
			const there = m >= 1 && m <= 12 && d >= 1 && d <= daysOf(y, m);

			expect(Day.safeParse(`${y}-${two(m)}-${two(d)}`).success).toBe(there);
		}),
		{ numRuns: 1_000 },
	);
	expect([1900, 1904, 2000, 2100].map((y) => [isLeap(y), Day.safeParse(`${y}-02-29`).success])).toEqual([
		[false, false],
		[true, true],
		[true, true],
		[false, false],
	]);
});

test.each([
	'2026-03-02',
	'2026-03-02T9:00',
	'2026-03-02T24:00',
	'2026-03-02T09:60',
	'2026-02-29T09:00',
	'2026-03-02T09:00:00',
	'2026-03-02T09:00Z',
	'2026-03-02 09:00',
	'２０２６-03-02T09:00',
	'2026-03-02T09:00\n',
])('“%s” is no minute of the story', (text) => {
	expect(StoryTime.safeParse(text).success).toBe(false);
});

test('a day as it is told', () => {
	expect([longDay('2026-03-02'), shortDay('2026-12-31'), ukDay('2026-03-02'), weekdayName('2026-03-02')]).toEqual([
		'2 March 2026',
		'31 Dec 2026',
		'02/03/2026',
		'Monday',
	]);
	expect(['2026-03-07', '2026-03-08'].map(weekdayName)).toEqual(['Saturday', 'Sunday']);
});
