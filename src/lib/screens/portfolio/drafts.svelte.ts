import { createContext } from 'svelte';
import { keepForms, keptForms } from '../../attempt/storage/portfolios.ts';

/** What is typed on the portfolio's pages and not yet saved: kept beside the ledger, so that a reload loses nothing. */
export class Drafts {
	readonly #id: string;
	#forms: Record<string, any> = $state({});
	readonly #saved = new Map<string, string>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(id: string, forms: Record<string, unknown>) {
		this.#id = id;
		this.#forms = forms;
	}

	static async open(id: string): Promise<Drafts> {
		return new Drafts(id, { ...(await keptForms(id)) });
	}

	/** A form as it was left, else as it starts. */
	of<T extends object>(form: string, start: T): T {
		if (!this.#forms[form]) this.#saved.set(form, JSON.stringify(start));
		this.#forms[form] = { ...start, ...this.#forms[form] };
		return this.#forms[form] as T;
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
		return keepForms(this.#id, Object.fromEntries(drafts)).catch(() => undefined);
	}
}

export const [useDrafts, provideDrafts] = createContext<Drafts>();
