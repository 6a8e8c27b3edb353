import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayIn, StoryTime, type Day } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { RIGHT_ON } from './fields/consent.ts';
import { kept } from './kept.ts';
import { inOrder, Sort } from './orders.ts';
import { permissions, PERMISSION_STATES } from './permission.ts';
import { hitsOf, lookAt } from './sets.ts';
import { Tree } from './tree.ts';

/** What a search comes to. */
export interface Found {
	/** Everybody in the list, in order. Row numbers: for {@link candidateRows}, never for a command. */
	readonly ids: readonly number[];
	readonly count: number;
	/** Everybody in use: “18 candidates of 10,214”. */
	readonly of: number;
	/** Archived people left out only because they are archived. */
	readonly leftOut: number;
}

/** Whom a search finds, all of them, in order. */
export const searchCandidates = query({
	name: 'search-candidates',
	input: z.strictObject({ tree: Tree, sort: Sort.nullable(), now: StoryTime }),
	run(db, { tree, sort, now }): Found {
		const hits = hitsOf(lookAt(db, now), tree);
		const { archived } = hits.look.facts.columns;
		const of = archived.reduce((n, is) => n + 1 - is, 0);
		return { ids: inOrder(hits, tree, sort), count: hits.count, of, leftOut: hits.leftOut };
	},
});

/** How many a search finds, without putting them in order. */
export const countCandidates = query({
	name: 'count-candidates',
	input: z.strictObject({ tree: Tree, now: StoryTime }),
	run(db, { tree, now }): { count: number; leftOut: number } {
		const { count, leftOut } = hitsOf(lookAt(db, now), tree);
		return { count, leftOut };
	},
});

/** One row of the list. */
export const CandidateRow = z.object({
	id: z.int(),
	ref: z.string(),
	name: z.string(),
	headline: z.string(),
	town: z.string().nullable(),
	status: z.string(),
	/** 1 while what the agency must have is not all there. */
	incomplete: z.int(),
	/** Story time of the last talk, or null. */
	spoken: z.string().nullable(),
	/** Permission to represent, at its best: until when (null: no end) and for which vacancy. */
	permission: z.enum(PERMISSION_STATES),
	permissionUntil: z.string().nullable(),
	permissionFor: z.string().nullable(),
	owner: z.string().nullable(),
	noticeDays: z.int().nullable(),
	/** Pence, by the unit beside it. */
	pay: z.int().nullable(),
	payUnit: z.enum(['hour', 'day', 'year']),
	/** `expired` on the day, or what the record says. */
	rightToWork: z.enum(['unchecked', 'verified', 'time_limited', 'not_eligible', 'expired']),
	rightToWorkExpires: z.string().nullable(),
	/** The day from which they are free, where it is known. */
	available: z.string().nullable(),
	source: z.string().nullable(),
	registered: z.string(),
	mobile: z.string().nullable(),
	email: z.string().nullable(),
	lifecycle: z.enum(['active', 'archived', 'merged', 'anonymised']),
});
export type CandidateRow = z.infer<typeof CandidateRow>;

/** Rows as they were read, by day and id: typing on shows many of the same people, and every list is asked for twice. */
const shown = kept(() => new Map<string, CandidateRow>());

/** Rows kept at a time: what somebody scrolls and types past in a while. */
const KEPT = 2_000;

/** The rows that are on screen: these ids, in this order. Ids of people who are gone give no row. */
export const candidateRows = query({
	name: 'candidate-rows',
	input: z.strictObject({ ids: z.array(z.int()).max(500), now: StoryTime }),
	run(db, { ids, now }): CandidateRow[] {
		const rows = shown.of(db);
		const today = dayIn(now);
		if (rows.size > KEPT) rows.clear();
		const missing = ids.filter((id) => !rows.has(`${today} ${id}`));
		if (missing.length > 0) for (const row of rowsOf(db, missing, today)) rows.set(`${today} ${row.id}`, row);
		return ids.flatMap((id) => rows.get(`${today} ${id}`) ?? []);
	},
});

/** The rows of these ids, in this order, read anew. */
export function rowsOf(db: ReadDb, ids: readonly number[], today: Day): CandidateRow[] {
	const wanted = JSON.stringify(ids);
	const permission = permissions(today, wanted);
	return db.all(CandidateRow, {
		text: `with permission as materialized (${permission.text})
				select p.id, p.ref, coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.ref) as name,
					c.headline, pl.town, c.status, c.incomplete, c.last_contact_at as spoken,
					coalesce(r.state, 'not_asked') as permission, r.until as permissionUntil, v.ref as permissionFor,
					o.name as owner, c.notice_days as noticeDays, c.desired_pay as pay, c.pay_unit as payUnit,
					${RIGHT_ON} as rightToWork, c.right_to_work_expires as rightToWorkExpires, c.available_from as available,
					so.name as source, substr(p.created_at, 1, 10) as registered,
					(select value from contact_point where person_id = p.id and kind = 'mobile' and is_primary = 1) as mobile,
					(select value from contact_point where person_id = p.id and kind = 'email' and is_primary = 1) as email, p.lifecycle
				from json_each(?) w join person p on p.id = w.value join candidate c on c.person_id = p.id
				left join place pl on pl.id = p.place_id left join colleague o on o.id = c.owner_id
				left join source so on so.id = c.source_id
				left join permission r on r.person_id = p.id left join vacancy v on v.id = r.vacancy_id
				order by w.key`,
		values: [...permission.values, today, wanted],
	});
}

/** References of ids, in their order. */
export function refsOf(db: ReadDb, ids: readonly number[]): string[] {
	return db
		.column(sql`select p.ref from json_each(${JSON.stringify(ids)}) w join person p on p.id = w.value order by w.key`)
		.map(String);
}
