import type { ReadDb } from '../../db/database.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import { peopleOf } from './compile.ts';
import { factsIn, type Facts } from './facts.ts';
import { saysWhere } from './filters.ts';
import { found } from './kept.ts';
import type { Leaf, Tree } from './tree.ts';

/** Who is in it: 1 or 0 for everybody who can be found, by their place in the facts. */
export type People = Uint8Array;

/** Sets kept at a time: more than one search and its facets have words and fields. */
const KEPT = 240;

/** Whom a word or field holds for. Kept until a record changes, so that the next keystroke asks for the last word alone. */
export function leafSet(db: ReadDb, leaf: Leaf, now: StoryTime): People {
	const { text, values } = peopleOf(leaf, now);
	return idsAsSet(db, { text, values }, factsIn(db, now));
}

/** The people a select finds, as a set; kept likewise. */
export function idsAsSet(db: ReadDb, { text, values }: ReturnType<typeof peopleOf>, facts: Facts): People {
	const sets = found.of(db);
	const key = `${text}\n${JSON.stringify(values)}`;
	const known = sets.get(key);
	if (known) return known;
	const set = new Uint8Array(facts.ids.length);
	const ids = JSON.parse(
		String(db.column({ text: `select json_group_array(person_id) from (${text})`, values })[0]),
	) as number[];
	for (const id of ids) {
		const place = facts.placeOf[id] ?? -1;
		if (place >= 0) set[place] = 1;
	}
	if (sets.size >= KEPT) sets.delete(sets.keys().next().value!);
	sets.set(key, set);
	return set;
}

/** Whom a tree holds for, archived or not. The same as its SQL condition: a property test says so. */
export function setOf(db: ReadDb, tree: Tree, now: StoryTime): People {
	const size = factsIn(db, now).ids.length;
	switch (tree.kind) {
		case 'everything':
			return new Uint8Array(size).fill(1);
		case 'not':
			return setOf(db, tree.of, now).map((is) => 1 - is);
		case 'and':
		case 'or': {
			const [first, ...rest] = tree.of.map((part) => setOf(db, part, now));
			const set = Uint8Array.from(first!);
			const all = tree.kind === 'and';
			for (const other of rest)
				for (let at = 0; at < size; at++) set[at] = all ? set[at]! & other[at]! : set[at]! | other[at]!;
			return set;
		}
		default:
			return leafSet(db, tree, now);
	}
}

export interface Hits {
	readonly facts: Facts;
	readonly people: People;
	readonly count: number;
	/** Archived people who are left out only because they are archived. */
	readonly leftOut: number;
}

/** Who is in the list: without archived people, unless the tree says where to look. */
export function hitsOf(db: ReadDb, tree: Tree, now: StoryTime): Hits {
	const facts = factsIn(db, now);
	const all = setOf(db, tree, now);
	const everywhere = saysWhere(tree);
	const { archived } = facts.columns;
	const people = Uint8Array.from(all);
	let count = 0;
	let leftOut = 0;
	for (let at = 0; at < all.length; at++) {
		if (all[at] === 0) continue;
		if (everywhere || archived[at] === 0) count++;
		else {
			people[at] = 0;
			leftOut++;
		}
	}
	return { facts, people, count, leftOut };
}
