import { z } from 'zod';
import { Learner } from '../header.ts';

/** What a portfolio starts from. Its own acts (items, words, reflections, declaration) are a ledger of their own. */
export const PortfolioHeader = z.strictObject({
	format: z.literal(1),
	release: z.string().max(20),
	learner: Learner,
	centre: z.string().max(120).nullable(),
	standard: z.strictObject({ id: z.string().max(80), version: z.string().max(20) }),
	/** By the learner's device, UTC. */
	startedAt: z.iso.datetime(),
});
export type PortfolioHeader = z.infer<typeof PortfolioHeader>;
