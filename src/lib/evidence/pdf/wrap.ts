import type { Face } from './face.ts';
import { clean, printable, type Faces } from './fonts.ts';
import type { Style, Weight } from './paper.ts';

/** A stretch of text in one weight and colour, or a link. */
export interface Run {
	readonly text: string;
	readonly weight?: Weight;
	readonly colour?: string;
	/** Name of the place the text leads to. */
	readonly to?: string;
}

/** What of a run stands on one line. */
export interface Piece {
	readonly run: Run;
	readonly weight: Weight;
	readonly text: string;
	/** Points from the line's left end. */
	readonly x: number;
	readonly width: number;
}
export type Line = readonly Piece[];

interface Fragment {
	readonly run: Run;
	readonly weight: Weight;
	readonly text: string;
	readonly width: number;
}

/** Letters that must stay together, and the blank that may follow. */
interface Word {
	readonly fragments: Fragment[];
	width: number;
	blank: number;
}

/** Places in a long word where a line may end: after a hyphen, a dash, a slash, an at sign or a low line. */
const CHUNK = /[^ /@_\u2013\u2014-]*[/@_\u2013\u2014-]+|[^ /@_\u2013\u2014-]+| +/gu;

/** Points. */
export function widthOf(text: string, face: Face, size: number): number {
	let thousandths = 0;
	for (let i = 0; i < text.length; i++) thousandths += face.advance(text.charCodeAt(i));
	return (thousandths * size) / 1000;
}

/**
 * Breaks runs into lines no wider than `width` points. A word that is wider than a line is cut between letters:
 * nothing ever stands outside its column.
 */
export function wrap(runs: readonly Run[], style: Style, width: number, faces: Faces): Line[] {
	const lines: Word[][] = [[]];
	let used = 0;
	for (const word of wordsOf(runs, style, faces)) {
		for (const part of word.width > width ? cut(word, width, faces, style.size) : [word]) {
			const line = lines.at(-1)!;
			if (line.length > 0 && used + part.width > width + 0.01) {
				lines.push([part]);
				used = part.width + part.blank;
			} else {
				line.push(part);
				used += part.width + part.blank;
			}
		}
	}
	return lines.filter((line) => line.length > 0).map((line, i, all) => set(line, i === all.length - 1));
}

function wordsOf(runs: readonly Run[], style: Style, faces: Faces): Word[] {
	const words: Word[] = [];
	let open: Word | null = null;
	for (const run of runs) {
		const weight = run.weight ?? style.weight;
		const face = faces[weight];
		for (const chunk of clean(run.text).replaceAll('\n', ' ').match(CHUNK) ?? []) {
			const text = printable(chunk, face);
			const width = widthOf(text, face, style.size);
			if (chunk.startsWith(' ')) {
				const before = open ?? words.at(-1);
				if (before) before.blank = widthOf(' ', face, style.size);
				open = null;
				continue;
			}
			if (!open) words.push((open = { fragments: [], width: 0, blank: 0 }));
			open.fragments.push({ run, weight, text, width });
			open.width += width;
			if (mayEnd(text)) open = null;
		}
	}
	return words;
}

/** After `well-` a line may end; after `-5` or a lone dash it may not. */
const mayEnd = (text: string) => text.length > 2 && /[/@_\u2013\u2014-]$/u.test(text);

/** Cuts a word that is wider than the column into parts that fit. */
function cut(word: Word, width: number, faces: Faces, size: number): Word[] {
	const parts: Word[] = [];
	let part: Word = { fragments: [], width: 0, blank: 0 };
	for (const fragment of word.fragments) {
		let text = '';
		let wide = 0;
		const end = () => {
			if (text) part.fragments.push({ ...fragment, text, width: wide });
			text = '';
			wide = 0;
		};
		for (const letter of fragment.text) {
			const w = widthOf(letter, faces[fragment.weight], size);
			if (part.width + w > width && part.width > 0) {
				end();
				parts.push(part);
				part = { fragments: [], width: 0, blank: 0 };
			}
			text += letter;
			wide += w;
			part.width += w;
		}
		end();
	}
	parts.push({ ...part, blank: word.blank });
	return parts;
}

/** Joins the words of a line into as few pieces as there are runs. A line within a paragraph ends in its blank. */
function set(words: readonly Word[], last: boolean): Line {
	const line: { run: Run; weight: Weight; text: string; x: number; width: number }[] = [];
	let x = 0;
	words.forEach((word, i) => {
		for (const fragment of word.fragments) {
			const before = line.at(-1);
			if (before?.run === fragment.run) {
				before.text += fragment.text;
				before.width = x + fragment.width - before.x;
			} else {
				line.push({ ...fragment, x });
			}
			x += fragment.width;
		}
		const ends = i === words.length - 1;
		if (word.blank > 0 && !(ends && last)) {
			const piece = line.at(-1)!;
			piece.text += ' ';
			if (!ends) piece.width += word.blank;
			x += word.blank;
		}
	});
	return line;
}
