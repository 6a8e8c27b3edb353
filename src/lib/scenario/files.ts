import { canonical } from '../ledger/canonical.ts';
import { sha256, type Hash } from '../ledger/hash.ts';

/** The files of a folder by their path inside it, as text with `\n` ends. */
export type Files = ReadonlyMap<string, string>;

/** Bounds for files from strangers: a scenario is a few pages of text. */
export const MOST_FILES = 200;
export const MOST_CHARACTERS = 2_000_000;

/** Text with one kind of line end and no byte order mark, so that a hash does not depend on the editor. */
export function plainText(text: string): string {
	return text
		.replace(/^\ufeff/, '')
		.replace(/\r\n?/g, '\n')
		.normalize('NFC');
}

/** A fingerprint of some files: over the canonical list of path and SHA-256 of the text. */
export function hashOf(files: Files, include: (path: string) => boolean = () => true): Hash {
	const list = [...files]
		.filter(([path]) => include(path))
		.map(([path, text]) => [path, sha256(text)])
		.sort(([a], [b]) => (a! < b! ? -1 : 1));
	return sha256(canonical(list));
}
