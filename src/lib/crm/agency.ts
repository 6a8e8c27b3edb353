import { z } from 'zod';
import { sql } from '../db/sql.ts';
import { query } from './define.ts';

/** What the agency is called. */
export const agencyName = query({
	name: 'agency-name',
	input: z.strictObject({}),
	run: (db) =>
		String(
			JSON.parse(String(db.column(sql`select value from setting where key = 'agency.name'`)[0] ?? '"The agency"')),
		),
});
