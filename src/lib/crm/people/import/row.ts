import type { ReadDb } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { phoneKey } from '../../fields.ts';
import type { CandidateValues } from '../candidate-fields.ts';
import { likelyDuplicates, STRONG, type Likeness } from '../duplicates.ts';
import { choiceOf, choicesOf, houseStyle, isChoice, type Lists } from '../house-style.ts';
import { read } from '../typed.ts';
import { IMPORT_FIELDS, type ImportField } from './columns.ts';

/** A line of a file as a record takes it: values in house style, and a sentence for each that can't be read. */
export interface ReadRow {
	readonly values: CandidateValues;
	readonly lawful_basis: string | null;
	readonly skills: readonly string[];
	readonly errors: readonly string[];
}

/** Reads one line. Nothing is guessed: a value that can't be read is an error of the line, and the line is left out. */
export function readRow(cells: readonly string[], mapping: readonly (ImportField | '')[], lists: Lists): ReadRow {
	const values: Record<string, unknown> = {};
	const errors: string[] = [];
	let lawful_basis: string | null = null;
	let skills: string[] = [];
	mapping.forEach((field, i) => {
		const text = (cells[i] ?? '').trim();
		if (field === '' || text === '') return;
		const bad = (says: string) => errors.push(`${IMPORT_FIELDS[field]} “${text.slice(0, 60)}”: ${says}`);
		if (field === 'full_name') {
			const parts = text.includes(',')
				? text
						.split(',')
						.reverse()
						.map((p) => p.trim())
				: text.split(/\s+(?=\S+$)/);
			if (parts.length !== 2) return void bad('Write a first and a last name.');
			values['given_name'] ??= houseStyle('given_name', parts[0]!, lists);
			values['family_name'] ??= houseStyle('family_name', parts[1]!, lists);
			return;
		}
		if (field === 'skills') {
			skills = text
				.split(/[,;]/)
				.map((s) => s.trim())
				.filter(Boolean)
				.slice(0, 40);
			return;
		}
		if (isChoice(field)) {
			const many = field === 'work_types' || field === 'working_pattern';
			const chosen = (many ? text.split(/[,;/]/) : [text]).map((word) => choiceOf(field, word));
			if (chosen.includes(null)) return void bad(`Choose from ${choicesOf(field)}.`);
			if (field === 'lawful_basis') lawful_basis = chosen[0]!;
			else values[field] = many ? [...new Set(chosen)] : chosen[0]!;
			return;
		}
		if (field === 'lawful_basis') return;
		const styled = houseStyle(field, text, lists);
		if (styled === null && field === 'town')
			return void bad('The CRM has no such town. Write the nearest one that it has.');
		if (styled === null && field === 'source') return void bad('The CRM has no such source.');
		const got = read(field, styled ?? text);
		if (got.ok) values[field] = got.value;
		else bad(got.error);
	});
	for (const field of ['given_name', 'family_name'] as const) {
		const got = read(field, String(values[field] ?? ''));
		if (!got.ok && !errors.some((e) => e.startsWith(IMPORT_FIELDS[field]) || e.startsWith(IMPORT_FIELDS.full_name)))
			errors.push(`There is no ${IMPORT_FIELDS[field].toLowerCase()}.`);
	}
	// safe: every value went through the schema of its field
	return { values: values as CandidateValues, lawful_basis, skills, errors };
}

/** Who is on the books already and is likely the one of this line. */
export const sameAs = (db: ReadDb, { values }: ReadRow): Likeness | undefined =>
	likelyDuplicates(db, {
		given_name: values.given_name ?? '',
		family_name: values.family_name ?? '',
		known_as: values.known_as ?? null,
		mobile: values.mobile ? phoneKey(values.mobile) : null,
		email: values.email ?? null,
		postcode: values.postcode ?? null,
		date_of_birth: null,
	}).find((other) => other.score >= STRONG);

/** The skills of the agency's list that these words name. */
export const skillIds = (db: ReadDb, words: readonly string[]): number[] => [
	...new Set(
		words.flatMap(
			(word) =>
				db.column(
					sql`select s.id from skill s left join skill_alias a on a.skill_id = s.id and a.alias = ${word} collate nocase
					    where s.name = ${word} collate nocase or a.alias is not null order by s.id limit 1`,
				) as number[],
		),
	),
];
