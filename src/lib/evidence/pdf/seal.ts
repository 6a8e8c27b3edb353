import { sha256 } from '../../ledger/hash.ts';

/** The seal's key in the catalogue. */
export const SEAL = 'PracticeDeskSeal';
/** As long as a SHA-256 in hex. */
export const PLACES = 64;
const ZERO = 0x30;

/** What stands in the catalogue until the seal is set: a string of so many zeros, so that no byte moves. */
export const openSeal = `/${SEAL} (${'0'.repeat(PLACES)})`;

/**
 * The seal of a file: SHA-256 over all its bytes, the seal's own places read as zeros.
 *
 * It finds any change made by accident or by another program. It holds no secret, so someone who means to can set a
 * new one: the receipt, and writing the pages again from the data, are for that.
 * @param at - where the 64 places begin
 */
export function sealOf(file: Uint8Array, at: number): string {
	// not `slice`: what Node reads from a disk gives a part of itself, and the file would be changed
	const copy = new Uint8Array(file);
	copy.fill(ZERO, at, at + PLACES);
	return sha256(copy);
}

/** Sets the seal of a file just written. */
export function sealed(file: Uint8Array): Uint8Array {
	const at = lastPlace(file, openSeal) + openSeal.length - 1 - PLACES;
	const seal = sealOf(file, at);
	for (let i = 0; i < PLACES; i++) file[at + i] = seal.charCodeAt(i);
	return file;
}

/** Backwards, since the catalogue is near the end and the pictures are not. */
function lastPlace(file: Uint8Array, text: string): number {
	for (let at = file.length - text.length; at >= 0; at--) {
		let i = 0;
		while (i < text.length && file[at + i] === text.charCodeAt(i)) i++;
		if (i === text.length) return at;
	}
	throw new Error('The file has no place for a seal');
}
