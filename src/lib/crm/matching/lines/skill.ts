import { z } from 'zod';
import type { ReadDb } from '../../../db/database.ts';
import { compose, sql, type Sql } from '../../../db/sql.ts';
import { SKILL_EVIDENCE } from '../../options.ts';
import type { Requirement } from '../../clients/requirement.ts';
import { cvsOf, passageInCv } from '../documents.ts';
import { MISSING, PARTLY, SHOWN, UNKNOWN, type RowsKind } from '../line.ts';
import { byPerson, idsOf, namedInJobs, namedOnCv, only } from '../sets.ts';

/** The skill asked for and all that are kinds of it: who has SAP has a stock system. */
const KIN = (id: number) =>
	sql`with recursive kin (id) as (select ${id} union select s.id from skill s join kin k on s.parent_id = k.id)`;

const wanted = (line: Requirement) => line.skill_id ?? 0;

/** What a CV may call it: the names of the skill and its kinds, and the other names for them. */
const namesOf = (db: ReadDb, skillId: number) =>
	db.column(compose`${KIN(skillId)} select name from (select s.name from skill s join kin k on k.id = s.id
		union select a.alias from skill_alias a join kin k on k.id = a.skill_id) order by length(name) desc, name`) as string[];

const Held = z.object({
	person_id: z.int(),
	name: z.string(),
	level: z.int(),
	years: z.int().nullable(),
	last_used_year: z.int().nullable(),
	evidence: z.enum(['stated', 'cv', 'interview', 'reference', 'test', 'certificate']),
	/** 0 for the skill asked for or a kind of it, 1 for the wider one it is a kind of. */
	wider: z.int(),
});

/**
 * A skill at a level. Shown from the level asked; partly below it, or with only the wider skill, or when the CV or a
 * past job names it and nobody has put it on the record.
 */
export const skill: RowsKind = {
	sets(db, line, _, among) {
		const id = wanted(line);
		const names = namesOf(db, id);
		const held = (where: Sql) =>
			idsOf(
				db,
				compose`${KIN(id)} select person_id as id from candidate_skill where ${where}${only('person_id', among)}`,
			);
		const least = line.level ?? 1;
		return [
			[
				UNKNOWN,
				idsOf(
					db,
					compose`select c.person_id as id from candidate c
						where not exists (select 1 from candidate_skill k where k.person_id = c.person_id)
						and not exists (select 1 from document d where d.person_id = c.person_id and d.kind = 'cv' and d.is_current = 1)${only('c.person_id', among)}`,
				),
			],
			[PARTLY, namedOnCv(db, names, among)],
			[PARTLY, namedInJobs(db, names, among)],
			[PARTLY, held(sql`skill_id = (select parent_id from skill where id = ${id})`)],
			[PARTLY, held(sql`skill_id in kin and level < ${least}`)],
			[SHOWN, held(sql`skill_id in kin and level >= ${least}`)],
		];
	},
	tell(db, line, _, ids, passages) {
		const held = byPerson(
			db.all(
				Held,
				compose`${KIN(wanted(line))} select k.person_id, s.name, k.level, k.years, k.last_used_year, k.evidence, k.skill_id not in kin as wider
					from candidate_skill k join skill s on s.id = k.skill_id
					where (k.skill_id in kin or k.skill_id = (select parent_id from skill where id = ${wanted(line)}))${only('k.person_id', ids)}
					order by k.person_id, wider, k.level desc, coalesce(k.last_used_year, 0) desc, k.skill_id`,
			),
		);
		const counts = new Map(
			db
				.all(
					z.object({ person_id: z.int(), n: z.int() }),
					compose`select person_id, count(*) as n from candidate_skill where 1${only('person_id', ids)} group by person_id order by person_id`,
				)
				.map((row) => [row.person_id, row.n]),
		);
		const names = namesOf(db, wanted(line));
		const cvs = passages ? cvsOf(db, ids) : new Map();
		return {
			reason({ id }, state) {
				const best = held.get(id)?.[0];
				if (!best)
					return state === PARTLY
						? 'Named in the CV or past work, no level on record'
						: without(state, counts.get(id) ?? 0);
				const used = best.last_used_year === null ? '' : `, last used ${best.last_used_year}`;
				const years = best.years === null ? '' : `, ${best.years === 1 ? '1 year' : `${best.years} years`}`;
				if (best.wider === 1) return `${best.name}, level ${best.level}: wider than what is asked`;
				const short = line.level !== null && best.level < line.level ? `; asks for level ${line.level}` : '';
				return `${best.name}, level ${best.level}${years}${used}${short}`;
			},
			passage({ id }, state) {
				const best = held.get(id)?.[0];
				const words = best ? [best.name, ...names] : names;
				const found = state === SHOWN || state === PARTLY ? passageInCv(cvs.get(id), words) : null;
				if (found || !best) return found;
				return {
					from: `Skills: ${SKILL_EVIDENCE[best.evidence].toLowerCase()}`,
					text: `${best.name}, level ${best.level}`,
				};
			},
		};
	},
};

function without(state: number, count: number): string {
	if (state === UNKNOWN) return 'No skills and no CV on record. Ask.';
	if (state === MISSING && count === 0) return 'Not on the CV, and no skills on record';
	return `Not among ${count === 1 ? 'the 1 skill' : `the ${count} skills`} on record, nor on the CV`;
}
