import { z } from 'zod';
import type { ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** The best search of an attempt, held against who truly fitted at the start. */
export const SearchFigures = z.strictObject({
	vacancy: z.string().max(20),
	entry: z.int().positive(),
	/** People in the list, and those of them who truly fit. */
	count: z.int().positive(),
	good: z.int().nonnegative(),
	/** Everybody who truly fits. */
	all: z.int().positive(),
});
export type SearchFigures = z.infer<typeof SearchFigures>;

/**
 * The search that came nearest to the people who truly fit one of the scenario's vacancies: the highest mean of precision
 * and recall (F1: van Rijsbergen, Information Retrieval, 1979). For the learner to watch over the attempts; never a mark.
 *
 * @returns null where nobody who fits was ever found
 */
export function bestSearch(db: ReadDb): SearchFigures | null {
	const found = db.maybe(
		SearchFigures,
		sql`with truly as (select vacancy, ref from fit where hard and essentials_met = essentials),
		         sizes as (select vacancy, count(*) as "all" from truly group by vacancy)
		    select t.vacancy, s.entry, s.count, count(*) as good, z."all"
		    from searches s join found f on f.entry = s.entry join truly t on t.ref = f.ref join sizes z on z.vacancy = t.vacancy
		    where s.count > 0
		    group by s.entry, t.vacancy
		    order by 2.0 * count(*) / (s.count + z."all") desc, t.vacancy, s.entry limit 1`,
	);
	return found ?? null;
}
