import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { addMonths, dayIn, type StoryTime } from '../../ledger/story-time.ts';
import { FilterState } from '../place.ts';
import { CandidateRef, PoolRef } from '../refs.ts';
import { readSearch } from '../search/filters.ts';
import { LONGEST_QUERY } from '../search/hearing.ts';
import { say } from '../search/say.ts';
import { hitsOf, lookAt } from '../search/sets.ts';

/** A search as typed, with its chips: the same that the list of candidates takes. */
export const Search = z.strictObject({
	words: z.string().max(LONGEST_QUERY).default(''),
	filters: z.array(FilterState).max(40).default([]),
});
export type Search = z.infer<typeof Search>;

/** What a saved search keeps: the same, and an order that is of no matter here. */
const Kept = z.object(Search.shape);

/** Whom something is for. */
export const Audience = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('pool'), pool: PoolRef }),
	z.strictObject({ kind: z.literal('search'), ...Search.shape }),
	z.strictObject({ kind: z.literal('people'), refs: z.array(CandidateRef).max(20_000).default([]) }),
	/** Who came as far as an interview in the last year, and was not chosen. */
	z.strictObject({ kind: z.literal('near_misses') }),
]);
export type Audience = z.infer<typeof Audience>;

const treeOf = (db: ReadDb, { words, filters }: Search, now: StoryTime) => readSearch(db, { words, filters, now }).tree;

/** Everybody a search finds, by row number, in the order of the key. The list, its count and this come from one tree. */
export function foundBy(db: ReadDb, search: Search, now: StoryTime): number[] {
	const { look, people } = hitsOf(lookAt(db, now), treeOf(db, search, now));
	const ids: number[] = [];
	look.facts.ids.forEach((id: number, place: number) => {
		if (people[place] === 1) ids.push(id);
	});
	return ids.sort((a, b) => a - b);
}

const ids = (db: ReadDb, query: ReturnType<typeof sql>) => db.column(query) as number[];

/** Everybody in a pool, by row number; a pool that fills itself is asked of its search. */
export function inPool(db: ReadDb, pool: string, now: StoryTime): number[] {
	const search = db.column(
		sql`select s.query from pool p join saved_search s on s.id = p.saved_search_id where p.ref = ${pool} and p.kind = 'dynamic'`,
	)[0];
	const read = search === undefined ? undefined : Kept.safeParse(JSON.parse(String(search)));
	if (read?.success) return foundBy(db, read.data, now);
	return ids(
		db,
		sql`select m.person_id from pool_member m join pool p on p.id = m.pool_id where p.ref = ${pool} and m.state = 'in' order by m.person_id`,
	);
}

/** Months that a near miss counts as one. */
const RECENT_MONTHS = 12;

/** Everybody something is for, by row number, before anybody is left out. */
export function peopleIn(db: ReadDb, audience: Audience, now: StoryTime): number[] {
	if (audience.kind === 'search') return foundBy(db, audience, now);
	if (audience.kind === 'pool') return inPool(db, audience.pool, now);
	if (audience.kind === 'people')
		return ids(
			db,
			sql`select c.person_id from json_each(${JSON.stringify(audience.refs)}) w join person p on p.ref = w.value
			    join candidate c on c.person_id = p.id group by c.person_id order by c.person_id`,
		);
	return ids(
		db,
		sql`select a.person_id from application a join stage s on s.id = a.stage_id
		    where a.outcome = 'rejected' and s.category in ('interview', 'offer') and a.closed_at >= ${addMonths(dayIn(now), -RECENT_MONTHS)}
		    group by a.person_id order by a.person_id`,
	);
}

/** Whom something is for, in a sentence. */
export function audienceWords(db: ReadDb, audience: Audience, now: StoryTime): string {
	if (audience.kind === 'search') return say(treeOf(db, audience, now));
	if (audience.kind === 'near_misses') return 'People who came as far as an interview in the last year.';
	if (audience.kind === 'people')
		return audience.refs.length === 1 ? '1 person chosen by hand.' : `${audience.refs.length} people chosen by hand.`;
	return `Everybody in the pool “${db.column(sql`select name from pool where ref = ${audience.pool}`)[0] ?? audience.pool}”.`;
}
