import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidateRows, searchCandidates } from '../../src/lib/crm/search/find.ts';
import { searchFacets } from '../../src/lib/crm/search/facets.ts';
import { indexSource, rebuildIndex } from '../../src/lib/crm/search/index-text.ts';
import type { Tree } from '../../src/lib/crm/search/tree.ts';
import { tablesOf } from '../../src/lib/db/tables.ts';
import { undoAct } from '../../src/lib/attempt/acts.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { engine } from '../../src/lib/db/engine.ts';
import { emptyWorld } from '../../src/lib/db/open.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { anAct, aUseOf, told } from './any-act.ts';
import { allRows, asIfNever, difference, morning } from './kit.ts';

const NOW = '2026-03-02T09:00';
const EVERYBODY: Tree = { kind: 'everything' };
/** Acts, with erasing and anonymising among them oftener than by chance. */
const acts = fc.array(
	fc.oneof({ weight: 5, arbitrary: anAct }, aUseOf('candidate.erase'), aUseOf('candidate.anonymise')),
	{ minLength: 1, maxLength: 12 },
);

const text = (db: Database) => db.rows(sql`select * from search_text order by person_id`);
const seen = (db: Database) => {
	const found = searchCandidates.run(db, { tree: EVERYBODY, sort: null, now: NOW });
	return [
		found,
		searchFacets.run(db, { tree: EVERYBODY, now: NOW }),
		candidateRows.run(db, { ids: [...found.ids], now: NOW }),
	];
};

test(
	'after any acts and undos the index is the index written anew, and finds what a fresh look finds',
	{ timeout: 240_000 },
	async () => {
		const desk = await morning();
		const { db } = desk;
		const sqlite = await engine();

		fc.assert(
			fc.property(acts, (some) => {
				asIfNever(db, () => {
					seen(db);
					for (const one of some) {
						desk.do(one);
						seen(db);
					}
					const story = told(some);

					// throws where the index and its text do not agree
					db.run(sql`insert into search_index (search_index) values ('integrity-check')`);
					const before = text(db);
					expect(before.length, story).toBe(indexSource(db).length);
					rebuildIndex(db);
					expect(before, story).toEqual(text(db));
				});
			}),
			{ numRuns: 60 },
		);
		fc.assert(
			fc.property(acts, (some) => {
				const story = told(some);
				let kept: unknown;
				asIfNever(db, () => {
					for (const one of some) {
						seen(db);
						desk.do(one);
					}
					kept = seen(db);
					const copy = copyOf(db, emptyWorld(sqlite));
					expect(kept, story).toEqual(seen(copy));
					copy.close();
				});
			}),
			{ numRuns: 25 },
		);
	},
);

/** The same records in another database, with nothing kept from before. */
function copyOf(db: Database, copy: Database): Database {
	copy.exec('pragma foreign_keys = off; drop trigger submission_needs_consent');
	for (const table of tablesOf(db))
		for (const row of db.rows({ text: `select * from main."${table.name}"`, values: [] })) {
			const columns = Object.keys(row);
			copy.run({
				text: `insert into "${table.name}" (${columns.map((c) => `"${c}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
				values: Object.values(row) as (string | number | null)[],
			});
		}
	rebuildIndex(copy);
	return copy;
}

test('the change log tells of every change to every table', { timeout: 120_000 }, async () => {
	const desk = await morning();
	const { db } = desk;
	const lastLine = () => Number(db.column(sql`select coalesce(max(id), 0) from change_log`)[0]);

	fc.assert(
		fc.property(fc.array(anAct, { minLength: 1, maxLength: 8 }), (some) => {
			asIfNever(db, () => {
				for (const one of some) {
					const before = allRows(db);
					const line = lastLine();
					const { entry } = desk.do(one);
					const changed = difference(before, allRows(db));

					const logged = db.rows(
						sql`select tbl || ' ' || key as row, after, entry from change_log where id > ${line} order by id`,
					);
					expect(logged.every((l) => l['entry'] === entry.seq)).toBe(true);
					const last = new Map(logged.map((l) => [String(l['row']), l['after'] as string | null]));
					const blanked = one.name === 'candidate.erase' || one.name === 'candidate.anonymise';
					for (const [row, now] of changed)
						if (blanked) expect(last.has(row), `${told(some)}\n${row}`).toBe(true);
						else expect(last.get(row), `${told(some)}\n${row}`).toBe(now);
				}
			});
		}),
		{ numRuns: 60 },
	);
});

test('every table, a new one too, is written to the change log when a row comes, changes and goes', async () => {
	const { db } = await morning();
	const triggers = db.column(sql`select name from temp.sqlite_schema where type = 'trigger' order by name`);

	const wanted = tablesOf(db).flatMap(({ name }) =>
		['delete', 'insert', 'update'].map((when) => `log_${name}_${when}`),
	);

	expect(triggers.filter((name) => String(name).startsWith('log_'))).toEqual(wanted.sort());
	expect(tablesOf(db).every(({ key }) => key.length > 0)).toBe(true);
});

test('neither ledger nor change log is in the CRM’s image', async () => {
	const desk = await morning();
	desk.act(undoAct, { entry: 1 });
	desk.do({ name: 'candidate.amend', input: { ref: 'CAND-1004', headline: 'Xylographer' } });
	desk.do({ name: 'candidate.amend', input: { ref: 'CAND-1004', headline: 'Clerk' } });

	const bytes = new TextDecoder('latin1').decode(desk.db.image());

	expect(['change_log', 'ledger', 'undo.act', 'Xylographer'].filter((word) => bytes.includes(word))).toEqual([]);
	expect(bytes).toContain('Clerk');
});
