import { z } from 'zod';
import type { ReadDb } from '../../../db/database.ts';
import { fold } from '../../../db/fold.ts';
import { compose, sql, type Sql } from '../../../db/sql.ts';
import { longDay } from '../../../ledger/story-time.ts';
import { cvsOf, passageInCv } from '../documents.ts';
import { PARTLY, SHOWN, UNKNOWN, MISSING, type RowsKind } from '../line.ts';
import { neededUntil } from './papers.ts';
import { byPerson, idsOf, namedOnCv, only } from '../sets.ts';

const plain = (title: string) =>
	fold(title)
		.replace(/[-–/,()]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

/** Titles on record that are what is asked: one holds the other's words in a row. */
export function titlesLike(db: ReadDb, asked: string): Sql {
	const wanted = plain(asked);
	const titles = (db.column(sql`select distinct title from qualification order by title`) as string[]).filter(
		(title) => {
			const has = plain(title);
			return wanted !== '' && (has.includes(wanted) || (has.length >= 8 && wanted.includes(has)));
		},
	);
	return sql`title in (select value from json_each(${JSON.stringify(titles)}))`;
}

const Held = z.object({
	person_id: z.int(),
	title: z.string(),
	expires: z.string().nullable(),
	seen_on: z.string().nullable(),
	awarded_year: z.int().nullable(),
});

/**
 * A qualification or licence by its title. One that has run out is missing; one that runs out before the job starts,
 * or that only the CV names, is partly.
 */
export const qualification: RowsKind = {
	sets(db, line, spec, among) {
		const like = titlesLike(db, line.asks ?? line.text);
		const select = (where: Sql) =>
			idsOf(db, compose`select person_id as id from qualification where ${where}${only('person_id', among)}`);
		return [
			[
				UNKNOWN,
				idsOf(
					db,
					compose`select c.person_id as id from candidate c
				where not exists (select 1 from qualification q where q.person_id = c.person_id)${only('c.person_id', among)}`,
				),
			],
			[PARTLY, namedOnCv(db, [line.asks ?? line.text], among)],
			[MISSING, select(like)],
			[PARTLY, select(compose`${like} and (expires is null or expires >= ${spec.today})`)],
			[SHOWN, select(compose`${like} and (expires is null or expires >= ${neededUntil(spec)})`)],
		];
	},
	tell(db, line, spec, ids, passages) {
		const asked = line.asks ?? line.text;
		const held = byPerson(
			db.all(
				Held,
				compose`select person_id, title, expires, seen_on, awarded_year from qualification where ${titlesLike(db, asked)}${only('person_id', ids)}
					order by person_id, coalesce(expires, '9999') desc, seen_on is null, id`,
			),
		);
		const cvs = passages ? cvsOf(db, ids) : new Map();
		return {
			reason({ id }, state) {
				const best = held.get(id)?.[0];
				if (!best) {
					if (state === PARTLY) return 'Named on the CV, not on record';
					return state === UNKNOWN ? 'No qualifications on record. Ask.' : 'Not among the qualifications on record';
				}
				const seen = best.seen_on === null ? 'certificate not seen' : 'certificate seen';
				if (best.expires === null) return `${best.title}, ${seen}`;
				if (best.expires < spec.today) return `Ran out in ${longDay(best.expires).replace(/^\d+ /, '')}`;
				return state === PARTLY
					? `Runs out ${longDay(best.expires)}, before the job starts`
					: `To ${longDay(best.expires)}, ${seen}`;
			},
			passage({ id }) {
				const best = held.get(id)?.[0];
				const found = passageInCv(cvs.get(id), best ? [best.title, asked] : [asked]);
				if (found || !best) return found;
				const year = best.awarded_year === null ? '' : `, ${best.awarded_year}`;
				return { from: 'Qualifications', text: `${best.title}${year}` };
			},
		};
	},
};
