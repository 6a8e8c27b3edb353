import { askWorker } from '../attempt/open/ask-worker.ts';
import { WASM } from '../attempt/open/wasm.ts';
import type { Verification } from './verify.ts';
import type { VerifyOrder } from './verify.worker.ts';

/** Longer than any fair portfolio takes. */
const LIMIT_MS = 180_000;
const MOST_BYTES = 300_000_000;

/** Checks portfolios beside the page, one after the other; worlds are made once. */
export class Verifier {
	#worker: Worker | null = null;
	#queue: Promise<unknown> = Promise.resolve();

	/** @throws {Error} in words, when the file can't be checked at all */
	verify(file: Blob, onProgress: (what: string) => void = () => undefined): Promise<Verification> {
		const turn = this.#queue.then(() => this.#verify(file, onProgress));
		this.#queue = turn.catch(() => undefined);
		return turn;
	}

	async #verify(file: Blob, onProgress: (what: string) => void): Promise<Verification> {
		if (file.size > MOST_BYTES) throw new Error('This file is too large to be a portfolio.');
		const bytes = new Uint8Array(await file.arrayBuffer());
		this.#worker ??= new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
		const worker = this.#worker;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const tooLong = new Promise<never>((_, reject) => {
			timer = setTimeout(
				() => reject(new Error('Checking this file took too long and was ended. It may have been made to do so.')),
				LIMIT_MS,
			);
		});
		try {
			return await Promise.race([
				askWorker<VerifyOrder, Verification>(worker, { wasm: WASM, bytes }, (_done, _total, what) => onProgress(what)),
				tooLong,
			]);
		} catch (error) {
			this.close();
			throw error;
		} finally {
			clearTimeout(timer);
		}
	}

	/** What is here to judge with has changed: from the next file on it is looked at anew. */
	renew(): void {
		this.#queue = this.#queue.then(() => this.close());
	}

	close(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}
}
