import { askWorker } from '../../attempt/open/ask-worker.ts';
import { WASM } from '../../attempt/open/wasm.ts';
import type { Files } from '../../scenario/files.ts';
import type { DoingOrder, Jobs } from './doing.worker.ts';

/** Does a scenario's acts again beside the page, in a world that is made once. One question at a time. */
export class Workbench {
	#worker: Worker | null = null;
	#turn: Promise<unknown> = Promise.resolve();

	/** @throws {WorkerFault} with the problems of a scenario that is not right */
	ask<J extends keyof Jobs>(
		job: J,
		files: Files,
		variant: string,
		ask: Jobs[J]['ask'],
		onStep: (what: string) => void = () => undefined,
	): Promise<Jobs[J]['answer']> {
		const answer = this.#turn.then(() => {
			this.#worker ??= new Worker(new URL('./doing.worker.ts', import.meta.url), { type: 'module' });
			// safe: the job's own question
			const order = { wasm: WASM, files: new Map(files), variant, job, ask } as DoingOrder;
			return askWorker<DoingOrder, Jobs[J]['answer']>(this.#worker, order, (_done, _all, what) => onStep(what));
		});
		this.#turn = answer.catch(() => undefined);
		return answer;
	}

	close(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}
}
