import type { Op } from '../tree.ts';

/** `12..14`, `12 to 14`, `12 - 14`, `..14`, `12..`: the two ends as typed, either of which may be open. */
export function endsOf(raw: string): [string, string] | null {
	const dots = /^\s*(.*?)\s*\.\.+\s*(.*?)\s*$/.exec(raw);
	if (dots) return dots[1] || dots[2] ? [dots[1]!, dots[2]!] : null;
	const words =
		/^\s*between\s+(.+?)\s+and\s+(.+?)\s*$/i.exec(raw) ??
		/^\s*(?:from\s+)?(.+?)\s+(?:to|until|-)\s+(.+?)\s*$/i.exec(raw) ??
		/^\s*([^-]+)-([^-]+)$/.exec(raw);
	return words ? [words[1]!, words[2]!] : null;
}

/** From and to, both included; the open end is null. */
export interface Bounds {
	readonly from: number | null;
	readonly to: number | null;
}

/** Whole numbers that satisfy a comparison. */
export function boundsOf(op: Exclude<Op, 'between'>, n: number): Bounds {
	return {
		from: op === '>' ? n + 1 : op === '>=' || op === 'is' ? n : null,
		to: op === '<' ? n - 1 : op === '<=' || op === 'is' ? n : null,
	};
}

/** “under £13”, “£13 or more”, “£12 to £14”: a comparison in words. `unit` comes once, at the end. */
export function comparison(op: Op, ends: readonly string[], unit = ''): string {
	const [first = '', second = ''] = ends;
	switch (op) {
		case 'is':
			return `${first}${unit}`;
		case '<':
			return `under ${first}${unit}`;
		case '<=':
			return `${first}${unit} or less`;
		case '>':
			return `over ${first}${unit}`;
		case '>=':
			return `${first}${unit} or more`;
		case 'between':
			if (first === '') return `up to ${second}${unit}`;
			return second === '' ? `${first}${unit} or more` : `${first} to ${second}${unit}`;
	}
}
