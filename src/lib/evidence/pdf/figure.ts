import type { Callout, Picture } from '../document.ts';
import type { Kit } from './kit.ts';
import { CALLOUT, drawCallout } from './callout.ts';
import { rectangle, type Put } from './ops.ts';
import { DAMSON, RULE, SHEET, WHITE, WIDTH } from './paper.ts';
import type { Strip } from './strip.ts';
import { elem, type Elem } from './tree.ts';

/** A picture is never taller than this, points, so that its notes have room. */
const TALLEST = 400;
/** Nor made smaller than this part of what it could be: its words must still be read on paper. */
const LEAST = 0.8;

/** How tall a picture is in the room there is: smaller when that brings all of its item onto one page. */
export function pictureHeight({ width, height }: Picture, room: number): number {
	const full = height * Math.min(WIDTH / width, TALLEST / height);
	return room >= full * LEAST ? Math.min(full, room) : full;
}

/**
 * A picture with its callouts, drawn over it as vectors and part of the same figure.
 * The JPEG itself is untouched, so that its hash is the one the ledger names.
 * @param h - how tall, points; see {@link pictureHeight}
 */
export function figure(kit: Kit, parent: Elem, picture: Picture, h: number): Strip {
	const scale = h / picture.height;
	const w = picture.width * scale;
	const of = elem(parent, 'Figure', { alt: picture.alt });
	const marks = places(picture.callouts, scale, w, h);
	return {
		height: h + 2,
		draw(put, x, y) {
			of.bbox = [x, SHEET.height - y - h, x + w, SHEET.height - y];
			put({ kind: 'picture', of, sha256: picture.sha256, x, y, w, h });
			for (const { box } of picture.callouts) outline(box, scale, of, put, x, y, w, h);
			picture.callouts.forEach((callout, i) => {
				const at = marks[i]!;
				drawCallout(kit, callout.by, callout.mark, of, put, x + at.x, y + at.y);
			});
			put({ kind: 'path', of: 'decoration', path: rectangle(x, y, w, h), stroke: RULE, width: 0.75 });
		},
	};
}

/** A white line under the damson one, so that it is seen on any ground; never outside the picture. */
function outline(
	box: Callout['box'],
	scale: number,
	of: Elem,
	put: Put,
	x: number,
	y: number,
	w: number,
	h: number,
): void {
	const left = Math.max(1, box.x * scale - 2);
	const top = Math.max(1, box.y * scale - 2);
	const right = Math.min(w - 1, (box.x + box.w) * scale + 2);
	const bottom = Math.min(h - 1, (box.y + box.h) * scale + 2);
	if (right <= left || bottom <= top) return;
	const path = rectangle(x + left, y + top, right - left, bottom - top);
	put({ kind: 'path', of, path, stroke: WHITE, width: 3 });
	put({ kind: 'path', of, path, stroke: DAMSON, width: 1.5 });
}

interface Spot {
	readonly x: number;
	readonly y: number;
}

/** From the middle of one mark to the next, points. */
const APART = CALLOUT + 2;

/**
 * Where the marks stand: beside what they point at, on its left, or on the next free spot near it. What they point at
 * stays readable. A mark covers no other mark and hangs over no edge of the picture.
 */
export function places(callouts: readonly Callout[], scale: number, w: number, h: number): Spot[] {
	const room = CALLOUT / 2 + 1.5;
	const taken: Spot[] = [];
	for (const { box } of callouts) {
		const inside = ({ x, y }: Spot) => ({ x: between(x, room, w - room), y: between(y, room, h - room) });
		const near = edgeOf(box, scale).map(inside);
		const isFree = (spot: Spot) =>
			taken.every(({ x, y }) => Math.abs(x - spot.x) >= APART || Math.abs(y - spot.y) >= APART);
		taken.push(near.find(isFree) ?? ringsRound(near[0]!).map(inside).find(isFree) ?? near[0]!);
	}
	return taken;
}

/** Eight spots just outside a box, the left side first. */
function edgeOf(box: Callout['box'], scale: number): Spot[] {
	const out = 2 + CALLOUT / 2;
	const [left, top] = [box.x * scale - out, box.y * scale - out];
	const [right, bottom] = [(box.x + box.w) * scale + out, (box.y + box.h) * scale + out];
	const [across, middle] = [(left + right) / 2, (top + bottom) / 2];
	return [
		{ x: left, y: middle },
		{ x: left, y: top },
		{ x: right, y: top },
		{ x: right, y: middle },
		{ x: left, y: bottom },
		{ x: right, y: bottom },
		{ x: across, y: top },
		{ x: across, y: bottom },
	];
}

/** Spots further and further away. Four rings hold eighty marks. */
function ringsRound({ x, y }: Spot): Spot[] {
	const steps = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
	const away = (dx: number, dy: number) => Math.max(Math.abs(dx), Math.abs(dy));
	return [1, 2, 3, 4].flatMap((ring) =>
		steps.flatMap((dy) =>
			steps.filter((dx) => away(dx, dy) === ring).map((dx) => ({ x: x + dx * APART, y: y + dy * APART })),
		),
	);
}

const between = (n: number, least: number, most: number) => Math.max(least, Math.min(most, n));
