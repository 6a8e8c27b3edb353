import type { World } from '../../scenario/build.ts';
import type { Header } from '../header.ts';
import { store } from './database.ts';

/** Worlds are the same for the same release, scenario and variant. */
const keyOf = (h: Pick<Header, 'release' | 'scenario' | 'variant'>) =>
	`${h.release} ${h.scenario.id} ${h.scenario.hash} ${h.variant}`;

/** A cached world, if there is one and it is whole. */
export async function cachedWorld(
	header: Pick<Header, 'release' | 'scenario' | 'variant'>,
): Promise<World | undefined> {
	try {
		return await (await store()).get('worlds', keyOf(header));
	} catch {
		return undefined;
	}
}

/** Caches a world. A full disk is no matter: it is made again next time. */
export async function cacheWorld(
	header: Pick<Header, 'release' | 'scenario' | 'variant'>,
	world: World,
): Promise<void> {
	try {
		const db = await store();
		// two are enough: the one at hand and the one before
		const keys = await db.getAllKeys('worlds');
		for (const key of keys.slice(0, Math.max(0, keys.length - 1)))
			if (key !== keyOf(header)) await db.delete('worlds', key);
		await db.put('worlds', { image: world.image as Uint8Array<ArrayBuffer>, digest: world.digest }, keyOf(header));
	} catch {
		// the ledger is what counts
	}
}
