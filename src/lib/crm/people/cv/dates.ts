/** Dates as CVs have them: `March 2021`, `03/2021`, `2021-03`, `01.03.2020`, `Oct 25`, `2019`, `Summer 2024`. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DATE = `(?:\\d{1,2}[./]\\d{1,2}[./]\\d{4}|${MONTH}\\s+\\d{4}|${MONTH}\\s+'?\\d{2}|\\d{4}[-/]\\d{2}(?!\\d)|\\d{1,2}\\/\\d{4}|\\d{2}\\/\\d{2}|(?:19|20)\\d{2})`;
const NOW = '(?:present|now|date|current|today|ongoing|onwards)';
const RANGE = new RegExp(`(?:from\\s+)?(${DATE})\\s*(?:-+>?|–|—|→|to|until|till)\\s*(?:to\\s+)?(${DATE}|${NOW})`, 'gi');
const OPEN = new RegExp(`(?:since|there since)\\s+(${DATE})`, 'gi');
const SEASON = /\b(?:spring|summer|autumn|winter)\s+(\d{4})\b/gi;

export interface DateRange {
	readonly start: number;
	readonly end: number;
	readonly started: string;
	readonly ended: string | null;
}

/** `2021-03`, or `2021` where no month is said. */
export function monthOf(text: string): string | null {
	const lower = text.trim().toLowerCase();
	const full = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(lower);
	if (full) return monthIn(full[3]!, Number(full[2]));
	const named = /^([a-z]+)\.?\s+'?(\d{2}|\d{4})$/.exec(lower);
	if (named) {
		const month = MONTHS.indexOf(named[1]!.slice(0, 3)) + 1;
		return month === 0 ? null : monthIn(century(named[2]!), month);
	}
	const iso = /^(\d{4})[-/](\d{2})$/.exec(lower);
	if (iso) return monthIn(iso[1]!, Number(iso[2]));
	const uk = /^(\d{1,2})\/(\d{2}|\d{4})$/.exec(lower);
	if (uk) return monthIn(century(uk[2]!), Number(uk[1]));
	return /^\d{4}$/.test(lower) ? lower : null;
}

const century = (year: string) => (year.length === 4 ? year : Number(year) > 60 ? `19${year}` : `20${year}`);
const monthIn = (year: string, month: number) =>
	month < 1 || month > 12 ? null : `${year}-${String(month).padStart(2, '0')}`;

/** Every stretch of time in a text, in order. */
export function rangesIn(text: string): DateRange[] {
	const found: DateRange[] = [];
	const add = (match: RegExpMatchArray, started: string | null, ended: string | null | undefined) => {
		if (started === null || ended === undefined || (ended !== null && ended < started.slice(0, ended.length))) return;
		const start = match.index;
		const end = (start ?? 0) + match[0].length;
		if (start === undefined || found.some((f) => start < f.end && end > f.start)) return;
		found.push({ start, end, started, ended });
	};
	for (const match of text.matchAll(RANGE)) {
		const ended = new RegExp(`^${NOW}$`, 'i').test(match[2]!) ? null : (monthOf(match[2]!) ?? undefined);
		add(match, monthOf(match[1]!), ended);
	}
	for (const match of text.matchAll(OPEN)) add(match, monthOf(match[1]!), null);
	for (const match of text.matchAll(SEASON)) add(match, match[1]!, match[1]!);
	return found.sort((a, b) => a.start - b.start);
}
