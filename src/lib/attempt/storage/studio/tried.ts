import { hashOf, type Files } from '../../../scenario/files.ts';
import { studioStore } from './database.ts';

/** So many copies are kept: who tries a scenario over and over goes on with a late one. */
const MOST = 30;

/** Keeps the files that an attempt is begun with, so that it opens again when the draft has changed. */
export async function keepTried(scenario: string, files: Files): Promise<void> {
	const tx = (await studioStore()).transaction('tried', 'readwrite', { durability: 'strict' });
	const all = (await tx.store.getAll()).sort((a, b) => (a.at < b.at ? -1 : 1));
	const over = all.slice(0, Math.max(0, all.length + 1 - MOST));
	await Promise.all([
		...over.map(({ hash }) => tx.store.delete(hash)),
		tx.store.put({ hash: hashOf(files), scenario, at: new Date().toISOString(), files: [...files] }),
		tx.done,
	]);
}

/** Copies of a scenario that were tried out of a draft on this computer. */
export async function triedCopies(scenario: string): Promise<Files[]> {
	const all = await (await studioStore()).getAll('tried');
	return all.filter((one) => one.scenario === scenario).map(({ files }) => new Map(files));
}
