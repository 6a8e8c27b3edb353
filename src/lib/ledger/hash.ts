import { sha256 as inJavaScript } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';

/** A SHA-256 digest: 64 lowercase hex digits. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 digest is 64 hex digits');
export type Hash = z.infer<typeof Hash>;

let digest = (data: string | Uint8Array): Hash =>
	bytesToHex(inJavaScript(typeof data === 'string' ? utf8ToBytes(data) : data));

/** Synchronous on purpose: `crypto.subtle` is async, and a hash is taken inside a SQL transaction. */
export const sha256 = (data: string | Uint8Array): Hash => digest(data);

/**
 * Has another hand do SHA-256 from here on. Node has one of its own, ten times as fast as JavaScript, and the command
 * line uses it; a browser has none that is synchronous.
 */
export function hashWith(sameDigest: (data: string | Uint8Array) => Hash): void {
	digest = sameDigest;
}

/** The digest of what is fed to it piece by piece, for what is too large to spell as one string. */
export function hasher(): { feed(text: string): void; done(): Hash } {
	const running = inJavaScript.create();
	return {
		feed: (text) => void running.update(utf8ToBytes(text)),
		done: () => bytesToHex(running.digest()),
	};
}
