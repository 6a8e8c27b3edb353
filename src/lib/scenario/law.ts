import { z } from 'zod';
import { Day } from '../ledger/story-time.ts';

const text = (what: string) => z.string().trim().min(3, `Write ${what}`);

/** `law.yaml`: the law as an agency works by it, as dated data. */
export const LawFile = z.strictObject({
	id: z.string().regex(/^[a-z0-9-]+$/, 'Write a short name in small letters, like gb-2026-04'),
	jurisdiction: text('where this is the law'),
	as_of: Day,
	/** From this day on the app says that the pack should be looked at again. */
	review_by: Day,
	minimum_wage: z.array(z.strictObject({ from: Day, pence: z.int().positive() })).min(1),
	/** A year on each line. */
	bank_holidays: z.array(z.array(Day)).min(1),
	items: z
		.array(
			z.strictObject({
				title: text('what it is about'),
				source: text('the act, regulation or guidance'),
				rule: text('what it asks, in a sentence or two'),
				means: text('what it means in the CRM'),
				/** How long it makes records be kept. */
				minimum_months: z.int().positive().optional(),
			}),
		)
		.min(1),
});
export type LawFile = z.infer<typeof LawFile>;
