import type { Column } from './index-text.ts';
import { peopleWith, tooShort } from './match.ts';
import { leafSet, setFrom, type Look } from './sets.ts';
import { leavesOf, type Tree } from './tree.ts';

/**
 * What it counts for, where a word stands. Who somebody is and what they can do comes before what they did, and
 * that before a word somewhere in a CV. Anywhere at all counts 1.
 */
const WEIGHTS: readonly (readonly [Column, number])[] = [
	['name', 8],
	['headline', 6],
	['skills', 5],
	['titles', 4],
	['qualifications', 3],
];

/** How well each person answers the words of a search: the weights of every place where each word stands, added up. */
export function scoresOf(look: Look, tree: Tree): Int32Array {
	const scores = new Int32Array(look.facts.ids.length);
	const add = (set: Uint8Array, weight: number) => {
		for (let at = 0; at < set.length; at++) scores[at]! += set[at]! * weight;
	};
	for (const leaf of leavesOf(tree, 'wanted')) {
		if (leaf.kind === 'field') continue;
		const { text, prefix } = leaf;
		add(leafSet(look, leaf), 1);
		for (const [column, weight] of WEIGHTS) {
			// a start in one column costs as much as in all: only for names, which people type to find somebody
			if (prefix && (column !== 'name' || tooShort(text))) continue;
			add(
				setFrom(look, `${column} ${prefix} ${text}`, () => peopleWith(text, prefix, column)),
				weight,
			);
		}
	}
	return scores;
}
