import { sha256 } from '../../ledger/hash.ts';

/** A number from 0 to 99 that follows from the seed and from what it is about, and from nothing else. */
export const chanceOf = (seed: number, ...about: readonly string[]): number =>
	Number.parseInt(sha256([seed, ...about].join(' ')).slice(0, 6), 16) % 100;
