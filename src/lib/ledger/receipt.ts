import type { Hash } from './hash.ts';

/** Crockford's alphabet has no I, L, O or U, which are misread or misheard. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The first sixty bits of a hash, short enough to read out on the telephone: `7F3K-92QM-X4TD`.
 *
 * Sixty bits because thirty-two can be ground to a wanted value in about a second.
 * Source: Douglas Crockford, Base 32.
 */
export function receiptOf(hash: Hash): string {
	const bits = BigInt(`0x${hash.slice(0, 15)}`);
	const letters = Array.from({ length: 12 }, (_, i) => ALPHABET[Number((bits >> BigInt(5 * (11 - i))) & 31n)]);
	return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((part) => part.join('')).join('-');
}
