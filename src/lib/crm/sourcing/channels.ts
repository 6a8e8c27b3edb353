import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';
import { VacancyRef } from '../refs.ts';

const Line = z.object({
	source: z.string(),
	kind: z.string(),
	cost_pence: z.int(),
	applications: z.int(),
	interviews: z.int(),
	placements: z.int(),
});

/** What a source came to for jobs of one kind. */
export interface Channel extends z.infer<typeof Line> {
	/** Pence spent on all who came that way, for each who was placed; null where nobody was. */
	readonly cost_per_placement: number | null;
	readonly suggested: boolean;
	/** In words. */
	readonly why: string;
}

/** Fewer than this say nothing: one lucky placement is no record. */
const ENOUGH = 10;

/**
 * Which sources have done what for vacancies of the same sector as this one, best first: how many applied, met the
 * client and were placed, and what a placement cost. What is suggested has placed people at the best rate, the cheaper
 * first among equals.
 */
export const channelsFor = query({
	name: 'channels-for',
	input: z.strictObject({ vacancy: VacancyRef }),
	run(db, { vacancy }): { readonly sector: string; readonly channels: readonly Channel[] } | null {
		const sector = db.column(sql`select sector from vacancy where ref = ${vacancy}`)[0] as string | undefined;
		if (sector === undefined) return null;
		const lines = db.all(
			Line,
			sql`with reached (id, met) as (
			      select a.id, exists (select 1 from stage_history h join stage t on t.id = h.to_stage where h.application_id = a.id and t.category in ('interview', 'offer', 'placed'))
			      from application a join vacancy v on v.id = a.vacancy_id where v.sector = ${sector})
			    select s.name as source, s.kind, s.cost_pence, count(*) as applications, sum(r.met) as interviews, sum(a.outcome = 'placed') as placements
			    from reached r join application a on a.id = r.id join candidate c on c.person_id = a.person_id
			    join source s on s.id = coalesce(a.source_id, c.source_id) group by s.id order by s.id`,
		);
		const rated = lines
			.map((line) => ({
				...line,
				cost_per_placement:
					line.placements === 0 ? null : Math.trunc((line.cost_pence * line.applications) / line.placements),
				rate: line.applications < ENOUGH ? 0 : line.placements / line.applications,
			}))
			.sort(
				(a, b) =>
					b.rate - a.rate ||
					(a.cost_per_placement ?? Number.MAX_SAFE_INTEGER) - (b.cost_per_placement ?? Number.MAX_SAFE_INTEGER) ||
					(a.source < b.source ? -1 : 1),
			);
		return {
			sector,
			channels: rated.map(({ rate, ...line }, at) => ({
				...line,
				suggested: at < 2 && rate > 0,
				why: saysWhy(line, rate),
			})),
		};
	},
});

function saysWhy({ applications, placements }: z.infer<typeof Line>, rate: number): string {
	if (applications < ENOUGH) return `Only ${applications} so far: too few to say.`;
	if (placements === 0) return 'Nobody placed yet.';
	return `1 in ${Math.round(1 / rate)} was placed.`;
}
