import type { ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Json } from '../ledger/canonical.ts';
import { sameValue } from '../scenario/pattern.ts';

/** A line of a tutor view. */
export type Row = Record<string, unknown>;

/** Which rows of a view a check is about. */
export interface RowsAsked {
	readonly in: string;
	readonly where: Readonly<Record<string, string>>;
}

/** Rows of a view whose columns are as wanted. */
export function rowsLike(db: ReadDb, { in: view, where }: RowsAsked): Row[] {
	const wanted = Object.entries(where);
	const fits = (row: Row) => wanted.every(([column, value]) => sameValue(value, row[column] as Json, column));
	const ref = where['ref'];
	if (ref !== undefined && /^[\w-]+$/.test(ref))
		return db.rows({ text: `select * from "${view}" where ref = ? collate nocase`, values: [ref] }).filter(fits);
	if (!hasRef(db, view)) return db.rows({ text: `select * from "${view}"`, values: [] }).filter(fits);
	// some columns cost a search of their own in every row: look first at those that are asked about
	const columns = [...new Set(['ref', ...Object.keys(where)])].map((column) => `"${column}"`).join(', ');
	const refs = db
		.rows({ text: `select ${columns} from "${view}"`, values: [] })
		.filter(fits)
		.map((row) => row['ref'] as string | null);
	return [...new Set(refs)]
		.flatMap((one) => db.rows({ text: `select * from "${view}" where ref is ?`, values: [one] }))
		.filter(fits);
}

const hasRef = (db: ReadDb, view: string) =>
	db.column(sql`select 1 from pragma_table_info(${view}) where name = 'ref'`).length > 0;

/** The rows behind a line, as `table [key]`. */
export const touchedBy = (row: Row) => JSON.parse(String(row['touched'] ?? '[]')) as string[];
