import { createContext } from 'svelte';
import { criteriaOf } from '../../assessment/score.ts';
import type { CriterionResult, Results } from '../../assessment/finding.ts';
import type { Route } from '../../assessment/model-route.ts';
import { Scorer, TooLong } from '../../assessment/scorer.ts';
import { HAND_IN } from '../../attempt/hand-in.ts';
import type { LiveAttempt } from '../../attempt/live.svelte.ts';
import type { Opened } from '../../attempt/open/open.ts';
import { keepSeen, keepSummary } from '../../attempt/storage/ledgers.ts';
import { whatChanged, type Changed } from '../trainer/changed.ts';

/**
 * What the trainer knows of an attempt: what the work shows so far. In learn mode it looks after every act, in
 * practice mode when asked, and always after hand-in.
 */
export class Coach {
	readonly #opened: Opened;
	readonly #live: LiveAttempt;
	readonly #scorer: Scorer;
	readonly #stop: () => void;
	/** What was seen, and after how many entries. */
	#seen = $state.raw<{ readonly results: Results; readonly at: number } | null>(null);
	#looking = $state(false);
	#trouble = $state('');
	#changed = $state.raw<Changed | null>(null);
	#again = false;

	constructor(opened: Opened, live: LiveAttempt) {
		this.#opened = opened;
		this.#live = live;
		this.#scorer = new Scorer(opened);
		this.#stop = live.watch((entry) => {
			if (!this.sealed && (this.mode === 'learn' || entry.command === HAND_IN)) void this.look();
		});
		if (this.sealed) return;
		if (this.mode === 'learn' || live.ended === 'handed-in') void this.look();
	}

	get mode(): 'learn' | 'practice' | 'assessed' {
		return this.#opened.attempt.header.mode;
	}

	/** The checks are with the assessor: nothing here can look at the work. */
	get sealed(): boolean {
		return this.#opened.scenario.sealed !== null;
	}

	/** Every criterion that the scenario is about. */
	get codes(): string[] {
		return criteriaOf(this.#opened.scenario);
	}

	get results(): Results | null {
		return this.#seen?.results ?? null;
	}

	resultOf(code: string): CriterionResult | undefined {
		return this.#seen?.results.find((r) => r.code === code);
	}

	/** Entries since it was last looked at. */
	get behind(): number {
		return this.#seen === null ? 0 : this.#live.head - this.#seen.at;
	}

	/** What the last look that found anything new found, since this page was opened. */
	get changed(): Changed | null {
		return this.#changed;
	}

	get looking(): boolean {
		return this.#looking;
	}

	get trouble(): string {
		return this.#trouble;
	}

	/** Looks at the work as it stands. One look at a time; what is done meanwhile is looked at next. */
	async look(): Promise<void> {
		if (this.#looking) {
			this.#again = true;
			return;
		}
		this.#looking = true;
		this.#trouble = '';
		try {
			do {
				this.#again = false;
				const entries = this.#live.entries;
				const results = await this.#scorer.score(entries);
				if (this.#seen !== null) this.#changed = whatChanged(this.#seen.results, results) ?? this.#changed;
				this.#seen = { results, at: entries.length };
				await keepSummary(
					this.#live.id,
					results.map(({ code, status }) => ({ code, status })),
				).catch(() => undefined);
				if (this.#live.ended === 'handed-in') await this.#keepSeen(results).catch(() => undefined);
			} while (this.#again);
		} catch (error) {
			this.#trouble = error instanceof TooLong ? error.message : NOT_LOOKED;
			if (!(error instanceof TooLong)) console.error(error);
		} finally {
			this.#looking = false;
		}
	}

	/** What can be set beside other attempts once it is handed in. */
	async #keepSeen(results: Results): Promise<void> {
		const sprung = new Map(results.flatMap((r) => r.traps).map((t) => [t.id, t] as const));
		const mistakes = this.#opened.scenario.traps.flatMap((trap) => {
			const result = sprung.get(trap.id);
			const id = trap.mistake ?? trap.id;
			return result ? [{ id, name: trap.name, putRight: result.recovered.length > 0 }] : [];
		});
		await keepSeen(this.#live.id, { mistakes, search: await this.#scorer.search() });
	}

	/** A good way through this scenario, to set beside one's own; null where there is none to show. */
	async model(): Promise<Route | null> {
		return this.sealed ? null : this.#scorer.model();
	}

	close(): void {
		this.#stop();
		this.#scorer.close();
	}
}

const NOT_LOOKED =
	'Your work could not be looked at just now. It is all kept. Reload the page; if it happens again, tell your tutor.';

export const [useCoach, provideCoach] = createContext<Coach>();
