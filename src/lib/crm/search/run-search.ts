import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { at, FilterState } from '../place.ts';
import { filtersOf, readSearch } from './filters.ts';
import { refsOf } from './find.ts';
import { inOrder, Sort } from './orders.ts';
import { LONGEST_QUERY } from './hearing.ts';
import { say } from './say.ts';
import { hitsOf, lookAt } from './sets.ts';
import { Tree } from './tree.ts';

/** All references are kept up to so many. A search that finds more is judged too broad. Source: formats, section 2. */
export const MOST_REFS = 500;

/**
 * A search that stands: recorded once when the learner presses Enter, opens, selects, adds, saves or exports a
 * result, or leaves the list. It only looks, but an assessor may ask what was looked for and what came of it.
 *
 * Source: CRM-AC3; formats, section 2.
 */
export const runSearch = command({
	name: 'search.run',
	title: 'Search',
	minutes: 1,
	input: z.strictObject({
		words: z.string().max(LONGEST_QUERY),
		filters: z.array(FilterState).max(40),
		sort: Sort.nullable(),
	}),
	outcome: z.strictObject({
		tree: Tree,
		/** Every field that had to hold, typed or chosen: “town is Leeds”. */
		filters: z.array(z.string()),
		/** The search in plain English. */
		reading: z.string(),
		count: z.int().nonnegative(),
		/** Everybody found, in order; null above 500. */
		refs: z.array(z.string()).max(MOST_REFS).nullable(),
	}),
	run({ db, now, me }, { words, filters, sort }) {
		const name = db.column(sql`select name from colleague where id = ${me.id}`)[0];
		const { tree } = readSearch(db, { words, filters, now, me: name === undefined ? null : String(name) });
		const hits = hitsOf(lookAt(db, now), tree);
		const refs = hits.count <= MOST_REFS ? refsOf(db, inOrder(hits, tree, sort)) : null;
		return { tree, filters: filtersOf(tree), reading: say(tree, hits.leftOut), count: hits.count, refs };
	},
	says(_input, outcome) {
		if (!outcome) return 'Searched the candidates';
		const reading = say(outcome.tree).replace(/\.$/, '');
		return `Searched for ${reading[0]!.toLowerCase()}${reading.slice(1)}: ${outcome.count} found`;
	},
	place: () => at('candidates'),
	undo: 'none',
});
