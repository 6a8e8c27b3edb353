import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import { command, type Seat } from '../define.ts';
import { ShortText } from '../fields.ts';
import { nextRef } from '../next-ref.ts';
import { at } from '../place.ts';
import { SearchRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { Asked, treeOfAsked } from '../search/saved.ts';
import { hitsOf, lookAt } from '../search/sets.ts';

export const refuseSearch = reasons({
	'no-such-search': (p: { search: string }) => ({
		message: `There is no saved search ${p.search}.`,
		remedy: 'Choose one from the list of saved searches.',
	}),
	'search-of-another': (p: { name: string; owner: string }) => ({
		message: `The search “${p.name}” is ${p.owner}’s.`,
		remedy: 'Open it and save it under a name of your own.',
	}),
	'search-asks-nothing': () => ({
		message: 'A search with no words and no filters finds everybody, so there is nothing to save.',
		remedy: 'Say whom you look for first, then save it.',
	}),
	'alert-too-broad': (p: { name: string; count: number }) => ({
		message: `“${p.name}” finds ${p.count} people. An alert about so many would never be read.`,
		remedy: `Narrow the search to ${MOST_WATCHED} people or fewer, then switch the alert on.`,
	}),
	'search-in-use': (p: { name: string; pool: string }) => ({
		message: `The pool “${p.pool}” is filled by the search “${p.name}”.`,
		remedy: 'Give the pool another search, or fill it by hand; then remove this one.',
	}),
});

/** Above this many, who is new is not followed. */
export const MOST_WATCHED = 500;

export const ALERTS = { off: 'No alert', daily: 'Every day', weekly: 'Every week' } as const;
const Alert = z.enum(['off', 'daily', 'weekly']);
const Visibility = z.enum(['private', 'team']);
const SearchName = ShortText(60).pipe(z.string().min(2, 'Give the search a name.'));

const Saved = z.object({
	id: z.int(),
	ref: z.string(),
	name: z.string(),
	query: z.string(),
	owner_id: z.int().nullable(),
	owner: z.string().nullable(),
	visibility: Visibility,
	alert: Alert,
	pinned: z.int(),
});
export type SavedSearch = z.infer<typeof Saved>;

/** @throws {Refusal} `no-such-search` */
export function searchByRef(db: ReadDb, ref: string): SavedSearch {
	const found = db.maybe(
		Saved,
		sql`select s.id, s.ref, s.name, s.query, s.owner_id, o.name as owner, s.visibility, s.alert, s.pinned
		    from saved_search s left join colleague o on o.id = s.owner_id where s.ref = ${ref}`,
	);
	if (!found) throw refuseSearch('no-such-search', { search: ref });
	return found;
}

/** One's own. @throws {Refusal} `no-such-search`, `search-of-another` */
function mine(db: ReadDb, ref: string, me: Seat): SavedSearch {
	const search = searchByRef(db, ref);
	if (search.owner_id !== me.id)
		throw refuseSearch('search-of-another', { name: search.name, owner: search.owner ?? 'the agency' });
	return search;
}

/** Row ids of whom a saved search finds now, in the order of the key. */
export function foundBy(db: ReadDb, { query, owner }: Pick<SavedSearch, 'query' | 'owner'>, now: StoryTime): number[] {
	const tree = treeOfAsked(db, now, Asked.parse(JSON.parse(query)), owner);
	const { look, people } = hitsOf(lookAt(db, now), tree);
	return [...look.facts.ids].filter((_, place) => people[place] === 1);
}

/** Writes down whom a search finds now, so that the next time the new ones can be told. */
export function noteRun(db: Db, id: number, found: readonly number[], now: StoryTime): void {
	const ids = found.length > MOST_WATCHED ? null : JSON.stringify(found);
	db.run(
		sql`update saved_search set last_run_at = ${now}, last_count = ${found.length}, last_ids = ${ids} where id = ${id}`,
	);
}

/**
 * Keeps a search under a name, as it was typed and chosen: run again, it finds whoever fits then.
 *
 * @throws {Refusal} `search-asks-nothing`, `alert-too-broad`
 */
export const saveSearch = command({
	name: 'search.save',
	title: 'Save a search',
	minutes: 1,
	input: z.strictObject({
		name: SearchName,
		...Asked.shape,
		alert: Alert.default('off'),
		pinned: z.boolean().default(false),
		visibility: Visibility.default('private'),
	}),
	outcome: z.strictObject({ search: SearchRef, count: z.int() }),
	run({ db, now, me }, { name, words, filters, sort, alert, pinned, visibility }) {
		if (words.trim() === '' && filters.length === 0) throw refuseSearch('search-asks-nothing', undefined);
		const search = nextRef(db, 'SRCH');
		db.run(sql`insert into saved_search (ref, name, query, owner_id, visibility, alert, pinned, created_at)
		           values (${search}, ${name}, ${JSON.stringify({ words, filters, sort })}, ${me.id}, ${visibility}, ${alert}, ${pinned ? 1 : 0}, ${now})`);
		const saved = searchByRef(db, search);
		return { search, count: watched(db, saved, now) };
	},
	says: ({ name }, outcome) => `Saved the search “${name}”${outcome ? `: ${outcome.count} found` : ''}`,
	place: () => at('searches'),
	undo: 'rows',
});

/** Runs a search and writes down whom it found. @throws {Refusal} `alert-too-broad` */
function watched(db: Db, saved: SavedSearch, now: StoryTime): number {
	const found = foundBy(db, saved, now);
	if (saved.alert !== 'off' && found.length > MOST_WATCHED)
		throw refuseSearch('alert-too-broad', { name: saved.name, count: found.length });
	noteRun(db, saved.id, found, now);
	return found.length;
}

const Amendment = z.strictObject({
	search: SearchRef,
	name: SearchName.optional(),
	alert: Alert.optional(),
	pinned: z.boolean().optional(),
	visibility: Visibility.optional(),
	/** What it asks instead. */
	asks: Asked.optional(),
});
const LABELS = { name: 'name', alert: 'alert', pinned: 'place on Home', visibility: 'who sees it', asks: 'question' };
// safe: the keys of the object above
const changed = (input: z.infer<typeof Amendment>) =>
	(Object.keys(LABELS) as (keyof typeof LABELS)[]).filter((key) => input[key] !== undefined);

/**
 * Changes a saved search: its name, what it asks, whether it tells of new people, whether it stands on Home.
 *
 * @throws {Refusal} `no-such-search`, `search-of-another`, `search-asks-nothing`, `alert-too-broad`
 */
export const amendSearch = command({
	name: 'search.amend',
	title: 'Change a saved search',
	minutes: 1,
	input: Amendment.refine((input) => changed(input).length > 0, 'Change at least one thing.'),
	outcome: z.strictObject({ name: z.string(), alert: Alert }),
	run({ db, now, me }, input) {
		const was = mine(db, input.search, me);
		const { name = was.name, alert = was.alert, visibility = was.visibility, asks } = input;
		if (asks && asks.words.trim() === '' && asks.filters.length === 0)
			throw refuseSearch('search-asks-nothing', undefined);
		const pinned = input.pinned === undefined ? was.pinned : input.pinned ? 1 : 0;
		const query = asks ? JSON.stringify(asks) : was.query;
		db.run(sql`update saved_search set name = ${name}, alert = ${alert}, visibility = ${visibility}, pinned = ${pinned}, query = ${query}
		           where id = ${was.id}`);
		if (asks || alert !== was.alert) watched(db, searchByRef(db, input.search), now);
		return { name, alert };
	},
	says: (input, outcome) =>
		`Changed ${changed(input)
			.map((key) => LABELS[key])
			.join(', ')} of the saved search ${outcome ? `“${outcome.name}”` : input.search}`,
	place: () => at('searches'),
	undo: 'rows',
});

/** Takes a saved search away. Nobody's record changes. @throws {Refusal} `no-such-search`, `search-of-another`, `search-in-use` */
export const removeSearch = command({
	name: 'search.remove',
	title: 'Remove a saved search',
	minutes: 1,
	input: z.strictObject({ search: SearchRef }),
	outcome: z.strictObject({ name: z.string() }),
	run({ db, me }, { search }) {
		const { id, name } = mine(db, search, me);
		const pool = db.column(sql`select name from pool where saved_search_id = ${id} order by id limit 1`)[0];
		if (pool !== undefined) throw refuseSearch('search-in-use', { name, pool: String(pool) });
		db.run(sql`delete from saved_search where id = ${id}`);
		return { name };
	},
	says: ({ search }, outcome) => `Removed the saved search ${outcome ? `“${outcome.name}”` : search}`,
	place: () => at('searches'),
	undo: 'rows',
});

/** Runs a saved search: whom it finds now is written down, so that the next run can tell who is new. @throws {Refusal} `no-such-search` */
export const openSearch = command({
	name: 'search.open',
	title: 'Run a saved search',
	minutes: 1,
	input: z.strictObject({ search: SearchRef }),
	outcome: z.strictObject({ name: z.string(), count: z.int() }),
	run({ db, now }, { search }) {
		const saved = searchByRef(db, search);
		const found = foundBy(db, saved, now);
		noteRun(db, saved.id, found, now);
		return { name: saved.name, count: found.length };
	},
	says: ({ search }, outcome) =>
		outcome ? `Ran the saved search “${outcome.name}”: ${outcome.count} found` : `Ran ${search}`,
	place: () => at('candidates'),
	undo: 'none',
});
