import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBook } from '../../src/lib/db/book.ts';
import { changesOf, writeAs } from '../../src/lib/db/changes.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { engine } from '../../src/lib/db/engine.ts';
import { worldFrom } from '../../src/lib/db/open.ts';
import { sql, type Sql } from '../../src/lib/db/sql.ts';
import { searchFacets } from '../../src/lib/crm/search/facets.ts';
import { candidateRows, searchCandidates } from '../../src/lib/crm/search/find.ts';
import { indexSource, rebuildIndex, refreshIndex } from '../../src/lib/crm/search/index-text.ts';
import type { Tree } from '../../src/lib/crm/search/tree.ts';
import { agency } from './agency.ts';
import { NOW } from './office.ts';
import { aTree, someone } from './arbitrary.ts';

const id = fc.integer({ min: 1, max: 6 });
const one = <T>(...values: T[]) => fc.constantFrom(...values);

/** Things that happen to records, as SQL. */
const change: fc.Arbitrary<Sql> = fc.oneof(
	fc
		.tuple(one('new', 'available', 'placed'), id)
		.map(([to, who]) => sql`update candidate set status = ${to} where person_id = ${who}`),
	fc
		.tuple(one(1250, 1500, null), id)
		.map(([to, who]) => sql`update candidate set desired_pay = ${to} where person_id = ${who}`),
	fc
		.tuple(one('2026-03-01T10:00', null), id)
		.map(([to, who]) => sql`update candidate set last_contact_at = ${to} where person_id = ${who}`),
	fc
		.tuple(one('goods in', 'SAP stock', ''), id)
		.map(([to, who]) => sql`update candidate set headline = ${to} where person_id = ${who}`),
	fc.tuple(one(1, 3, null), id).map(([to, who]) => sql`update person set place_id = ${to} where id = ${who}`),
	id.map(
		(who) =>
			sql`update person set lifecycle = 'archived', lifecycle_at = ${NOW}, lifecycle_reason = 'Test' where id = ${who} and lifecycle = 'active'`,
	),
	id.map(
		(who) =>
			sql`update person set lifecycle = 'active', lifecycle_at = null, lifecycle_reason = null where id = ${who} and lifecycle = 'archived'`,
	),
	id.map(
		(
			who,
		) => sql`update person set lifecycle = 'anonymised', lifecycle_at = ${NOW}, lifecycle_reason = 'Test', given_name = null,
			family_name = null, known_as = null, name_key = null, address = null, postcode = null where id = ${who}`,
	),
	fc.tuple(one('given', 'refused', 'withdrawn'), id).map(
		([to, who]) => sql`insert into consent_event (person_id, purpose, vacancy_id, decision, method, at)
			select id, 'represent', 1, ${to}, 'email', ${NOW} from person where id = ${who}`,
	),
	fc.tuple(one(1, 2), id).map(
		([
			pool,
			who,
		]) => sql`insert into pool_member (pool_id, person_id, added_at) select ${pool}, id, ${NOW} from person where id = ${who}
			on conflict do nothing`,
	),
	fc
		.tuple(one(1, 2), id)
		.map(([pool, who]) => sql`delete from pool_member where pool_id = ${pool} and person_id = ${who}`),
	fc
		.tuple(one('Leeds', 'Wakefield'), one(1, 2))
		.map(([to, where]) => sql`update or ignore place set town = ${to} where id = ${where}`),
	one(sql`update skill set name = 'Team work' where id = 1`, sql`update skill set name = 'SAP' where id = 1`),
	fc.tuple(one('Sam', 'Zoë'), one('Goods', 'Fox')).map(
		([given, family]) => sql`insert into person (ref, given_name, family_name, name_key, created_at, updated_at)
			values ('CAND-' || (select max(id) + 1000 from person), ${given}, ${family}, ${`${family} ${given}`.toLowerCase()}, ${NOW}, ${NOW})`,
	),
	fc
		.tuple(one('Sam', 'Zoe'), one('Abbot', 'Young'), id)
		.map(
			([given, family, who]) =>
				sql`update person set given_name = ${given}, family_name = ${family}, name_key = ${`${family} ${given}`.toLowerCase()} where id = ${who} and name_key is not null`,
		),
	fc.constant(
		sql`insert into candidate (person_id) select id from person where id not in (select person_id from candidate)`,
	),
	id.map((who) => sql`delete from person where id = ${who}`),
);

