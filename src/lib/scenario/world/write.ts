import type { Db } from '../../db/database.ts';
import { bytesOf, type SqlValue } from '../../db/sql.ts';

/** Rows written in one statement. SQLite's own price of a statement is then shared; more gains nothing (measured). */
const TOGETHER = 24;

/**
 * Rows on their way into one table, written some at a time.
 *
 * Tables are flushed in the order in which they refer to each other, so whoever fills several says when.
 */
export class Rows {
	readonly #db: Db;
	readonly #table: string;
	readonly #columns: readonly string[];
	/** Whether a column holds long text, which is bound as bytes. */
	readonly #long: readonly boolean[];
	readonly #after: readonly Rows[];
	#values: (SqlValue | Uint8Array)[] = [];
	#waiting = 0;
	/** Rows given so far: the id of the last one, in a table that was empty and counts its own. */
	count = 0;

	/**
	 * @param columns - names with spaces between; a star after those that hold long text
	 * @param after - tables that these rows refer to and that are written at the same time: they are flushed first
	 */
	constructor(db: Db, table: string, columns: string, ...after: Rows[]) {
		this.#db = db;
		this.#table = table;
		const names = columns.split(/\s+/);
		this.#columns = names.map((name) => name.replace('*', ''));
		this.#long = names.map((name) => name.endsWith('*'));
		this.#after = after;
	}

	/** Takes one row, its values in the order of the columns, and returns how many there are now. */
	add(...row: SqlValue[]): number {
		if (row.length !== this.#columns.length)
			throw new Error(`${this.#table} has ${this.#columns.length} columns here, not ${row.length}`);
		row.forEach((value, i) => this.#values.push(this.#long[i] && typeof value === 'string' ? bytesOf(value) : value));
		if (++this.#waiting === TOGETHER) this.flush();
		return ++this.count;
	}

	flush(): void {
		if (this.#waiting === 0) return;
		for (const rows of this.#after) rows.flush();
		const row = `(${this.#long.map((long) => (long ? 'cast(? as text)' : '?')).join(',')})`;
		this.#db.run({
			text: `insert into ${this.#table} (${this.#columns.join(',')}) values ${Array(this.#waiting).fill(row).join(',')}`,
			values: this.#values,
		});
		this.#values = [];
		this.#waiting = 0;
	}
}
