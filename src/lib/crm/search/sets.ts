import type { ReadDb } from '../../db/database.ts';
import type { Sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import { peopleOf } from './compile.ts';
import { factsIn, type Facts } from './facts.ts';
import { saysWhere } from './filters.ts';
import { found } from './kept.ts';
import { liveTrees } from './saved.ts';
import { partsOf, type FieldNode, type Leaf, type Tree } from './tree.ts';

/** Who is in it: 1 or 0 for everybody who can be found, by their place in the facts. */
export type People = Uint8Array;

/** The records as they are now, for all that one query asks. */
export interface Look {
	readonly db: ReadDb;
	readonly now: StoryTime;
	readonly facts: Facts;
	/** Sets found before, and still right. */
	readonly sets: Map<string, People>;
}

export const lookAt = (db: ReadDb, now: StoryTime): Look => ({ db, now, facts: factsIn(db, now), sets: found.of(db) });

/** Sets kept at a time: more than one search and its facets have words and fields. */
const KEPT = 240;

/**
 * Everybody a select finds, as a set.
 *
 * @param key - says what is asked; the same key, the same people, until a record or the day changes
 */
export function setFrom({ db, facts, sets }: Look, key: string, select: () => Sql): People {
	const dated = `${facts.today} ${key}`;
	const known = sets.get(dated);
	if (known) return known;
	const { text, values } = select();
	const ids = db.column({ text: `select json_group_array(person_id) from (${text})`, values })[0];
	const set = new Uint8Array(facts.ids.length);
	for (const id of JSON.parse(String(ids)) as number[]) {
		const place = facts.placeOf[id] ?? -1;
		if (place >= 0) set[place] = 1;
	}
	if (sets.size >= KEPT) sets.delete(sets.keys().next().value!);
	sets.set(dated, set);
	return set;
}

/** Whom a word or field holds for. Kept, so that the next keystroke asks the database for the last word alone. */
export function leafSet(look: Look, leaf: Leaf): People {
	const key = JSON.stringify(leaf);
	if (leaf.kind !== 'field' || leaf.field !== 'pool') return setFrom(look, key, () => peopleOf(leaf, look.now));
	return poolSet(look, leaf, key);
}

/**
 * Who is in a pool: those who were put into it, or, where it fills itself from a search, whom that finds now. A pool
 * whose search asks for itself finds nobody that way.
 */
function poolSet(look: Look, leaf: FieldNode, key: string): People {
	const known = look.sets.get(`${look.facts.today} ${key}`);
	if (known) return known;
	const people = Uint8Array.from(setFrom(look, key, () => peopleOf(leaf, look.now)));
	for (const tree of liveTrees(look.db, look.now, leaf.value))
		hitsOf(look, tree).people.forEach((is, at) => (people[at]! |= is));
	look.sets.set(`${look.facts.today} ${key}`, people);
	return people;
}

/** Whom a tree holds for, archived or not. The same as its SQL condition: a property test says so. */
export function setOf(look: Look, tree: Tree): People {
	const size = look.facts.ids.length;
	switch (tree.kind) {
		case 'everything':
			return new Uint8Array(size).fill(1);
		case 'not':
			return setOf(look, tree.of).map((is) => 1 - is);
		case 'and':
		case 'or': {
			const [first, ...rest] = tree.of.map((part) => setOf(look, part));
			const set = Uint8Array.from(first!);
			const all = tree.kind === 'and';
			for (const other of rest)
				for (let at = 0; at < size; at++) set[at] = all ? set[at]! & other[at]! : set[at]! | other[at]!;
			return set;
		}
		default:
			return leafSet(look, tree);
	}
}

export interface Hits {
	readonly look: Look;
	readonly people: People;
	readonly count: number;
	/** Archived people who are left out only because they are archived. */
	readonly leftOut: number;
}

/** Whether one of the pools that all must be in fills itself from a search that says where to look. */
const inPoolOfArchive = ({ db, now }: Look, tree: Tree): boolean =>
	partsOf(tree).some(
		(part) => part.kind === 'field' && part.field === 'pool' && liveTrees(db, now, part.value).some(saysWhere),
	);

/**
 * Who is in the list: without archived people, unless the tree says where to look. A pool holds whom its search finds,
 * so what that says of the archive holds for the pool too.
 */
export function hitsOf(look: Look, tree: Tree): Hits {
	const everywhere = saysWhere(tree) || inPoolOfArchive(look, tree);
	const { archived } = look.facts.columns;
	const people = Uint8Array.from(setOf(look, tree));
	let count = 0;
	let leftOut = 0;
	for (let at = 0; at < people.length; at++) {
		if (people[at] === 0) continue;
		if (everywhere || archived[at] === 0) count++;
		else {
			people[at] = 0;
			leftOut++;
		}
	}
	return { look, people, count, leftOut };
}
