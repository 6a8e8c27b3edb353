import { askWorker } from '../attempt/open/ask-worker.ts';
import { WASM } from '../attempt/open/wasm.ts';
import type { Proof } from './prove.ts';
import type { ProveOrder } from './prove.worker.ts';

/** A proof under way beside the page. */
export interface Proving {
	readonly proof: Promise<Proof>;
	/** Ends it. The promise then stays open for ever. */
	stop(): void;
}

/** Proves a built-in scenario beside the page, which stays alive. */
export function proveBeside(id: string, onStep: (what: string) => void): Proving {
	const worker = new Worker(new URL('./prove.worker.ts', import.meta.url), { type: 'module' });
	const asked = askWorker<ProveOrder, Proof>(worker, { wasm: WASM, id }, (_done, _total, what) => onStep(what));
	return { proof: asked.finally(() => worker.terminate()), stop: () => worker.terminate() };
}
