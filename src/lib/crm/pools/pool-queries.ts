import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayIn, StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { PoolRef } from '../refs.ts';
import { say } from '../search/say.ts';
import { hitsOf, lookAt } from '../search/sets.ts';
import type { Tree } from '../search/tree.ts';
import { membersTree, poolByRef, suggestionTree, type PoolKind } from './pool.ts';

const Line = z.object({
	id: z.int(),
	pool: z.string(),
	name: z.string(),
	kind: z.enum(['static', 'dynamic', 'reviewed']),
	purpose: z.string(),
	owner: z.string().nullable(),
	saved_search_id: z.int().nullable(),
});

export interface PoolLine {
	readonly pool: string;
	readonly name: string;
	readonly kind: PoolKind;
	readonly purpose: string;
	readonly owner: string | null;
	readonly count: number;
	/** Suggested and not decided yet; 0 where a pool has no suggestions. */
	readonly suggested: number;
	/** In it, and no longer found by its search. */
	readonly lapsed: number;
}

/** The pools in use that the learner may see, by name. */
export const poolList = query({
	name: 'pool-list',
	input: z.strictObject({ now: StoryTime }),
	run: (db, { now }): PoolLine[] =>
		db
			.all(
				Line,
				sql`select p.id, p.ref as pool, p.name, p.kind, p.purpose, o.name as owner, p.saved_search_id
				    from pool p left join colleague o on o.id = p.owner_id
				    where p.closed_at is null and (p.visibility = 'team' or o.is_learner = 1) order by p.name, p.id`,
			)
			.map(({ id, saved_search_id, ...line }) => {
				const { members, suggested, lapsed } = standing(db, now, { id, saved_search_id, ...line });
				return { ...line, count: members.length, suggested: suggested.length, lapsed: lapsed.length };
			}),
});

/** Row ids of those in a pool, those its search suggests, and those in it whom the search no longer finds. */
function standing(
	db: ReadDb,
	now: StoryTime,
	pool: { id: number; name: string; kind: PoolKind; saved_search_id: number | null },
) {
	const look = lookAt(db, now);
	const idsWhere = (is: (place: number) => boolean) => [...look.facts.ids].filter((_, place) => is(place));
	const inside = hitsOf(look, membersTree(pool)).people;
	const members = idsWhere((place) => inside[place] === 1);
	const tree = pool.kind === 'reviewed' ? suggestionTree(db, now, pool) : null;
	if (tree === null) return { members, suggested: [], lapsed: [] };
	const found = hitsOf(look, tree).people;
	const decided = new Set(
		db.column(sql`select person_id from pool_member where pool_id = ${pool.id} order by person_id`) as number[],
	);
	return {
		members,
		suggested: idsWhere((place) => found[place] === 1).filter((id) => !decided.has(id)),
		lapsed: members.filter((id) => found[look.facts.placeOf[id]!] === 0),
	};
}

const Member = z.object({
	ref: z.string(),
	name: z.string(),
	headline: z.string(),
	town: z.string().nullable(),
	status: z.string(),
	mobile: z.string().nullable(),
	window: z.string().nullable(),
	spoken: z.string().nullable(),
	note: z.string(),
	state: z.string().nullable(),
	/** A pool that fills itself from everywhere holds archived people too. Nothing is sent to them. */
	lifecycle: z.string(),
	/** 1 when they were spoken to, or tried, today. */
	today: z.int(),
});
export type PoolMember = z.infer<typeof Member>;

/** Names of everybody in it; for the calls, the longest silent first, and nobody who is archived. */
const ORDERS = { name: 'p.name_key', silent: `coalesce(c.last_contact_at, '')` };

function rows(
	db: ReadDb,
	pool: number,
	ids: readonly number[],
	now: StoryTime,
	order: keyof typeof ORDERS,
	most: number,
) {
	return db.all(Member, {
		text: `select p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, c.headline, pl.town, c.status,
			(select value from contact_point where person_id = p.id and kind in ('mobile', 'landline') order by kind desc, is_primary desc, id limit 1) as mobile,
			p.contact_window as window, c.last_contact_at as spoken, coalesce(m.note, '') as note, m.state, p.lifecycle,
			exists (select 1 from interaction i where i.person_id = p.id and i.kind = 'call' and substr(i.at, 1, 10) = ?) as today
			from json_each(?) w join person p on p.id = w.value join candidate c on c.person_id = p.id
			left join place pl on pl.id = p.place_id left join pool_member m on m.pool_id = ? and m.person_id = p.id
			where p.lifecycle in ('active', ?) order by ${ORDERS[order]}, p.id limit ?`,
		values: [dayIn(now), JSON.stringify(ids), pool, order === 'silent' ? 'active' : 'archived', most],
	});
}

export const POOL_TABS = ['members', 'suggestions', 'calls'] as const;

/** One pool: what it is, how it is filled, and the people of one tab. */
export const poolPage = query({
	name: 'pool-page',
	input: z.strictObject({ pool: PoolRef, tab: z.enum(POOL_TABS), most: z.int(), now: StoryTime }),
	run(db, { pool: ref, tab, most, now }) {
		const pool = poolByRef(db, ref);
		const { members, suggested, lapsed } = standing(db, now, pool);
		const tree: Tree | null = suggestionTree(db, now, pool);
		const search = db.maybe(
			z.object({ search: z.string(), name: z.string() }),
			sql`select ref as search, name from saved_search where id = ${pool.saved_search_id}`,
		);
		const owner = db.column(sql`select name from colleague where ref = ${pool.owner}`)[0];
		const gone = new Set(lapsed);
		const refsGone = new Set(
			db.column(
				sql`select p.ref from json_each(${JSON.stringify(lapsed)}) w join person p on p.id = w.value order by p.id`,
			) as string[],
		);
		const left = db.column(
			sql`select count(*) from pool_member where pool_id = ${pool.id} and state = 'rejected'`,
		)[0] as number;
		return {
			...pool,
			owner: owner === undefined ? null : String(owner),
			search: search ?? null,
			/** What its search asks, in plain English, and as data for “why”. */
			asks: tree === null ? null : say(tree),
			tree,
			count: members.length,
			suggested: suggested.length,
			lapsed: gone.size,
			rejected: left,
			people: rows(
				db,
				pool.id,
				tab === 'suggestions' ? suggested : members,
				now,
				tab === 'calls' ? 'silent' : 'name',
				most,
			).map((row) => ({ ...row, lapsed: refsGone.has(row.ref) })),
		};
	},
});

/** References of everybody in a pool who is in use, by name. */
export const poolRefs = query({
	name: 'pool-refs',
	input: z.strictObject({ pool: PoolRef, now: StoryTime }),
	run(db, { pool: ref, now }): string[] {
		const pool = poolByRef(db, ref);
		const { members } = standing(db, now, pool);
		return rows(db, pool.id, members, now, 'name', 20_000)
			.filter(({ lifecycle }) => lifecycle === 'active')
			.map((row) => row.ref);
	},
});
