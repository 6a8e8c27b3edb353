import { z } from 'zod';
import { netChanges, type Change } from '../../db/changes.ts';
import type { Db, ReadDb } from '../../db/database.ts';
import { fold } from '../../db/fold.ts';
import { sql } from '../../db/sql.ts';

/** What the index holds of a candidate, before folding. */
const Source = z.object({
	person_id: z.int(),
	name: z.string(),
	headline: z.string(),
	skills: z.string(),
	employers: z.string(),
	cv: z.string(),
	notes: z.string(),
	place: z.string(),
});

/** Every candidate whose words can be found, or the ones named. Anonymised people have no words left. */
const SELECT = `select c.person_id,
	trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '') || ' ' || coalesce(p.known_as, '')) as name,
	trim(c.headline || ' ' || c.summary) as headline,
	coalesce((select group_concat(s.name || coalesce((select ' ' || group_concat(a.alias, ' ') from skill_alias a where a.skill_id = s.id), ''), ' , ')
		from candidate_skill cs join skill s on s.id = cs.skill_id where cs.person_id = c.person_id), '')
		|| ' ' || coalesce((select group_concat(q.title, ' , ') from qualification q where q.person_id = c.person_id), '') as skills,
	trim(coalesce(c.current_employer, '') || ' ' || coalesce((select group_concat(e.title || ' ' || e.employer || ' ' || e.duties, ' , ')
		from employment e where e.person_id = c.person_id), '')) as employers,
	coalesce((select group_concat(d.text, ' ') from document d where d.person_id = c.person_id and d.kind = 'cv' and d.is_current = 1), '') as cv,
	coalesce((select group_concat(i.body, ' ') from interaction i where i.person_id = c.person_id and i.private = 0), '') as notes,
	coalesce((select pl.town from place pl where pl.id = p.place_id), '') as place
	from candidate c join person p on p.id = c.person_id`;

/**
 * For a changed row of each table that the index draws on, SQL for the candidates it may concern. `?` is the row,
 * before or after, as JSON.
 */
const CONCERNS: Record<string, string> = {
	person: `select ?->>'id'`,
	candidate: `select ?->>'person_id'`,
	candidate_skill: `select ?->>'person_id'`,
	employment: `select ?->>'person_id'`,
	qualification: `select ?->>'person_id'`,
	document: `select ?->>'person_id'`,
	interaction: `select ?->>'person_id'`,
	skill: `select person_id from candidate_skill where skill_id = ?->>'id'`,
	skill_alias: `select person_id from candidate_skill where skill_id = ?->>'skill_id'`,
	place: `select id from person where place_id = ?->>'id'`,
};

/** The candidates whose words a run of changes may have touched. */
function concerned(db: ReadDb, changes: readonly Change[]): number[] {
	const ids = new Set<number>();
	for (const change of netChanges(changes)) {
		const text = CONCERNS[change.tbl];
		if (!text) continue;
		for (const row of [change.before, change.after]) {
			if (row === null) continue;
			for (const id of db.column({ text, values: [row] })) if (id !== null) ids.add(Number(id));
		}
	}
	return [...ids].sort((a, b) => a - b);
}

/** Rewrites the index for the candidates that these changes concern, and for nobody else. */
export function refreshIndex(db: Db, changes: readonly Change[]): void {
	for (const id of concerned(db, changes)) {
		const source = db.maybe(Source, {
			text: `${SELECT} where c.person_id = ? and p.lifecycle <> 'anonymised'`,
			values: [id],
		});
		const known = db.column(sql`select 1 from search_text where person_id = ${id}`).length > 0;
		if (!source) db.run(sql`delete from search_text where person_id = ${id}`);
		else if (known) update(db, source);
		else insert(db, source);
	}
}

/** Writes the index anew from the records: after seeding, and in the test that compares. */
export function rebuildIndex(db: Db): void {
	db.run(sql`delete from search_text`);
	for (const source of indexSource(db)) insert(db, source);
	db.run(sql`insert into search_index (search_index) values ('optimize')`);
}

/** What the index should hold, straight from the records. */
export function indexSource(db: ReadDb): z.infer<typeof Source>[] {
	return db.all(Source, { text: `${SELECT} where p.lifecycle <> 'anonymised' order by c.person_id`, values: [] });
}

function insert(db: Db, s: z.infer<typeof Source>): void {
	db.run(sql`insert into search_text (person_id, name, headline, skills, employers, cv, notes, place)
	           values (${s.person_id}, ${fold(s.name)}, ${fold(s.headline)}, ${fold(s.skills)}, ${fold(s.employers)},
	                   ${fold(s.cv)}, ${fold(s.notes)}, ${fold(s.place)})`);
}

function update(db: Db, s: z.infer<typeof Source>): void {
	db.run(sql`update search_text set name = ${fold(s.name)}, headline = ${fold(s.headline)}, skills = ${fold(s.skills)},
	           employers = ${fold(s.employers)}, cv = ${fold(s.cv)}, notes = ${fold(s.notes)}, place = ${fold(s.place)}
	           where person_id = ${s.person_id}`);
}
