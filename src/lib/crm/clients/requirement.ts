import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { nextNumber } from '../next-ref.ts';
import { reasons } from '../refusal.ts';
import { skillOfLine, type NewLine } from './requirement-fields.ts';
import type { Vacancy } from './vacancy.ts';
import { refuseExcluding } from './wording.ts';

/** One line of a job specification as it stands. `asks` is a skill's name or the line's own text value. */
export const Requirement = z.object({
	id: z.int(),
	line: z.int(),
	kind: z.enum([
		'skill',
		'qualification',
		'experience',
		'location',
		'pay',
		'work_type',
		'pattern',
		'availability',
		'right_to_work',
		'driving',
		'dbs',
	]),
	text: z.string(),
	asks: z.string().nullable(),
	skill_id: z.int().nullable(),
	level: z.int().nullable(),
	number: z.int().nullable(),
	importance: z.enum(['essential', 'desirable']),
	weight: z.int(),
	justification: z.string(),
});
export type Requirement = z.infer<typeof Requirement>;

export const refuseLine = reasons({
	'no-such-line': (p: { vacancy: string; line: number }) => ({
		message: `${p.vacancy} has no line ${p.line}.`,
		remedy: 'Look at the job specification: each line shows its number, and a number is never used twice.',
	}),
	'line-in-use': (p: { vacancy: string; line: number; people: number }) => ({
		message: `Line ${p.line} of ${p.vacancy} has ${p.people === 1 ? 'a note' : `notes on ${p.people} people`} written against it.`,
		remedy: 'Change the line instead of taking it out, so that the notes keep their meaning.',
	}),
});

const SELECT = `select r.id, r.line, r.kind, r.text, coalesce(s.name, r.text_value) as asks, r.skill_id, r.min_level as level,
	r.num_value as number, r.importance, r.weight, r.justification
	from requirement r left join skill s on s.id = r.skill_id`;

/** The job specification of a vacancy, in order of its lines. */
export function requirementsOf(db: ReadDb, vacancyId: number): Requirement[] {
	return db.all(Requirement, { text: `${SELECT} where r.vacancy_id = ? order by r.line, r.id`, values: [vacancyId] });
}

/** @throws {Refusal} `no-such-line` */
export function requirementAt(db: ReadDb, vacancy: Pick<Vacancy, 'id' | 'ref'>, line: number): Requirement {
	const found = db.maybe(Requirement, {
		text: `${SELECT} where r.vacancy_id = ? and r.line = ?`,
		values: [vacancy.id, line],
	});
	if (!found) throw refuseLine('no-such-line', { vacancy: vacancy.ref, line });
	return found;
}

/** The series that the line numbers of a vacancy count in. */
export const lineSeries = (vacancy: string) => `${vacancy} line`;

/**
 * Writes a new line at the end, and returns its number. A number that was taken out is not given again: what was
 * written of line 3 stays about line 3.
 *
 * @throws {Refusal} `words-shut-people-out`, `line-says-too-little`, `no-such-skill`
 */
export function addLine(db: Db, vacancy: Pick<Vacancy, 'id' | 'ref'>, line: NewLine): number {
	refuseExcluding(`${line.text} ${line.asks ?? ''}`);
	const skill = skillOfLine(db, line.text, line);
	const last = db.column(sql`select coalesce(max(line), 0) from requirement where vacancy_id = ${vacancy.id}`)[0];
	const number = nextNumber(db, lineSeries(vacancy.ref), last as number);
	db.run(sql`insert into requirement (vacancy_id, line, kind, text, skill_id, min_level, text_value, num_value, importance, weight, justification)
	           values (${vacancy.id}, ${number}, ${line.kind}, ${line.text}, ${skill}, ${line.level}, ${skill === null ? line.asks : null},
	                   ${line.number}, ${line.importance}, ${line.weight ?? (line.importance === 'essential' ? 3 : 1)}, ${line.justification})`);
	return number;
}
