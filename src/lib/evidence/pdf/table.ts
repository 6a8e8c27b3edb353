import type { Kit } from './kit.ts';
import { line } from './ops.ts';
import { HAIR, INK, SMALL, WIDTH, type Style } from './paper.ts';
import { beside, heightOf, shifted, together, unbroken, type Strip } from './strip.ts';
import { text } from './prose.ts';
import { elem, type Elem } from './tree.ts';
import { widthOf } from './wrap.ts';
import { printable } from './fonts.ts';

export interface Column {
	/** Points, the gap to the next column included. */
	readonly width: number;
	readonly head: string;
	/** The cells of this column name their rows. */
	readonly names?: boolean;
}

/** Sets a cell's matter into its element, in the width it has. */
export type Cell = (of: Elem, width: number) => readonly Strip[];

const GAP = 9;
const HEAD: Style = { ...SMALL, weight: 'semibold' };
/** Rows taller than this, in points, may go on over the page. */
const TALL = 240;

/**
 * A table with rules and no fills. Its head is printed again on each page; rows stay whole unless they are very tall.
 * @param padding - above and below the words of a row, points
 */
export function table(
	kit: Kit,
	parent: Elem,
	columns: readonly Column[],
	rows: readonly (readonly Cell[])[],
	padding = 5,
): Strip[] {
	const whole = elem(parent, 'Table');
	const widths = columns.map((column, i) => column.width - (i < columns.length - 1 ? GAP : 0));
	const lefts = columns.map((_, i) => columns.slice(0, i).reduce((sum, column) => sum + column.width, 0));
	const right = columns.reduce((sum, column) => sum + column.width, 0);

	const headRow = elem(elem(whole, 'THead'), 'TR');
	const heads = columns.map((column, i) =>
		text(kit, elem(headRow, 'TH', { scope: 'Column' }), column.head, HEAD, widths[i]!),
	);
	const head: Strip = { ...headOf(heads, lefts, right), stays: true };

	const body = elem(whole, 'TBody');
	return [
		head,
		...rows.flatMap((cells) => {
			const row = elem(body, 'TR');
			const boxes = cells.map((_, i) => (columns[i]!.names ? elem(row, 'TH', { scope: 'Row' }) : elem(row, 'TD')));
			const set = cells.map((cell, i) => ({ x: lefts[i]!, strips: cell(boxes[i]!, widths[i]!) }));
			const strips = beside(set, TALL);
			return unbroken(strips.map((strip, i) => rowStrip(strip, i, strips.length, boxes, right, padding, head)));
		}),
	];
}

/** Heads stand on the rule: the shorter ones move down. */
function headOf(heads: readonly (readonly Strip[])[], lefts: readonly number[], right: number): Strip {
	const height = Math.max(...heads.map(heightOf));
	return {
		height: height + 9,
		draw(put, x, y) {
			heads.forEach((strips, i) =>
				together(shifted(strips, lefts[i]!)).draw(put, x, y + 4 + height - heightOf(strips)),
			);
			const under = y + height + 8.25;
			put({ kind: 'path', of: 'decoration', path: line(x, under, x + right, under), stroke: INK, width: 1.5 });
		},
	};
}

function rowStrip(
	strip: Strip,
	index: number,
	count: number,
	boxes: readonly Elem[],
	right: number,
	padding: number,
	head: Strip,
): Strip {
	const above = index === 0 ? padding : 0;
	const below = index === count - 1 ? padding + 0.75 : 0;
	return {
		...strip,
		head,
		height: above + strip.height + below,
		draw(put, x, y) {
			if (index === 0) for (const of of boxes) put({ kind: 'empty', of });
			strip.draw(put, x, y + above);
			if (!below) return;
			const under = y + above + strip.height + padding + 0.4;
			put({ kind: 'path', of: 'decoration', path: line(x, under, x + right, under), stroke: HAIR, width: 0.75 });
		},
	};
}

/** A cell of plain words. */
export const words =
	(kit: Kit, said: string, more: Partial<Style> = {}): Cell =>
	(of, width) =>
		text(kit, of, said, { ...SMALL, ...more }, width);

/** The width a column needs for its longest text, gap included, within bounds in points. */
export function fitting(kit: Kit, texts: readonly string[], least: number, most: number, style: Style = SMALL): number {
	const face = kit.faces[style.weight];
	const longest = Math.max(0, ...texts.map((said) => widthOf(printable(said, face), face, style.size)));
	return Math.min(most, Math.max(least, Math.ceil(longest) + 1 + GAP));
}

/** What is left of the page's width. */
export const rest = (widths: readonly number[]) => widths.reduce((left, width) => left - width, WIDTH);
