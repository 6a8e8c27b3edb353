import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { addMonths, dayIn, StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { OutsideRef } from '../refs.ts';
import { readSearch } from '../search/filters.ts';
import type { Likeness } from '../people/duplicates.ts';
import { keptOut } from './bring-in.ts';
import { askable, fits } from './fits.ts';
import { alikeOnBooks, nameOutside, outsideRecords, sourceNamed, type OutsideRecord } from './outside.ts';

const SourceLine = z.object({
	name: z.string(),
	kind: z.string(),
	cost_pence: z.int(),
	held: z.int(),
	undecided: z.int(),
	brought: z.int(),
	newest: z.string().nullable(),
	watches: z.int(),
	candidates: z.int(),
});
export type SourceLine = z.infer<typeof SourceLine>;

/** Every source that holds anything, or from which anybody on the books has come. */
export const sourceList = query({
	name: 'source-list',
	input: z.strictObject({ now: StoryTime }),
	run: (db, { now }) =>
		db.all(
			SourceLine,
			sql`select s.name, s.kind, s.cost_pence, count(e.id) as held,
			    coalesce(sum(e.state = 'unseen'), 0) as undecided, coalesce(sum(e.state in ('imported', 'linked')), 0) as brought,
			    max(e.available_from) as newest,
			    (select count(*) from source_watch w where w.source_id = s.id) as watches,
			    (select count(*) from candidate c where c.source_id = s.id) as candidates
			    from source s left join external_record e on e.source_id = s.id and e.available_from <= ${now} and e.kind <> 'ats_application' and e.payload <> '{}'
			    group by s.id order by held > 0 desc, s.id`,
		),
});

/** What a source holds that fits some words. Fields that only our own records know are left out, and said. */
export const sourcePage = query({
	name: 'source-page',
	input: z.strictObject({ source: z.string(), words: z.string(), most: z.int(), now: StoryTime }),
	run(db, { source: name, words, most, now }) {
		const source = sourceNamed(db, name);
		if (!source) return null;
		const { tree, notes } = readSearch(db, { words, filters: [], now, typing: true });
		const asked = askable(tree);
		const all = outsideRecords(db, now, { where: 'e.source_id = ?', values: [source.id] });
		const found = all.filter((record) => fits(asked.tree, record.says));
		return {
			source,
			held: all.length,
			total: found.length,
			records: found.slice(0, most),
			notes: [...notes.map(({ says }) => says), ...asked.leftOut.map((part) => `A source does not know this: ${part}`)],
			watches: db.all(
				z.object({ search: z.string(), name: z.string(), since: z.string() }),
				sql`select q.ref as search, q.name, w.since from source_watch w join saved_search q on q.id = w.search_id
				    where w.source_id = ${source.id} order by q.name, q.id`,
			),
		};
	},
});

/** One that waits for a decision: why it is in the tray, and who it may be. */
export interface TrayLine extends OutsideRecord {
	readonly searches: readonly string[];
	readonly alike: Likeness | null;
}

/**
 * What waits for a yes or no: what came to us by itself (sign-ups, letters to recruiters, people other agencies send),
 * who applied and looks like somebody on the books, and what saved searches have found.
 */
export const tray = query({
	name: 'sourcing-tray',
	input: z.strictObject({ now: StoryTime, most: z.int() }),
	run(db, { now, most }) {
		const waiting = outsideRecords(db, now, { where: `${WAITS} and 1 = ?`, values: [1] });
		const lines = waiting.slice(0, most).map((record): TrayLine => {
			const [alike] = alikeOnBooks(db, record);
			return { ...record, searches: searchesOf(db, record.id), alike: alike && alike.score >= 50 ? alike : null };
		});
		return { total: waiting.length, lines };
	},
});

const WAITS = `e.state in ('unseen', 'conflict') and (s.kind in ('careers_site', 'event', 'agency', 'other') or e.kind = 'application' or exists
	(select 1 from source_match m where m.record_id = e.id))`;

const searchesOf = (db: ReadDb, id: number) =>
	db.column(
		sql`select q.name from source_match m join saved_search q on q.id = m.search_id where m.record_id = ${id} order by q.name, q.id`,
	) as string[];

/** How many wait, for the rail. */
export const trayCount = (db: ReadDb, now: StoryTime): number =>
	db.column({
		text: `select count(*) from external_record e join source s on s.id = e.source_id
		       where e.available_from <= ? and e.kind <> 'ats_application' and e.payload <> '{}' and ${WAITS}`,
		values: [now],
	})[0] as number;

/** One record of a source, with who it may be on the books and what keeps it out. */
export const outsideCard = query({
	name: 'outside-card',
	input: z.strictObject({ record: OutsideRef, now: StoryTime }),
	run(db, { record: reference, now }) {
		const [record] = outsideRecords(db, now, { where: 'e.external_id = ?', values: [reference] });
		if (!record) return null;
		const stop = keptOut(db, record);
		return {
			...record,
			name: nameOutside(record),
			alike: alikeOnBooks(db, record),
			stop: stop ? { message: stop.message, remedy: stop.remedy } : null,
			notice_by: addMonths(dayIn(now), 1),
		};
	},
});

const Advert = z.object({
	advert: z.string(),
	vacancy: z.string(),
	title: z.string(),
	source: z.string(),
	posted_at: z.string(),
	taken_down_at: z.string().nullable(),
	/** Whether people are still asked to apply for a job that is not there any more. */
	stale: z.int(),
	applied: z.int(),
	unthanked: z.int(),
	waiting: z.int(),
});
export type AdvertLine = z.infer<typeof Advert>;

/** What stands on boards, and who has answered; what was taken down comes after it. */
export const adverts = query({
	name: 'adverts',
	input: z.strictObject({ now: StoryTime }),
	run: (db, { now }) =>
		db.all(
			Advert,
			sql`select a.ref as advert, v.ref as vacancy, v.title, s.name as source, a.posted_at, a.taken_down_at,
			    a.taken_down_at is null and v.status in ('filled', 'cancelled') as stale,
			    (select count(*) from application p where p.vacancy_id = v.id and p.source_id = s.id and p.applied_at >= a.posted_at) as applied,
			    (select count(*) from application p where p.vacancy_id = v.id and p.source_id = s.id and p.applied_at >= a.posted_at
			       and p.acknowledged_at is null and p.outcome = 'open') as unthanked,
			    (select count(*) from external_record e where e.kind = 'application' and e.state in ('unseen', 'conflict') and e.available_from <= ${now}
			       and e.payload ->> '$.advert' = a.ref) as waiting
			    from advert a join vacancy v on v.id = a.vacancy_id join source s on s.id = a.source_id order by a.taken_down_at is not null, a.posted_at desc, a.id desc`,
		),
});
