import { createContext } from 'svelte';
import { keepForms, keptForms } from '../../attempt/storage/portfolios.ts';

/** What is typed on a page and not yet saved: kept beside the ledger, so that a reload loses nothing. */
export class Drafts {
	readonly #write: (forms: Record<string, unknown>) => Promise<void>;
	#forms: Record<string, any> = $state({});
	readonly #saved = new Map<string, string>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param write - keeps them all */
	constructor(write: (forms: Record<string, unknown>) => Promise<void>, forms: Record<string, unknown>) {
		this.#write = write;
		this.#forms = forms;
	}

	/** Those of a portfolio. */
	static async open(id: string): Promise<Drafts> {
		return new Drafts((forms) => keepForms(id, forms), { ...(await keptForms(id)) });
	}

	/** A form as it was left, else as it starts. */
	of<T extends object>(form: string, start: T): T {
		if (!this.#forms[form]) this.#saved.set(form, JSON.stringify(start));
		this.#forms[form] = { ...start, ...this.#forms[form] };
		return this.#forms[form] as T;
	}

	/** A form that was opened, as it is now. */
	at<T extends object>(form: string): T | undefined {
		return this.#forms[form] as T | undefined;
	}

	/** Forms that begin anew, as the record now is. */
	drop(...forms: readonly string[]): void {
		for (const form of forms) {
			delete this.#forms[form];
			this.#saved.delete(form);
		}
		void this.#keep();
	}

	/** Saved for good: what the form holds now is no draft any more, until it changes again. */
	forget(form: string): void {
		this.#saved.set(form, JSON.stringify(this.#forms[form]));
		void this.#keep();
	}

	/** Writes what is typed, a moment after it changes. Call it in an effect. */
	watch(): void {
		void $state.snapshot(this.#forms);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#keep(), 250);
	}

	#keep(): Promise<void> {
		const all = Object.entries($state.snapshot(this.#forms));
		const drafts = all.filter(([form, value]) => this.#saved.get(form) !== JSON.stringify(value));
		return this.#write(Object.fromEntries(drafts)).catch(() => undefined);
	}
}

export const [useDrafts, provideDrafts] = createContext<Drafts>();
