import type { ReadDb } from '../db/database.ts';
import type { Json } from '../ledger/canonical.ts';
import { kindOf, type CheckKind, type Part } from '../scenario/checks.ts';
import { sameValue } from '../scenario/pattern.ts';
import { columnsBehind } from './columns.ts';
import type { Finding } from './finding.ts';
import { changedSinceStart, lastWriters, writersOfRecord } from './judging.ts';
import { copied } from './copied.ts';
import { found, shortlisted } from './quality.ts';
import { rationale } from './rationale.ts';
import { rowsLike, touchedBy } from './rows.ts';
import { before, matching, seqs, type Moment } from './seen.ts';
import { askSql } from './views-sql.ts';

/** What every check is given: what was done, the records as they are now, and how they stood. */
export interface Judging {
	readonly moments: readonly Moment[];
	readonly db: ReadDb;
	readonly views: number;
	/** Whether the check that asks only holds back. */
	readonly guard: boolean;
}

type Asked<K extends CheckKind> = NonNullable<Part[K]>;

function writersOf(db: ReadDb, asked: Asked<'record'>, rows: readonly Record<string, unknown>[]): number[] {
	const columns = columnsBehind(asked.in, [...Object.keys(asked.has), ...Object.keys(asked.where)]);
	return rows.flatMap((row) => lastWriters(db, touchedBy(row), columns));
}

/** The rows that a question says it rests on, in the words of the views; nothing where a tutor wrote something else. */
function touchedIn(row: Record<string, unknown>): string[] {
	try {
		const rows: unknown = JSON.parse(String(row['touched'] ?? '[]'));
		return Array.isArray(rows) ? rows.filter((one) => typeof one === 'string') : [];
	} catch {
		return [];
	}
}

/** One pure function a kind of check. */
const CHECKS: { [K in CheckKind]: (asked: Asked<K>, judging: Judging) => Finding } = {
	record(asked, { db }) {
		const rows = rowsLike(db, asked);
		const wanted = Object.entries(asked.has);
		const right = (row: Record<string, unknown>) =>
			wanted.filter(([column, value]) => sameValue(value, row[column] as Json, column)).length;
		const best = [...rows].sort((a, b) => right(b) - right(a))[0];
		if (!best) return { score: 0, entries: [] };
		return {
			score: wanted.length === 0 ? 1 : right(best) / wanted.length,
			entries: seqs(writersOf(db, asked, [best])),
		};
	},

	no_record(asked, { db }) {
		const rows = rowsLike(db, asked).filter((row) =>
			Object.entries(asked.has).every(([column, value]) => sameValue(value, row[column] as Json, column)),
		);
		return { score: rows.length === 0 ? 1 : 0, entries: seqs(writersOf(db, asked, rows)) };
	},

	untouched(asked, { db }) {
		const changed = changedSinceStart(db, asked).filter((ref) => !asked.except.some((one) => sameValue(one, ref)));
		const entries = changed.flatMap((ref) => {
			const rows = db.rows({ text: `select * from "${asked.in}" where ref = ?`, values: [ref] });
			return rows.length === 0
				? writersOfRecord(db, ref)
				: rows.flatMap((row) => lastWriters(db, touchedBy(row), columnsBehind(asked.in, asked.columns)));
		});
		return { score: changed.length === 0 ? 1 : 0, entries: seqs(entries) };
	},

	sql(asked, { db, views, guard }) {
		const rows = askSql(db, asked, views);
		// a guard lists what is wrong, and finds nothing where nothing is
		if (rows.length === 0) return { score: guard ? 1 : 0, entries: [] };
		const scores = rows.map((row) => clamp(Number(Object.values(row)[0] ?? 0)));
		const refs = rows.flatMap((row) => (typeof row['ref'] === 'string' ? [row['ref']] : []));
		const named = rows.flatMap((row) => (typeof row['entry'] === 'number' ? [row['entry']] : []));
		return {
			score: scores.reduce((sum, s) => sum + s, 0) / scores.length,
			entries: seqs([
				...named,
				...refs.flatMap((ref) => writersOfRecord(db, ref)),
				...rows.flatMap((row) => lastWriters(db, touchedIn(row))),
			]),
		};
	},

	happened(asked, { moments }) {
		const found = matching(moments, asked).filter((m) => !m.undone);
		return { score: found.length > 0 ? 1 : 0, entries: seqs(found.map((m) => m.seq)) };
	},

	never(asked, { moments }) {
		const found = matching(moments, asked);
		return { score: found.length === 0 ? 1 : 0, entries: seqs(found.map((m) => m.seq)) };
	},

	order({ first, then }, { moments }) {
		const thens = matching(moments, then).filter((m) => !m.undone);
		const firsts = matching(moments, first);
		const early = thens.filter((t) => !firsts.some((f) => before(f, t)));
		return { score: early.length === 0 ? 1 : 0, entries: seqs((early.length > 0 ? early : thens).map((m) => m.seq)) };
	},

	found,
	shortlisted,
	copied,
	rationale,
};

const clamp = (n: number) => (Number.isFinite(n) ? Math.min(1, Math.max(0, n)) : 0);

/** Answers one question. */
export function ask(part: Part, judging: Judging): Finding {
	const kind = kindOf(part);
	// safe: the question is the one that this kind stands for
	return (CHECKS[kind] as (asked: never, judging: Judging) => Finding)(part[kind] as never, judging);
}
