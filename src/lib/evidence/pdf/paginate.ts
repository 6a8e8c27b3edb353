import type { Op, Put } from './ops.ts';
import { BOTTOM, FOOT, LEFT, TOP, baseline } from './paper.ts';
import { again, type Bookmark, type Strip } from './strip.ts';

export interface Place {
	/** From 1. */
	readonly page: number;
	/** Points from the top. */
	readonly y: number;
}

export interface Paged {
	readonly pages: readonly (readonly Op[])[];
	readonly places: ReadonlyMap<string, Place>;
	readonly bookmarks: readonly (Bookmark & Place)[];
}

/**
 * Deals strips out to pages.
 *
 * Strips that stay together go to the next page together; only a chain taller than a whole page is divided.
 * @param running - draws the name of what goes on, at the top of a page that nothing new begins
 */
export function paginate(
	strips: readonly Strip[],
	running: (name: string, x: number, y: number, put: Put) => void,
): Paged {
	const pages: Op[][] = [];
	const places = new Map<string, Place>();
	const bookmarks: (Bookmark & Place)[] = [];
	let y = BOTTOM;
	let fresh = false;
	let name = '';

	const put: Put = (op) => void pages.at(-1)!.push(op);
	const turn = () => {
		pages.push([]);
		y = TOP;
		fresh = true;
	};
	const goOn = (strip: Strip) => {
		turn();
		if (name && strip.name === undefined) running(name, LEFT, TOP - 24 + baseline(FOOT), put);
		if (!strip.head) return;
		again(strip.head, put, LEFT, y);
		y += strip.head.height;
	};
	const framed = frames(put);

	for (let i = 0; i < strips.length;) {
		const chain = chainAt(strips, i);
		const first = chain[0]!;
		if (first.opens) {
			framed.end();
			turn();
		}
		const needed = chain.reduce((sum, strip) => sum + strip.height, 0);
		const lone = chain.length === 1 && first.air;
		if (!fresh && !lone && y + needed > BOTTOM) {
			framed.turn(first);
			goOn(first);
		}
		for (const strip of chain) {
			if (strip.air && fresh) continue;
			if (!fresh && !strip.air && y + strip.height > BOTTOM) {
				framed.turn(strip);
				goOn(strip);
			}
			framed.at(strip, y);
			strip.draw(put, LEFT, y);
			const place = { page: pages.length, y };
			if (strip.name !== undefined) name = strip.name;
			if (strip.anchor) places.set(strip.anchor, place);
			if (strip.bookmark) bookmarks.push({ ...strip.bookmark, ...place });
			y += strip.height;
			framed.to(y);
			fresh = false;
		}
		i += chain.length;
	}
	framed.end();
	return { pages, places, bookmarks };
}

function chainAt(strips: readonly Strip[], start: number): Strip[] {
	let end = start;
	while (strips[end]!.stays && end < strips.length - 1 && !strips[end + 1]!.opens) end++;
	return strips.slice(start, end + 1);
}

/** Follows the frame that the strips stand in, and draws it when it ends, or when its page does. */
function frames(put: Put) {
	let frame: Strip['frame'];
	let top = 0;
	let bottom = 0;
	let first = true;
	return {
		at(strip: Strip, y: number) {
			if (strip.frame === frame && bottom > 0) return;
			if (strip.frame !== frame) {
				this.end();
				first = true;
			}
			frame = strip.frame;
			top = y;
		},
		to(y: number) {
			bottom = y;
		},
		/** The page ends here, and the frame with it unless the next strip is in it too. */
		turn(next: Strip) {
			const more = frame !== undefined && next.frame === frame;
			if (frame && bottom > 0) frame.draw(put, top, bottom, first, !more);
			first = !more;
			if (!more) frame = undefined;
			bottom = 0;
		},
		end() {
			if (frame && bottom > 0) frame.draw(put, top, bottom, first, true);
			frame = undefined;
			bottom = 0;
		},
	};
}
