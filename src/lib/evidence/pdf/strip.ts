import type { Of, Op, Put } from './ops.ts';

/**
 * A strip of the page that is never divided: a line of text, a picture, a row of a table.
 *
 * A document is a list of strips, and {@link paginate} deals them out. That is the whole layout engine: what must
 * stay together says so strip by strip, so headings, rows and the last lines of a paragraph need no rules of their own.
 */
export interface Strip {
	/** Points. */
	readonly height: number;
	/** Draws it with its top left corner at (x, y). */
	readonly draw: (put: Put, x: number, y: number) => void;
	/** No page begins between this and the next strip. */
	readonly stays?: boolean;
	/** White space between things: left out at the top of a page. */
	readonly air?: boolean;
	/** Drawn again, as pagination, when a page begins with this strip: the head of a table. */
	readonly head?: Strip;
	readonly frame?: Frame;
	/** A place that links lead to. */
	readonly anchor?: string;
	readonly bookmark?: Bookmark;
	/** A page begins here. */
	readonly opens?: boolean;
	/** What begins here; said small at the top of the pages that follow on. */
	readonly name?: string;
}

/** Something drawn round all strips that carry it, page by page. */
export interface Frame {
	draw(put: Put, top: number, bottom: number, first: boolean, last: boolean): void;
}

export interface Bookmark {
	readonly title: string;
	/** 0 for a section, 1 for what is in it. */
	readonly level: 0 | 1;
}

export const air = (height: number, stays = false): Strip => ({ height, stays, air: true, draw: () => undefined });
/** Room that is kept even at the top of a page: inside a box. */
export const pad = (height: number): Strip => ({ height, stays: true, draw: () => undefined });

/** Several strips as one. */
export function together(strips: readonly Strip[]): Strip {
	return {
		height: heightOf(strips),
		draw(put, x, y) {
			for (const strip of strips) {
				strip.draw(put, x, y);
				y += strip.height;
			}
		},
	};
}

export const heightOf = (strips: readonly Strip[]) => strips.reduce((sum, strip) => sum + strip.height, 0);

export const within = (strips: readonly Strip[], change: (strip: Strip, index: number) => Partial<Strip>): Strip[] =>
	strips.map((strip, index) => ({ ...strip, ...change(strip, index) }));

/** Moved to the right, points. */
export const shifted = (strips: readonly Strip[], by: number): Strip[] =>
	within(strips, ({ draw }) => ({ draw: (put, x, y) => draw(put, x + by, y) }));

/** Keeps strips on one page. */
export const kept = (strips: readonly Strip[]): Strip[] =>
	within(strips, (strip, i) => ({ stays: i < strips.length - 1 || (strip.stays ?? false) }));

/** The first two and the last two of a run of strips stay together, so that no line stands alone on a page. */
export const unbroken = (strips: readonly Strip[]): Strip[] =>
	within(strips, (strip, i) => ({
		stays: (i === 0 && strips.length > 1) || i === strips.length - 2 || (strip.stays ?? false),
	}));

/** A strip seen again on a later page: the same ink, but no part of the text. */
export function again(strip: Strip, put: Put, x: number, y: number): void {
	const of: Of = 'pagination';
	strip.draw(
		(op: Op) => {
			if (op.kind === 'text' || op.kind === 'path') put({ ...op, of });
		},
		x,
		y,
	);
}

/** Columns side by side, dealt out line by line when they are too tall to stay together. */
export function beside(
	columns: readonly { readonly x: number; readonly strips: readonly Strip[] }[],
	tall: number,
): Strip[] {
	const height = Math.max(0, ...columns.map((column) => heightOf(column.strips)));
	if (height <= tall) {
		const draw: Strip['draw'] = (put, x, y) => {
			for (const column of columns) together(column.strips).draw(put, x + column.x, y);
		};
		return [{ height, draw }];
	}
	const rows = Math.max(...columns.map((column) => column.strips.length));
	const slices = Array.from({ length: rows }, (_, i): Strip => {
		const parts = columns.flatMap(({ x, strips }) => (strips[i] ? [{ x, strip: strips[i] }] : []));
		return {
			height: Math.max(...parts.map((part) => part.strip.height)),
			draw: (put, x, y) => {
				for (const part of parts) part.strip.draw(put, x + part.x, y);
			},
		};
	});
	return unbroken(slices);
}
