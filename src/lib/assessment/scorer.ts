import { askWorker } from '../attempt/open/ask-worker.ts';
import type { Opened } from '../attempt/open/open.ts';
import { WASM } from '../attempt/open/wasm.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Results } from './finding.ts';
import type { JudgeOrder } from './judge.worker.ts';
import type { SearchFigures } from './search-figures.ts';
import type { Route } from './model-route.ts';

/** Longer than any fair check takes. A check that runs on is the scenario's fault, never a score. */
const LIMIT_MS = 20_000;

/** The scenario's checks took too long. */
export class TooLong extends Error {
	override readonly name = 'TooLong';
}

/** Scores an attempt beside the page, so that no check can hold it up. */
export class Scorer {
	readonly #opened: Pick<Opened, 'attempt' | 'files' | 'image'>;
	#worker: Worker | null = null;
	#seen = 0;

	constructor(opened: Pick<Opened, 'attempt' | 'files' | 'image'>) {
		this.#opened = opened;
	}

	/** What the ledger shows so far. @throws {TooLong}, and whatever the judge found wrong */
	async score(ledger: readonly Entry[]): Promise<Results> {
		try {
			const worker = this.#worker ?? (await this.#open());
			const fresh = ledger.slice(this.#seen);
			const results = await limited(askWorker<JudgeOrder, Results>(worker, { kind: 'score', entries: fresh }));
			this.#seen = ledger.length;
			return results;
		} catch (error) {
			this.close();
			throw error;
		}
	}

	/** The best search of what was scored last. @throws {TooLong} */
	async search(): Promise<SearchFigures | null> {
		const worker = this.#worker ?? (await this.#open());
		return limited(askWorker<JudgeOrder, SearchFigures | null>(worker, { kind: 'search' }));
	}

	/** The scenario's model answer in this variant; null where it came without. @throws {TooLong} */
	async model(): Promise<Route | null> {
		const worker = this.#made();
		try {
			return await limited(askWorker<JudgeOrder, Route | null>(worker, { kind: 'model', ...this.#opening() }));
		} finally {
			worker.terminate();
		}
	}

	#made(): Worker {
		return new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module' });
	}

	#opening() {
		const { attempt, files, image } = this.#opened;
		return { wasm: WASM, image, header: attempt.header, files: new Map(files) };
	}

	async #open(): Promise<Worker> {
		const worker = this.#made();
		await limited(askWorker<JudgeOrder, Results>(worker, { kind: 'open', ...this.#opening() }));
		this.#worker = worker;
		this.#seen = 0;
		return worker;
	}

	close(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}
}

function limited<T>(work: Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(
			() =>
				reject(
					new TooLong(
						'The scenario’s checks took too long. This is a fault of the scenario, and says nothing about your work. Tell your tutor.',
					),
				),
			LIMIT_MS,
		);
		work.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}
