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

/** What is misread for what; case, blanks and hyphens are as they come. Source: Douglas Crockford, Base 32. */
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const lettersOf = (text: string) =>
	text
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, '')
		.replace(/[OIL]/g, (letter) => MISREAD[letter]!);

/** Whether a receipt as somebody noted it is this one; null while letters are missing or too many. */
export function isReceipt(noted: string, receipt: string): boolean | null {
	const [typed, own] = [lettersOf(noted), lettersOf(receipt)];
	return typed.length === own.length ? typed === own : null;
}
