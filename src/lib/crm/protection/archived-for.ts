import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';

/** How many months an archived record is kept with its name, by the agency's rule; a year where it has none. */
export const archivedFor = query({
	name: 'archived-for',
	input: z.strictObject({}),
	run: (db) =>
		(db.column(sql`select months from retention_rule where starts = 'archived' order by months, id limit 1`)[0] as
			number | undefined) ?? 12,
});
