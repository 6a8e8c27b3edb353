import { z } from 'zod';
import { text } from './fields.ts';

/** What stages stand for, whatever an agency calls them. */
export const CATEGORIES = ['lead', 'screen', 'shortlist', 'submitted', 'interview', 'offer', 'placed'] as const;

/** A stage that an application goes through. */
export const Stage = z.strictObject({
	name: text('the name of the stage'),
	category: z.enum(CATEGORIES, `Choose one of ${CATEGORIES.join(', ')}`),
	target_days: z.int().min(1).max(90).optional(),
	/** Nobody enters it without a live permission for that vacancy. */
	needs_consent: z.boolean().default(false),
	checklist: z.array(text('a thing to check')).default([]),
	/** What a candidate is told on coming here: the name of a service template by e-mail. */
	template: z.string().optional(),
});

/** Why an application ended. */
export const CloseReason = z.strictObject({
	outcome: z.enum(['rejected', 'withdrawn'], 'Choose rejected or withdrawn'),
	label: text('the reason'),
	lawful: z.boolean().default(true),
});

/** Reasons by which the made-up past ends applications. */
export const NEEDED_REASONS = [
	'Does not meet an essential requirement',
	'Others fit better',
	'Client chose someone else',
	'Cannot start in time',
	'Did not come to the interview',
	'Client cancelled the vacancy',
	'Not interested in this job',
	'Pay too low',
	'Too far to travel',
	'Hours do not suit',
	'Found other work',
	'Withdrew permission',
	'Could not be reached',
] as const;
