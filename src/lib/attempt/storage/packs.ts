import type { Files } from '../../scenario/files.ts';
import { store, type KeptPack } from './database.ts';

/** Every pack on this computer, by title. */
export async function keptPacks(): Promise<KeptPack[]> {
	const all = await (await store()).getAll('packs');
	return all.sort((a, b) => (`${a.title} ${a.key}` < `${b.title} ${b.key}` ? -1 : 1));
}

export const keptPack = async (key: string): Promise<KeptPack | undefined> => (await store()).get('packs', key);

/** Keeps a pack for good before it returns. */
export async function keepPack(pack: KeptPack): Promise<void> {
	const tx = (await store()).transaction('packs', 'readwrite', { durability: 'strict' });
	await Promise.all([tx.store.put(pack), tx.done]);
}

export async function forgetPack(key: string): Promise<void> {
	await (await store()).delete('packs', key);
}

/** What a pack is kept under: the same pack opened twice is one. */
export const packKey = ({ id, sealed, hash, checksHash }: Pick<KeptPack, 'id' | 'sealed' | 'hash' | 'checksHash'>) =>
	`${id} ${sealed ? 'sealed' : 'open'} ${hash} ${checksHash}`;

export const filesOf = (pack: KeptPack): Files => new Map(pack.files);
