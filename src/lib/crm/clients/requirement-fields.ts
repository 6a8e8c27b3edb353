import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { Day } from '../../ledger/story-time.ts';
import { ShortText } from '../fields.ts';
import { DBS, DRIVING, PATTERNS } from '../options.ts';
import { skillNamed } from '../people/skills.ts';
import { reasons } from '../refusal.ts';
import { VACANCY_WORK } from './vacancy-fields.ts';

/** What a line can ask for, with what it is called. In the order in which the form offers them. */
export const REQUIREMENT_KINDS = {
	skill: 'Skill',
	experience: 'Experience',
	qualification: 'Qualification',
	location: 'Distance',
	availability: 'Start',
	pattern: 'Pattern',
	work_type: 'Kind of work',
	pay: 'Pay',
	driving: 'Driving licence',
	dbs: 'DBS check',
	right_to_work: 'Right to work',
} as const;
export type RequirementKind = keyof typeof REQUIREMENT_KINDS;

export const REQUIREMENT_FIELDS = {
	importance: z.enum(['essential', 'desirable']),
	kind: z.enum(Object.keys(REQUIREMENT_KINDS) as [RequirementKind, ...RequirementKind[]]),
	/** The client's own words. */
	text: ShortText(200).pipe(
		z.string().min(3, 'Write the line in the client’s words, like “SAP or another stock system”.'),
	),
	/** What the line asks for in the data: a skill, a title, words of past work, a licence, a DBS level, a pattern, a day. */
	asks: ShortText(120).nullable(),
	/** The least level of a skill. */
	level: z.int().min(1).max(4).nullable(),
	/** Years, miles, or pence in the vacancy's own unit. */
	number: z.int().min(0).max(100_000_000).nullable(),
	weight: z.int().min(1).max(3),
	/** Why the line is there, where somebody might ask. */
	justification: ShortText(500),
} as const;

export type RequirementField = keyof typeof REQUIREMENT_FIELDS;
export const REQUIREMENT_FIELD_NAMES = Object.keys(REQUIREMENT_FIELDS) as RequirementField[];

/** A line as it is written down for the first time. Essential lines weigh 3, desirable ones 1, unless said. */
export const NewLine = z.strictObject({
	importance: REQUIREMENT_FIELDS.importance,
	kind: REQUIREMENT_FIELDS.kind,
	text: REQUIREMENT_FIELDS.text,
	asks: REQUIREMENT_FIELDS.asks.default(null),
	level: REQUIREMENT_FIELDS.level.default(null),
	number: REQUIREMENT_FIELDS.number.default(null),
	weight: REQUIREMENT_FIELDS.weight.nullable().default(null),
	justification: REQUIREMENT_FIELDS.justification.default(''),
});
export type NewLine = z.infer<typeof NewLine>;

export type LineValues = Pick<NewLine, 'kind' | 'asks' | 'level' | 'number'>;

const refuse = reasons({
	'line-says-too-little': (p: { text: string; needs: string }) => ({
		message: `“${p.text}” can’t be compared with anybody yet: it needs ${p.needs}.`,
		remedy: 'Fill that in, or choose another kind of line.',
	}),
});

const oneOf = (choices: Readonly<Record<string, string>>, asks: string | null) =>
	asks !== null && asks !== 'none' && asks in choices;

/** What a line lacks to be compared with a candidate, or null. */
function lacking({ kind, asks, number }: LineValues): string | null {
	const said = asks !== null && asks !== '';
	switch (kind) {
		case 'skill':
			return said ? null : 'a skill from the list';
		case 'qualification':
			return said ? null : 'the title of the qualification';
		case 'experience':
			return number !== null ? null : 'a number of years';
		case 'location':
			return number !== null ? null : 'a number of miles';
		case 'availability':
			return asks === null || Day.safeParse(asks).success ? null : 'a day, like 2026-03-16';
		case 'work_type':
			return oneOf(VACANCY_WORK, asks) ? null : 'a kind of work';
		case 'pattern':
			return oneOf(PATTERNS, asks) ? null : 'a working pattern';
		case 'driving':
			return oneOf(DRIVING, asks) ? null : 'a kind of licence';
		case 'dbs':
			return oneOf(DBS, asks) ? null : 'a level of DBS check';
		case 'pay':
		case 'right_to_work':
			return null;
	}
}

/**
 * Whether a line can be compared with a candidate, and the skill it is about.
 *
 * @throws {Refusal} `line-says-too-little`, `no-such-skill`
 */
export function skillOfLine(db: ReadDb, text: string, values: LineValues): number | null {
	const needs = lacking(values);
	if (needs !== null) throw refuse('line-says-too-little', { text, needs });
	return values.kind === 'skill' ? skillNamed(db, values.asks!).id : null;
}
