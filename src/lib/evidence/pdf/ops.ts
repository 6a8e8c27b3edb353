import type { Weight } from './paper.ts';
import type { Elem } from './tree.ts';

/**
 * What is drawn on a page, as data, in reading order. Points from the top left of the sheet.
 *
 * `of` says what the thing belongs to: an element of the structure tree, or nothing: `decoration` (rules, frames)
 * and `pagination` (foot, repeated heads) are artifacts, which a screen reader passes over.
 */
export type Of = Elem | 'decoration' | 'pagination';

export type Op =
	| {
			readonly kind: 'text';
			readonly of: Of;
			readonly x: number;
			/** Where the letters stand. */
			readonly y: number;
			readonly text: string;
			readonly size: number;
			readonly weight: Weight;
			readonly colour: string;
	  }
	| {
			readonly kind: 'path';
			readonly of: Of;
			readonly path: Path;
			readonly fill?: string;
			readonly stroke?: string;
			readonly width?: number;
			readonly dash?: readonly number[];
	  }
	| {
			readonly kind: 'picture';
			readonly of: Elem;
			readonly sha256: string;
			readonly x: number;
			readonly y: number;
			readonly w: number;
			readonly h: number;
	  }
	| {
			/** An active area over the text of a link. */
			readonly kind: 'link';
			readonly of: Elem;
			readonly x: number;
			readonly y: number;
			readonly w: number;
			readonly h: number;
			/** Name of the place it leads to. */
			readonly to: string;
			/** Where it leads, in words. */
			readonly words: string;
	  }
	/** Puts an element in the tree that has nothing to show: an empty cell is a cell all the same. */
	| { readonly kind: 'empty'; readonly of: Elem };

export type Put = (op: Op) => void;

/** Move, line, curve, close. */
export type Step =
	| readonly ['m', number, number]
	| readonly ['l', number, number]
	| readonly ['c', number, number, number, number, number, number]
	| readonly ['h'];
export type Path = readonly Step[];

export function line(x1: number, y1: number, x2: number, y2: number): Path {
	return [
		['m', x1, y1],
		['l', x2, y2],
	];
}

export function rectangle(x: number, y: number, w: number, h: number): Path {
	return [['m', x, y], ['l', x + w, y], ['l', x + w, y + h], ['l', x, y + h], ['h']];
}

/** A quarter of a circle as a Bézier curve: how far its handles reach, as a part of the radius. */
const HANDLE = 0.5523;

export function circle(x: number, y: number, r: number): Path {
	const k = r * HANDLE;
	return [
		['m', x + r, y],
		['c', x + r, y + k, x + k, y + r, x, y + r],
		['c', x - k, y + r, x - r, y + k, x - r, y],
		['c', x - r, y - k, x - k, y - r, x, y - r],
		['c', x + k, y - r, x + r, y - k, x + r, y],
		['h'],
	];
}

export function rounded(x: number, y: number, w: number, h: number, r: number): Path {
	const k = r * (1 - HANDLE);
	return [
		['m', x + r, y],
		['l', x + w - r, y],
		['c', x + w - k, y, x + w, y + k, x + w, y + r],
		['l', x + w, y + h - r],
		['c', x + w, y + h - k, x + w - k, y + h, x + w - r, y + h],
		['l', x + r, y + h],
		['c', x + k, y + h, x, y + h - k, x, y + h - r],
		['l', x, y + r],
		['c', x, y + k, x + k, y, x + r, y],
		['h'],
	];
}
