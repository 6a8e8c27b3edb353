import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { fold } from '../../db/fold.ts';
import { sql, type Sql } from '../../db/sql.ts';
import { StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { PAY_BANDS, SPOKEN_BANDS } from './bands.ts';
import type { FactColumn } from './facts.ts';
import { fieldNamed } from './fields.ts';
import { PERMISSIONS, RIGHTS } from './fields/consent.ts';
import type { Option } from './fields/field.ts';
import { STATUS_OPTIONS, WORK_OPTIONS } from './fields/work.ts';
import { fieldOf, withoutField } from './filters.ts';
import { kept } from './kept.ts';
import { PERMISSION_STATES } from './permission.ts';
import { hitsOf, leafSet, lookAt, type Hits, type People } from './sets.ts';
import { field, leavesOf, partsOf, Tree, type Op } from './tree.ts';

/** One option of a facet: the chip it would add, and how many would be left. */
export interface FacetOption {
	readonly op: Op;
	readonly value: string;
	readonly label: string;
	readonly count: number;
	/** Whether the search asks for it now. */
	readonly chosen: boolean;
}

export interface Facet {
	/** The field's name, for the chip. */
	readonly field: string;
	readonly label: string;
	/** With somebody in them, or chosen. */
	readonly options: readonly FacetOption[];
}

/** Towns shown: the largest so many, and those chosen. */
const MOST_TOWNS = 8;

type Choice = Pick<FacetOption, 'op' | 'value' | 'label'>;
const chip = ({ value, label }: Option): Choice => ({ op: 'is', value, label });

/** Facets whose options are fixed. A column of the facts holds the number of each person's option. */
const FIXED: Readonly<Record<string, { column: FactColumn; choices: readonly Choice[] }>> = {
	status: { column: 'status', choices: STATUS_OPTIONS.map(chip) },
	permission: {
		column: 'permission',
		choices: PERMISSION_STATES.map((state) => chip(PERMISSIONS.find((o) => o.value === state)!)),
	},
	spoken: { column: 'spoken', choices: SPOKEN_BANDS },
	pay: { column: 'pay', choices: PAY_BANDS },
	righttowork: { column: 'righttowork', choices: RIGHTS.map(chip) },
};

const IdAndName = z.object({ id: z.int(), name: z.string() });
const named = (query: Sql, table: string) => kept((db) => db.all(IdAndName, query), [table]);
const RECORDS = {
	town: named(sql`select id, town as name from place order by id`, 'place'),
	owner: named(sql`select id, name from colleague order by id`, 'colleague'),
	pool: named(sql`select id, name from pool where closed_at is null order by id`, 'pool'),
};

/** In the order of the panel. Source: the candidate list in `look/`. */
export const FACETS = [
	'status',
	'permission',
	'town',
	'spoken',
	'pay',
	'pool',
	'work',
	'righttowork',
	'owner',
] as const;

/**
 * What a list can be narrowed by, and how many each choice would leave. A facet's own choice is left out of its own
 * counts, so that another can be chosen beside it or instead.
 */
export const searchFacets = query({
	name: 'search-facets',
	input: z.strictObject({ tree: Tree, now: StoryTime }),
	run(db, { tree, now }): Facet[] {
		const look = lookAt(db, now);
		const whole = hitsOf(look, tree);
		return FACETS.map((name) => {
			const rest = withoutField(tree, name);
			const hits = partsOf(rest).length === partsOf(tree).length ? whole : hitsOf(look, rest);
			const chosen = chosenOf(tree, name);
			const options = count(db, name, hits)
				.map((option) => ({ ...option, chosen: chosen.has(`${option.op} ${option.value}`) }))
				.filter((option) => option.count > 0 || option.chosen);
			return { field: name, label: fieldNamed(name)!.label, options: name === 'town' ? largest(options) : options };
		});
	},
});

/** The options a search asks for, as it asks for all: at the top, or in an OR of one field. */
function chosenOf(tree: Tree, name: string): Set<string> {
	const parts = partsOf(tree).filter((part) => fieldOf(part) === name);
	return new Set(
		parts.flatMap((part) => leavesOf(part)).map((leaf) => (leaf.kind === 'field' ? `${leaf.op} ${leaf.value}` : '')),
	);
}

function count(db: ReadDb, name: string, hits: Hits): (Choice & { count: number })[] {
	const fixed = FIXED[name];
	if (fixed) {
		const counts = tally(hits, fixed.column);
		return fixed.choices.map((choice, at) => ({ ...choice, count: counts[at + 1] ?? 0 }));
	}
	if (name === 'work') {
		const counts = tally(hits, 'work');
		const withBit = (bit: number) =>
			counts.reduce((n, more, at) => (at > 0 && (at - 1) & (1 << bit) ? n + more : n), 0);
		return WORK_OPTIONS.map((option, bit) => ({ ...chip(option), count: withBit(bit) }));
	}
	// safe: what is left of FACETS
	const record = name as keyof typeof RECORDS;
	const records = RECORDS[record].of(db);
	const counts = record === 'pool' ? [] : tally(hits, record);
	const counted = record === 'pool' ? countPools(records, hits) : countNames(records, counts);
	if (name === 'owner') counted.set('Nobody', (counted.get('Nobody') ?? 0) + (counts[0] ?? 0));
	return byCount([...counted].map(([value, n]) => ({ op: 'is' as const, value, label: value, count: n })));
}

/** How many people have each number in a column; at 0 those with none, at 1 those with 0, and so on. */
function tally({ look: { facts }, people }: Hits, column: FactColumn): number[] {
	const codes = facts.columns[column];
	const counts: number[] = [];
	for (let at = 0; at < people.length; at++) {
		if (people[at] === 0) continue;
		const code = codes[at]! + 1;
		counts[code] = (counts[code] ?? 0) + 1;
	}
	return counts;
}

type Named = z.infer<typeof IdAndName>;

/** Two colleagues of one name are one choice, since a chip names them both. */
function countNames(named: readonly Named[], counts: readonly number[]): Map<string, number> {
	const byName = new Map<string, number>();
	for (const { id, name } of named) byName.set(name, (byName.get(name) ?? 0) + (counts[id + 1] ?? 0));
	return byName;
}

/** Likewise for pools: those whom the list would show with that chip. */
function countPools(named: readonly Named[], { look, people }: Hits): Map<string, number> {
	const size = (set: People) => {
		let n = 0;
		for (let at = 0; at < people.length; at++) n += set[at]! & people[at]!;
		return n;
	};
	return new Map(named.map(({ name }) => [name, size(leafSet(look, field('pool', 'is', name)))]));
}

function byCount<T extends { label: string; count: number }>(options: readonly T[]): T[] {
	const keyed = options.map((option) => ({ option, key: fold(option.label) }));
	keyed.sort((a, b) => b.option.count - a.option.count || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
	return keyed.map(({ option }) => option);
}

const largest = (options: readonly FacetOption[]): FacetOption[] =>
	options.filter((option, at) => at < MOST_TOWNS || option.chosen);
