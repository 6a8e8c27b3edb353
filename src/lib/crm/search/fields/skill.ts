import { sql } from '../../../db/sql.ts';
import { noComparing, noSuchOption, optionNamed } from './choice.ts';
import type { Field } from './field.ts';

/** `Forklift>=3`, `Forklift level 3`, `Forklift @ 3`: a skill and the least level of it. */
const WITH_LEVEL =
	/^(.*?)\s*(?:,?\s*\blevel\s*(?:>=|=|of|at least)?|@|>=|=|>)\s*([1-4])\s*(?:or more|or higher|\+|up)?\s*$/i;

/** Skill and least level of `Forklift level 3`. */
export function partsOfSkill(value: string): { skill: string; level: number } {
	const found = /^(.*) level ([1-4])$/.exec(value);
	return found ? { skill: found[1]!, level: Number(found[2]) } : { skill: value, level: 1 };
}

/** A skill on the record, by its name or any other name it has; with a level, that level or more. */
export const skill: Field = {
	name: 'skill',
	also: ['skills', 'can', 'ability', 'competency'],
	label: 'Skill',
	kind: 'choice',
	ops: ['is', '>='],
	together: 'all',
	example: 'skill:Forklift or skill:Forklift>=3',
	tail: /\s*(?:(?:>=|=|>|@)|\s+at\s+level|\s+level)\s*[1-4](?!\d)/iuy,
	read(raw, op, known) {
		if (op !== 'is' && op !== '>=') return { problem: noComparing('Skill', op, skill.example) };
		const named = WITH_LEVEL.exec(raw);
		const name = (named?.[1] ?? raw).trim();
		const level = named ? Math.min(4, Number(named[2]) + (/[^>]>\s*[1-4]/.test(raw) ? 1 : 0)) : 1;
		const skills = known.options('skill');
		const option = skills && (optionNamed(skills, raw) ?? optionNamed(skills, name));
		if (skills && !option) return { problem: noSuchOption('skill', name, skills) };
		const value = option?.value ?? name;
		if (value === '') return { problem: `Name a skill, for example ${skill.example}.` };
		return level > 1 ? { op: '>=', value: `${value} level ${level}` } : { op: 'is', value };
	},
	sql(_op, value) {
		const { skill: name, level } = partsOfSkill(value);
		return sql`select person_id from candidate_skill where level >= ${level} and skill_id in (
		             select id from skill where name = ${name} collate nocase
		             union select skill_id from skill_alias where alias = ${name} collate nocase)`;
	},
	says(_op, value) {
		const { skill: name, level } = partsOfSkill(value);
		const said = level > 1 ? `${name} at level ${level}${level < 4 ? ' or more' : ''}` : name;
		return { lead: 'with', not: 'without', value: `the skill ${said}`, filter: `skill is ${said}` };
	},
};
