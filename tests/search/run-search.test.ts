import { expect, test } from 'vitest';
import { MOST_REFS, runSearch } from '../../src/lib/crm/search/run-search.ts';
import type { CommandContext } from '../../src/lib/crm/define.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { commit } from '../../src/lib/attempt/commit.ts';
import type { Attempt } from '../../src/lib/attempt/attempt.ts';
import { openBook } from '../../src/lib/db/book.ts';
import { canonical } from '../../src/lib/ledger/canonical.ts';
import { agency } from './agency.ts';
import { NOW } from './office.ts';

const context = (db: Database): CommandContext => ({
	db,
	now: NOW,
	me: { id: 1, ref: 'COL-1', role: 'resourcer' },
	forget: () => undefined,
	undo: () => 0,
});

const run = (db: Database, input: unknown) =>
	runSearch.outcome.parse(db.readOnly(() => runSearch.run(context(db), runSearch.input.parse(input))));

test('a search that stands keeps words, tree, filters, reading, count and everybody found, in order', async () => {
	const db = await agency(
		{ family: 'Zed', cv: 'goods in', town: 'Leeds', owner: 'Siân Howells' },
		{ family: 'Adams', cv: 'goods in', town: 'Leeds', owner: 'Siân Howells' },
		{ family: 'Gone', cv: 'goods in', town: 'Leeds', owner: 'Siân Howells', lifecycle: 'archived' },
		{ cv: 'goods out', town: 'Leeds', owner: 'Siân Howells' },
	);
	const input = { words: '“goods in” owner:me', filters: [{ field: 'town', op: 'is', value: 'leeds' }], sort: 'name' };

	const outcome = run(db, input);

	expect(outcome).toEqual({
		tree: {
			kind: 'and',
			of: [
				{ kind: 'phrase', text: 'goods in', prefix: false },
				{ kind: 'field', field: 'owner', op: 'is', value: 'Siân Howells' },
				{ kind: 'field', field: 'town', op: 'is', value: 'Leeds' },
			],
		},
		filters: ['owner is Siân Howells', 'town is Leeds'],
		reading: 'People who have “goods in”, looked after by Siân Howells, in Leeds. 1 archived person is left out.',
		count: 2,
		refs: ['CAND-2', 'CAND-1'],
	});
	expect(runSearch.says(input, outcome)).toBe(
		'Searched for people who have “goods in”, looked after by Siân Howells, in Leeds: 2 found',
	);
	expect(() => canonical(outcome)).not.toThrow();
});

test('above 500 the count alone is kept', async () => {
	const db = await agency();
	db.run(sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${MOST_REFS + 1})
	           insert into person (ref, given_name, family_name, name_key, created_at, updated_at)
	           select 'CAND-' || i, 'Sam', 'Tilley', 'tilley sam', ${NOW}, ${NOW} from n`);
	db.run(sql`insert into candidate (person_id) select id from person`);

	const broad = run(db, { words: '', filters: [], sort: null });
	db.run(sql`delete from person where id = 1`);
	const less = run(db, { words: '', filters: [], sort: null });

	expect(broad).toMatchObject({ count: 501, refs: null, reading: 'Everyone.', filters: [] });
	expect(less.refs).toHaveLength(500);
});

test('the one door records it, and done again it comes out the same to the last bit', async () => {
	const people = [{ cv: 'goods in', town: 'Leeds' }, { cv: 'goods in', headline: 'Goods in clerk' }, { cv: 'SAP' }];
	const entryOf = async () => {
		const db = await agency(...people);
		db.run(sql`update colleague set is_learner = 1 where id = 1`);
		openBook(db);
		const attempt: Attempt = {
			// safe: genesis hashes whatever the header holds
			header: { clock: NOW } as Attempt['header'],
			db,
			script: { start: () => [], react: () => [], happen: () => ({ name: 'never', with: {} }) },
			commands: new Map([[runSearch.name, runSearch]]),
		};
		return commit(attempt, runSearch, { words: '"goods in"', filters: [], sort: null }, '2026-03-02T09:00:00Z').entry;
	};

	const [entry, again] = [await entryOf(), await entryOf()];

	expect(entry).toMatchObject({ command: 'search.run', outcome: { count: 2, refs: ['CAND-2', 'CAND-1'] } });
	expect(again).toEqual(entry);
});

test('an order that there is not never gets as far as the ledger', () => {
	expect(runSearch.input.safeParse({ words: '', filters: [], sort: 'shoe size' }).success).toBe(false);
	expect(runSearch).toMatchObject({ name: 'search.run', minutes: 1, undo: 'none' });
});
