import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import { command } from '../define.ts';
import { searchByRef, type SavedSearch } from '../lists/saved-search.ts';
import { at } from '../place.ts';
import { SearchRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { Asked, treeOfAsked } from '../search/saved.ts';
import { askable, fits } from './fits.ts';
import { outsideRecords, sourceNamed, type OutsideRecord, type Source } from './outside.ts';

const refuse = reasons({
	'no-such-place-to-look': (p: { source: string }) => ({
		message: `There is no source called ${p.source}.`,
		remedy: 'Choose one from the list of sources.',
	}),
	'nothing-to-ask-a-source': (p: { name: string; leftOut: string }) => ({
		message: `“${p.name}” asks only what our own records know: ${p.leftOut}`,
		remedy: 'Use a search that asks for words, a skill, a job or a town. A source knows those.',
	}),
	'watched-already': (p: { name: string; source: string }) => ({
		message: `“${p.name}” looks at ${p.source} already.`,
		remedy: 'Nothing more is needed: what fits will come to the tray.',
	}),
	'not-watched': (p: { name: string; source: string }) => ({
		message: `“${p.name}” does not look at ${p.source}.`,
		remedy: 'Choose a search from the list of those that do.',
	}),
});

/** @throws {Refusal} `no-such-place-to-look` */
export function placeToLook(db: ReadDb, name: string): Source {
	const source = sourceNamed(db, name);
	if (!source) throw refuse('no-such-place-to-look', { source: name });
	return source;
}

/** What a saved search asks of a source, and what it had to leave out. */
export const askedOutside = (db: ReadDb, { query, owner }: Pick<SavedSearch, 'query' | 'owner'>, now: StoryTime) =>
	askable(treeOfAsked(db, now, Asked.parse(JSON.parse(query)), owner));

/** Puts into the tray what a search finds among some records. @returns their references */
export function noteMatches(db: Db, search: SavedSearch, among: readonly OutsideRecord[], now: StoryTime): string[] {
	const { tree } = askedOutside(db, search, now);
	return among
		.filter((record) => record.state === 'unseen' && fits(tree, record.says))
		.map((record) => {
			db.run(
				sql`insert into source_match (record_id, search_id, at) values (${record.id}, ${search.id}, ${now}) on conflict do nothing`,
			);
			return record.record;
		});
}

const SourceName = z.string().trim().min(1, 'Choose the source.').max(60);

/**
 * Has a saved search look at a source, now and whenever something new comes to it. What it finds stands in the tray
 * until somebody decides; nobody is brought in by a search.
 *
 * @throws {Refusal} `no-such-search`, `no-such-place-to-look`, `nothing-to-ask-a-source`, `watched-already`
 */
export const watchSource = command({
	name: 'sourcing.watch',
	title: 'Watch a source',
	minutes: 1,
	input: z.strictObject({ search: SearchRef, source: SourceName }),
	outcome: z.strictObject({ name: z.string(), found: z.int() }),
	run({ db, now }, { search: ref, source: name }) {
		const search = searchByRef(db, ref);
		const source = placeToLook(db, name);
		const { tree, leftOut } = askedOutside(db, search, now);
		if (tree.kind === 'everything')
			throw refuse('nothing-to-ask-a-source', { name: search.name, leftOut: leftOut.join(' ') || 'nothing.' });
		if (isWatched(db, search.id, source.id)) throw refuse('watched-already', { name: search.name, source: name });
		db.run(sql`insert into source_watch (search_id, source_id, since) values (${search.id}, ${source.id}, ${now})`);
		const held = outsideRecords(db, now, { where: 'e.source_id = ?', values: [source.id] });
		return { name: search.name, found: noteMatches(db, search, held, now).length };
	},
	says: ({ search, source }, outcome) =>
		`Had ${outcome ? `“${outcome.name}”` : search} watch ${source}${outcome ? `: ${outcome.found} found` : ''}`,
	place: ({ source }) => at('source', source),
	undo: 'rows',
});

/** Stops a saved search from looking at a source. What it found stays in the tray. @throws {Refusal} `no-such-search`, `no-such-place-to-look`, `not-watched` */
export const unwatchSource = command({
	name: 'sourcing.unwatch',
	title: 'Stop watching a source',
	minutes: 1,
	input: z.strictObject({ search: SearchRef, source: SourceName }),
	outcome: z.strictObject({ name: z.string() }),
	run({ db }, { search: ref, source: name }) {
		const search = searchByRef(db, ref);
		const source = placeToLook(db, name);
		if (!isWatched(db, search.id, source.id)) throw refuse('not-watched', { name: search.name, source: name });
		db.run(sql`delete from source_watch where search_id = ${search.id} and source_id = ${source.id}`);
		return { name: search.name };
	},
	says: ({ search, source }, outcome) => `Stopped ${outcome ? `“${outcome.name}”` : search} from watching ${source}`,
	place: ({ source }) => at('source', source),
	undo: 'rows',
});

const isWatched = (db: ReadDb, search: number, source: number) =>
	db.column(sql`select 1 from source_watch where search_id = ${search} and source_id = ${source}`).length > 0;
