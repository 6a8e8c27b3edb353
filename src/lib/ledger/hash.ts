import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';

/** A SHA-256 digest: 64 lowercase hex digits. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 digest is 64 hex digits');
export type Hash = z.infer<typeof Hash>;

/** Synchronous on purpose: `crypto.subtle` is async, and a hash is taken inside a SQL transaction. */
export function sha256(data: string | Uint8Array): Hash {
	return bytesToHex(digest(typeof data === 'string' ? utf8ToBytes(data) : data));
}

/** The digest of what is fed to it piece by piece, for worlds too large to spell as one string. */
export function hasher(): { feed(text: string): void; done(): Hash } {
	const running = digest.create();
	return {
		feed: (text) => void running.update(utf8ToBytes(text)),
		done: () => bytesToHex(running.digest()),
	};
}
