import { z } from 'zod';
import { StoryTime } from '../ledger/story-time.ts';
import { At } from './living/rule.ts';

export const Slug = z
	.string()
	.regex(/^[a-z][a-z0-9-]{1,58}$/, 'Use small letters, digits and hyphens, for example monday-desk');

/** The settings of a scenario, on top of `scenario.md`. */
export const Front = z.strictObject({
	id: Slug,
	version: z.string().regex(/^\d+\.\d+\.\d+$/, 'Write a version as three numbers, for example 1.0.0'),
	title: z.string().min(3).max(80),
	summary: z.string().min(10).max(200),
	level: z.int().min(1).max(4),
	/** About how long it takes, for the list of scenarios. */
	minutes: z.int().min(5).max(600),
	/** A higher claim is made by the centre, never by a text file. */
	admissibility: z.enum(['practice', 'supporting_knowledge', 'supplementary']),
	/** Which standard the criteria codes come from: a file in `scenarios/standards/`. */
	criteria: Slug,
	/** The CRM believes that it is this moment. Write it in quotes. */
	clock: StoryTime,
	/** Which agency: a folder in `scenarios/agencies/`. */
	base: Slug,
	/** Version of the tutor views that the checks read. */
	views: z.literal(1, 'A higher number is of a newer release of Practice Desk: open the scenario there'),
	/** By when something is wanted, in the story: shown beside the clock. Nothing is locked when it is past. */
	deadlines: z
		.array(
			z.strictObject({
				by: At,
				what: z.string().min(3).max(80),
			}),
		)
		.max(12)
		.default([]),
	modes: z.array(z.enum(['learn', 'practice', 'assessed'])).min(1),
});
export type Front = z.infer<typeof Front>;
