import { addDays, addMonths, Day, longDay, type Day as DayText } from '../../../ledger/story-time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day, a month or a year, by its first and last day. */
export interface Days {
	readonly from: DayText;
	readonly to: DayText;
}

const two = (n: number | string) => String(n).padStart(2, '0');
const day = (text: string): Days | null => (Day.safeParse(text).success ? { from: text, to: text } : null);

function month(year: string, number: string): Days | null {
	const first = `${year}-${two(number)}-01`;
	return day(first) && { from: first, to: addDays(addMonths(first, 1), -1) };
}

const monthNamed = (name: string) => {
	const at = name.length < 3 ? -1 : MONTHS.indexOf(name.slice(0, 3));
	return at < 0 ? null : two(at + 1);
};

/** A date in the middle of being written out, whatever the month's length: `30 Feb`. */
export function beginsDate(text: string): boolean {
	const found = /^\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\b/i.exec(text);
	return found !== null && monthNamed(found[1]!.toLowerCase()) !== null;
}

/** `26` and `2026`: this century, as nobody's record is older. */
const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year);

/**
 * A day as people in Britain write it, day first: `16/03/2026`, `16 March`, `2026-03-16`, `today`; also `March 2026`
 * and `2026`. Without a year it is the one in the year of `today`.
 */
export function readDays(raw: string, today: DayText | null): Days | null {
	const text = raw.trim().toLowerCase();
	if (today && text === 'today') return day(today);
	if (today && text === 'yesterday') return day(addDays(today, -1));
	if (today && text === 'tomorrow') return day(addDays(today, 1));
	if (/^\d{4}-\d\d-\d\d$/.test(text)) return day(text);
	if (/^\d{4}-\d\d$/.test(text)) return month(text.slice(0, 4), text.slice(5));
	if (/^(19|20)\d\d$/.test(text)) return { from: `${text}-01-01`, to: `${text}-12-31` };
	const figures = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$/.exec(text);
	const named = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?([a-z]{3,9})\.?(?:,?\s+(\d{4}))?$/.exec(text);
	const number = figures ? figures[2] : named ? monthNamed(named[2]!) : null;
	const date = figures?.[1] ?? named?.[1];
	const year = figures?.[3] ?? named?.[3] ?? today?.slice(0, 4);
	if (!number || !year) return null;
	return date ? day(`${fullYear(year)}-${two(number)}-${two(date)}`) : month(year, number);
}

/** A length of time: `30d`, `4w`, `24m`, `2y`. */
export interface Span {
	readonly n: number;
	readonly unit: 'd' | 'w' | 'm' | 'y';
}

const SMALL = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `30d`, `30 days`, `two weeks ago`, `last 3 months`, `a year`; a bare figure is days. */
export function readSpan(raw: string): Span | null {
	const found =
		/^(?:in\s+)?(?:the\s+)?(?:last\s+|past\s+)?(\d{1,4}|[a-z]+)\s*(?:(d|w|m|y)(?:ays?|eeks?|ks?|onths?|ths?|ears?|rs?)?)?(?:\s+ago)?$/.exec(
			raw.trim().toLowerCase(),
		);
	if (!found) return null;
	const n = /^\d/.test(found[1]!) ? Number(found[1]) : smallNumber(found[1]!);
	// safe: the expression lets only these four through
	return n === null || (!found[2] && !/^\d/.test(found[1]!)) ? null : { n, unit: (found[2] ?? 'd') as Span['unit'] };
}

function smallNumber(name: string): number | null {
	const at = SMALL.indexOf(name === 'an' ? 'a' : name);
	return at < 0 ? null : Math.max(1, at);
}

export const spanText = ({ n, unit }: Span): string => `${n}${unit}`;

const UNIT_SAID = { d: 'day', w: 'week', m: 'month', y: 'year' };

/** `30 days`, `1 month`. */
export const spanSaid = ({ n, unit }: Span): string => `${n} ${UNIT_SAID[unit]}${n === 1 ? '' : 's'}`;

/** Roughly how long it is, to put two in order. */
export const about = ({ n, unit }: Span): number => n * { d: 10, w: 70, m: 304, y: 3652 }[unit];

/** The day so long before another. */
export function before(today: DayText, { n, unit }: Span): DayText {
	if (unit === 'd' || unit === 'w') return addDays(today, unit === 'd' ? -n : -7 * n);
	return addMonths(today, unit === 'm' ? -n : -12 * n);
}

/** Whether it is a day of the calendar, as a value in a tree has it. */
export const isDayText = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** `16 March 2026`. */
export const daySaid = (text: DayText): string => longDay(text);
