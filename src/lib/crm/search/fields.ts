import { CONSENT_FIELDS } from './fields/consent.ts';
import { keyOf } from './fields/choice.ts';
import type { Field } from './fields/field.ts';
import { GROUP_FIELDS } from './fields/groups.ts';
import { payWanted } from './fields/money.ts';
import { nearest } from './fields/nearest.ts';
import { NUMBER_FIELDS } from './fields/number.ts';
import { PEOPLE_FIELDS } from './fields/people.ts';
import { PLACE_FIELDS } from './fields/place.ts';
import { skill } from './fields/skill.ts';
import { TEXT_FIELDS } from './fields/text.ts';
import { WHEN_FIELDS } from './fields/when.ts';
import { WORK_FIELDS } from './fields/work.ts';

/**
 * Everything that can be asked of a record by name. There is nothing here about who a person is in the sense of the
 * Equality Act 2010 (age, sex, race, religion, disability …), so nobody can search by it.
 */
export const FIELDS: readonly Field[] = [
	skill,
	...PLACE_FIELDS,
	...WORK_FIELDS,
	payWanted,
	...NUMBER_FIELDS,
	...CONSENT_FIELDS,
	...WHEN_FIELDS,
	...GROUP_FIELDS,
	...TEXT_FIELDS,
	...PEOPLE_FIELDS,
];

/** What the Equality Act 2010 protects, by the names people give it. Typing one as a field gets a reason, not a search. */
export const PROTECTED: ReadonlyMap<string, string> = new Map(
	[
		...['age', 'date of birth', 'dob', 'born', 'sex', 'gender', 'race', 'ethnicity', 'ethnic origin', 'nationality'],
		...['religion', 'belief', 'disability', 'disabled', 'health', 'marital status', 'married', 'pregnant', 'pregnancy'],
		...['maternity', 'sexual orientation', 'sexuality', 'orientation'],
	].map((name) => [
		name,
		`Nobody can be looked for by ${name}: choosing people by it is against the Equality Act 2010. Ask for what the job needs.`,
	]),
);

const byName = new Map(FIELDS.map((field) => [field.name, field]));
const byAlias = new Map(FIELDS.flatMap((f) => [f.name, f.label, ...f.also].map((name) => [keyOf(name), f] as const)));

/** The field that a tree or a chip names. */
export const fieldNamed = (name: string): Field | undefined => byName.get(name);

/** The field that somebody means by what stands before a colon. */
export const fieldMeant = (typed: string): Field | undefined => byAlias.get(keyOf(typed));

/** The names nearest to one that is no field's. */
export const fieldsNear = (typed: string): string[] =>
	nearest(
		keyOf(typed),
		[...byAlias].map(([alias, field]) => [alias, field.name] as const),
	);
