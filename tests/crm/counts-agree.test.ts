import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchList } from '../../src/lib/crm/lists/search-queries.ts';
import { poolList } from '../../src/lib/crm/pools/pool-queries.ts';
import { report } from '../../src/lib/crm/reports/queries.ts';
import { countCandidates, searchCandidates } from '../../src/lib/crm/search/find.ts';
import { searchFacets } from '../../src/lib/crm/search/facets.ts';
import { saysWhere, withoutField } from '../../src/lib/crm/search/filters.ts';
import { print } from '../../src/lib/crm/search/print.ts';
import { treeOfAsked } from '../../src/lib/crm/search/saved.ts';
import { say } from '../../src/lib/crm/search/say.ts';
import { and, field, type Tree } from '../../src/lib/crm/search/tree.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { agency } from '../search/agency.ts';
import { aTree, someone } from '../search/arbitrary.ts';
import { NOW } from '../search/office.ts';

const people = fc.array(someone, { minLength: 1, maxLength: 14 });
const SET = { period: 'all', sector: null, measure: null, split: null } as const;

const counted = (db: Database, tree: Tree) => countCandidates.run(db, { tree, now: NOW });

/** Saves a search under a name, and a pool that fills itself from it. */
function keep(db: Database, tree: Tree): { asks: { words: string; filters: []; sort: null } } {
	const asks = { words: print(tree), filters: [] as [], sort: null };
	db.exec(`delete from pool where ref = 'POOL-9'; delete from saved_search`);
	db.run(
		sql`insert into saved_search (id, ref, name, query, owner_id, visibility, created_at) values (1, 'SRCH-1', 'Kept', ${JSON.stringify(asks)}, 1, 'team', ${NOW})`,
	);
	db.run(
		sql`insert into pool (ref, name, kind, saved_search_id, created_at) values ('POOL-9', 'Fills itself', 'dynamic', 1, ${NOW})`,
	);
	return { asks };
}

test('list, sentence, facets, saved search and pool count the same people', { timeout: 240_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(people, fc.array(aTree, { minLength: 4, maxLength: 4 }), async (all, trees) => {
			const db = await agency(...all);
			db.exec(`update colleague set is_learner = 1 where id = 1`);

			for (const asked of trees) {
				const { asks } = keep(db, asked);
				// what is kept is words: the list, the pool and the saved search all begin from them
				const tree = treeOfAsked(db, NOW, asks, null);
				const list = searchCandidates.run(db, { tree, sort: null, now: NOW });
				const { count, leftOut } = counted(db, tree);
				expect([list.ids.length, list.count, list.leftOut]).toEqual([count, count, leftOut]);

				const [line] = searchList.run(db, { now: NOW, pinned: false });
				expect([line!.count, line!.says]).toEqual([count, say(tree, leftOut)]);

				const pool = field('pool', 'is', 'Fills itself');
				const kept = poolList.run(db, { now: NOW }).find((one) => one.pool === 'POOL-9')!.count;
				expect(kept).toBe(counted(db, pool).count);
				expect(kept).toBe(count);
				if (!saysWhere(tree)) {
					expect(counted(db, and(tree, field('in', 'is', 'everywhere'))).count).toBe(count + leftOut);
				}

				for (const { field: name, options } of searchFacets.run(db, { tree, now: NOW }))
					for (const { op, value, count } of options)
						expect([name, value, counted(db, and(withoutField(tree, name), field(name, op, value))).count]).toEqual([
							...[name, value, count],
						]);
			}
			db.close();
		}),
		{ numRuns: 40 },
	);
});

test('a number of a report that opens a list counts who is in that list', { timeout: 120_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(people, async (all) => {
			const db = await agency(...all);
			db.exec(`update colleague set is_learner = 1 where id = 1`);

			const { charts } = report.run(db, { report: 'sources', set: SET, now: NOW });
			const linked = charts.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells.filter((cell) => cell.search)));
			for (const { search, value } of linked) {
				const tree = treeOfAsked(db, NOW, search!, null);
				expect(value).toBe(searchCandidates.run(db, { tree, sort: null, now: NOW }).ids.length);
				expect(value).toBe(
					all.filter(({ source, lifecycle }) => source === search!.filters[0]!.value && lifecycle === 'active').length,
				);
			}
			db.close();
		}),
		{ numRuns: 30 },
	);
});
