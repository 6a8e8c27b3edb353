import { builtInFiles, SCENARIO_IDS } from '../../scenario/catalogue.ts';
import type { Files } from '../../scenario/files.ts';
import { filesOf, keptPacks } from '../storage/packs.ts';

/** Every copy of a scenario that is on this computer: the packs that were opened here, then the one built in. */
export async function copiesHere(id: string): Promise<Files[]> {
	const packs = await keptPacks().catch(() => []);
	const built = SCENARIO_IDS.includes(id) ? [await builtInFiles(id)] : [];
	return [...packs.filter((pack) => pack.id === id).map(filesOf), ...built];
}

/** And those that a tutor tried out of a draft here: looked for only where no other will do. */
export async function copiesTried(id: string): Promise<Files[]> {
	const { triedCopies } = await import('../storage/studio/tried.ts');
	return triedCopies(id).catch(() => []);
}