const asked = (db: Database, tree: Tree) => {
	const found = searchCandidates.run(db, { tree, sort: null, now: NOW });
	return {
		found,
		spoken: searchCandidates.run(db, { tree, sort: '-spoken', now: NOW }).ids,
		town: searchCandidates.run(db, { tree, sort: 'town', now: NOW }).ids,
		facets: searchFacets.run(db, { tree, now: NOW }),
		rows: candidateRows.run(db, { ids: [...found.ids], now: NOW }),
	};
};

class TakenBack extends Error {}

test(
	'what is kept from one keystroke to the next follows every change, undone ones too',
	{ timeout: 240_000 },
	async () => {
		const sqlite = await engine();
		await fc.assert(
			fc.asyncProperty(
				fc.array(someone, { minLength: 3, maxLength: 6 }),
				fc.array(
					fc.record({
						acts: fc.array(change, { minLength: 1, maxLength: 4 }),
						stays: one(true, true, false),
						tree: aTree,
					}),
					{ minLength: 1, maxLength: 8 },
				),
				async (people, steps) => {
					const db = await agency(...people);
					openBook(db);
					asked(db, steps[0]!.tree);

					steps.forEach(({ acts, stays, tree }, i) => {
						try {
							db.savepoint(() => {
								writeAs(db, i + 1, 'act');
								for (const act of acts) db.run(act);
								refreshIndex(db, changesOf(db, i + 1));
								// asked in the middle of what is then taken back
								if (!stays) {
									asked(db, tree);
									throw new TakenBack();
								}
							});
						} catch (error) {
							if (!(error instanceof TakenBack)) throw error;
						}
						const fresh = worldFrom(sqlite, db.image());
						expect(asked(db, tree)).toEqual(asked(fresh, tree));
						fresh.close();
					});
					db.close();
				},
			),
			{ numRuns: 60 },
		);
	},
);

test('a look writes no row, so nothing is worked out again for it', async () => {
	const db = await agency({ cv: 'forklift' }, { cv: 'SAP' });
	openBook(db);
	const tree: Tree = { kind: 'word', text: 'forklift', prefix: false };
	const run = () => searchCandidates.run(db, { tree, sort: 'name', now: NOW }).ids;
	expect(run()).toEqual([1]);

	// a word that the index gets behind our back is not found as long as no record changes
	db.exec(`update search_text set cv = 'forklift' where person_id = 2`);
	db.run(sql`insert into ledger (seq, command, entry) values (1, 'candidate.view', '{}')`);
	expect(run()).toEqual([1]);

	db.run(sql`update candidate set headline = 'x' where person_id = 1`);
	expect(run()).toEqual([1, 2]);
});

test('the index after many changes is the index written anew', { timeout: 240_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(someone, { minLength: 2, maxLength: 5 }),
			fc.array(change, { maxLength: 12 }),
			async (people, acts) => {
				const db = await agency(...people);
				openBook(db);

				acts.forEach((act, i) => {
					writeAs(db, i + 1, 'act');
					db.run(act);
					refreshIndex(db, changesOf(db, i + 1));
				});

				const text = () =>
					db.column(
						sql`select json_array(person_id, name, headline, skills, titles, notes, place) from search_text order by person_id`,
					);
				db.run(sql`insert into search_index (search_index) values ('integrity-check')`);
				expect(text().length).toBe(indexSource(db).length);
				const before = text();
				rebuildIndex(db);
				expect(before).toEqual(text());
				db.close();
			},
		),
		{ numRuns: 40 },
	);
});
