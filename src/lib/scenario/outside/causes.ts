import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Occasion } from '../script.ts';

/**
 * Acts and happenings that put records as they were, or bring in what happened elsewhere. Nothing that they change is
 * news to anybody: no message goes because of them.
 *
 * Source: crm, section 5 no. 17, a restored record that wrote to its person.
 */
const NO_NEWS = /^(undo|import|ats)\.|^candidate\.(restore|merge|unmerge|unmerged|import)$|^duplicate\./;

/** Whether an occasion may set anything off at all. */
export const isNews = ({ name, refusal }: Occasion): boolean => refusal === null && !NO_NEWS.test(name);

const Row = z.object({ key: z.string(), after: z.string() });

/** A row that is new since the act under way began. */
export interface NewRow {
	readonly id: number;
	readonly values: Readonly<Record<string, string | number | null>>;
}

/** Rows of a table that the act under way, or what followed from it, has made, in their order. */
export function newRows(db: ReadDb, table: string): NewRow[] {
	return db
		.all(
			Row,
			sql`select key, after from change_log where entry = (select entry from writing) and tbl = ${table} and before is null order by id`,
		)
		.map(({ key, after }) => ({
			id: (JSON.parse(key) as number[])[0]!,
			values: JSON.parse(after) as NewRow['values'],
		}));
}
