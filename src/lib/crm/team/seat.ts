import { z } from 'zod';
import type { Seat } from '../define.ts';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

/** The learner's seat among the colleagues, with the role that it has now. */
export function seatOf(db: ReadDb): Seat {
	return db.one(
		z.object({ id: z.int(), ref: z.string(), role: z.string() }),
		sql`select c.id, c.ref, r.name as role from colleague c join role r on r.id = c.role_id where c.is_learner = 1 order by c.id limit 1`,
	);
}
