import { z } from 'zod';
import type { ReadDb } from './database.ts';
import { sql } from './sql.ts';

export interface Table {
	readonly name: string;
	readonly columns: readonly string[];
	/** Primary key columns, in key order. */
	readonly key: readonly string[];
}

export interface Reference {
	readonly from: string;
	readonly column: string;
	readonly to: string;
	/** What happens here when the row there goes: `CASCADE`, `SET NULL`, `NO ACTION`. */
	readonly onDelete: string;
}

/** The index and what SQLite keeps beside it are derived; they are no records. */
const DERIVED = /^(sqlite_|search_index|search_text)/;

const known = new WeakMap<ReadDb, readonly Table[]>();

/** Every table of records in the CRM, by name. Read from the schema, so that a new table can't be forgotten. */
export function tablesOf(db: ReadDb): readonly Table[] {
	const cached = known.get(db);
	if (cached) return cached;
	const found = readTables(db);
	known.set(db, found);
	return found;
}

function readTables(db: ReadDb): Table[] {
	const names = db.column(sql`select name from main.sqlite_schema where type = 'table' order by name`) as string[];
	return names
		.filter((name) => !DERIVED.test(name))
		.map((name) => {
			const columns = db.all(
				z.object({ name: z.string(), pk: z.int() }),
				sql`select name, pk from pragma_table_info(${name}) order by cid`,
			);
			const key = columns.filter((c) => c.pk > 0).sort((a, b) => a.pk - b.pk);
			return { name, columns: columns.map((c) => c.name), key: key.map((c) => c.name) };
		});
}

const linked = new WeakMap<ReadDb, readonly Reference[]>();

/** Every foreign key between tables of records. */
export function referencesOf(db: ReadDb): readonly Reference[] {
	const cached = linked.get(db);
	if (cached) return cached;
	const found = tablesOf(db).flatMap(({ name }) =>
		db.all(
			z.object({ column: z.string(), to: z.string(), onDelete: z.string() }).transform((r) => ({ from: name, ...r })),
			sql`select "from" as "column", "table" as "to", on_delete as onDelete
			    from pragma_foreign_key_list(${name}) order by id, seq`,
		),
	);
	linked.set(db, found);
	return found;
}

/** What may stand but once in a table: these columns, among the rows for which `where` holds. */
export interface Unique {
	readonly columns: readonly string[];
	/** SQL over the columns, or null for all rows. */
	readonly where: string | null;
}

const once = new WeakMap<ReadDb, Map<string, readonly Unique[]>>();

/** Every uniqueness of a table: primary key, constraints and indexes. */
export function uniquesOf(db: ReadDb, table: Table): readonly Unique[] {
	const cached = once.get(db) ?? new Map<string, readonly Unique[]>();
	once.set(db, cached);
	const known = cached.get(table.name);
	if (known) return known;
	const indexes = db.all(
		z.object({ name: z.string(), text: z.string().nullable() }),
		sql`select l.name, s.sql as text from pragma_index_list(${table.name}) l left join sqlite_schema s on s.name = l.name
		    where l."unique" = 1 order by l.name`,
	);
	const found = indexes.map(({ name, text }) => ({
		columns: db.column(sql`select name from pragma_index_info(${name}) order by seqno`) as string[],
		where: /\bwhere\b(.*)$/is.exec(text ?? '')?.[1] ?? null,
	}));
	const all = [{ columns: table.key, where: null }, ...found];
	cached.set(table.name, all);
	return all;
}

/** `json_object('id', new."id", …)`: a row as canonical text, in the words SQLite itself uses. */
export function rowAsJson(table: Table, row: string): string {
	const prefix = row === '' ? '' : `${row}.`;
	return `json_object(${table.columns.map((c) => `'${c}', ${prefix}"${c}"`).join(', ')})`;
}

/** `json_array(new."id")`: a row's key. */
export function keyAsJson(table: Table, row: string): string {
	const prefix = row === '' ? '' : `${row}.`;
	return `json_array(${table.key.map((c) => `${prefix}"${c}"`).join(', ')})`;
}
