import { z } from 'zod';
import { Hash } from '../ledger/hash.ts';
import { StoryTime } from '../ledger/story-time.ts';

const Text = (max: number) => z.string().max(max);

export const Learner = z.strictObject({
	name: Text(120),
	/** The learner's number at the centre. */
	id: Text(60).nullable(),
	cohort: Text(60).nullable(),
});
export type Learner = z.infer<typeof Learner>;

/**
 * What an attempt starts from. With the ledger it is all that is ever saved: the records are rebuilt from the two.
 * All fields are there from the start, null where unused.
 */
export const Header = z.strictObject({
	format: z.literal(1),
	/** The release of Practice Desk that made it. A ledger replays on the code that made it, or code that behaves alike. */
	release: Text(20),
	learner: Learner,
	centre: Text(120).nullable(),
	scenario: z.strictObject({ id: Text(60), version: Text(20), hash: Hash }),
	/** Of the checks and the answers, which a sealed learner's pack does not hold. */
	checksHash: Hash,
	standard: z.strictObject({ id: Text(80), version: Text(20) }),
	variant: Text(60),
	seed: z.int().nonnegative(),
	candidates: z.int().min(0).max(50_000),
	/** Version of the tutor views that the checks read. */
	views: z.int().positive(),
	mode: z.enum(['learn', 'practice', 'assessed']),
	/** Story time at the start. */
	clock: StoryTime,
	/** What was adjusted for this learner, never why. */
	adjustments: z.array(Text(200)).max(20),
	sitting: Text(20).nullable(),
	/** Last hash of the earlier attempt that this one follows. */
	follows: Hash.nullable(),
	/** By the learner's device, UTC. */
	startedAt: z.iso.datetime(),
	/** Fingerprint of the seeded records. */
	worldDigest: Hash,
});
export type Header = z.infer<typeof Header>;
