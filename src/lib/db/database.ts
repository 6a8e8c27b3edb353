import type { Database as SqlJs, SqlValue as SqlJsValue, Statement } from 'sql.js';
import type { z } from 'zod';
import type { Sql } from './sql.ts';

/** Read half of the database: all that queries and scoring are given. */
export interface ReadDb {
	all<T>(row: z.ZodType<T>, query: Sql): T[];
	maybe<T>(row: z.ZodType<T>, query: Sql): T | undefined;
	/** @throws {Error} when there is no such row: ask with `maybe` where that may be */
	one<T>(row: z.ZodType<T>, query: Sql): T;
	/** The first column of every row, unparsed, for long lists of ids and figures. */
	column(query: Sql): (string | number | null)[];
	/** Rows whose shape is not known beforehand: a tutor's question, a view named in a check. */
	rows(query: Sql): Record<string, unknown>[];
}

/** Read and write: all that a command's `run` is given. */
export interface Db extends ReadDb {
	run(statement: Sql): void;
}

export interface Database extends Db {
	/** Runs `work` in a savepoint; anything thrown rolls back what `work` wrote and nothing else. */
	savepoint<T>(work: () => T): T;
	/** Runs `work` with SQLite itself refusing every write. */
	readOnly<T>(work: (db: ReadDb) => T): T;
	exec(script: string): void;
	/** The CRM's own image, a SQLite file: no ledger and no change log in it. Not inside a savepoint. */
	image(): Uint8Array;
	close(): void;
}

/** Statements kept prepared. More than the app has in use at once; the oldest goes first. */
const PREPARED = 400;

interface Prepared {
	readonly statement: Statement;
	/** The names of what it selects, asked of SQLite once: they cross into it letter by letter. */
	columns: readonly string[] | null;
	/** SQLite has run it while it refused every write: it only reads, whatever is bound to it. */
	reads: boolean;
}

/** Wraps a sql.js database. Everything is synchronous, so no transaction can stay open across an `await`. */
export function database(handle: SqlJs): Database {
	const prepared = new Map<string, Prepared>();
	let depth = 0;
	let reading = 0;

	function prepare(text: string): Prepared {
		const known = prepared.get(text);
		if (known) return known;
		const fresh = { statement: handle.prepare(text), columns: null, reads: false };
		if (prepared.size >= PREPARED) {
			const [oldest] = prepared.keys();
			prepared.get(oldest!)!.statement.free();
			prepared.delete(oldest!);
		}
		prepared.set(text, fresh);
		return fresh;
	}

	/**
	 * `query_only` makes SQLite prepare every statement anew, which costs a screen more than its queries do (measured).
	 * So it is on for the first run of each statement alone: what writes is refused then, and what is not refused reads.
	 */
	function refusingWrites<T>(work: () => T): T {
		handle.exec('pragma query_only = on');
		try {
			return work();
		} finally {
			handle.exec('pragma query_only = off');
		}
	}

	function each<T>(query: Sql, take: (row: Prepared) => T): T[] {
		const known = prepare(query.text);
		if (reading === 0 || known.reads) return step(known, query, take);
		const found = refusingWrites(() => step(known, query, take));
		known.reads = true;
		return found;
	}

	function step<T>(known: Prepared, { values }: Sql, take: (row: Prepared) => T): T[] {
		const { statement } = known;
		try {
			if (values.length > 0) statement.bind([...values]);
			const found: T[] = [];
			while (statement.step()) found.push(take(known));
			return found;
		} finally {
			statement.reset();
		}
	}

	function named(row: Prepared): Record<string, SqlJsValue> {
		const columns = (row.columns ??= row.statement.getColumnNames());
		const values = row.statement.get();
		const object: Record<string, SqlJsValue> = {};
		for (let i = 0; i < columns.length; i++) object[columns[i]!] = values[i]!;
		return object;
	}

	/** Prepared statements hold the schema's locks; scripts that change it want none. */
	function forget(): void {
		for (const { statement } of prepared.values()) statement.free();
		prepared.clear();
	}

	const say = (text: string) => void each({ text, values: [] }, () => undefined);

	const db: Database = {
		all: (row, query) => each(query, (found) => row.parse(named(found))),
		maybe: (row, query) => each(query, (found) => row.parse(named(found)))[0],
		one(row, query) {
			const found = db.maybe(row, query);
			if (found === undefined) throw new Error(`Expected one row, found none: ${query.text}`);
			return found;
		},
		column: (query) => each(query, (row) => row.statement.get()[0] as string | number | null),
		rows: (query) => each(query, named),
		run: (query) => void each(query, () => undefined),
		savepoint(work) {
			const name = `work${++depth}`;
			say(`savepoint ${name}`);
			try {
				const result = work();
				say(`release ${name}`);
				return result;
			} catch (error) {
				say(`rollback to ${name}`);
				say(`release ${name}`);
				throw error;
			} finally {
				depth--;
			}
		},
		readOnly(work) {
			reading++;
			try {
				return work(db);
			} finally {
				reading--;
			}
		},
		exec(script) {
			forget();
			if (reading > 0) refusingWrites(() => handle.exec(script));
			else handle.exec(script);
		},
		image() {
			forget();
			return handle.export();
		},
		close() {
			forget();
			handle.close();
		},
	};
	return db;
}
