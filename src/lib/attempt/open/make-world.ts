import { agencyFiles } from '../../scenario/catalogue.ts';
import type { Progress, World } from '../../scenario/build.ts';
import type { Files } from '../../scenario/files.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { RELEASE } from '../release.ts';
import { cachedWorld, cacheWorld } from '../storage/worlds.ts';
import { askWorker } from './ask-worker.ts';
import { WASM } from './wasm.ts';
import type { WorldOrder } from './world.worker.ts';

const keyOf = (scenario: Scenario) => ({
	release: RELEASE,
	scenario: { id: scenario.front.id, version: scenario.front.version, hash: scenario.hash },
	variant: scenario.variant.name,
});

/** A scenario's world: from the cache, or made in a worker. `fresh` makes it anew and caches that. */
export async function worldOf(scenario: Scenario, files: Files, onProgress: Progress, fresh = false): Promise<World> {
	const key = keyOf(scenario);
	const cached = fresh ? undefined : await cachedWorld(key);
	if (cached) return cached;
	const worker = new Worker(new URL('./world.worker.ts', import.meta.url), { type: 'module' });
	try {
		const order: WorldOrder = {
			wasm: WASM,
			files: new Map(files),
			variant: scenario.variant.name,
			agency: new Map(await agencyFiles(scenario.front.base)),
		};
		const world = await askWorker<WorldOrder, World>(worker, order, onProgress);
		void cacheWorld(key, world);
		return world;
	} finally {
		worker.terminate();
	}
}
