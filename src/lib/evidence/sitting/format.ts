import { z } from 'zod';
import { Hash } from '../../ledger/hash.ts';
import { Signer } from '../sign/public-key.ts';

const Words = (most: number) => z.string().trim().max(most);
/** Sixty bits, as a receipt is written. */
export const Code = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);

/** A learner who is expected, or who was there. */
export const Sitter = z.strictObject({ name: Words(120).min(1), id: Words(60).min(1).nullable() });
export type Sitter = z.infer<typeof Sitter>;

/** What an invigilator signs before a sitting. */
export const Opening = z.strictObject({
	format: z.literal(1),
	kind: z.literal('sitting'),
	centre: Words(120).nullable(),
	scenario: z.strictObject({ id: Words(60).min(1), title: Words(120).min(1) }),
	learners: z.array(Sitter).min(1).max(200),
	/** By the invigilator's device, UTC. */
	window: z.strictObject({ from: z.iso.datetime(), until: z.iso.datetime() }),
	by: Signer,
	madeAt: z.iso.datetime(),
	/** Chance, so that nobody knows the code before it is given out. */
	nonce: z.string().regex(/^[0-9a-f]{32}$/),
});
export type Opening = z.infer<typeof Opening>;

/** What an invigilator signs at its end. */
export const Closing = z.strictObject({
	format: z.literal(1),
	kind: z.literal('sitting-end'),
	/** Of the opening's bytes as they were signed. */
	sitting: Hash,
	/** What each learner read out, or what was read on their screen. */
	receipts: z.array(z.strictObject({ learner: Sitter, receipt: Code })).max(200),
	/** Whatever the assessor should know. */
	notes: Words(2_000),
	by: Signer,
	closedAt: z.iso.datetime(),
});
export type Closing = z.infer<typeof Closing>;

/** The file that goes from the invigilator to the assessors: two signed statements, the second at the end. */
export const SittingFile = z.strictObject({
	format: z.literal(1),
	kind: z.literal('practice-desk-sitting'),
	opening: z.string().max(400_000),
	closing: z.string().max(400_000).nullable(),
});
export type SittingFile = z.infer<typeof SittingFile>;
