import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import { reasons } from '../refusal.ts';
import { Asked, treeOfAsked } from '../search/saved.ts';
import { field, type Tree } from '../search/tree.ts';

/** How a pool is filled. */
export const POOL_KINDS = {
	static: 'By hand',
	reviewed: 'A search suggests, we approve',
	dynamic: 'By a search, by itself',
} as const;
export type PoolKind = keyof typeof POOL_KINDS;

export const refusePool = reasons({
	'no-such-pool': (p: { pool: string }) => ({
		message: `There is no pool ${p.pool}.`,
		remedy: 'Choose one from the list of pools.',
	}),
	'pool-closed': (p: { name: string }) => ({
		message: `The pool “${p.name}” is closed, so nothing changes in it.`,
		remedy: 'Choose another pool, or make a new one.',
	}),
	'pool-fills-itself': (p: { name: string }) => ({
		message: `The pool “${p.name}” fills itself from a search, so nobody is put into it or taken out by hand.`,
		remedy: 'Change the search or the record, or let a person approve what the search suggests.',
	}),
	'pool-name-taken': (p: { name: string }) => ({
		message: `There is a pool called “${p.name}” already.`,
		remedy: 'Use that one, or give this one a name that says what is different.',
	}),
	'pool-needs-search': (p: { name: string }) => ({
		message: `“${p.name}” has no search to fill it.`,
		remedy: 'Choose a saved search, or fill the pool by hand.',
	}),
});

export const Pool = z.object({
	id: z.int(),
	ref: z.string(),
	name: z.string(),
	kind: z.enum(['static', 'dynamic', 'reviewed']),
	saved_search_id: z.int().nullable(),
	purpose: z.string(),
	owner: z.string().nullable(),
	visibility: z.enum(['private', 'team']),
	closed_at: z.string().nullable(),
});
export type Pool = z.infer<typeof Pool>;

/** @throws {Refusal} `no-such-pool` */
export function poolByRef(db: ReadDb, ref: string): Pool {
	const found = db.maybe(
		Pool,
		sql`select p.id, p.ref, p.name, p.kind, p.saved_search_id, p.purpose, o.ref as owner, p.visibility, p.closed_at
		    from pool p left join colleague o on o.id = p.owner_id where p.ref = ${ref}`,
	);
	if (!found) throw refusePool('no-such-pool', { pool: ref });
	return found;
}

/** A pool in use. @throws {Refusal} `no-such-pool`, `pool-closed` */
export function openPool(db: ReadDb, ref: string): Pool {
	const pool = poolByRef(db, ref);
	if (pool.closed_at !== null) throw refusePool('pool-closed', { name: pool.name });
	return pool;
}

/** A pool in use that people are put into. @throws {Refusal} `no-such-pool`, `pool-closed`, `pool-fills-itself` */
export function poolByHand(db: ReadDb, ref: string): Pool {
	const pool = openPool(db, ref);
	if (pool.kind === 'dynamic') throw refusePool('pool-fills-itself', { name: pool.name });
	return pool;
}

/** Who is in it, as a search: the same question as the chip “Pool is …”. */
export const membersTree = ({ name }: Pick<Pool, 'name'>): Tree => field('pool', 'is', name);

/** What its search looks for, or null where it has none. */
export function suggestionTree(db: ReadDb, now: StoryTime, pool: Pick<Pool, 'saved_search_id'>): Tree | null {
	if (pool.saved_search_id === null) return null;
	const { query, owner } = db.one(
		z.object({ query: z.string(), owner: z.string().nullable() }),
		sql`select s.query, o.name as owner from saved_search s left join colleague o on o.id = s.owner_id where s.id = ${pool.saved_search_id}`,
	);
	return treeOfAsked(db, now, Asked.parse(JSON.parse(query)), owner);
}
