import type { Hit } from './marks.ts';

/** Letters shown on either side of what was found. */
const AROUND = 80;
/** A text that is this short is shown whole. */
const WHOLE = 180;

export interface Window {
	readonly text: string;
	/** Places in `text`. */
	readonly hits: readonly Hit[];
}

/**
 * Cuts the pieces of a text that show its hits: the line a hit stands on, or as much of it as fits, from word to
 * word. A hit shown in one window starts no other.
 */
export function windowsOf(text: string, hits: readonly Hit[]): Window[] {
	if (hits.length === 0) return [];
	if (text.length <= WHOLE && !text.includes('\n')) return [{ text, hits }];
	const windows: Window[] = [];
	let shownTo = -1;
	for (const hit of [...hits].sort((a, b) => a.from - b.from || b.to - a.to)) {
		if (hit.to <= shownTo) continue;
		const from = startOf(text, hit.from);
		const to = endOf(text, hit.to);
		shownTo = to;
		const before = lineBegins(text, from) ? '' : '… ';
		const after = lineEnds(text, to) ? '' : ' …';
		const inside = hits.filter((other) => other.from >= from && other.to <= to);
		windows.push({
			text: before + text.slice(from, to).replace(/\s/g, ' ') + after,
			hits: inside.map((other) => ({
				...other,
				from: other.from - from + before.length,
				to: other.to - from + before.length,
			})),
		});
	}
	return windows;
}

function startOf(text: string, hit: number): number {
	const line = text.lastIndexOf('\n', hit - 1) + 1;
	const far = Math.max(line, hit - AROUND);
	const from = far === line ? line : afterSpace(text, far, hit);
	return from + /^\s*/.exec(text.slice(from, hit))![0].length;
}

function endOf(text: string, hit: number): number {
	const next = text.indexOf('\n', hit);
	const line = next < 0 ? text.length : next;
	const far = Math.min(line, hit + AROUND);
	const to = far === line ? line : Math.max(hit, text.lastIndexOf(' ', far));
	return hit + text.slice(hit, to).trimEnd().length;
}

function afterSpace(text: string, from: number, hit: number): number {
	const space = text.indexOf(' ', from);
	return space < 0 || space >= hit ? hit : space + 1;
}

const lineBegins = (text: string, at: number): boolean => /(^|\n)\s*$/.test(text.slice(Math.max(0, at - 200), at));
const lineEnds = (text: string, at: number): boolean => /^\s*($|\n)/.test(text.slice(at, at + 200));
