import type { Kit } from '../kit.ts';
import { rectangle } from '../ops.ts';
import { DAMSON, INK, RULE, SMALL, WHITE, WIDTH, type Style } from '../paper.ts';
import { text } from '../prose.ts';
import { together, type Strip } from '../strip.ts';
import { elem, type Elem } from '../tree.ts';
import { widthOf } from '../wrap.ts';
import { printable } from '../fonts.ts';

const SIDE = 8;
const HEIGHT = 21;

/**
 * The line of boxes at the top of an item: its reference, then the facts about it. Wraps when they are many.
 * @param title - the item's heading, which the reference is read as the beginning of
 */
export function referenceStrip(kit: Kit, title: Elem, ref: string, facts: readonly string[]): Strip[] {
	const boxes = [
		boxOf(kit, title, `${ref}\u00a0`, true),
		...facts.map((fact) => boxOf(kit, elem(title.parent, 'P'), fact, false)),
	];
	const rows: Box[][] = [[]];
	let used = 0;
	for (const box of boxes) {
		if (used + box.width > WIDTH + 0.01) {
			rows.push([]);
			used = 0;
		}
		rows.at(-1)!.push({ ...box, x: used });
		used += box.width;
	}
	return rows.map(rowOf);
}

interface Box {
	readonly x: number;
	readonly width: number;
	readonly words: Strip;
	readonly filled: boolean;
}

function boxOf(kit: Kit, of: Elem, fact: string, filled: boolean): Box {
	const style: Style = filled ? { ...SMALL, weight: 'semibold', colour: WHITE } : { ...SMALL, colour: INK };
	const face = kit.faces[style.weight];
	const width = Math.min(WIDTH, Math.ceil(widthOf(printable(fact, face), face, style.size)) + 2 * SIDE + 0.5);
	return { x: 0, width, filled, words: together(text(kit, of, fact, style, width - 2 * SIDE)) };
}

function rowOf(boxes: readonly Box[]): Strip {
	const height = Math.max(HEIGHT, ...boxes.map(({ words }) => words.height + 9));
	return {
		height: height + 0.75,
		draw(put, x, y) {
			for (const box of boxes) {
				const path = rectangle(x + box.x + 0.375, y + 0.375, box.width, height - 0.75);
				const ink = box.filled ? { fill: DAMSON, stroke: DAMSON } : { stroke: RULE };
				put({ kind: 'path', of: 'decoration', path, width: 0.75, ...ink });
				box.words.draw(put, x + box.x + SIDE + 0.375, y + (height - box.words.height) / 2);
			}
		},
	};
}
