import type { Proof } from '../../../assessment/prove.ts';
import { proveBeside, type Proving } from '../../../assessment/prover.ts';
import type { Files } from '../../../scenario/files.ts';

/** So long after the last key a proof begins. */
const PAUSE = 1_500;

/** The proof of a draft beside the page: begun again after each change, one at a time. */
export class Prover {
	#proof = $state.raw<Proof | null>(null);
	#hash = $state('');
	#step = $state<string | null>(null);
	#trouble = $state('');
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Proving | null = null;

	/** What was found last, and for which files: look at `hash` before you believe it of others. */
	get proof(): Proof | null {
		return this.#proof;
	}
	get hash(): string {
		return this.#hash;
	}
	/** What it is at; null when nothing runs. */
	get step(): string | null {
		return this.#step;
	}
	get trouble(): string {
		return this.#trouble;
	}

	prove(files: Files, hash: string, soon: boolean, onProof: (proof: Proof) => void): void {
		this.stop();
		if (soon) {
			this.#step = 'Waiting until you stop typing';
			this.#timer = setTimeout(() => void this.#run(files, hash, onProof), PAUSE);
		} else void this.#run(files, hash, onProof);
	}

	async #run(files: Files, hash: string, onProof: (proof: Proof) => void): Promise<void> {
		this.#trouble = '';
		this.#step = 'Reading the scenario';
		const running = proveBeside(files, (what) => {
			if (this.#running === running) this.#step = what;
		});
		this.#running = running;
		try {
			const proof = await running.proof;
			if (this.#running !== running) return;
			this.#proof = proof;
			this.#hash = hash;
			onProof(proof);
		} catch (error) {
			console.error(error);
			this.#trouble = 'The scenario could not be proven just now. Reload the page and try again.';
		} finally {
			if (this.#running === running) {
				this.#running = null;
				this.#step = null;
			}
		}
	}

	stop(): void {
		clearTimeout(this.#timer);
		this.#running?.stop();
		this.#running = null;
		this.#step = null;
	}
}
