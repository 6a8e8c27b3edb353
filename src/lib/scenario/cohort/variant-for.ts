import { fold } from '../../db/fold.ts';
import { sha256 } from '../../ledger/hash.ts';
import type { CohortLearner } from './learner.ts';

/** A name or a number as people may well write it: small letters, no accents, single spaces. */
export const plain = (text: string): string => fold(text).trim().replace(/\s+/g, ' ');

/**
 * Which variant of a scenario a learner is given: the same on every computer, so that the assessor can work out who
 * should have had which.
 *
 * Take the text of four lines: `variant 1`, the scenario's id, the cohort, and the learner's number (without one, the
 * name), the last two in small letters without accents and outer or double spaces. The first eight hex digits of its
 * SHA-256, as a number, divided by how many variants there are, leave a remainder: 0 is the first row of
 * `variants.csv`, 1 the second. Each scenario deals anew, so that nobody always has variant A.
 *
 * @param variants - in the order of `variants.csv`; at least one
 */
export function variantFor(scenario: string, learner: CohortLearner, variants: readonly string[]): string {
	const who = plain(learner.number) || plain(learner.name);
	const dealt = sha256(`variant 1\n${scenario}\n${plain(learner.cohort)}\n${who}`);
	return variants[Number.parseInt(dealt.slice(0, 8), 16) % variants.length]!;
}
