import { z } from 'zod';
import { Hash } from '../../ledger/hash.ts';
import { CriterionCode } from '../codes.ts';

/** In a learner's copy for an assessed attempt, in the place of what was taken out. */
export const SEALED_FILE = 'sealed.json';

/** What a sealed copy says of what it does not hold. */
export const Sealed = z.strictObject({
	format: z.literal(1),
	/** Of the checks and the answers: the attempt's header carries it, so that they can't be changed afterwards. */
	checksHash: Hash,
	/** The criteria that the checks are about. */
	criteria: z.array(CriterionCode).min(1).max(60),
});
export type Sealed = z.infer<typeof Sealed>;
