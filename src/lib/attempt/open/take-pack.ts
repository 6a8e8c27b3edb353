import type { Files } from '../../scenario/files.ts';
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
export const takePack = (bytes: Uint8Array): Promise<KeptPack> => keepAsPack(unzipScenario(bytes));

/** Keeps a scenario as a pack of this computer, as if it had come as a file. @throws {Faulty} */
export async function keepAsPack(files: Files): Promise<KeptPack> {
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
