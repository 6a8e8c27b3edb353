import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayIn, type Day, type StoryTime } from '../../ledger/story-time.ts';
import { requirementsOf, type Requirement } from '../clients/requirement.ts';
import { vacancyByRef } from '../clients/vacancy.ts';

/** A weight of the learner's own for some lines, by line number: 0 leaves a line out of the sum. */
export const Weights = z.record(z.string().regex(/^\d{1,3}$/, 'Weights go by line number'), z.int().min(0).max(3));
export type Weights = z.infer<typeof Weights>;

const Job = z.object({
	id: z.int(),
	ref: z.string(),
	title: z.string(),
	client: z.string(),
	town: z.string().nullable(),
	/** Millionths of a degree. */
	lat: z.int().nullable(),
	lon: z.int().nullable(),
	remote: z.enum(['onsite', 'hybrid', 'remote']),
	work_type: z.string(),
	pay_min: z.int().nullable(),
	pay_max: z.int().nullable(),
	pay_unit: z.enum(['hour', 'day', 'year']),
	start_by: z.string().nullable(),
});

/** What candidates are compared with: the vacancy, its lines in order with the weights that count, and the day. */
export interface Spec {
	readonly job: z.infer<typeof Job>;
	readonly lines: readonly Requirement[];
	readonly today: Day;
	/** How many of the lines are essential. */
	readonly essentials: number;
}

/** @throws {Refusal} `no-such-vacancy` */
export function specOf(db: ReadDb, ref: string, weights: Weights | null, now: StoryTime): Spec {
	const { id } = vacancyByRef(db, ref);
	const job = db.one(
		Job,
		sql`select v.id, v.ref, v.title, c.name as client, l.town, l.lat, l.lon, v.remote, v.work_type, v.pay_min, v.pay_max, v.pay_unit, v.start_by
		    from vacancy v join client c on c.id = v.client_id left join place l on l.id = v.place_id where v.id = ${id}`,
	);
	const lines = requirementsOf(db, id).map((line) => ({
		...line,
		weight: weights?.[String(line.line)] ?? line.weight,
	}));
	return { job, lines, today: dayIn(now), essentials: lines.filter((l) => l.importance === 'essential').length };
}
