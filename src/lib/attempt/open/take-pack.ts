import { readFront, variantsOf } from '../../scenario/folder.ts';
import { isSealedCopy } from '../../scenario/pack/seal.ts';
import { unzipScenario } from '../../scenario/pack/zip.ts';
import { readScenario } from '../../scenario/scenario.ts';
import type { KeptPack } from '../storage/database.ts';
import { keepPack, packKey } from '../storage/packs.ts';

/**
 * Takes a pack into this computer. It is read in every variant first: what is kept here can be opened.
 *
 * @throws {Faulty} with everything that is wrong with it
 */
export async function takePack(bytes: Uint8Array): Promise<KeptPack> {
	const files = unzipScenario(bytes);
	const { id, title, version } = readFront(files);
	for (const { name } of variantsOf(files)) readScenario(files, name);
	const { hash, checksHash } = readScenario(files);
	const sealed = isSealedCopy(files);
	const pack: KeptPack = {
		key: packKey({ id, sealed, hash, checksHash }),
		id,
		title,
		version,
		sealed,
		hash,
		checksHash,
		files: [...files],
	};
	await keepPack(pack);
	return pack;
}
