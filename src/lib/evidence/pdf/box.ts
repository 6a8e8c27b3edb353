import { rectangle } from './ops.ts';
import { DAMSON, RULE, LEFT, WIDTH } from './paper.ts';
import { pad, shifted, within, type Frame, type Strip } from './strip.ts';

/** From the frame to the words, points. */
export const INSIDE = 13;

/** Strips in a frame with a damson left edge. Set them {@link INSIDE} narrower on both sides. */
export function boxed(strips: readonly Strip[]): Strip[] {
	const frame: Frame = {
		draw(put, top, bottom) {
			const half = 0.375;
			const path = rectangle(LEFT + half, top + half, WIDTH - 2 * half, bottom - top - 2 * half);
			put({ kind: 'path', of: 'decoration', path, stroke: RULE, width: 0.75 });
			put({ kind: 'path', of: 'decoration', path: rectangle(LEFT, top, 3, bottom - top), fill: DAMSON });
		},
	};
	const inside = shifted(strips, INSIDE);
	const last = inside.length - 1;
	const stay = within(inside, (strip, i) => ({ stays: i === last || (strip.stays ?? false) }));
	return within([pad(9), ...stay, { ...pad(9), stays: false }], () => ({ frame }));
}
