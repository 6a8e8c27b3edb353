import { Unzlib } from 'fflate';
import { damaged } from './unreadable.ts';

/** Bytes in at a time. Deflate makes at most 1,032 times as many of them, so memory stays bounded too. */
const SLICE = 16384;

/**
 * Undoes Flate, and gives up as soon as more comes out than may.
 * @returns null when it is more than `most` bytes
 * @throws {Unreadable} when the bytes are not Flate
 */
export function inflated(bytes: Uint8Array, most: number): Uint8Array | null {
	const parts: Uint8Array[] = [];
	let size = 0;
	const stream = new Unzlib((part) => {
		parts.push(part);
		size += part.length;
	});
	try {
		for (let at = 0; at < bytes.length && size <= most; at += SLICE) {
			stream.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
		}
	} catch {
		throw damaged('a compressed part cannot be opened');
	}
	if (size > most) return null;
	const whole = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
