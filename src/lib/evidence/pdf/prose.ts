import { linesOf } from './fonts.ts';
import type { Kit } from './kit.ts';
import { line, type Of, type Put } from './ops.ts';
import { BODY, DAMSON, SUBTITLE, TITLE, WIDTH, baseline, type Style } from './paper.ts';
import { air, unbroken, within, type Bookmark, type Strip } from './strip.ts';
import { elem, type Elem, type Role } from './tree.ts';
import { wrap, type Line, type Run } from './wrap.ts';

/** Text set in lines, all of it one element. */
export function text(kit: Kit, of: Elem, runs: readonly Run[] | string, style: Style, width: number): Strip[] {
	const all = typeof runs === 'string' ? [{ text: runs }] : runs;
	const links = new Map<Run, Elem>();
	const ofRun = (run: Run) => {
		if (run.to === undefined) return of;
		if (!links.has(run)) links.set(run, elem(of, 'Link'));
		return links.get(run)!;
	};
	const strips = wrap(all, style, width, kit.faces).map((set): Strip => ({
		height: style.leading,
		draw: (put, x, y) => drawLine(set, style, put, x, y, ofRun),
	}));
	return unbroken(strips);
}

/** Text that is no part of the tree: drawn again, or only for the eye. */
export function drawLine(set: Line, style: Style, put: Put, x: number, y: number, ofRun: (run: Run) => Of): void {
	const base = y + baseline(style);
	for (const piece of set) {
		const { run, weight } = piece;
		const of = ofRun(run);
		const left = x + piece.x;
		const colour = run.colour ?? (run.to === undefined ? style.colour : DAMSON);
		put({ kind: 'text', of, x: left, y: base, text: piece.text, size: style.size, weight, colour });
		if (run.to === undefined || typeof of === 'string') continue;
		const under = base + style.size * 0.14;
		put({ kind: 'path', of, path: line(left, under, left + piece.width, under), stroke: colour, width: 0.5 });
		const said = piece.text.trim();
		// A page number alone says too little where links are listed by themselves.
		const words = said.startsWith('p.') ? `${run.to}, ${said}` : said;
		put({ kind: 'link', of, x: left, y, w: piece.width, h: style.leading, to: run.to, words });
	}
}

/** One or more paragraphs, as the writer of the text ended them. */
export function prose(
	kit: Kit,
	parent: Elem,
	words: string,
	style: Style = BODY,
	width: number = WIDTH,
	role: Role = 'P',
): Strip[] {
	return linesOf(words).flatMap((paragraph, i) => [
		...(i > 0 ? [air(style.leading * 0.4)] : []),
		...text(kit, elem(parent, role), paragraph, style, width),
	]);
}

/** What a page, or a part of one, begins with. It stays with what follows. */
export function heading(
	kit: Kit,
	parent: Elem,
	role: 'H1' | 'H2' | 'H3',
	words: string,
	more: { style?: Style; width?: number; above?: number; below?: number; anchor?: string; bookmark?: Bookmark } = {},
): Strip[] {
	const style = more.style ?? (role === 'H1' ? TITLE : SUBTITLE);
	const strips = text(kit, elem(parent, role), words, style, more.width ?? WIDTH);
	return [
		...(more.above ? [air(more.above)] : []),
		...within(strips, (_, i) => ({
			stays: true,
			...(i === 0 && more.anchor ? { anchor: more.anchor } : {}),
			...(i === 0 && more.bookmark ? { bookmark: more.bookmark } : {}),
		})),
		...(more.below ? [air(more.below, true)] : []),
	];
}
