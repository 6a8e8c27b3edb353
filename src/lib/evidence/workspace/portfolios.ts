import type { Hash } from '../../ledger/hash.ts';
import { workspace, type KeptFile, type State } from './database.ts';

/** Every portfolio that was opened here, the first opened first. */
export async function keptFiles(): Promise<KeptFile[]> {
	const all = await (await workspace()).getAll('portfolios');
	return all.sort((a, b) => (a.openedAt + a.sha256 < b.openedAt + b.sha256 ? -1 : 1));
}

export const keptFile = async (sha256: Hash): Promise<KeptFile | undefined> =>
	(await workspace()).get('portfolios', sha256);

/** The file's bytes; undefined where only what was found of it is kept. */
export const bytesOf = async (sha256: Hash): Promise<Uint8Array<ArrayBuffer> | undefined> =>
	(await workspace()).get('files', sha256);

/**
 * Keeps a portfolio for good before it returns. One that is here already keeps its state and the time it was opened at.
 *
 * @param bytes - null for a file that is no portfolio: what was found of it is kept, and nothing else
 */
export async function keepFile(
	file: Omit<KeptFile, 'state'>,
	bytes: Uint8Array<ArrayBuffer> | null,
): Promise<KeptFile> {
	const tx = (await workspace()).transaction(['portfolios', 'files'], 'readwrite', { durability: 'strict' });
	const portfolios = tx.objectStore('portfolios');
	const before = await portfolios.get(file.sha256);
	const kept: KeptFile = { ...file, openedAt: before?.openedAt ?? file.openedAt, state: before?.state ?? 'new' };
	await Promise.all([portfolios.put(kept), bytes && tx.objectStore('files').put(bytes, file.sha256), tx.done]);
	return kept;
}

/** Says how far the assessor is with a portfolio. Nothing happens where it is not here any more. */
export async function markState(sha256: Hash, state: State): Promise<void> {
	const tx = (await workspace()).transaction('portfolios', 'readwrite', { durability: 'strict' });
	const before = await tx.store.get(sha256);
	await Promise.all([before && tx.store.put({ ...before, state }), tx.done]);
}

/** Takes a portfolio off this computer. Decisions about it stay: they are records of their own. */
export async function forgetFile(sha256: Hash): Promise<void> {
	const tx = (await workspace()).transaction(['portfolios', 'files'], 'readwrite', { durability: 'strict' });
	await Promise.all([tx.objectStore('portfolios').delete(sha256), tx.objectStore('files').delete(sha256), tx.done]);
}
