import { z } from 'zod';
import { query } from './define.ts';
import { sql } from '../db/sql.ts';

/** The reference of the learner's seat. */
export const myRef = query({
	name: 'my-ref',
	input: z.strictObject({}),
	run: (db) => String(db.column(sql`select ref from colleague where is_learner = 1 order by id limit 1`)[0]),
});
