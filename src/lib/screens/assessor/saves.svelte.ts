import type { Refusal } from '../../crm/refusal.ts';

/** What one form does to the record, and why the last of it came to nothing: it was refused, or could not be kept. */
export class Saves {
	#refusal = $state.raw<Refusal | null>(null);
	#trouble = $state('');

	get refusal(): Refusal | null {
		return this.#refusal;
	}
	/** Why it could not be kept. */
	get trouble(): string {
		return this.#trouble;
	}
	/** Either of them, in words. */
	get says(): string {
		return this.#refusal ? `${this.#refusal.message} ${this.#refusal.remedy}` : this.#trouble;
	}

	clear(): void {
		this.#refusal = null;
		this.#trouble = '';
	}

	/** @returns whether it was done */
	async does(act: () => Promise<Refusal | null>): Promise<boolean> {
		this.clear();
		try {
			this.#refusal = await act();
			return this.#refusal === null;
		} catch (error) {
			this.#trouble = error instanceof Error ? error.message : 'Not saved. Try again.';
			return false;
		}
	}
}
