import { sql } from '../../../db/sql.ts';
import type { Sql } from '../../../db/sql.ts';
import { OPS, type Op } from '../tree.ts';
import type { Field, Said } from './field.ts';
import { boundsOf, comparison, endsOf, type Bounds } from './range.ts';

/** Days in the units people give notice in. A month is taken as 30 days. */
const DAYS: Record<string, number> = { d: 1, w: 7, m: 30 };

/** A whole number as typed, with a unit or words that stand for one; null when it is neither. */
type Reader = (raw: string) => number | null;

const plain =
	(units: RegExp): Reader =>
	(raw) => {
		const found = /^\s*(\d{1,4})\s*(.*?)\s*$/.exec(raw);
		return found && (found[2] === '' || units.test(found[2]!)) ? Number(found[1]) : null;
	};

/** `7`, `2 weeks`, `a month`, `none`. */
const noticeDays: Reader = (raw) => {
	if (/^\s*(none|no|nil|no notice|immediate(ly)?|now|asap|straight away)\s*$/i.test(raw)) return 0;
	const found = /^\s*(\d{1,3}|an?|one)\s*(?:(d|w|m)[a-z]*)?\s*(?:notice)?\s*$/i.exec(raw);
	if (!found) return null;
	const n = /\d/.test(found[1]!) ? Number(found[1]) : 1;
	return n * DAYS[(found[2] ?? 'd').toLowerCase()]!;
};

function number(
	field: Pick<Field, 'name' | 'also' | 'label' | 'example'> & {
		reader: Reader;
		sql: (bounds: Bounds) => Sql;
		/** What to write, for a value that is no number. */
		advice: string;
		says: (op: Op, ends: number[], words: (unit: string) => string) => Omit<Said, 'filter'> & { filter?: string };
	},
): Field {
	const { reader, advice, says, ...rest } = field;
	const ends = (value: string) => value.split('..').map((end) => (end === '' ? null : Number(end)));
	return {
		...rest,
		kind: 'number',
		ops: OPS,
		together: 'any',
		read(raw, op) {
			const single = reader(raw);
			if (single !== null && op !== 'between') return { op, value: String(single) };
			const range = op === 'is' || op === 'between' ? endsOf(raw) : null;
			const [from, to] = (range ?? ['?', '?']).map((end) => (end === '' ? null : (reader(end) ?? undefined)));
			if (from === undefined || to === undefined) return { problem: advice };
			const [low, high] = from !== null && to !== null && from > to ? [to, from] : [from, to];
			return { op: 'between', value: `${low ?? ''}..${high ?? ''}` };
		},
		sql(op, value) {
			const [from, to] = ends(value);
			return rest.sql(op === 'between' ? { from: from ?? null, to: to ?? null } : boundsOf(op, from!));
		},
		says(op, value) {
			const words = (unit: string) => comparison(op, value.split('..'), unit);
			const said = says(
				op,
				ends(value).filter((n) => n !== null),
				words,
			);
			return { filter: `${rest.label.toLowerCase()} is ${said.value}`, ...said };
		},
	};
}

export const NUMBER_FIELDS: readonly Field[] = [
	number({
		name: 'notice',
		also: ['notice period', 'days notice'],
		label: 'Notice',
		example: 'notice<=7',
		reader: noticeDays,
		advice: 'Write notice in days or weeks, for example notice<=7 or notice:“2 weeks”.',
		sql: ({ from, to }) =>
			sql`select person_id from candidate where notice_days >= ${from ?? 0} and notice_days <= ${to ?? 9999}`,
		says: (op, ends, words) =>
			op === 'is' && ends[0] === 0
				? { lead: 'with no notice', not: 'with notice', value: 'to give', filter: 'notice is none' }
				: { lead: 'with', not: 'without', value: words(ends.at(-1) === 1 ? ' day’s notice' : ' days’ notice') },
	}),
	number({
		name: 'experience',
		also: ['years', 'years experience', 'years of experience'],
		label: 'Experience',
		example: 'experience>=3',
		reader: plain(/^y/i),
		advice: 'Write experience in years, for example experience>=3.',
		sql: ({ from, to }) =>
			sql`select person_id from candidate where years_experience >= ${from ?? 0} and years_experience <= ${to ?? 9999}`,
		says: (_op, ends, words) => ({
			lead: 'with',
			not: 'without',
			value: words(ends.at(-1) === 1 ? ' year’s experience' : ' years’ experience'),
		}),
	}),
	number({
		name: 'travel',
		also: ['travel miles', 'will travel', 'commute'],
		label: 'Travel',
		example: 'travel>=10',
		reader: plain(/^mi?(les?)?$/i),
		advice: 'Write how far people will travel in miles, for example travel>=10.',
		sql: ({ from, to }) =>
			sql`select person_id from candidate where travel_miles >= ${from ?? 0} and travel_miles <= ${to ?? 9999}`,
		says: (_op, ends, words) => ({
			lead: 'who will travel',
			not: 'who will not travel',
			value: words(ends.at(-1) === 1 ? ' mile' : ' miles'),
		}),
	}),
];
