import { faceOf, type Face } from './face.ts';
import type { Weight } from './paper.ts';

/** IBM Plex Sans, three whole TrueType files. */
export type FontFiles = Readonly<Record<Weight, Uint8Array>>;
export type Faces = Readonly<Record<Weight, Face>>;

export const WEIGHTS: readonly Weight[] = ['regular', 'medium', 'semibold'];

export const facesOf = (files: FontFiles): Faces => ({
	regular: faceOf(files.regular),
	medium: faceOf(files.medium),
	semibold: faceOf(files.semibold),
});

/** Soft hyphen, zero-width space, byte order mark: they have no shape, so nothing is lost with them. */
const SHAPELESS = /[\u00ad\u200b\ufeff]/gu;

/**
 * The letters of a text that a font does not have, each once, in the order they come.
 *
 * jsPDF drops such a letter without a word, and the rest of its line with it. Name them beside the field as it is typed.
 */
export function lacking(text: string, font: Face | Uint8Array): string[] {
	const face = font instanceof Uint8Array ? faceOf(font) : font;
	return [...new Set(clean(text))].filter((letter) => letter !== '\n' && !face.glyph(letter.codePointAt(0)!));
}

/**
 * A text as it will be drawn: one Unicode spelling (NFC), and letters that the font lacks as `[U+1F600]`.
 * Line ends become blanks; {@link linesOf} keeps them.
 */
export function printable(text: string, face: Face): string {
	let drawn = '';
	for (const letter of clean(text)) {
		const codePoint = letter === '\n' ? 0x20 : letter.codePointAt(0)!;
		drawn += face.glyph(codePoint)
			? String.fromCharCode(face.spelling(codePoint))
			: `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
	}
	return drawn;
}

/** A text's paragraphs as typed, without the empty ones. */
export function linesOf(text: string): string[] {
	return clean(text)
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** NFC, one kind of line end, no tabs, nothing shapeless. */
export function clean(text: string): string {
	return text
		.toWellFormed()
		.normalize('NFC')
		.replace(SHAPELESS, '')
		.replace(/\r\n?|[\u2028\u2029\v\f]/gu, '\n')
		.replace(/\t/gu, ' ');
}
