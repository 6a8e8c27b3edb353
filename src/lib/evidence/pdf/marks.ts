import type { Fit, Status } from '../document.ts';
import type { Kit } from './kit.ts';
import { circle, line, rectangle, rounded, type Path, type Put, type Step } from './ops.ts';
import { BAD, DAMSON, OK, SECOND, SMALL, WARN, WHITE, type Style } from './paper.ts';
import { text } from './prose.ts';
import { shifted, within, type Strip } from './strip.ts';
import type { Elem } from './tree.ts';

/** A shape, a word, then a colour: every state reads in grey. Shapes are drawn on a grid of 16, as on the screen. */
export interface Mark {
	readonly word: string;
	readonly colour: string;
	readonly shapes: readonly {
		readonly path: Path;
		readonly fill?: string;
		readonly stroke?: string;
		readonly width?: number;
		readonly dash?: readonly number[];
	}[];
}

const TICK: Path = [
	['m', 4.8, 8.3],
	['l', 7, 10.5],
	['l', 11.2, 5.7],
];
const RING = circle(8, 8, 6.2);
const BOX = rounded(1.8, 1.8, 12.4, 12.4, 2.4);
/** The left half of the ring. */
const HALF: Path = [
	['m', 8, 1.8],
	['c', 4.576, 1.8, 1.8, 4.576, 1.8, 8],
	['c', 1.8, 11.424, 4.576, 14.2, 8, 14.2],
	['h'],
];

export const STATUS: Readonly<Record<Status, Mark>> = {
	evidenced: {
		word: 'Evidenced',
		colour: OK,
		shapes: [
			{ path: circle(8, 8, 7), fill: OK },
			{ path: TICK, stroke: WHITE, width: 1.8 },
		],
	},
	'partly-evidenced': {
		word: 'Partly evidenced',
		colour: WARN,
		shapes: [
			{ path: RING, stroke: WARN, width: 1.6 },
			{ path: HALF, fill: WARN },
		],
	},
	'not-yet-evidenced': {
		word: 'Not yet evidenced',
		colour: BAD,
		shapes: [
			{ path: RING, stroke: BAD, width: 1.6 },
			{ path: line(5, 8, 11, 8), stroke: BAD, width: 1.8 },
		],
	},
	'not-attempted': {
		word: 'Not attempted',
		colour: SECOND,
		shapes: [{ path: RING, stroke: SECOND, width: 1.6, dash: [2.2, 2.4] }],
	},
};

export const FIT: Readonly<Record<Fit, Mark>> = {
	shown: {
		word: 'Shown',
		colour: OK,
		shapes: [
			{ path: rounded(1, 1, 14, 14, 3), fill: OK },
			{ path: TICK, stroke: WHITE, width: 1.8 },
		],
	},
	partly: {
		word: 'Partly',
		colour: WARN,
		shapes: [
			{ path: BOX, stroke: WARN, width: 1.6 },
			{ path: rectangle(1.8, 8, 12.4, 5.4), fill: WARN },
		],
	},
	missing: {
		word: 'Missing',
		colour: BAD,
		shapes: [
			{ path: BOX, stroke: BAD, width: 1.6 },
			{ path: [...line(5.4, 5.4, 10.6, 10.6), ...line(10.6, 5.4, 5.4, 10.6)], stroke: BAD, width: 1.7 },
		],
	},
	unknown: {
		word: 'Unknown',
		colour: SECOND,
		shapes: [
			{ path: BOX, stroke: SECOND, width: 1.6, dash: [2.2, 2] },
			{ path: [...line(8, 5, 8, 8.6), ...line(8, 11, 8, 11.2)], stroke: SECOND, width: 1.7 },
		],
	},
};

/** An act that the CRM refused. */
export const REFUSED: Mark = { ...FIT.missing, word: 'Refused' };

/** An answer to a question: a filled ring is the one that was chosen. */
export const CHOSEN: Mark = {
	word: 'Chosen',
	colour: DAMSON,
	shapes: [
		{ path: RING, stroke: DAMSON, width: 1.6 },
		{ path: circle(8, 8, 3.4), fill: DAMSON },
	],
};
export const NOT_CHOSEN: Mark = {
	word: 'Not chosen',
	colour: SECOND,
	shapes: [{ path: RING, stroke: SECOND, width: 1.2 }],
};

/** How wide a mark is, points; its word begins 4 points further on. */
const SIZE = 10;

/** The shape alone; a decoration, since its word always stands beside it. */
export function drawMark(mark: Mark, put: Put, x: number, y: number, size: number = SIZE): void {
	const scale = size / 16;
	for (const shape of mark.shapes) {
		put({
			kind: 'path',
			of: 'decoration',
			path: shape.path.map((step) => scaled(step, scale, x, y)),
			...(shape.fill ? { fill: shape.fill } : {}),
			...(shape.stroke ? { stroke: shape.stroke, width: (shape.width ?? 1) * scale } : {}),
			...(shape.dash ? { dash: shape.dash.map((length) => length * scale) } : {}),
		});
	}
}

function scaled(step: Step, scale: number, x: number, y: number): Step {
	const [verb, ...numbers] = step;
	// Safe: a step keeps its verb and as many numbers as it had.
	return [verb, ...numbers.map((n, i) => n * scale + (i % 2 === 0 ? x : y))] as unknown as Step;
}

/** The shape and its word. */
export function marked(kit: Kit, of: Elem, mark: Mark, width: number, style: Style = SMALL): Strip[] {
	const set = text(kit, of, mark.word, { ...style, weight: 'medium', colour: mark.colour }, width - SIZE - 4);
	return within(shifted(set, SIZE + 4), (strip, i) =>
		i > 0
			? {}
			: {
					draw(put, x, y) {
						drawMark(mark, put, x, y + (style.leading - SIZE) / 2);
						strip.draw(put, x, y);
					},
				},
	);
}
