import { askWorker } from '../attempt/open/ask-worker.ts';
import { WASM } from '../attempt/open/wasm.ts';
import type { Files } from '../scenario/files.ts';
import type { Problem } from '../scenario/problem.ts';
import { faultyProof } from './faulty-proof.ts';
import type { Proof } from './prove.ts';
import type { ProveOrder } from './prove.worker.ts';

/** A proof under way beside the page. */
export interface Proving {
	readonly proof: Promise<Proof>;
	/** Ends it. The promise then stays open for ever. */
	stop(): void;
}

/** One check that takes longer than this runs away: no learner would wait for it. */
const LONGEST = 20_000;

/**
 * Proves a scenario beside the page, which stays alive. A check that runs on is ended, and named.
 *
 * @param onStep - told what it is at, for whoever waits
 */
export function proveBeside(files: Files, onStep: (what: string) => void): Proving {
	const worker = new Worker(new URL('./prove.worker.ts', import.meta.url), { type: 'module' });
	let watch: ReturnType<typeof setTimeout> | undefined;
	const stop = () => {
		clearTimeout(watch);
		worker.terminate();
	};
	let runsAway: (proof: Proof) => void;
	const ranAway = new Promise<Proof>((resolve) => (runsAway = resolve));
	const proof = askWorker<ProveOrder, Proof>(worker, { wasm: WASM, files: new Map(files) }, (checks, _, what) => {
		clearTimeout(watch);
		if (checks === 0) onStep(what);
		else watch = setTimeout(() => runsAway(faultyProof([tooLong(what)])), LONGEST);
	});
	return { proof: Promise.race([proof, ranAway]).finally(stop), stop };
}

const tooLong = (check: string): Problem => ({
	file: 'checks.yaml',
	line: null,
	about: check,
	message: `The check “${check}” was still not answered after ${LONGEST / 1000} seconds.`,
	remedy: 'Ask for less: name a record or a vacancy, and multiply no long lists.',
});
