import { z } from 'zod';
import { reasons } from '../../crm/refusal.ts';
import { Hash } from '../../ledger/hash.ts';
import { act, changed } from './act.ts';

const refuse = reasons({
	'accepted-already': (p: { round: number }) => ({
		message: `You have accepted the decision of round ${p.round} already.`,
		remedy: 'Go on with your portfolio: what you add from here on follows it.',
	}),
});

/**
 * The learner has read a decision and accepts it. Whatever is added to the portfolio from here on follows that decision,
 * and says so. Accepting is no agreement with every word of it: the comment is for that.
 */
export const acceptDecision = act({
	name: 'portfolio.accept',
	input: z.strictObject({
		decision: Hash,
		round: z.int().positive().max(99),
		assessor: z.string().trim().min(1).max(120),
		key: z.string().regex(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/),
		comment: z.string().trim().max(2_000, 'Keep this under 2000 characters.'),
	}),
	run(state, said, { at }) {
		if (state.accepted.some(({ decision }) => decision === said.decision))
			throw refuse('accepted-already', { round: said.round });
		return { state: changed(state, { accepted: [...state.accepted, { ...said, at }] }), outcome: null };
	},
	says: ({ round }) => `Accepted the decision of round ${round}`,
});
