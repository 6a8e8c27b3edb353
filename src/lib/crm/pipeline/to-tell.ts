import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { compose, sql, type Sql } from '../../db/sql.ts';
import { addMonths, dayIn, daysBetween, StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { OWED, OWED_SINCE_SQL, OWED_SQL, serviceDays } from './owed.ts';

const raw = (text: string): Sql => ({ text, values: [] });
const NAME = raw(`coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.ref)`);
/** Of whom something may be owed: records in use, of people who have not asked to be left alone. */
const REACHABLE = raw(`p.lifecycle = 'active' and c.status <> 'do_not_contact'`);

const Whose = z.enum(['mine', 'all']);
const mine = (whose: z.infer<typeof Whose>): Sql =>
	whose === 'all' ? raw('1') : raw('v.owner_id = (select id from colleague where is_learner = 1 order by id limit 1)');

const Row = z.object({
	ref: z.string(),
	name: z.string(),
	vacancy: z.string(),
	title: z.string(),
	client: z.string(),
	stage: z.string(),
	owed: z.enum(OWED),
	since: z.string(),
	reason: z.string().nullable(),
	interviewed: z.int(),
	owner: z.string().nullable(),
});

const owedRows = (db: ReadDb, whose: z.infer<typeof Whose>) =>
	db.all(
		Row,
		compose`select * from (select a.id, p.ref, ${NAME} as name, v.ref as vacancy, v.title, k.name as client, s.name as stage, ${raw(OWED_SQL)} as owed,
		      ${raw(OWED_SINCE_SQL)} as since, r.label as reason, o.name as owner,
		      exists (select 1 from stage_history h join stage hs on hs.id = h.to_stage
		        where h.application_id = a.id and hs.category in ('interview', 'offer', 'placed')) as interviewed
		    from application a join stage s on s.id = a.stage_id join vacancy v on v.id = a.vacancy_id join client k on k.id = v.client_id
		    join person p on p.id = a.person_id join candidate c on c.person_id = p.id left join close_reason r on r.id = a.close_reason_id
		    left join colleague o on o.id = v.owner_id
		    where ${REACHABLE} and ${mine(whose)}) where owed is not null order by since, vacancy, id`,
	);

/**
 * Everybody who has not been told what they should know: applications never acknowledged, stages not told, declines not
 * sent; the longest owed first, with how the agency's own promise stands.
 */
export const candidatesToTell = query({
	name: 'candidates-to-tell',
	input: z.strictObject({ whose: Whose, now: StoryTime }),
	run(db, { whose, now }) {
		const promised = serviceDays(db);
		const rows = owedRows(db, whose).map(({ interviewed, ...row }) => {
			const days = daysBetween(dayIn(row.since), dayIn(now));
			return { ...row, interviewed: interviewed === 1, days, late: days > promised[row.owed] };
		});
		const of = (owed: (typeof OWED)[number]) => rows.filter((row) => row.owed === owed);
		return { promised, acknowledge: of('acknowledge'), update: of('update'), decline: of('decline') };
	},
});

const NearMiss = z.object({
	ref: z.string(),
	name: z.string(),
	headline: z.string(),
	vacancy: z.string(),
	title: z.string(),
	client: z.string(),
	ended: z.string(),
	reason: z.string(),
	rating: z.int().nullable(),
	status: z.string(),
	pooled: z.int(),
});

/**
 * People who came as far as an interview within the last year and were not chosen, and are not at work through us now:
 * the first to think of when the next job comes. Each once, by the latest of such applications.
 */
export const nearMisses = query({
	name: 'near-misses',
	input: z.strictObject({ now: StoryTime }),
	run(db, { now }) {
		const pool = db.maybe(
			z.object({ ref: z.string(), name: z.string() }),
			sql`select ref, name from pool where kind <> 'dynamic' order by name <> 'Near misses', name, id limit 1`,
		);
		const rows = db.all(
			NearMiss,
			compose`select * from (select a.id, p.ref, ${NAME} as name, c.headline, v.ref as vacancy, v.title, k.name as client, a.closed_at as ended,
			      r.label as reason, a.rating, c.status,
			      exists (select 1 from pool_member m join pool l on l.id = m.pool_id where m.person_id = p.id and m.state = 'in' and l.ref = ${pool?.ref ?? ''}) as pooled,
			      row_number() over (partition by a.person_id order by a.closed_at desc, a.id desc) as latest
			    from application a join vacancy v on v.id = a.vacancy_id join client k on k.id = v.client_id join person p on p.id = a.person_id
			    join candidate c on c.person_id = p.id join close_reason r on r.id = a.close_reason_id
			    where a.outcome = 'rejected' and a.closed_at >= ${addMonths(dayIn(now), -12)} and r.label <> 'Did not come to the interview'
			      and ${REACHABLE} and c.status <> 'placed'
			      and exists (select 1 from stage_history h join stage hs on hs.id = h.to_stage
			        where h.application_id = a.id and hs.category in ('interview', 'offer'))) where latest = 1 order by ended desc, id`,
		);
		return { pool: pool ?? null, people: rows.map((row) => ({ ...row, pooled: row.pooled === 1 })) };
	},
});

const Count = z.object({ acknowledge: z.int(), update: z.int(), decline: z.int() });

/** How many are owed each, for the figure on the first screen. */
export const owedCounts = query({
	name: 'owed-counts',
	input: z.strictObject({ whose: Whose }),
	run: (db, { whose }) =>
		db.one(
			Count,
			compose`select count(*) filter (where owed = 'acknowledge') as acknowledge, count(*) filter (where owed = 'update') as "update",
			      count(*) filter (where owed = 'decline') as decline
			    from (select ${raw(OWED_SQL)} as owed from application a join stage s on s.id = a.stage_id join vacancy v on v.id = a.vacancy_id
			      join person p on p.id = a.person_id join candidate c on c.person_id = p.id where ${REACHABLE} and ${mine(whose)})`,
		),
});
