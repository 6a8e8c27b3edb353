import { z } from 'zod';

/** A learner as a tutor's list and a link name them. The lengths are those of an attempt's header. */
export const CohortLearner = z.strictObject({
	name: z
		.string()
		.transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
		.pipe(
			z
				.string()
				.min(2, 'Write the learner’s name as it should stand on the portfolio.')
				.max(120, 'Keep the name under 120 characters.')
				.regex(/^[^\p{C}<>]*$/u, 'Take out of the name what is no letter, such as < or >.'),
		),
	/** The learner's number at the centre, or nothing. */
	number: z
		.string()
		.trim()
		.max(60, 'Keep the number under 60 characters.')
		.regex(/^[^\p{C}<>]*$/u, 'Take out of the number what is no letter and no digit.'),
	cohort: z
		.string()
		.trim()
		.max(60, 'Keep the name of the cohort under 60 characters.')
		.regex(/^[^\p{C}<>]*$/u, 'Take out of the cohort what is no letter and no digit.'),
});
export type CohortLearner = z.infer<typeof CohortLearner>;
