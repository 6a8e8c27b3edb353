import type { Db } from '../../db/database.ts';
import type { SqlValue } from '../../db/sql.ts';

/** Sets some columns of the row with this id and leaves the others alone. Table and column names are the code's own. */
export function setColumns(
	db: Db,
	table: 'client' | 'vacancy' | 'requirement' | 'person',
	id: number,
	columns: readonly (readonly [column: string, value: SqlValue])[],
): void {
	if (columns.length === 0) return;
	db.run({
		text: `update ${table} set ${columns.map(([column]) => `${column} = ?`).join(', ')} where id = ?`,
		values: [...columns.map(([, value]) => value), id],
	});
}

/** The fields of `names` that a partial input has. An input leaves out what it does not change. */
export function fieldsGiven<F extends string>(names: readonly F[], input: Partial<Record<F, unknown>>): F[] {
	return names.filter((name) => input[name] !== undefined);
}

/** A row with the given fields in the place of its own. */
export function withGiven<T extends object>(row: T, input: { readonly [K in keyof T]?: T[K] | undefined }): T {
	const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
	// safe: what is left are fields of T with values of T
	return { ...row, ...given } as T;
}
