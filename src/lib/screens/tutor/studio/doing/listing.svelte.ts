import type { Written } from '../../../../assessment/doing/write-done.ts';
import type { Files } from '../../../../scenario/files.ts';
import type { Studio } from '../studio.svelte.ts';
import { trouble } from './trouble.ts';

/** A line of what was done: what is written into the scenario for it, and whether it is ticked to begin with. */
export interface Line<D> {
	readonly id: string;
	readonly draft: D;
	readonly ticked: boolean;
}

/** What a run did, listed: lines are ticked, put into words, and written into the scenario. */
export class Listing<S, D> {
	readonly #studio: Studio;
	readonly #linesOf: (study: S) => readonly Line<D>[];
	#study = $state.raw<S>();
	#drafts = $state.raw<Readonly<Record<string, D>>>({});
	#ticked = $state.raw<ReadonlySet<string>>(new Set());
	#written = $state.raw<Written>();
	#step = $state('');
	#trouble = $state('');

	constructor(studio: Studio, linesOf: (study: S) => readonly Line<D>[]) {
		this.#studio = studio;
		this.#linesOf = linesOf;
	}

	/** What is listed now; nothing before it is asked for, and after it is written. */
	get study(): S | undefined {
		return this.#study;
	}
	get drafts(): Readonly<Record<string, D>> {
		return this.#drafts;
	}
	get ticked(): ReadonlySet<string> {
		return this.#ticked;
	}
	/** What was written last. */
	get written(): Written | undefined {
		return this.#written;
	}
	/** What is being done; empty when nothing is. */
	get step(): string {
		return this.#step;
	}
	get trouble(): string {
		return this.#trouble;
	}

	async list(ask: (onStep: (what: string) => void) => Promise<S>): Promise<void> {
		this.#written = undefined;
		await this.#does('Making the agency’s records', async (onStep) => {
			const study = await ask(onStep);
			const lines = this.#linesOf(study);
			this.#study = study;
			this.#drafts = Object.fromEntries(lines.map(({ id, draft }) => [id, draft]));
			this.#ticked = new Set(lines.filter(({ ticked }) => ticked).map(({ id }) => id));
		});
	}

	/**
	 * Writes the ticked lines into the scenario, in the order in which they are listed.
	 *
	 * @param meanwhile - said when somebody changed the scenario while it was written
	 */
	async write(
		ask: (files: Files, chosen: readonly D[], onStep: (what: string) => void) => Promise<Written>,
		meanwhile: string,
	): Promise<void> {
		const study = this.#study;
		if (study === undefined) return;
		await this.#does('Writing, and doing each run again', async (onStep) => {
			const chosen = this.#linesOf(study)
				.filter(({ id }) => this.#ticked.has(id))
				.map(({ id }) => this.#drafts[id]!);
			const { files } = this.#studio;
			const came = await ask(files, chosen, onStep);
			if (this.#studio.files !== files) {
				this.#trouble = meanwhile;
				return;
			}
			this.#studio.changeAll(came.files);
			this.#written = came;
			this.#study = undefined;
		});
	}

	async #does(step: string, act: (onStep: (what: string) => void) => Promise<void>): Promise<void> {
		this.#trouble = '';
		this.#step = step;
		try {
			await act((what) => (this.#step = what));
		} catch (error) {
			this.#trouble = trouble(error);
		} finally {
			this.#step = '';
		}
	}

	tick(id: string, on: boolean): void {
		this.#ticked = new Set(on ? [...this.#ticked, id] : [...this.#ticked].filter((one) => one !== id));
	}

	change(id: string, draft: D): void {
		this.#drafts = { ...this.#drafts, [id]: draft };
	}

	/** Nothing of it is written. */
	leave(): void {
		this.#study = undefined;
	}
}
