import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import { command } from '../define.ts';
import { keepNumber } from '../next-ref.ts';
import { at } from '../place.ts';
import { VacancyRef } from '../refs.ts';
import { addLine, lineSeries, refuseLine, requirementAt } from './requirement.ts';
import { NewLine, REQUIREMENT_FIELD_NAMES, REQUIREMENT_FIELDS, skillOfLine } from './requirement-fields.ts';
import { fieldsGiven, setColumns, withGiven } from './set-columns.ts';
import { liveVacancy } from './vacancy.ts';
import { refuseExcluding } from './wording.ts';

const Line = z.int().min(1);

/**
 * Adds a line to a job specification. A line that shuts people out for who they are is refused, whoever asks for it.
 *
 * Source: CRM-AC5; Equality Act 2010, s. 55.
 * @throws {Refusal} `no-such-vacancy`, `vacancy-closed`, `words-shut-people-out`, `line-says-too-little`, `no-such-skill`
 */
export const addRequirement = command({
	name: 'requirement.add',
	title: 'Add a line',
	minutes: 1,
	input: z.strictObject({ vacancy: VacancyRef, ...NewLine.shape }),
	outcome: z.strictObject({ line: Line }),
	run({ db }, { vacancy: ref, ...line }) {
		return { line: addLine(db, liveVacancy(db, ref), line) };
	},
	says: ({ vacancy, text, importance }, outcome) =>
		`Added ${outcome ? `line ${outcome.line}` : 'a line'} to ${vacancy}, ${importance}: “${text}”`,
	place: ({ vacancy }) => at('vacancy', vacancy),
	undo: 'rows',
});

const Amendment = z.strictObject({
	vacancy: VacancyRef,
	line: Line,
	...z.strictObject(REQUIREMENT_FIELDS).partial().shape,
});
const changed = (input: Partial<z.infer<typeof Amendment>>) => fieldsGiven(REQUIREMENT_FIELD_NAMES, input);

/**
 * Changes a line and keeps its number.
 *
 * @throws {Refusal} `no-such-vacancy`, `vacancy-closed`, `no-such-line`, `words-shut-people-out`, `line-says-too-little`, `no-such-skill`
 */
export const amendRequirement = command({
	name: 'requirement.amend',
	title: 'Change a line',
	minutes: 1,
	input: Amendment.refine((input) => changed(input).length > 0, 'Change at least one field.'),
	outcome: z.strictObject({ changed: z.array(z.string()) }),
	run({ db }, { vacancy: ref, line, ...values }) {
		const vacancy = liveVacancy(db, ref);
		const was = requirementAt(db, vacancy, line);
		const is = withGiven(was, values);
		if (values.text !== undefined || values.asks !== undefined) refuseExcluding(`${is.text} ${is.asks ?? ''}`);
		const skill = skillOfLine(db, is.text, is);
		const columns: [string, SqlValue][] = [
			['kind', is.kind],
			['text', is.text],
			['skill_id', skill],
			['text_value', skill === null ? is.asks : null],
			['min_level', is.level],
			['num_value', is.number],
			['importance', is.importance],
			['weight', is.weight],
			['justification', is.justification],
		];
		setColumns(db, 'requirement', was.id, columns);
		return { changed: changed(values) };
	},
	says: ({ vacancy, line, ...values }) => `Changed ${changed(values).join(', ')} of line ${line} of ${vacancy}`,
	place: ({ vacancy }) => at('vacancy', vacancy),
	undo: 'rows',
});

/**
 * Takes a line out. The others keep their numbers.
 *
 * @throws {Refusal} `no-such-vacancy`, `vacancy-closed`, `no-such-line`, `line-in-use`
 */
export const removeRequirement = command({
	name: 'requirement.remove',
	title: 'Take a line out',
	minutes: 1,
	input: z.strictObject({ vacancy: VacancyRef, line: Line }),
	outcome: z.strictObject({ text: z.string() }),
	run({ db }, { vacancy: ref, line }) {
		const vacancy = liveVacancy(db, ref);
		const { id, text } = requirementAt(db, vacancy, line);
		const people = writtenAgainst(db, id);
		if (people > 0) throw refuseLine('line-in-use', { vacancy: ref, line, people });
		keepNumber(db, lineSeries(ref), line);
		db.run(sql`delete from requirement where id = ${id}`);
		return { text };
	},
	says: ({ vacancy, line }, outcome) => `Took line ${line} out of ${vacancy}${outcome ? `: “${outcome.text}”` : ''}`,
	place: ({ vacancy }) => at('vacancy', vacancy),
	undo: 'rows',
});

/** On how many people something is written against a line: match notes and interview scores. */
const writtenAgainst = (db: ReadDb, requirementId: number) =>
	db.column(sql`select (select count(*) from match_note where requirement_id = ${requirementId})
	              + (select count(*) from scorecard_line where requirement_id = ${requirementId})`)[0] as number;
