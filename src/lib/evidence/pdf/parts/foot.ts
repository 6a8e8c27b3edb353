import { LABEL } from '../../document.ts';
import type { Kit } from '../kit.ts';
import { line, type Put } from '../ops.ts';
import { BOTTOM, DAMSON, FOOT, LEFT, RULE, WIDTH } from '../paper.ts';
import { drawLine } from '../prose.ts';
import { widthOf, wrap, type Run } from '../wrap.ts';
import { printable } from '../fonts.ts';

const TOP = BOTTOM + 14;

/**
 * The foot of every page: who and what, the label, the receipt, page n of m. In two lines, because all of it is long.
 * An artifact for a screen reader, which would else read it in the middle of a sentence; the cover has it all as text.
 */
export function foot(
	kit: Kit,
	said: { readonly left: string; readonly page: string; readonly right: string },
	put: Put,
): void {
	const rule = line(LEFT, TOP, LEFT + WIDTH, TOP);
	put({ kind: 'path', of: 'pagination', path: rule, stroke: RULE, width: 0.75 });
	const right = (runs: string, y: number) => {
		const width = widthOf(printable(runs, kit.faces.regular), kit.faces.regular, FOOT.size);
		set(kit, [{ text: runs }], LEFT + WIDTH - width, y, width + 1, put);
		return width;
	};
	const first = TOP + 5;
	const second = first + FOOT.leading;
	const used = right(said.page, first);
	set(kit, [{ text: said.left }], LEFT, first, WIDTH - used - 16, put);
	const rest = right(said.right, second);
	set(kit, [{ text: LABEL, weight: 'semibold', colour: DAMSON }], LEFT, second, WIDTH - rest - 16, put);
}

/** One line. Words that do not fit are left out, with an ellipsis for them; the cover has them all. */
function set(kit: Kit, [run]: readonly [Run], x: number, y: number, width: number, put: Put): void {
	const words = run.text.split(' ');
	let lines = wrap([run], FOOT, width, kit.faces);
	while (lines.length > 1 && words.length > 1) {
		words.pop();
		lines = wrap([{ ...run, text: `${words.join(' ')} …` }], FOOT, width, kit.faces);
	}
	if (lines[0]) drawLine(lines[0], FOOT, put, x, y, () => 'pagination');
}

/** The name of what goes on, at the top of a page that nothing new begins. */
export function runningHead(kit: Kit, name: string, x: number, y: number, put: Put): void {
	set(kit, [{ text: name }], x, y - FOOT.leading, WIDTH, put);
}
