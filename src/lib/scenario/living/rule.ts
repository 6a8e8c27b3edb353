import { z } from 'zod';
import { dayIn, StoryTime } from '../../ledger/story-time.ts';
import { AnyPattern } from '../pattern.ts';

/** A stretch of story time: `20m`, `2h`, `1d`. */
export const Wait = z
	.string()
	.regex(/^\d{1,4}[mhd]$/, 'Write how long as a number and m, h or d, for example 20m')
	.transform((text) => Number(text.slice(0, -1)) * { m: 1, h: 60, d: 1440 }[text.slice(-1) as 'm' | 'h' | 'd']);

/** A clock of the first day, `"11:00"`, or a whole story time. */
export const At = z
	.string()
	.regex(/^(\d{4}-\d\d-\d\dT)?([01]\d|2[0-3]):[0-5]\d$/, 'Write a clock in quotes, like "11:00", or a date and clock')
	.refine((text) => text.length === 5 || StoryTime.safeParse(text).success, 'There is no such day in the calendar');

/**
 * When something of the scenario comes: at a time, or so long after something was done or happened, unless something
 * else came in between. Few words, which combine: “nothing like this by eleven” is `at: "11:00"` with `unless`.
 */
export const Rule = z
	.strictObject({
		at: At.optional(),
		/** Left out, with `wait` alone: after the story begins. */
		after: AnyPattern.optional(),
		wait: Wait.optional(),
		/** What comes after something comes no earlier than this. */
		not_before: At.optional(),
		/** It does not come where this was done or happened meanwhile. */
		unless: AnyPattern.optional(),
		/** Once this was done or has happened, it never comes, nor comes again. */
		stop_when: AnyPattern.optional(),
		/** How many times in a hundred. Decided by seed, variant and name: the same in every replay. */
		chance: z
			.int('Write a whole number from 1 to 99: how many times in a hundred')
			.min(1, 'Write 1 at least; take the file out if it never comes')
			.max(99, 'Write 99 at most; leave chance out if it always comes')
			.optional(),
		/** It comes again so long after the last time, so many times more. */
		again: z
			.strictObject({
				every: Wait.refine((minutes) => minutes > 0, 'Write 1m at least'),
				times: z.int().min(1).max(20),
			})
			.optional(),
	})
	.refine((rule) => rule.at === undefined || rule.after === undefined, 'Say either “at:” or “after:”, and not both')
	.refine(
		(rule) => rule.at === undefined || rule.wait === undefined,
		'“wait:” counts from an event; “at:” needs none. Leave one of them out',
	)
	.refine(
		(rule) => rule.not_before === undefined || rule.after !== undefined,
		'“not_before:” is for what comes after an event. For a time alone write “at:”',
	)
	.refine(
		(rule) => (rule.at ?? rule.after ?? rule.wait) !== undefined,
		'Say when: “at:” a time, “after:” an event, or “wait:” so long from the start',
	);
export type Rule = z.infer<typeof Rule>;

/** Something of the scenario that comes by a rule: a message, or a telephone call. */
export interface Coming {
	readonly kind: 'message' | 'call';
	/** Its file's name without the ending. */
	readonly id: string;
	readonly rule: Rule;
}

/** The time of an `at:`, a clock alone being of the scenario's first day. */
export const timeOf = (at: string, clock: StoryTime): StoryTime => (at.length === 5 ? `${dayIn(clock)}T${at}` : at);
