import type { Database as SqlJs, Statement } from 'sql.js';
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

/** Wraps a sql.js database. Everything is synchronous, so no transaction can stay open across an `await`. */
export function database(handle: SqlJs): Database {
	const prepared = new Map<string, Statement>();
	let depth = 0;
	let reading = 0;

	function statement(text: string): Statement {
		const known = prepared.get(text);
		if (known) return known;
		const fresh = handle.prepare(text);
		if (prepared.size >= PREPARED) {
			const [oldest] = prepared.keys();
			prepared.get(oldest!)!.free();
			prepared.delete(oldest!);
		}
		prepared.set(text, fresh);
		return fresh;
	}

	function each<T>(query: Sql, take: (s: Statement) => T): T[] {
		const s = statement(query.text);
		try {
			s.bind([...query.values]);
			const found: T[] = [];
			while (s.step()) found.push(take(s));
			return found;
		} finally {
			s.reset();
		}
	}

	/** Prepared statements hold the schema's locks; scripts that change it want none. */
	function forget(): void {
		for (const s of prepared.values()) s.free();
		prepared.clear();
	}

	const db: Database = {
		all: (row, query) => each(query, (s) => row.parse(s.getAsObject())),
		maybe: (row, query) => each(query, (s) => row.parse(s.getAsObject()))[0],
		one(row, query) {
			const found = db.maybe(row, query);
			if (found === undefined) throw new Error(`Expected one row, found none: ${query.text}`);
			return found;
		},
		column: (query) => each(query, (s) => s.get()[0] as string | number | null),
		rows: (query) => each(query, (s) => s.getAsObject()),
		run: (query) => void each(query, () => undefined),
		savepoint(work) {
			const name = `work${++depth}`;
			handle.exec(`savepoint ${name}`);
			try {
				const result = work();
				handle.exec(`release ${name}`);
				return result;
			} catch (error) {
				handle.exec(`rollback to ${name}; release ${name}`);
				throw error;
			} finally {
				depth--;
			}
		},
		readOnly(work) {
			if (reading++ === 0) handle.exec('pragma query_only = on');
			try {
				return work(db);
			} finally {
				if (--reading === 0) handle.exec('pragma query_only = off');
			}
		},
		exec(script) {
			forget();
			handle.exec(script);
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
