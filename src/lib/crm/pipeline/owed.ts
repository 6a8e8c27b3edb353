import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

/** What a candidate is owed: thanks for applying, word of where it stands, or a decline. */
export const OWED = ['acknowledge', 'update', 'decline'] as const;
export type Owed = (typeof OWED)[number];

/**
 * What the candidate of an application `a` at a stage `s` has not been told yet, as SQL; null where nothing is owed. One
 * rule for cards, lists and counts. Who withdrew knows it; who was placed has been told by the offer; and nobody who
 * was only thought of need hear of the first stage.
 */
export const OWED_SQL = `case
	when a.outcome = 'rejected' then case when coalesce(a.told_at, '') < a.closed_at then 'decline' end
	when a.outcome <> 'open' then null
	when a.applied_at is not null and a.acknowledged_at is null then 'acknowledge'
	when s.template_id is not null and s.category <> 'lead' and coalesce(a.told_at, '') < a.stage_entered_at then 'update' end`;

/** Since when it is owed, as SQL. */
export const OWED_SINCE_SQL = `case when a.outcome = 'rejected' then a.closed_at
	when a.applied_at is not null and a.acknowledged_at is null then a.applied_at else a.stage_entered_at end`;

const ServiceDays = z.object({ acknowledge: z.int(), update: z.int(), decline: z.int() });
export type ServiceDays = z.infer<typeof ServiceDays>;

/** Within how many days the agency has promised to say something. */
export function serviceDays(db: ReadDb): ServiceDays {
	const [value] = db.column(sql`select value from setting where key = 'service_days'`) as string[];
	return value === undefined ? { acknowledge: 2, update: 3, decline: 3 } : ServiceDays.parse(JSON.parse(value));
}
