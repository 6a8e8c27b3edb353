import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { addMonths, dayIn, daysBetween, StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { STAGE_CATEGORIES } from '../matching/application.ts';
import { middleOf } from './columns.ts';
import { CATEGORY_WORDS } from './stages.ts';

const Waiting = z.object({
	category: z.enum(STAGE_CATEGORIES),
	target: z.int().nullable(),
	vacancy: z.string(),
	title: z.string(),
	since: z.string(),
});
const Stay = z.object({ category: z.enum(STAGE_CATEGORIES), began: z.string(), ended: z.string() });

/**
 * Where the agency's open vacancies are stuck, by kind of stage: how long people have waited there, how long they
 * usually did in the last six months, and the vacancy at which they wait longest.
 */
export const whereStuck = query({
	name: 'where-stuck',
	input: z.strictObject({ now: StoryTime }),
	run(db, { now }) {
		const today = dayIn(now);
		const waiting = db
			.all(
				Waiting,
				sql`select s.category, s.target_days as target, v.ref as vacancy, v.title, a.stage_entered_at as since
				    from application a join stage s on s.id = a.stage_id join vacancy v on v.id = a.vacancy_id
				    where a.outcome = 'open' and v.status = 'open' order by a.id`,
			)
			.map((row) => ({ ...row, days: daysBetween(dayIn(row.since), today) }));
		const stays = db.all(
			Stay,
			sql`select * from (select h.id, s.category, h.at as began, lead(h.at) over (partition by h.application_id order by h.at, h.id) as ended
			      from stage_history h join stage s on s.id = h.to_stage where h.to_outcome = 'open')
			    where ended is not null and ended >= ${addMonths(today, -6)} order by id`,
		);
		return STAGE_CATEGORIES.filter((category) => category !== 'placed').map((category) => {
			const here = waiting.filter((row) => row.category === category);
			const late = here.filter((row) => row.target !== null && row.days > row.target);
			const usual = middleOf(
				stays.filter((row) => row.category === category).map((row) => daysBetween(dayIn(row.began), dayIn(row.ended))),
			);
			const longest = here.reduce<(typeof here)[number] | null>(
				(most, row) => (most === null || row.days > most.days ? row : most),
				null,
			);
			return {
				category,
				kind: CATEGORY_WORDS[category],
				people: here.length,
				late: late.length,
				middle: middleOf(here.map((row) => row.days)),
				usual,
				longest: longest && { vacancy: longest.vacancy, title: longest.title, days: longest.days },
			};
		});
	},
});
