import { monthOf } from './dates.ts';
import type { Finding } from './reading.ts';

const NUMBERS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve'];
const COUNT = `(\\d{1,3}|${NUMBERS.join('|')})`;
const SPAN = `${COUNT}\\s+(day|week|month)s?\\b`;
const MONTHS = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const DAY = `(\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTHS}\\s+\\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|${MONTHS}\\s+\\d{4})`;

/** How a CV says when its person can start; the first that fits is taken. */
const STARTS: readonly RegExp[] = [
	new RegExp(`\\bnotice(?:\\s+period)?\\s*[:.]*\\s*(?:is\\s+)?${SPAN}`, 'i'),
	new RegExp(`${SPAN}['’]?\\s+notice\\b`, 'i'),
	new RegExp(`\\b(?:start|available|availability)\\b[^\\n\\d]{0,14}?(?:in|after|within|:)\\s*${SPAN}`, 'i'),
];
const ON_DAY = new RegExp(`\\b(?:start|available|availability|free)\\b[^\\n\\d]{0,14}?${DAY}`, 'i');
const AT_ONCE =
	/\b(?:start|available|availability)\b[^\n.]{0,14}?\b(immediately|straight ?away|right away|at once|tomorrow|today|now)\b|\b(immediately)\s+available\b/i;

/** When they can start, as the text has it and as a form takes it. */
export function startIn(text: string): Finding[] {
	for (const rx of STARTS) {
		const match = rx.exec(text);
		if (!match) continue;
		const many = /^\d/.test(match[1]!) ? Number(match[1]) : Math.max(1, numberOf(match[1]!));
		const days = many * { day: 1, week: 7, month: 30 }[match[2]!.toLowerCase() as 'day' | 'week' | 'month'];
		if (days > 365) continue;
		const said = `${match[1]} ${match[2]}${many === 1 ? '' : 's'}`.toLowerCase();
		return [{ field: 'availability', value: said, ...where(match), confidence: 90, start_in: { days } }];
	}
	const day = ON_DAY.exec(text);
	const from = day ? dayOf(day[1]!) : null;
	if (day && from)
		return [{ field: 'availability', value: day[1]!, ...where(day), confidence: 85, start_in: { from } }];
	const now = AT_ONCE.exec(text);
	if (!now) return [];
	const said = (now[1] ?? now[2]!).toLowerCase();
	const days = said === 'tomorrow' ? 1 : 0;
	return [{ field: 'availability', value: said, ...where(now), confidence: 85, start_in: { days } }];
}

const where = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });
function numberOf(word: string): number {
	const at = NUMBERS.indexOf(word.toLowerCase());
	return at === 11 ? 12 : at;
}

/** `13 April 2026`, `13/04/2026` or `July 2026` as a day; the month alone is its first day. */
export function dayOf(text: string): string | null {
	const bare = text.replace(/(\d)(?:st|nd|rd|th)\b/i, '$1').trim();
	const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(bare);
	if (slashed) return valid(slashed[3]!, Number(slashed[2]), Number(slashed[1]));
	const named = /^(?:(\d{1,2})\s+)?([a-z]+\s+\d{4})$/i.exec(bare);
	const month = named ? monthOf(named[2]!) : null;
	return month === null ? null : valid(month.slice(0, 4), Number(month.slice(5)), Number(named![1] ?? 1));
}

function valid(year: string, month: number, day: number): string | null {
	const last = [31, Number(year) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
	if (day < 1 || day > last) return null;
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A date of birth where it is called one. */
export function bornIn(text: string): Finding[] {
	const match = new RegExp(`\\b(?:date of birth|d\\.?o\\.?b\\.?|born(?: on)?)[\\s:.]+${DAY}`, 'i').exec(text);
	const day = match ? dayOf(match[1]!) : null;
	return match && day ? [{ field: 'date_of_birth', value: day, ...where(match), confidence: 95 }] : [];
}

const MONEY =
	/£\s?(\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,2})?)\s?(k\b)?|(?<![\d.,-])(\d{2,3}(?:\.\d)?)(k)\b|(?<![\d.,£-])(\d{1,2}\.\d{2}|\d{2,3},\d{3})(?![\d.,-])/gi;
const WANTED = /\b(want|seek|sought|expect|salary|rate|looking|would like|pay|desired|need)/gi;

/** The pay that somebody asks for, in pence: of several sums, the one nearest after a word for wanting. */
export function payIn(text: string): Finding[] {
	const sums = [...text.matchAll(MONEY)].flatMap((match) => {
		const before = text.slice(Math.max(0, match.index - 45), match.index);
		const line = before.slice(before.lastIndexOf('\n') + 1);
		const after = text.slice(match.index + match[0].length, match.index + match[0].length + 14);
		const wish = [...line.matchAll(WANTED)].at(-1);
		const unit = /^\s*(?:an?|per|\/|p)?\s*\.?\s*(hour|hr|h\b|day|annum|year|a\b)/i.exec(after);
		const pounds = Number((match[1] ?? match[3] ?? match[5]!).replace(/,/g, '')) * ((match[2] ?? match[4]) ? 1000 : 1);
		const bare = match[5] !== undefined;
		if ((bare && !wish && !unit) || (!wish && !unit) || pounds < 5 || pounds > 900_000) return [];
		const per = unit ? perOf(unit[1]!) : pounds >= 1000 ? 'year' : pounds < 100 ? 'hour' : 'day';
		const score = (wish ? 60 - (line.length - wish.index) : 0) + (unit ? 20 : 0);
		const value = { pence: Math.round(pounds * 100), unit: per } as const;
		return [{ score, match, value }];
	});
	const best = [...sums].sort((a, b) => b.score - a.score || a.match.index - b.match.index)[0];
	if (!best) return [];
	const { pence, unit } = best.value;
	return [
		{
			field: 'pay',
			value: `£${pence % 100 === 0 ? pence / 100 : (pence / 100).toFixed(2)} ${unit === 'hour' ? 'an hour' : `a ${unit}`}`,
			start: best.match.index,
			end: best.match.index + best.match[0].length,
			confidence: best.score > 30 ? 85 : 65,
			pay: best.value,
		},
	];
}

const perOf = (word: string) => (/^h/i.test(word) ? 'hour' : /^d/i.test(word) ? 'day' : 'year');
