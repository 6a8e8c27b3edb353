import { partsOfSkill } from './fields/skill.ts';
import { COLUMN_OF } from './fields/text.ts';
import type { Column } from './index-text.ts';
import { tooShort } from './match.ts';
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

/** Words that a search wants next to each other, and the one column they must stand in, if any. */
export interface Wanted {
	readonly words: readonly string[];
	readonly prefix: boolean;
	readonly column: Column | null;
}

/** What each leaf that is not under a NOT looks for in text; null for leaves that are not about text. */
export function wantedBy(tree: Tree): (Wanted | null)[] {
	return leavesOf(tree, 'wanted').map(wantedOf);
}

function wantedOf(leaf: Leaf): Wanted | null {
	if (leaf.kind !== 'field') return { words: wordsIn(leaf.text), prefix: leaf.prefix, column: null };
	if (leaf.field === 'skill')
		return { words: wordsIn(partsOfSkill(leaf.value).skill), prefix: false, column: 'skills' };
	const column = COLUMN_OF[leaf.field];
	return column ? { words: wordsIn(leaf.value), prefix: leaf.value.endsWith('*'), column } : null;
}

/**
 * Every place where a search's words stand in one text. The same words that the index finds there.
 *
 * @param beginsNames - the text is a first and a last name: starts too short for anything else are looked for here,
 *   after a space
 */
export function hitsIn(
	text: string,
	wanted: readonly (Wanted | null)[],
	column: Column,
	beginsNames = column === 'name',
): Hit[] {
	const spots = spotsIn(text);
	const words = spots.map((spot) => spot.word);
	return wanted.flatMap((want, leaf) => {
		if (!want || want.words.length === 0 || (want.column !== null && want.column !== column)) return [];
		const short = want.column === null && tooShort(want.words.join(' '), want.prefix);
		return words.flatMap((_, at) => {
			const first = spots[at]!;
			const afterSpace = first.start === 0 || text[first.start - 1] === ' ';
			const begins = want.prefix && (!short || (beginsNames && afterSpace));
			if (!stands(want.words, begins, words, at)) return [];
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
