import { z } from 'zod';
import type { Json } from '../ledger/canonical.ts';
import { comparable, dayIn } from './compare.ts';

/** What a tutor writes for a value, always kept as text. Numbers and yes or no are spelled. */
export const Wanted = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const COMMAND = /^[a-z]+\.[a-z-]+$/;

/** An act or a happening: its name, and what it must have been with. */
export const Pattern = z.strictObject({
	event: z.string().regex(COMMAND, 'Write the name of an act, for example candidate.archive'),
	with: z.record(z.string(), Wanted).default({}),
	/** True for any refused act of this name, or the code of one refusal. Left out: only acts that were done. */
	refused: z.union([z.literal(true), z.string()]).optional(),
});
export type Pattern = z.infer<typeof Pattern>;

/** One pattern, or any of several. */
export const AnyPattern = z.union([Pattern, z.strictObject({ any: z.array(Pattern).min(1) })]);
export type AnyPattern = z.infer<typeof AnyPattern>;

export const patternsIn = (p: AnyPattern): readonly Pattern[] => ('any' in p ? p.any : [p]);

/** What a pattern is compared with: an act as the ledger has it, or a happening. */
export interface Seen {
	readonly name: string;
	readonly refusal: string | null;
	readonly with: Readonly<Record<string, Json>>;
}

export function matches(pattern: Pattern, seen: Seen): boolean {
	if (pattern.event !== seen.name) return false;
	if (pattern.refused === undefined && seen.refusal !== null) return false;
	if (pattern.refused === true && seen.refusal === null) return false;
	if (typeof pattern.refused === 'string' && pattern.refused !== seen.refusal) return false;
	return Object.entries(pattern.with).every(([key, wanted]) => sameValue(wanted, seen.with[key], key));
}

export const matchesAny = (pattern: AnyPattern, seen: Seen) => patternsIn(pattern).some((p) => matches(p, seen));

const RANGE = /^(-?\d+(?:\.\d+)?)?\.\.(-?\d+(?:\.\d+)?)?$/;
const DAYS = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/;

/**
 * Whether a value is what a tutor wrote: `given` ignores case, accents and spaces; `"1..8"` is a range, of days too;
 * `"~town"` contains; `"*"` is anything but empty; `"!given"` is not that. Of a list, any one may match (with `!`, none
 * may).
 *
 * @param column - its name tells what it holds: telephone numbers, postcodes, names, addresses and money compare by
 * their meaning, and so does a day in any spelling
 */
export function sameValue(wanted: string, value: Json | undefined, column = ''): boolean {
	if (wanted.startsWith('!')) return !sameValue(wanted.slice(1), value, column);
	if (Array.isArray(value)) return value.some((one) => sameValue(wanted, one, column));
	if (value === null || value === undefined || value === '') return wanted === '';
	if (wanted === '*') return String(value).trim() !== '';
	const range = RANGE.exec(wanted);
	if (range) {
		const number = typeof value === 'number' ? value : Number(value);
		if (!Number.isFinite(number)) return false;
		return (
			(range[1] === undefined || number >= Number(range[1])) && (range[2] === undefined || number <= Number(range[2]))
		);
	}
	const text = onItsDay(typeof value === 'object' ? JSON.stringify(value) : String(value), wanted);
	const days = DAYS.exec(wanted);
	if (days) {
		const day = dayIn(text);
		return day !== null && (days[1] === undefined || day >= days[1]) && (days[2] === undefined || day <= days[2]);
	}
	if (wanted.startsWith('~')) return comparable(text, column).includes(comparable(wanted.slice(1), column));
	return comparable(text, column) === comparable(wanted, column);
}

/** A moment of story time is on a day: where no hour is asked for, none is compared. */
const onItsDay = (text: string, wanted: string) =>
	/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) && !/T\d/.test(wanted) ? text.slice(0, 10) : text;
