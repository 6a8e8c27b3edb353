import { askWorker } from '../attempt/open/ask-worker.ts';
import { WASM } from '../attempt/open/wasm.ts';
import { FONT_URLS } from './export/font-files.ts';
import type { Hash } from '../ledger/hash.ts';
import type { Verification } from './verify.ts';
import type { VerifyAnswer, VerifyOrder } from './verify.worker.ts';
import type { KeptFile } from './workspace/database.ts';

/** Longer than any fair portfolio takes. */
const LIMIT_MS = 180_000;
/** Each makes its worlds anew and holds them, so that more are not always faster. */
const MOST_WORKERS = 4;

type Say = (what: string) => void;
type Order = { readonly file: File } | { readonly sha256: Hash };
interface Task {
	readonly order: Order;
	readonly say: Say;
	readonly done: (answer: VerifyAnswer) => void;
	readonly failed: (error: unknown) => void;
}
/** Somebody who checks one file after the other, as long as there are any. */
interface Hand {
	worker: Worker | null;
	/** What there was to judge with when the worker began. */
	age: number;
	busy: boolean;
}

/** Checks portfolios beside the page, several at a time; each worker makes a world once. */
export class Verifier {
	readonly #hands: Hand[];
	readonly #tasks: Task[] = [];
	#age = 0;

	constructor(cores = navigator.hardwareConcurrency || 2) {
		const hands = Math.max(1, Math.min(cores, MOST_WORKERS));
		this.#hands = Array.from({ length: hands }, () => ({ worker: null, age: 0, busy: false }));
	}

	/**
	 * Checks a file and keeps it with what was found.
	 *
	 * @throws {Error} in words, when it can't be checked at all
	 */
	take(file: File, say: Say = () => undefined): Promise<KeptFile> {
		return this.#ask({ file }, say, false).then(({ kept }) => kept);
	}

	/**
	 * Checks one that is kept here, before whatever is waiting, and tells everything.
	 *
	 * @throws {Error} in words, when it can't be checked at all
	 */
	async open(sha256: Hash, say: Say = () => undefined): Promise<{ kept: KeptFile; verification: Verification }> {
		const { kept, verification } = await this.#ask({ sha256 }, say, true);
		return { kept, verification: verification! };
	}

	/** What is here to judge with has changed: from the next file on it is looked at anew. */
	renew(): void {
		this.#age++;
	}

	close(): void {
		this.#tasks.length = 0;
		for (const hand of this.#hands) this.#rest(hand);
	}

	#ask(order: Order, say: Say, first: boolean): Promise<VerifyAnswer> {
		return new Promise((done, failed) => {
			const task = { order, say, done, failed };
			if (first) this.#tasks.unshift(task);
			else this.#tasks.push(task);
			// one that has its worlds already before one that would make them
			const idle = this.#hands.filter((hand) => !hand.busy);
			const hand = idle.find(({ worker }) => worker !== null) ?? idle[0];
			if (hand) void this.#work(hand);
		});
	}

	async #work(hand: Hand): Promise<void> {
		hand.busy = true;
		for (let task = this.#tasks.shift(); task; task = this.#tasks.shift()) {
			try {
				task.done(await this.#check(hand, task));
			} catch (error) {
				// what went wrong in a worker may go wrong again in it
				this.#rest(hand);
				task.failed(error);
			}
		}
		hand.busy = false;
	}

	async #check(hand: Hand, { order, say }: Task): Promise<VerifyAnswer> {
		if (hand.age !== this.#age) this.#rest(hand);
		hand.age = this.#age;
		hand.worker ??= new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
		let timer: ReturnType<typeof setTimeout> | undefined;
		const tooLong = new Promise<never>((_, reject) => {
			const why = 'Checking this file took too long and was ended. It may have been made to do so.';
			timer = setTimeout(() => reject(new Error(why)), LIMIT_MS);
		});
		try {
			const question: VerifyOrder = { wasm: WASM, fonts: FONT_URLS, ...order };
			return await Promise.race([
				askWorker<VerifyOrder, VerifyAnswer>(hand.worker, question, (_done, _total, what) => say(what)),
				tooLong,
			]);
		} finally {
			clearTimeout(timer);
		}
	}

	#rest(hand: Hand): void {
		hand.worker?.terminate();
		hand.worker = null;
	}
}
