import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { command, query } from '../define.ts';
import { keysOf, SKILL_EVIDENCE } from '../options.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { activeCandidate, fullName } from './person.ts';

const refuse = reasons({
	'no-such-skill': (p: { skill: string }) => ({
		message: `“${p.skill}” is not on the agency’s list of skills.`,
		remedy: 'Choose one from the list as you type, so that a search for it finds everyone who has it.',
	}),
	'skill-not-there': (p: { name: string; skill: string }) => ({
		message: `${p.name} has no skill “${p.skill}” on record.`,
		remedy: 'Look at the list of skills on the record.',
	}),
});

const Skill = z.object({ id: z.int(), name: z.string() });

/** A skill by its name or another name for it. @throws {Refusal} `no-such-skill` */
export function skillNamed(db: ReadDb, name: string): z.infer<typeof Skill> {
	const found = db.maybe(
		Skill,
		sql`select s.id, s.name from skill s left join skill_alias a on a.skill_id = s.id and a.alias = ${name}
		    where s.name = ${name} or a.alias is not null order by s.name = ${name} desc, s.id limit 1`,
	);
	if (!found) throw refuse('no-such-skill', { skill: name });
	return found;
}

const SkillName = z.string().trim().min(1, 'Choose a skill.').max(80);

/**
 * Puts a skill on a record, or changes its level. Another name for a skill is understood, and the list's own name kept.
 *
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `no-such-skill`
 */
export const setSkill = command({
	name: 'skill.set',
	title: 'Add a skill',
	minutes: 1,
	input: z.strictObject({
		ref: CandidateRef,
		skill: SkillName,
		level: z.int().min(1).max(4).default(2),
		years: z.int().min(0).max(70).nullable().default(null),
		last_used: z.int().min(1950).max(2100).nullable().default(null),
		evidence: z.enum(keysOf(SKILL_EVIDENCE)).default('stated'),
	}),
	outcome: z.strictObject({ named: z.string() }),
	run({ db, now }, { ref, skill, level, years, last_used, evidence }) {
		const person = activeCandidate(db, ref);
		const { id, name } = skillNamed(db, skill);
		db.run(sql`insert into candidate_skill (person_id, skill_id, level, years, last_used_year, evidence)
		           values (${person.id}, ${id}, ${level}, ${years}, ${last_used}, ${evidence})
		           on conflict (person_id, skill_id) do update set level = excluded.level, years = excluded.years,
		             last_used_year = excluded.last_used_year, evidence = excluded.evidence`);
		db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
		return { named: name };
	},
	says: ({ ref, skill, level }, outcome) => `Skill on ${ref}: ${outcome?.named ?? skill}, level ${level}`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});

/** @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `no-such-skill`, `skill-not-there` */
export const removeSkill = command({
	name: 'skill.remove',
	title: 'Take a skill off',
	minutes: 1,
	input: z.strictObject({ ref: CandidateRef, skill: SkillName }),
	outcome: z.strictObject({ named: z.string() }),
	run({ db, now }, { ref, skill }) {
		const person = activeCandidate(db, ref);
		const { id, name } = skillNamed(db, skill);
		if (
			db.column(sql`select 1 from candidate_skill where person_id = ${person.id} and skill_id = ${id}`).length === 0
		) {
			throw refuse('skill-not-there', { name: fullName(person), skill: name });
		}
		db.run(sql`delete from candidate_skill where person_id = ${person.id} and skill_id = ${id}`);
		db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
		return { named: name };
	},
	says: ({ ref, skill }, outcome) => `Took ${outcome?.named ?? skill} off ${ref}`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});

/** Skills whose name or other name begins with what is typed, then those that hold it. */
export const skillsLike = query({
	name: 'skills-like',
	input: z.strictObject({ typed: z.string() }),
	run: (db, { typed }) =>
		db
			.all(
				z.object({ name: z.string() }),
				sql`select distinct s.name from skill s left join skill_alias a on a.skill_id = s.id
				    where s.name like ${`%${typed}%`} or a.alias like ${`%${typed}%`}
				    order by (s.name like ${`${typed}%`}) desc, (coalesce(a.alias, '') like ${`${typed}%`}) desc, s.name limit 12`,
			)
			.map((row) => row.name),
});
