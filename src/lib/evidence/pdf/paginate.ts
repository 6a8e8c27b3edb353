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

type Running = (name: string, x: number, y: number, put: Put) => void;

/** The last page of what has several holds at least so much, points: a line or two alone are soon overlooked. */
const LEAST = 150;

/**
 * Deals strips out to pages.
 *
 * Strips that stay together go to the next page together; only a chain taller than a whole page is divided. Where next
 * to nothing would be left for a last page, more goes over to it.
 * @param running - draws the name of what goes on, at the top of a page that nothing new begins
 */
export function paginate(strips: readonly Strip[], running: Running): Paged {
	const { paged, chains } = deal(strips, running, new Set());
	const earlier = endingsOf(chains).flatMap((part) => breakBefore(part));
	return earlier.length === 0 ? paged : deal(strips, running, new Set(earlier)).paged;
}

/** Where a chain of strips came to stand. */
interface Dealt extends Place {
	readonly strip: number;
	readonly height: number;
	readonly opens: boolean;
}

/** The chains of each part that begins a page of its own. */
function endingsOf(chains: readonly Dealt[]): Dealt[][] {
	const parts: Dealt[][] = [];
	for (const chain of chains)
		if (chain.opens || parts.length === 0) parts.push([chain]);
		else parts.at(-1)!.push(chain);
	return parts;
}

/** The strip with which the last page of a part should begin, so that it holds enough; none where it does, or can't. */
function breakBefore(part: readonly Dealt[]): number[] {
	const last = part.at(-1)!;
	const first = part.findIndex(({ page }) => page === last.page);
	let left = last.y + last.height - TOP;
	if (part[0]!.page === last.page || left >= LEAST) return [];
	for (let i = first - 1; i > 0; i--) {
		const chain = part[i]!;
		// the page before keeps half of itself
		if (chain.page !== last.page - 1 || chain.y - TOP < (BOTTOM - TOP) / 2) break;
		left += chain.height;
		if (left >= LEAST) return [chain.strip];
	}
	return [];
}

function deal(
	strips: readonly Strip[],
	running: Running,
	breaks: ReadonlySet<number>,
): { paged: Paged; chains: readonly Dealt[] } {
	const chains: Dealt[] = [];
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
		if (!fresh && ((!lone && y + needed > BOTTOM) || breaks.has(i))) {
			framed.turn(first);
			goOn(first);
		}
		if (!lone) chains.push({ strip: i, page: pages.length, y, height: needed, opens: first.opens === true });
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
	return { paged: { pages, places, bookmarks }, chains };
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
