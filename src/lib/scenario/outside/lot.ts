import { sha256 } from '../../ledger/hash.ts';

/**
 * How chance falls for one thing in one attempt's world: the same words, the same lot, in every replay, whatever else
 * has happened before.
 *
 * @example
 * const lot = lotOf(seed, 'post', message);
 * lot.of(0, 100) < 3 // three times in a hundred
 */
export function lotOf(seed: number, ...words: readonly (string | number)[]) {
	const digits = sha256(`${seed} ${words.join(' ')}`);
	return {
		/** A whole number from 0 and below a number; each place gives another. Six places. */
		of: (place: 0 | 1 | 2 | 3 | 4 | 5, below: number): number =>
			Number.parseInt(digits.slice(place * 8, place * 8 + 8), 16) % below,
	};
}
