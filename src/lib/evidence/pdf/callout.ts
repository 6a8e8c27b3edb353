import { printable } from './fonts.ts';
import type { Kit } from './kit.ts';
import { circle, rounded, type Put } from './ops.ts';
import { DAMSON, WHITE, WIDTH, type Style } from './paper.ts';
import { drawLine } from './prose.ts';
import type { Elem } from './tree.ts';
import { widthOf, wrap } from './wrap.ts';

/** Points across. */
export const CALLOUT = 15;

/**
 * What a callout is known by: the learner's is a filled disc with a number, the ledger's a hollow square with a letter.
 * Shape, fill and sign all differ, so that they are told apart in grey, small, and by ear.
 * @param x, y - the middle
 */
export function drawCallout(
	kit: Kit,
	by: 'learner' | 'ledger',
	sign: string,
	of: Elem,
	put: Put,
	x: number,
	y: number,
): void {
	const r = CALLOUT / 2;
	if (by === 'learner') put({ kind: 'path', of, path: circle(x, y, r), fill: DAMSON, stroke: WHITE, width: 1.25 });
	else {
		put({ kind: 'path', of, path: rounded(x - r - 1, y - r - 1, CALLOUT + 2, CALLOUT + 2, 3), fill: WHITE });
		put({
			kind: 'path',
			of,
			path: rounded(x - r + 0.4, y - r + 0.4, CALLOUT - 0.8, CALLOUT - 0.8, 2),
			fill: WHITE,
			stroke: DAMSON,
			width: 1.5,
		});
	}
	drawSign(kit, sign, by === 'learner' ? WHITE : DAMSON, of, put, x, y);
}

/** A number or a letter in the middle of its mark; smaller when it is long, never over the edge. */
function drawSign(kit: Kit, sign: string, colour: string, of: Elem, put: Put, x: number, y: number): void {
	const em = widthOf(printable(sign, kit.faces.semibold), kit.faces.semibold, 1);
	const size = Math.min(9, (CALLOUT - 4) / Math.max(em, 0.1));
	const style: Style = { size, leading: 12, weight: 'semibold', colour };
	const set = wrap([{ text: sign }], style, WIDTH, kit.faces)[0] ?? [];
	drawLine(set, style, put, x - (em * size) / 2, y - style.leading / 2 - 0.1, () => of);
}
