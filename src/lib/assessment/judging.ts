import { z } from 'zod';
import type { Database, ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { partsOf } from '../scenario/checks.ts';
import { comparable } from '../scenario/compare.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { openFit, openViews } from '../scenario/views.ts';

/**
 * Makes a CRM ready to be judged: opens the tutor views and `fit` beside it, and writes down how the columns stand
 * that must stay untouched. Before the first act, on the judge's own copy of the world.
 */
export function openForJudging(db: Database, scenario: Scenario): void {
	const { views, clock } = scenario.front;
	openViews(db, views, clock);
	openFit(db, views, vacanciesOf(scenario));
	db.exec(
		'create table book.start_untouched (what text not null, ref text not null, line text not null, primary key (what, ref)) strict, without rowid',
	);
	// two checks may ask the same
	for (const { what, view, columns } of new Map(untouchedIn(scenario).map((one) => [one.what, one])).values()) {
		db.run({
			text: `insert into start_untouched select ?, ref, ${lineOf(columns)} from "${view}" where ref is not null group by ref`,
			values: [what],
		});
	}
}

/** The vacancies that a scenario brings with lines of a job specification, and those that its checks name. */
export function vacanciesOf(scenario: Scenario): string[] {
	const brought = scenario.data
		.filter((d) => d.view === 'requirements')
		.flatMap((d) => d.rows.map(({ values }) => values['vacancy'] ?? ''));
	const named = JSON.stringify([scenario.checks, scenario.traps]).match(/\bVAC-\d+\b/g) ?? [];
	return [...new Set([...brought, ...named])].sort();
}

const lineOf = (columns: readonly string[]) => `json_array(${columns.map((c) => `"${c}"`).join(', ')})`;

function untouchedIn(scenario: Scenario) {
	return scenario.checks.flatMap((check) =>
		partsOf(check).flatMap((part) =>
			part.untouched
				? [{ what: whatOf(part.untouched), view: part.untouched.in, columns: part.untouched.columns }]
				: [],
		),
	);
}

/** One key for the same columns of the same view, whichever check asks. */
export const whatOf = (u: { in: string; columns: readonly string[] }) => `${u.in} ${u.columns.join(' ')}`;

const Line = z.object({ ref: z.string(), was: z.string(), is: z.string().nullable() });

/**
 * References whose columns do not say what they said at the start; those that are gone count, new ones do not. A number
 * put back by hand in another spelling is put back.
 */
export function changedSinceStart(db: ReadDb, u: { in: string; columns: readonly string[] }): string[] {
	const columns = lineOf(u.columns);
	// of people, only those whose rows were written at all: their view is slow to go through
	const text =
		u.in === 'people'
			? `select s.ref, s.line as was, (select ${columns} from people v where v.ref = s.ref) as "is" from start_untouched s
			   where s.what = ? and s.ref in (select c.ref from start_candidate c where c.id in (select person_id from change_log)) order by s.ref`
			: `select s.ref, s.line as was, v.line as "is" from start_untouched s
			   left join (select ref, ${columns} as line from "${u.in}" group by ref) v on v.ref = s.ref where s.what = ? order by s.ref`;
	const different = db.all(Line, { text, values: [whatOf(u)] }).filter(({ was, is }) => was !== is);
	const meanings = (line: string) =>
		(JSON.parse(line) as unknown[]).map((value, i) => comparable(String(value ?? ''), u.columns[i]!)).join('\n');
	return different.filter(({ was, is }) => is === null || meanings(was) !== meanings(is)).map(({ ref }) => ref);
}

const Touch = z.object({ entry: z.int(), before: z.string().nullable(), after: z.string().nullable() });

/**
 * The acts that last wrote some rows, from the change log. Rows are named `table [key]`, as the views' `touched` has
 * them. Where columns are given, the last act that changed one of them counts, not one that changed another.
 */
export function lastWriters(db: ReadDb, rows: readonly string[], columns: readonly string[] = []): number[] {
	return rows.flatMap((row) => {
		const space = row.indexOf(' ');
		const changes = db.all(
			Touch,
			sql`select entry, before, after from change_log where cause = 'act' and tbl = ${row.slice(0, space)} and key = ${row.slice(space + 1)} order by id desc`,
		);
		const wanted = columns.length === 0 ? changes[0] : changes.find((c) => changedColumn(c, columns));
		return wanted ? [wanted.entry] : [];
	});
}

function changedColumn(change: z.infer<typeof Touch>, columns: readonly string[]): boolean {
	const before = (change.before === null ? {} : JSON.parse(change.before)) as Record<string, unknown>;
	const after = (change.after === null ? {} : JSON.parse(change.after)) as Record<string, unknown>;
	const shared = columns.filter((c) => c in before || c in after);
	return shared.length > 0 && shared.some((c) => before[c] !== after[c]);
}

/** The acts that last changed the records of a person or a vacancy, row by row; of one who is gone by now too. */
export function writersOfRecord(db: ReadDb, ref: string): number[] {
	return db.column(
		sql`select max(entry) from change_log where cause = 'act' and (
		      person_id in (select id from person where ref = ${ref} union select id from start_candidate where ref = ${ref})
		      or (tbl = 'vacancy' and key = (select json_array(id) from vacancy where ref = ${ref}))
		      or (tbl = 'person' and (before ->> '$.ref' = ${ref} or after ->> '$.ref' = ${ref})))
		    group by tbl, key order by 1`,
	) as number[];
}
