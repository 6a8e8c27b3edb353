import { KeyFile } from '../sign/key.ts';
import { thumbprint } from '../sign/public-key.ts';
import { workspace } from './database.ts';

/** Every key on this computer, its secret half locked; the newest first. What is damaged is passed over. */
export async function keptKeys(): Promise<KeyFile[]> {
	const all = await (await workspace()).getAll('keys');
	return all.flatMap((kept) => KeyFile.safeParse(kept).data ?? []).sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

/** Keeps a key for good before it returns. The same key kept twice is one. */
export async function keepKey(file: KeyFile): Promise<void> {
	const tx = (await workspace()).transaction('keys', 'readwrite', { durability: 'strict' });
	await Promise.all([tx.store.put(file, thumbprint(file.publicKey)), tx.done]);
}

/** Takes a key off this computer. What was signed with it is checked as before. */
export async function forgetKey({ publicKey }: KeyFile): Promise<void> {
	await (await workspace()).delete('keys', thumbprint(publicKey));
}
