import { partsOfSkill } from './fields/skill.ts';
import { COLUMN_OF } from './fields/text.ts';
import type { Column } from './index-text.ts';
import { soughtIn, type Sought } from './match.ts';
import { leavesOf, type Leaf, type Tree } from './tree.ts';
import { spotsIn, stands, wordsIn } from './words.ts';

/** From and to, in the text as it is written. */
export type Range = readonly [number, number];

/** Where one leaf of a search stands in a text. `leaf` is its number among those looked for. */
export interface Hit {
	readonly leaf: number;
	readonly from: number;
	readonly to: number;
}

/** What a search looks for, and the one column it must stand in, if any. */
export interface Wanted extends Sought {
	readonly column: Column | null;
}

/** What each leaf that is not under a NOT looks for in text; null for leaves that are not about text. */
export function wantedBy(tree: Tree): (Wanted | null)[] {
	return leavesOf(tree, 'wanted').map(wantedOf);
}

function wantedOf(leaf: Leaf): Wanted | null {
	const wanted = (text: string, prefix: boolean, column: Column | null): Wanted | null =>
		wordsIn(text).length === 0 ? null : { ...soughtIn(text, prefix, column), column };
	if (leaf.kind !== 'field') return wanted(leaf.text, leaf.prefix, null);
	if (leaf.field === 'skill') return wanted(partsOfSkill(leaf.value).skill, false, 'skills');
	const column = COLUMN_OF[leaf.field];
	return column ? wanted(leaf.value, leaf.value.endsWith('*'), column) : null;
}

/**
 * Every place where a search's words stand in one text. The same words that the index finds there.
 *
 * @param names - the text is a first and a last name, where starts too short for anything else are looked for, after
 *   a space
 */
export function hitsIn(text: string, wanted: readonly (Wanted | null)[], column: Column, names = false): Hit[] {
	const spots = spotsIn(text);
	const words = spots.map((spot) => spot.word);
	return wanted.flatMap((want, leaf) => {
		if (!want || (want.column !== null && want.column !== column)) return [];
		return words.flatMap((_, at) => {
			const first = spots[at]!;
			const beginsName = names && want.names && (first.start === 0 || text[first.start - 1] === ' ');
			if (!stands(want.words, want.prefix || beginsName, words, at)) return [];
			return [{ leaf, from: first.start, to: spots[at + want.words.length - 1]!.end }];
		});
	});
}

/** Ranges in order, those that touch or overlap made one. */
export function joined(ranges: readonly Range[]): Range[] {
	const done: [number, number][] = [];
	for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
		const last = done.at(-1);
		if (last && from <= last[1]) last[1] = Math.max(last[1], to);
		else done.push([from, to]);
	}
	return done;
}

/**
 * What to mark in a whole text, in its own spelling: every word and phrase the search wants, and the names of its
 * skills.
 */
export function highlights(text: string, tree: Tree, column: Column = 'cv'): Range[] {
	const wanted = wantedBy(tree).map((want) => (want?.column === 'skills' ? { ...want, column: null } : want));
	return joined(hitsIn(text, wanted, column).map(({ from, to }) => [from, to]));
}
