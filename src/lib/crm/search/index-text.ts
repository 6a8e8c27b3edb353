import { z } from 'zod';
import { netChanges, type Change } from '../../db/changes.ts';
import type { Db, ReadDb } from '../../db/database.ts';
import { fold } from '../../db/fold.ts';
import { bytesOf, sql } from '../../db/sql.ts';
import { forgetFound } from './kept.ts';
import { BETWEEN } from './words.ts';

/** The index's columns, in the order of the table: where a word may stand. */
export const COLUMNS = [
	'name',
	'headline',
	'skills',
	'qualifications',
	'titles',
	'employers',
	'duties',
	'cv',
	'notes',
	'place',
] as const;
export type Column = (typeof COLUMNS)[number];

const text = z.string();
/** What the index holds of a candidate, before folding. */
const Source = z.object({
	person_id: z.int(),
	name: text,
	headline: text,
	skills: text,
	qualifications: text,
	titles: text,
	employers: text,
	duties: text,
	cv: text,
	notes: text,
	place: text,
} satisfies Record<Column | 'person_id', z.ZodType>);
type Source = z.infer<typeof Source>;

/** One entry after another, with something between them that no phrase reaches over. */
const all = (what: string, from: string) =>
	`coalesce((select group_concat(${what}, ' ${BETWEEN} ') from ${from} where x.person_id = c.person_id), '')`;

/** Every candidate whose words can be found, or the ones named. Anonymised people have no words left. */
const SELECT = `select c.person_id,
	trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) || coalesce(' ${BETWEEN} ' || p.known_as, '') as name,
	c.headline || coalesce(' ${BETWEEN} ' || nullif(c.summary, ''), '') as headline,
	${all(
		`s.name || coalesce((select group_concat(' ${BETWEEN} ' || a.alias, '') from skill_alias a where a.skill_id = s.id), '')`,
		'candidate_skill x join skill s on s.id = x.skill_id',
	)} as skills,
	${all('x.title', 'qualification x')} as qualifications,
	${all('x.title', 'employment x')} as titles,
	coalesce(c.current_employer || ' ${BETWEEN} ', '') || ${all('x.employer', 'employment x')} as employers,
	${all('x.duties', 'employment x')} as duties,
	coalesce((select group_concat(d.text, ' ${BETWEEN} ') from document d
		where d.person_id = c.person_id and d.kind = 'cv' and d.is_current = 1), '') as cv,
	coalesce((select group_concat(i.body, ' ${BETWEEN} ') from interaction i
		where i.person_id = c.person_id and i.private = 0), '') ||
	coalesce((select ' ${BETWEEN} ' || group_concat(d.text, ' ${BETWEEN} ') from document d
		where d.person_id = c.person_id and d.kind in ('cover_letter', 'interview_notes', 'assessment') and d.is_current = 1), '') as notes,
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
	const ids = concerned(db, changes);
	for (const id of ids) {
		const source = db.maybe(Source, {
			text: `${SELECT} where c.person_id = ? and p.lifecycle <> 'anonymised'`,
			values: [id],
		});
		const known = db.column(sql`select 1 from search_text where person_id = ${id}`).length > 0;
		if (!source) db.run(sql`delete from search_text where person_id = ${id}`);
		else if (known) update(db, source);
		else insert(db, source);
	}
	if (ids.length > 0) forgetFound(db);
}

/** Candidates written in one statement: FTS4 begins a new segment with every statement, and merging them is dear (measured). */
const TOGETHER = 100;

/**
 * Writes the index anew from the records: after seeding, and in the test that compares.
 *
 * @param done - told how many candidates are in it, as it goes on
 */
export function rebuildIndex(db: Db, done?: (candidates: number) => void): void {
	db.run(sql`delete from search_text`);
	const sources = indexSource(db);
	for (let from = 0; from < sources.length; from += TOGETHER) {
		insert(db, ...sources.slice(from, from + TOGETHER));
		done?.(Math.min(from + TOGETHER, sources.length));
	}
	db.run(sql`insert into search_index (search_index) values ('optimize')`);
	forgetFound(db);
}

/** What the index should hold, straight from the records. */
export function indexSource(db: ReadDb): Source[] {
	return db.all(Source, { text: `${SELECT} where p.lifecycle <> 'anonymised' order by c.person_id`, values: [] });
}

const INSERT = `insert into search_text (person_id, ${COLUMNS.join(', ')}) values `;
const ROW = `(?${', cast(? as text)'.repeat(COLUMNS.length)})`;
const value = (column: Column) => `cast(?${COLUMNS.indexOf(column) + 1} as text)`;
/** Most acts about a person change none of their words, and words that are the same are not indexed again. */
const UPDATE = `update search_text set ${COLUMNS.map((c) => `${c} = ${value(c)}`).join(', ')}
	where person_id = ?${COLUMNS.length + 1} and (${COLUMNS.join(', ')}) is not (${COLUMNS.map(value).join(', ')})`;

function insert(db: Db, ...sources: Source[]): void {
	if (sources.length === 0) return;
	const values = sources.flatMap((source) => [source.person_id, ...COLUMNS.map((c) => bytesOf(fold(source[c])))]);
	db.run({ text: INSERT + sources.map(() => ROW).join(', '), values });
}

function update(db: Db, source: Source): void {
	db.run({ text: UPDATE, values: [...COLUMNS.map((c) => bytesOf(fold(source[c]))), source.person_id] });
}
