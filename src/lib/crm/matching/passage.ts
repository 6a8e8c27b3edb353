import { fold } from '../../db/fold.ts';

/** No passage is longer: what is longer is not read. */
const LONGEST = 160;

/** Where a sentence, a line or a bullet of a CV ends. */
const BREAK = /^(?:[\n\r•;]|[.!?](?=\s|$))/;

/**
 * The first sentence or line of a text that has one of these words, in its original spelling; shortened around the
 * word where it is long. Found without regard to case, accents and hyphens.
 */
export function findPassage(text: string, words: readonly string[]): string | null {
	const { plain, at } = foldedWithPlaces(text);
	for (const word of words) {
		const wanted = spaced(fold(word)).trim();
		if (wanted === '') continue;
		for (let hit = plain.indexOf(wanted); hit >= 0; hit = plain.indexOf(wanted, hit + 1)) {
			if (isLetter(plain[hit - 1]) || isLetter(plain[hit + wanted.length])) continue;
			return around(text, at[hit]!, at[hit + wanted.length - 1]! + 1);
		}
	}
	return null;
}

/** The first sentence or line that says anything. */
export function firstPassage(text: string): string | null {
	const start = text.search(/\S/);
	return start < 0 ? null : around(text, start, start + 1);
}

const isLetter = (c: string | undefined) => c !== undefined && /[\p{L}\p{N}+#]/u.test(c);
const spaced = (text: string) => text.replace(/[-/\s]/g, ' ');

/** The folded text, and for each of its characters where it came from. */
function foldedWithPlaces(text: string): { plain: string; at: number[] } {
	let plain = '';
	const at: number[] = [];
	let place = 0;
	for (const letter of text) {
		const folded = spaced(fold(letter));
		plain += folded;
		for (let i = 0; i < folded.length; i++) at.push(place);
		place += letter.length;
	}
	return { plain, at };
}

function around(text: string, from: number, to: number): string {
	let start = from;
	while (start > 0 && !BREAK.test(text.slice(start - 1, start + 1))) start--;
	let end = to;
	while (end < text.length && !BREAK.test(text.slice(end, end + 2))) end++;
	if (/[.!?]/.test(text[end] ?? '')) end++;
	// the mark before a line of a list is no word of it
	if (end - start <= LONGEST)
		return text
			.slice(start, end)
			.trim()
			.replace(/^[-–*·]\s+/, '');
	const spare = Math.floor((LONGEST - (to - from)) / 2);
	const first = Math.max(start, from - spare);
	const last = Math.min(end, to + spare);
	const words = text
		.slice(first, last)
		.replace(first > start ? /^\S*\s/ : /^/, '')
		.replace(last < end ? /\s\S*$/ : /$/, '');
	return `${first > start ? '… ' : ''}${words.trim()}${last < end ? ' …' : ''}`;
}
