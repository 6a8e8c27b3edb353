import { fold } from '../db/fold.ts';

/**
 * How values are compared by their meaning: a telephone number, a postcode, a name, an address, a day or money is the
 * same however it is spelled. Marking the spelling instead is what people complain of most in machines that mark.
 */

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const FIGURES = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/;
const WORDS = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9}),? (\d{4})$/;
const AMERICAN = /^(?:[a-z]+,? )?([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;

/** A day in any spelling that people here use, as `2026-03-02`; null where the text is no day. */
export function dayIn(text: string): string | null {
	const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
	const iso = ISO.exec(plain);
	if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!);
	// 03/04/2026 is the third of April: this is the United Kingdom
	const figures = FIGURES.exec(plain);
	if (figures) return dayOf(figures[3]!.padStart(4, '20'), figures[2]!, figures[1]!);
	const words = WORDS.exec(plain);
	if (words) return dayOf(words[3]!, monthOf(words[2]!), words[1]!);
	const american = AMERICAN.exec(plain);
	return american ? dayOf(american[3]!, monthOf(american[1]!), american[2]!) : null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
/** `3` for March, Mar or mar; `0` for a word that is no month. */
const monthOf = (word: string) =>
	String(1 + MONTHS.findIndex((month) => month.startsWith(word === 'sept' ? 'sep' : word)));

function dayOf(year: string, month: string, day: string): string | null {
	const [m, d] = [Number(month), Number(day)];
	if (m < 1 || m > 12 || d < 1 || d > 31) return null;
	return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const POUNDS = /^£? ?(\d{1,3}(?:,?\d{3})*)(?:\.(\d{1,2}))?(?: ?(?:an?|per|\/) ?(?:hour|day|week|month|year|annum))?$/;

/** Money as whole pence: `£12.85 an hour`, `12.85` and `1285` are one. A figure without £ or a point is pence already. */
function penceIn(text: string): string | null {
	const found = POUNDS.exec(text.trim().toLowerCase());
	if (!found) return null;
	const [, pounds, pence] = found;
	const whole = pounds!.replace(/,/g, '');
	if (!text.includes('£') && pence === undefined && !pounds!.includes(',')) return whole;
	return String(Number(whole) * 100 + Number((pence ?? '').padEnd(2, '0')));
}

/** What a column holds, by its name. */
const KINDS: readonly (readonly [of: RegExp, meaning: (text: string) => string | null])[] = [
	[/phone|mobile|landline/, (text) => text.replace(/[\s().-]/g, '').replace(/^(\+44|0044)0?/, '0')],
	[/postcode/, (text) => text.replace(/[\s-]/g, '').toLowerCase()],
	[
		/e-?mail/,
		(text) =>
			text
				.trim()
				.replace(/^mailto:/i, '')
				.replace(/^<|>$/g, '')
				.toLowerCase(),
	],
	[/(^|_)pay(_min|_max)?$|salary|^fee/, penceIn],
	// O’Brien, OBrien and O Brien; Anne-Marie and Anne Marie
	[/^(first|last|given|family|preferred|middle)_name$|^name$/, (text) => fold(text).replace(/[-'`.\s]/g, '')],
];

/** A value as it is compared with others of its column: by its meaning. */
export function comparable(text: string, column: string): string {
	const meaning = KINDS.find(([of]) => of.test(column))?.[1](text);
	return meaning ?? dayIn(text) ?? fold(text).trim().replace(/\s+/g, ' ');
}

/** Whether a source has a value in it, in whatever spelling: what a check wants copied must be there to copy. */
export function sourceSays(source: string, says: string, column: string): boolean {
	const wanted = comparable(says, column);
	const words = source
		.replace(/[*_|]/g, ' ')
		.split(/\s+/)
		.map((word) => word.replace(/^[("“]+|[.,;:!?)"”]+$/g, ''));
	// a number, a day or a sum may be up to four words, wherever it stands in a sentence
	const stretches = words.flatMap((_, i) => [1, 2, 3, 4].map((n) => words.slice(i, i + n).join(' ')));
	return comparable(source, column).includes(wanted) || stretches.some((some) => comparable(some, column) === wanted);
}
