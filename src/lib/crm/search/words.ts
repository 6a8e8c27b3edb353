import { fold } from '../../db/fold.ts';

/**
 * Stands between two entries of one column in the index (two jobs, two notes), so that a phrase can't begin in one
 * and end in the next. A letter of the private area: the index takes it for a word, and nobody can type it.
 */
export const BETWEEN = '\ue000';

/** A word as the index cuts it: letters and digits, and + and # for c++ and c#. Source: `0008_index.sql`, tokenize. */
const WORD = /[\p{L}\p{N}+#]+/gu;

/** One word and where it stands in the text as it was written. */
export interface Spot {
	readonly word: string;
	readonly start: number;
	readonly end: number;
}

/** Folded words of a text, in order. The last sigma of a Greek word is a sigma, as the index has it. */
export function wordsIn(text: string): string[] {
	return (fold(text).match(WORD) ?? []).map(plainSigma);
}

const plainSigma = (word: string) => word.replaceAll('ς', 'σ');

/**
 * Folded words of a text with their places in the original, whose letters may be fewer or more: ß is two letters
 * when folded, and é may be two when written.
 */
export function spotsIn(text: string): Spot[] {
	const origin: number[] = [];
	let folded = '';
	for (let at = 0; at < text.length;) {
		const letter = String.fromCodePoint(text.codePointAt(at)!);
		// folding one letter at a time is slow, and most need only their case changed
		const plain = letter < '\x80' ? letter.toLowerCase() : fold(letter);
		for (let i = 0; i < plain.length; i++) origin.push(at);
		folded += plain;
		at += letter.length;
	}
	return [...folded.matchAll(WORD)].map(({ 0: word, index }) => {
		const last = origin[index + word.length - 1]!;
		return { word: plainSigma(word), start: origin[index]!, end: endOfLetter(text, last) };
	});
}

/** After a letter and the marks that belong to it. */
function endOfLetter(text: string, at: number): number {
	let end = at + String.fromCodePoint(text.codePointAt(at)!).length;
	for (const [mark] of text.slice(end).matchAll(/\p{M}/guy)) end += mark.length;
	return end;
}

/** Whether words stand in a text next to each other, in this order; the last may be the start of one. */
export function stands(words: readonly string[], prefix: boolean, text: readonly string[], at: number): boolean {
	const last = words.length - 1;
	return words.every((word, i) => {
		const found = text[at + i];
		return found !== undefined && (prefix && i === last ? found.startsWith(word) : found === word);
	});
}
