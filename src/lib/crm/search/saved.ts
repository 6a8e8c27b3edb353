import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import { FilterState } from '../place.ts';
import { readSearch } from './filters.ts';
import { LONGEST_QUERY } from './hearing.ts';
import type { Tree } from './tree.ts';

/** A search as it is kept: words, chips and order, as they were typed and chosen. */
export const Asked = z.strictObject({
	words: z.string().max(LONGEST_QUERY),
	filters: z.array(FilterState).max(40),
	sort: z.string().max(60).nullable(),
});
export type Asked = z.infer<typeof Asked>;

/** What a kept search asks of the records as they are now. `owner:me` stays whoever kept it. */
export function treeOfAsked(db: ReadDb, now: StoryTime, { words, filters }: Asked, owner: string | null): Tree {
	return readSearch(db, { words, filters, now, me: owner }).tree;
}

const Row = z.object({ query: z.string(), owner: z.string().nullable() });

/** What the pools of a name that fill themselves look for. */
export const liveTrees = (db: ReadDb, now: StoryTime, pool: string): Tree[] =>
	db
		.all(
			Row,
			sql`select s.query, o.name as owner from pool p join saved_search s on s.id = p.saved_search_id
			    left join colleague o on o.id = s.owner_id
			    where p.kind = 'dynamic' and p.closed_at is null and p.name = ${pool} order by p.id`,
		)
		.map(({ query, owner }) => treeOfAsked(db, now, Asked.parse(JSON.parse(query)), owner));
