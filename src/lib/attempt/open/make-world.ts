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

/** A world that is being made, or was made last: for whoever asks again before it can be had from the cache. */
interface Making {
	readonly key: string;
	readonly world: Promise<World>;
	readonly listeners: Set<Progress>;
	latest: Parameters<Progress>;
	readonly stop: () => void;
}

let making: Making | null = null;

/**
 * A scenario's world: from the cache, or made in a worker. Who asks while it is being made waits for the same one.
 * `fresh` makes it anew and caches that.
 */
export async function worldOf(scenario: Scenario, files: Files, onProgress: Progress, fresh = false): Promise<World> {
	const key = keyOf(scenario);
	const name = JSON.stringify(key);
	if (making?.key !== name || fresh) {
		const cached = fresh ? undefined : await cachedWorld(key);
		if (cached) return cached;
	}
	// somebody may have begun in the meantime
	if (making?.key !== name || fresh) {
		making?.stop();
		const begun = begin(name, scenario, files);
		making = begun;
		begun.world
			.then((made) => cacheWorld(key, made))
			.catch(() => {
				if (making === begun) making = null;
			});
	}
	const { listeners, latest, world } = making!;
	onProgress(...latest);
	listeners.add(onProgress);
	try {
		return await world;
	} finally {
		listeners.delete(onProgress);
	}
}

/** Begins to make a scenario's world while its brief is being read. What goes wrong is said when it is asked for. */
export async function prepareWorld(scenario: Scenario, files: Files): Promise<void> {
	await worldOf(scenario, files, () => undefined).catch(() => undefined);
}

/** Forgets this scenario's world: whoever asked for it has it now, and the cache has it too. */
export function letGo(scenario: Scenario): void {
	if (making?.key === JSON.stringify(keyOf(scenario))) making = null;
}

function begin(key: string, scenario: Scenario, files: Files): Making {
	const worker = new Worker(new URL('./world.worker.ts', import.meta.url), { type: 'module' });
	const listeners = new Set<Progress>();
	const tell: Progress = (...said) => {
		begun.latest = said;
		for (const listener of listeners) listener(...said);
	};
	const make = async () => {
		const order: WorldOrder = {
			wasm: WASM,
			files: new Map(files),
			variant: scenario.variant.name,
			agency: new Map(await agencyFiles(scenario.front.base)),
		};
		return askWorker<WorldOrder, World>(worker, order, tell);
	};
	let stop: () => void = () => undefined;
	const stopped = new Promise<never>((_, reject) => (stop = () => reject(new Error('Another world is made instead.'))));
	const world = Promise.race([make(), stopped]).finally(() => worker.terminate());
	const begun: Making = { key, world, listeners, latest: [0, 1, 'Opening the agency'], stop };
	return begun;
}
