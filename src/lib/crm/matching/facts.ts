import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { compose, sql, type Sql } from '../../db/sql.ts';
import { fullName } from '../people/person.ts';
import type { Spec } from './spec.ts';

/** What the plain lines of a match are told from, for the people who are shown. */
export const Facts = z
	.object({
		id: z.int(),
		ref: z.string(),
		given_name: z.string().nullable(),
		family_name: z.string().nullable(),
		headline: z.string(),
		status: z.string(),
		town: z.string().nullable(),
		/** Tenths of a mile from the job's place, or null. */
		tenths: z.int().nullable(),
		travel_miles: z.int().nullable(),
		desired_pay: z.int().nullable(),
		pay_unit: z.enum(['hour', 'day', 'year']),
		work_types: z.string(),
		working_pattern: z.string(),
		available_from: z.string().nullable(),
		notice_days: z.int().nullable(),
		right_to_work: z.enum(['unchecked', 'verified', 'time_limited', 'not_eligible']),
		right_to_work_seen: z.string().nullable(),
		right_to_work_expires: z.string().nullable(),
		driving: z.string(),
		dbs: z.string(),
		/** Where the person stands with this vacancy, or null. */
		stage: z.string().nullable(),
		outcome: z.string().nullable(),
	})
	.transform((row) => ({ ...row, name: fullName(row) }));
export type Facts = z.infer<typeof Facts>;

/**
 * Tenths of a mile from the job's place to each place, by SQLite's own functions: the last digits of JavaScript's
 * differ between engines. On a flat map between the two latitudes, which is within a hundredth at British distances.
 * 3,958.8 is the Earth's mean radius in miles.
 */
export function distances({ job }: Spec): Sql {
	if (job.lat === null || job.lon === null) return sql`select id, null as tenths from place`;
	return sql`select id, cast(round(39588 * sqrt(
		(radians((lat - ${job.lat}) / 1e6)) * (radians((lat - ${job.lat}) / 1e6)) +
		(radians((lon - ${job.lon}) / 1e6) * cos(radians((lat + ${job.lat}) / 2e6))) * (radians((lon - ${job.lon}) / 1e6) * cos(radians((lat + ${job.lat}) / 2e6)))
	)) as integer) as tenths from place`;
}

/** The facts of these people, by id. */
export function factsOf(db: ReadDb, spec: Spec, ids: readonly number[]): Map<number, Facts> {
	const rows = db.all(
		Facts,
		compose`with m as materialized (${distances(spec)})
		select p.id, p.ref, p.given_name, p.family_name, c.headline, c.status, l.town, m.tenths, c.travel_miles, c.desired_pay, c.pay_unit,
			c.work_types, c.working_pattern, c.available_from, c.notice_days, c.right_to_work, c.right_to_work_seen, c.right_to_work_expires,
			c.driving, c.dbs, s.name as stage, a.outcome
		from json_each(${JSON.stringify(ids)}) j cross join person p on p.id = j.value join candidate c on c.person_id = p.id
			left join place l on l.id = p.place_id left join m on m.id = p.place_id
			left join application a on a.id = (select x.id from application x where x.person_id = p.id and x.vacancy_id = ${spec.job.id}
				order by x.outcome = 'open' desc, x.id desc limit 1)
			left join stage s on s.id = a.stage_id
		order by p.id`,
	);
	return new Map(rows.map((row) => [row.id, row]));
}
