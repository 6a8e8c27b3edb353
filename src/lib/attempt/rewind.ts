import type { SqlJsStatic } from 'sql.js';
import type { Entry } from '../ledger/entry.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { storyTime, type Attempt } from './attempt.ts';
import { beginAttempt } from './begin.ts';
import { openCheckpoint, saveCheckpoint, type Checkpoint } from './checkpoint.ts';
import { commit, type Committed } from './commit.ts';
import type { Header } from './header.ts';

/** Entries between two checkpoints: going back one step then takes a blink, whatever the length of the ledger. */
const STRIDE = 40;

/** The CRM as it stood after any entry of a ledger, rebuilt from the ledger. The same means serve pictures and replay. */
export class Rewind {
	readonly #sqlite: SqlJsStatic;
	readonly #image: Uint8Array;
	readonly #header: Header;
	readonly #scenario: Scenario;
	readonly #entries: readonly Entry[];
	readonly #checkpoints: Checkpoint[] = [];
	#attempt: Attempt;
	#at = 0;

	constructor(sqlite: SqlJsStatic, image: Uint8Array, header: Header, scenario: Scenario, entries: readonly Entry[]) {
		this.#sqlite = sqlite;
		this.#image = image;
		this.#header = header;
		this.#scenario = scenario;
		this.#entries = entries;
		this.#attempt = beginAttempt(sqlite, image, header, scenario);
	}

	/** The entry after which the records stand as they are now. */
	get at(): number {
		return this.#at;
	}

	get attempt(): Attempt {
		return this.#attempt;
	}

	/** Story time there. */
	get now(): string {
		return storyTime(this.#attempt);
	}

	/**
	 * Goes to the records as they stood after an entry; 0 is the start.
	 *
	 * @returns what the act of that entry came to, when it was done on the way; null at the start or where it stands already
	 */
	goTo(seq: number): Committed | null {
		const to = Math.max(0, Math.min(seq, this.#entries.length));
		if (to < this.#at || (to === this.#at && to > 0)) this.#back(to - 1);
		let last: Committed | null = null;
		while (this.#at < to) {
			const past = this.#entries[this.#at]!;
			last = commit(this.#attempt, this.#attempt.commands.get(past.command)!, past.input, past.at);
			this.#at = past.seq;
			if (this.#at % STRIDE === 0 && !this.#checkpoints.some((c) => c.seq === this.#at))
				this.#checkpoints.push(saveCheckpoint(this.#attempt, this.#at));
		}
		return last;
	}

	/** Reopens the nearest checkpoint at or before an entry. */
	#back(seq: number): void {
		const nearest = this.#checkpoints.filter((c) => c.seq <= seq).sort((a, b) => b.seq - a.seq)[0];
		this.#attempt.db.close();
		this.#attempt = nearest
			? openCheckpoint(this.#sqlite, nearest, this.#attempt)
			: beginAttempt(this.#sqlite, this.#image, this.#header, this.#scenario);
		this.#at = nearest?.seq ?? 0;
	}

	close(): void {
		this.#attempt.db.close();
	}
}
