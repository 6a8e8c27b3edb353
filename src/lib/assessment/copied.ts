import type { ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Json } from '../ledger/canonical.ts';
import type { Part } from '../scenario/checks.ts';
import { sameValue } from '../scenario/pattern.ts';
import { columnsBehind } from './columns.ts';
import type { Finding } from './finding.ts';
import { lastWriters } from './judging.ts';
import { rowsLike, touchedBy, type Row } from './rows.ts';
import { seqs } from './seen.ts';

type Copied = NonNullable<Part['copied']>;

/** A record that agrees with the source in less than half of the fields is of something else. */
const ANOTHER = 0.5;

/** A record against its source, field by field: which agree, and of those that don't, what each says. */
export function copied({ from, to, fields }: Copied, { db }: { readonly db: ReadDb }): Finding {
	const wanted = Object.entries(fields);
	const rightIn = (row: Row) =>
		wanted.filter(([column, says]) => sameValue(says, row[column] as Json, column)).map(([column]) => column);
	const rows = Object.keys(to.where).length > 0 ? rowsLike(db, to) : newRows(db, to.in);
	const best = [...rows].sort((a, b) => rightIn(b).length - rightIn(a).length)[0];
	const right = best ? rightIn(best) : [];
	if (!best || (Object.keys(to.where).length === 0 && right.length < wanted.length * ANOTHER))
		return { score: 0, entries: [], says: `There is no record of what ${from} says.` };
	const columns = [...Object.keys(fields), ...Object.keys(to.where)];
	return {
		score: right.length / wanted.length,
		entries: seqs(lastWriters(db, touchedBy(best), columnsBehind(to.in, columns))),
		says: [
			`${String(best['ref'] ?? 'The record')} was compared with ${from}: ${right.length} of ${wanted.length} fields agree.`,
			...wanted
				.filter(([column]) => !right.includes(column))
				.map(([column, says]) => `${named(column)}: the source says “${says}”, the record ${written(best[column])}.`),
		].join(' '),
	};
}

/** Lines of a view that an act of the learner's made. */
function newRows(db: ReadDb, view: string): Row[] {
	const made = new Set(
		db.column(sql`select tbl || ' ' || key from change_log where cause = 'act' and before is null order by 1`),
	);
	if (made.size === 0) return [];
	return db.rows({ text: `select * from "${view}"`, values: [] }).filter((row) => made.has(touchedBy(row)[0] ?? ''));
}

/** `First name`, as people call the column. */
const named = (column: string) => column.slice(0, 1).toUpperCase() + column.slice(1).replaceAll('_', ' ');
const written = (value: unknown) =>
	value === null || value === undefined || value === '' ? 'says nothing' : `“${String(value)}”`;
