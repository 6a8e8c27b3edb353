import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { StoryTime } from '../../ledger/story-time.ts';
import { compare } from '../matching/ranking.ts';
import { SHOWN } from '../matching/line.ts';
import { specOf } from '../matching/spec.ts';
import { query } from '../define.ts';
import { VacancyRef } from '../refs.ts';
import { Asked, treeOfAsked } from '../search/saved.ts';
import { say } from '../search/say.ts';
import { hitsOf, lookAt } from '../search/sets.ts';
import { Tree } from '../search/tree.ts';

const Line = z.object({
	search: z.string(),
	name: z.string(),
	query: z.string(),
	owner: z.string().nullable(),
	mine: z.int(),
	visibility: z.enum(['private', 'team']),
	alert: z.enum(['off', 'daily', 'weekly']),
	pinned: z.int(),
	last_run_at: z.string().nullable(),
	last_count: z.int().nullable(),
	pools: z.int(),
});

/** A saved search as it stands now. */
export type SearchLine = Omit<z.infer<typeof Line>, 'query'> & {
	readonly asks: Asked;
	/** In plain English. */
	readonly says: string;
	readonly count: number;
};

/** The saved searches that the learner may use: own and the team's. */
export const searchList = query({
	name: 'search-list',
	input: z.strictObject({ now: StoryTime, pinned: z.boolean() }),
	run(db, { now, pinned }): SearchLine[] {
		const lines = db.all(
			Line,
			sql`select s.ref as search, s.name, s.query, o.name as owner, coalesce(o.is_learner, 0) as mine, s.visibility, s.alert, s.pinned,
			    s.last_run_at, s.last_count, (select count(*) from pool p where p.saved_search_id = s.id and p.closed_at is null) as pools
			    from saved_search s left join colleague o on o.id = s.owner_id
			    where (s.visibility = 'team' or o.is_learner = 1) and (${pinned ? 1 : 0} = 0 or (s.pinned = 1 and o.is_learner = 1))
			    order by s.name, s.id`,
		);
		return lines.map(({ query: text, ...line }) => {
			const asks = Asked.parse(JSON.parse(text));
			const tree = treeOfAsked(db, now, asks, line.owner);
			const { count, leftOut } = hitsOf(lookAt(db, now), tree);
			return { ...line, asks, says: say(tree, leftOut), count };
		});
	},
});

/** How a search's people stand against a vacancy's essential lines. */
export interface Suitable {
	readonly found: number;
	/** Of those found, on the shortlist of the vacancy or further. */
	readonly shortlisted: number;
	/** Of those shortlisted, with every essential line shown. */
	readonly suitable: number;
	/** Of all found, with every essential line shown. */
	readonly couldBe: number;
}

/** How many a search finds, how many of them were shortlisted for a vacancy, and how many of those show every essential line. */
export const suitability = query({
	name: 'search-suitability',
	input: z.strictObject({ tree: Tree, vacancy: VacancyRef, now: StoryTime }),
	run(db, { tree, vacancy, now }): Suitable {
		const { look, people, count } = hitsOf(lookAt(db, now), tree);
		const ids = [...look.facts.ids].filter((_, place) => people[place] === 1);
		const listed = onShortlistOf(db, vacancy);
		const spec = specOf(db, vacancy, null, now);
		const { ids: compared, states, stopped } = compare(db, spec, ids);
		const width = spec.lines.length;
		const essential = spec.lines.flatMap((line, at) => (line.importance === 'essential' ? [at] : []));
		const fits = compared.filter(
			(_, at) => stopped[at] === 0 && essential.every((line) => states[at * width + line] === SHOWN),
		);
		return {
			found: count,
			shortlisted: ids.filter((id) => listed.has(id)).length,
			suitable: fits.filter((id) => listed.has(id)).length,
			couldBe: fits.length,
		};
	},
});

const onShortlistOf = (db: ReadDb, vacancy: string): Set<number> =>
	new Set(
		db.column(
			sql`select a.person_id from application a join stage s on s.id = a.stage_id join vacancy v on v.id = a.vacancy_id
			    where v.ref = ${vacancy} and a.outcome = 'open' and s.category in ('shortlist', 'submitted', 'interview', 'offer', 'placed')
			    order by a.person_id`,
		) as number[],
	);
