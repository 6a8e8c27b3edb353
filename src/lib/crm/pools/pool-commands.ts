import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { searchByRef } from '../lists/saved-search.ts';
import { nextRef } from '../next-ref.ts';
import { keysOf } from '../options.ts';
import { activeCandidate } from '../people/person.ts';
import { colleagueId } from '../people/write-fields.ts';
import { at } from '../place.ts';
import { CandidateRef, ColleagueRef, listOf, PoolRef, SearchRef } from '../refs.ts';
import { hitsOf, lookAt } from '../search/sets.ts';
import { openPool, POOL_KINDS, refusePool, suggestionTree, type Pool } from './pool.ts';
import { addMember } from './members.ts';

export const PoolName = ShortText(60).pipe(z.string().min(2, 'Give the pool a name that says who is in it.'));
const Visibility = z.enum(['private', 'team']);
const Kind = z.enum(keysOf(POOL_KINDS));

/**
 * Makes a pool: people worth coming back to, filled by hand, by a saved search, or by a search whose suggestions
 * somebody approves.
 *
 * @throws {Refusal} `pool-name-taken`, `pool-needs-search`, `no-such-search`, `no-such-candidate`, `record-out-of-use`,
 * `pool-fills-itself`
 */
export const createPool = command({
	name: 'pool.create',
	title: 'Make a pool',
	minutes: 2,
	input: z.strictObject({
		name: PoolName,
		purpose: ShortText(200).default(''),
		kind: Kind.default('static'),
		search: SearchRef.nullable().default(null),
		visibility: Visibility.default('team'),
		/** Who is put into it at once. */
		ref: z.array(CandidateRef).max(20_000, 'Choose 20,000 candidates at most').default([]),
	}),
	outcome: z.strictObject({ pool: PoolRef, added: z.int() }),
	run({ db, now, me }, { name, purpose, kind, search, visibility, ref }) {
		mustBeFree(db, name);
		if (kind !== 'static' && search === null) throw refusePool('pool-needs-search', { name });
		if (kind === 'dynamic' && ref.length > 0) throw refusePool('pool-fills-itself', { name });
		const searchId = search === null ? null : searchByRef(db, search).id;
		const people = listOf(ref).map((one) => activeCandidate(db, one));
		const pool = nextRef(db, 'POOL');
		db.run(sql`insert into pool (ref, name, kind, saved_search_id, purpose, owner_id, visibility, created_at)
		           values (${pool}, ${name}, ${kind}, ${searchId}, ${purpose}, ${me.id}, ${visibility}, ${now})`);
		const id = openPool(db, pool).id;
		for (const person of people) addMember(db, id, person.id, '', me.id, now);
		return { pool, added: people.length };
	},
	says: ({ name }, outcome) =>
		`Made the pool “${name}”${outcome && outcome.added > 0 ? ` with ${outcome.added} in it` : ''}`,
	place: (_, outcome) => (outcome ? at('pool', outcome.pool) : at('pools')),
	undo: 'rows',
});

const FIELDS = ['name', 'purpose', 'owner', 'visibility', 'kind', 'search'] as const;
const LABELS = {
	name: 'name',
	purpose: 'purpose',
	owner: 'owner',
	visibility: 'who sees it',
	kind: 'how it is filled',
	search: 'search',
} as const;

const Amendment = z.strictObject({
	pool: PoolRef,
	name: PoolName.optional(),
	purpose: ShortText(200).optional(),
	owner: ColleagueRef.nullable().optional(),
	visibility: Visibility.optional(),
	kind: Kind.optional(),
	search: SearchRef.nullable().optional(),
});
const changed = (input: z.infer<typeof Amendment>) => FIELDS.filter((field) => input[field] !== undefined);

/**
 * Changes a pool. From one that fills itself to one filled by hand, whoever is in it now stays in it; the other way
 * round, who was put in by hand goes out unless the search finds them.
 *
 * @throws {Refusal} `no-such-pool`, `pool-closed`, `pool-name-taken`, `pool-needs-search`, `no-such-search`, `no-such-colleague`
 */
export const amendPool = command({
	name: 'pool.amend',
	title: 'Change a pool',
	minutes: 1,
	input: Amendment.refine((input) => changed(input).length > 0, 'Change at least one thing.'),
	outcome: z.strictObject({ pool: z.string(), changed: z.array(z.string()) }),
	run({ db, now, me }, input) {
		const pool = openPool(db, input.pool);
		const { name = pool.name, purpose = pool.purpose, visibility = pool.visibility, kind = pool.kind } = input;
		if (name !== pool.name) mustBeFree(db, name);
		const search =
			input.search === undefined
				? pool.saved_search_id
				: input.search === null
					? null
					: searchByRef(db, input.search).id;
		if (kind !== 'static' && search === null) throw refusePool('pool-needs-search', { name });
		const owner = input.owner === undefined ? pool.owner : input.owner;
		const ownerId = owner === null ? null : colleagueId(db, owner);
		if (pool.kind === 'dynamic' && kind !== 'dynamic')
			for (const person of foundNow(db, pool, now)) addMember(db, pool.id, person, '', me.id, now);
		if (kind === 'dynamic' && pool.kind !== 'dynamic') db.run(sql`delete from pool_member where pool_id = ${pool.id}`);
		db.run(sql`update pool set name = ${name}, purpose = ${purpose}, visibility = ${visibility}, kind = ${kind},
		           saved_search_id = ${search}, owner_id = ${ownerId} where id = ${pool.id}`);
		return { pool: name, changed: changed(input) };
	},
	says: (input, outcome) =>
		`Changed ${changed(input)
			.map((field) => LABELS[field])
			.join(', ')} of the pool ${outcome ? `“${outcome.pool}”` : input.pool}`,
	place: ({ pool }) => at('pool', pool),
	undo: 'rows',
});

/** Closes a pool: it is offered no more, and nobody's record changes. @throws {Refusal} `no-such-pool`, `pool-closed` */
export const closePool = command({
	name: 'pool.close',
	title: 'Close a pool',
	minutes: 1,
	input: z.strictObject({ pool: PoolRef }),
	outcome: z.strictObject({ pool: z.string() }),
	run({ db, now }, { pool }) {
		const { id, name } = openPool(db, pool);
		db.run(sql`update pool set closed_at = ${now} where id = ${id}`);
		return { pool: name };
	},
	says: ({ pool }, outcome) => `Closed the pool ${outcome ? `“${outcome.pool}”` : pool}`,
	place: ({ pool }) => at('pool', pool),
	undo: 'rows',
});

/** @throws {Refusal} `pool-name-taken` */
function mustBeFree(db: ReadDb, name: string): void {
	const taken = db.column(sql`select 1 from pool where name = ${name} collate nocase and closed_at is null`);
	if (taken.length > 0) throw refusePool('pool-name-taken', { name });
}

/** Row ids of everybody its search finds now. */
function foundNow(db: Db, pool: Pool, now: string): number[] {
	const tree = suggestionTree(db, now, pool);
	if (tree === null) return [];
	const { look, people } = hitsOf(lookAt(db, now), tree);
	return [...look.facts.ids].filter((_, place) => people[place] === 1);
}
