import { z } from 'zod';
import { Learner } from '../../attempt/header.ts';
import { Hash } from '../../ledger/hash.ts';
import { CriterionCode } from './words.ts';

/** Whoever decides. */
export const Assessor = z.strictObject({
	name: z.string().trim().min(1, 'Write your name as it shall stand on the decision.').max(120),
	/** Registration number or the like at the centre; null: none was given. */
	id: z.string().trim().max(60).nullable(),
	centre: z.string().trim().max(120).nullable(),
});
export type Assessor = z.infer<typeof Assessor>;

/** The units that are decided, with every criterion of each: *competent* is said of a whole unit or not at all. */
export const Unit = z.strictObject({
	code: z.string().regex(/^[A-Z]{2,5}$/),
	title: z.string().max(160),
	criteria: z.array(CriterionCode).min(1).max(60),
});
export type Unit = z.infer<typeof Unit>;

/** What a decision starts from: which portfolio, byte for byte, who decides, and which decision went before. */
export const DecisionHeader = z
	.strictObject({
		format: z.literal(1),
		release: z.string().max(20),
		portfolio: z.strictObject({
			/** SHA-256 of the PDF as it was handed over. */
			file: Hash,
			/** Hash of the portfolio's own header: the same however often it is exported. */
			id: Hash,
			/** Hash of its last entry. */
			last: Hash,
			/** How many entries its own ledger had. */
			entries: z.int().nonnegative(),
			/** As read out of it; null where it was not declared. */
			receipt: z.string().max(20).nullable(),
		}),
		/** The attempts in it, by the hash of their header, with that of their last entry. */
		attempts: z.array(z.strictObject({ attempt: Hash, lastHash: Hash })).max(40),
		learner: Learner,
		standard: z.strictObject({ id: z.string().max(80), version: z.string().max(20) }),
		units: z.array(Unit).min(1).max(12),
		assessor: Assessor,
		/** 1 for the first, 2 after a resubmission. */
		round: z.int().positive().max(99),
		/** Last hash of the decision of the round before. */
		follows: Hash.nullable(),
		/** By the assessor's device, UTC. */
		startedAt: z.iso.datetime(),
	})
	.refine(({ round, follows }) => (round === 1) === (follows === null), {
		message: 'A first round follows none, and a later one says which',
		path: ['follows'],
	})
	.refine((header) => new Set(criteriaIn(header)).size === criteriaIn(header).length, {
		message: 'Each criterion stands once',
		path: ['units'],
	});
export type DecisionHeader = z.infer<typeof DecisionHeader>;

/** All criteria that a decision is about, in order. */
export function criteriaIn({ units }: { readonly units: readonly Unit[] }): string[] {
	return units.flatMap((u) => u.criteria);
}
