import { z } from 'zod';
import { CriterionCode, Id } from './codes.ts';
import { Costs, Severity, usualMistakes } from './mistakes.ts';
import { AnyPattern } from './pattern.ts';

const WORDS = {
	name: z.string().min(5).max(80),
	/** What happened. */
	says: z.string().min(10).max(600),
	/** Why it matters at work. */
	why: z.string().min(10).max(600),
	/** What to do next time. */
	next: z.string().min(10).max(400),
};

/**
 * A mistake with a name: what springs it, what puts it right, and what the learner is told. One of the usual mistakes
 * brings its own words; what is said here stands in their place, where it names the record and the act.
 */
export const Trap = z
	.strictObject({
		id: Id,
		/** One of the usual mistakes, in `scenarios/mistakes/`. */
		mistake: Id.optional(),
		criteria: z.array(CriterionCode).min(1),
		/** critical: not yet evidenced. major: at best partly. minor: feedback only. */
		severity: Severity,
		sprung_by: AnyPattern,
		/** No mistake where this came before, about the same record: an answer, before it was written down. */
		unless_after: AnyPattern.optional(),
		/** No mistake where this came later, about the same record: what springs it is then something left undone. */
		unless_then: AnyPattern.optional(),
		/** Noticed and put right: a critical one counts as major. */
		recovered_by: AnyPattern.optional(),
		name: WORDS.name.optional(),
		says: WORDS.says.optional(),
		why: WORDS.why.optional(),
		next: WORDS.next.optional(),
		/** What it costs the candidate, the client, the agency. */
		costs: Costs.optional(),
	})
	.transform((trap, context) => {
		const usual = trap.mistake === undefined ? undefined : usualMistakes().get(trap.mistake);
		if (trap.mistake !== undefined && !usual) {
			context.addIssue({
				code: 'custom',
				path: ['mistake'],
				message: `There is no such usual mistake. They are: ${[...usualMistakes().keys()].join(', ')}.`,
			});
			return z.NEVER;
		}
		const words = {
			name: trap.name ?? usual?.name,
			says: trap.says ?? usual?.what,
			why: trap.why ?? usual?.why,
			next: trap.next ?? usual?.next,
		};
		const missing = Object.entries(words).filter(([, text]) => text === undefined);
		if (missing.length > 0) {
			for (const [name] of missing)
				context.addIssue({
					code: 'custom',
					path: [name],
					message: `Write “${name}”, or name one of the usual mistakes with “mistake”`,
				});
			return z.NEVER;
		}
		// safe: none is missing
		return { ...trap, ...(words as Record<keyof typeof words, string>), costs: trap.costs ?? usual?.costs ?? {} };
	});
export type Trap = z.infer<typeof Trap>;
