import { z } from 'zod';
import { text } from './fields.ts';

const Share = z.strictObject({
	of_100: z
		.number('Write how many of a hundred, like 2.5')
		.min(0, 'Write a number from 0 to 60')
		.max(60, 'Write a number from 0 to 60'),
	remark: text('what this is, in a sentence'),
});

/** What is wrong in a real database, each with its share; the words are explained by their remarks in the file. */
const MESS = [
	'duplicate',
	'stale',
	'kept_after_temping',
	'archived',
	'anonymised',
	'do_not_contact',
	'missing_mandatory',
	'no_email',
	'no_pay_wanted',
	'no_cv',
	'right_to_work_unchecked',
	'right_to_work_time_limited',
	'right_to_work_expired',
	'right_to_work_not_eligible',
	'represent_withdrawn',
	'marketing_withdrawn',
	'email_bounced',
	'pay_in_wrong_unit',
	'opinion_in_note',
	'legal_hold',
	'notice_late',
	'notice_missing',
	'paper_expired',
	'cv_slips',
] as const;
export type Mess = (typeof MESS)[number];

/** How much of each there is. */
export const Shares = z.strictObject(
	// safe: the keys are those of the list
	Object.fromEntries(MESS.map((key) => [key, Share])) as Record<Mess, typeof Share>,
);
