import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { fold } from '../../db/fold.ts';
import { sql, type Sql } from '../../db/sql.ts';
import type { FactColumn, Facts } from './facts.ts';
import { scoresOf } from './relevance.ts';
import { keysOf, PAY_UNITS } from '../options.ts';
import type { Hits } from './sets.ts';
import { leavesOf, type Tree } from './tree.ts';

/** Orders a list can have; with a minus before the name, the other way round. People with nothing there come last. */
export const SORTS = [
	'name',
	'headline',
	'town',
	'status',
	'spoken',
	'permission',
	'owner',
	'notice',
	'pay',
	'registered',
	'relevance',
] as const;
export type SortName = (typeof SORTS)[number];
export const Sort = z
	.string()
	.regex(new RegExp(`^-?(${SORTS.join('|')})$`), 'Name a column to sort by, like name, or -spoken for the last first');

/** By a column of the records, each with an index: ids of everybody who has something there. */
const BY_COLUMN: Partial<Record<SortName, (way: 'asc' | 'desc') => readonly string[]>> = {
	name: (way) => [`select id from person where name_key is not null order by name_key ${way}, id`],
	headline: (way) => [
		`select person_id as id from candidate where headline <> '' order by headline collate nocase ${way}, person_id`,
	],
	spoken: (way) => [
		`select person_id as id from candidate where last_contact_at is not null order by last_contact_at ${way}, person_id`,
	],
	registered: (way) => [`select id from person order by created_at ${way}, id`],
	// one unit after another: only like stands beside like
	pay: (way) =>
		keysOf(PAY_UNITS).map(
			(unit) => `select person_id as id from candidate where pay_unit = '${unit}' and desired_pay is not null
				order by desired_pay ${way}, person_id`,
		),
};

/** By a column of the facts, and by name within it. */
const BY_FACT: Partial<Record<SortName, FactColumn>> = {
	town: 'town',
	owner: 'owner',
	status: 'status',
	notice: 'notice',
	permission: 'permission',
};

const NAMES: Partial<Record<SortName, Sql>> = {
	town: sql`select json_array(id, town) from place order by id`,
	owner: sql`select json_array(id, name) from colleague order by id`,
};

/** A list's order when nobody chose one: best match first where there are words, else by name. */
export const usualSort = (tree: Tree): SortName =>
	leavesOf(tree, 'wanted').some((leaf) => leaf.kind !== 'field') ? 'relevance' : 'name';

/** The ids of a search's people in order. @throws {Error} for an order that there is not */
export function inOrder(hits: Hits, tree: Tree, sort: string | null): number[] {
	const wanted = sort ?? usualSort(tree);
	const { look, people } = hits;
	const order = wanted.endsWith('relevance') ? byRelevance(hits, tree, wanted) : orderOf(look.db, look.facts, wanted);
	const ids = new Array<number>(hits.count);
	let n = 0;
	for (const place of order) if (people[place] === 1) ids[n++] = look.facts.ids[place]!;
	return ids;
}

/** Everybody's places in an order. */
function orderOf(db: ReadDb, facts: Facts, sort: string): Int32Array {
	const known = facts.orders.get(sort);
	if (known) return known;
	const down = sort.startsWith('-');
	// safe: unknown names find neither kind and throw
	const name = sort.replace(/^-/, '') as SortName;
	const column = BY_COLUMN[name]?.(down ? 'desc' : 'asc');
	const fact = BY_FACT[name];
	if (!column && !fact) throw new Error(`There is no order called ${sort}`);
	const order = column ? byColumn(db, facts, column) : byFact(db, facts, name, fact!, down);
	facts.orders.set(sort, order);
	return order;
}

function byColumn(db: ReadDb, facts: Facts, queries: readonly string[]): Int32Array {
	const ids = queries.flatMap((text) => {
		const all = db.column({ text: `select json_group_array(id) from (${text})`, values: [] })[0];
		return JSON.parse(String(all)) as number[];
	});
	const order = new Int32Array(facts.ids.length);
	const placed = new Uint8Array(facts.ids.length);
	let n = 0;
	for (const id of ids) {
		const place = facts.placeOf[id] ?? -1;
		if (place < 0) continue;
		placed[place] = 1;
		order[n++] = place;
	}
	for (let place = 0; n < order.length; place++) if (placed[place] === 0) order[n++] = place;
	return order;
}

function byFact(db: ReadDb, facts: Facts, name: SortName, column: FactColumn, down: boolean): Int32Array {
	const codes = facts.columns[column];
	const names = NAMES[name]
		? new Map(db.column(NAMES[name]).map((row) => JSON.parse(String(row)) as [number, string]))
		: null;
	const buckets = new Map<number, number[]>();
	for (const place of orderOf(db, facts, 'name')) {
		const code = codes[place]!;
		const bucket = buckets.get(code);
		if (bucket) bucket.push(place);
		else buckets.set(code, [place]);
	}
	const rank = (code: number) => (names ? fold(names.get(code) ?? '') : code);
	const before = (a: number, b: number) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : a - b);
	const codesInOrder = [...buckets.keys()].sort((a, b) => {
		if (a === -1 || b === -1) return a === b ? 0 : a === -1 ? 1 : -1;
		return down ? before(b, a) : before(a, b);
	});
	return Int32Array.from(codesInOrder.flatMap((code) => buckets.get(code)!));
}

/** Best match first; equal ones by name. Only the people found are put in order. */
function byRelevance({ look, people, count }: Hits, tree: Tree, sort: string): Int32Array {
	const scores = scoresOf(look, tree);
	const byName = orderOf(look.db, look.facts, 'name');
	const sign = sort.startsWith('-') ? 1 : -1;
	// score and place in the order of names in one number: a typed array sorts numbers fast and the same everywhere
	const keys = new Float64Array(count);
	let n = 0;
	byName.forEach((place, rank) => {
		if (people[place] === 1) keys[n++] = sign * scores[place]! * byName.length + rank;
	});
	keys.sort();
	return Int32Array.from(keys, (key) => byName[((key % byName.length) + byName.length) % byName.length]!);
}
