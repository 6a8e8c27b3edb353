import type { Db, ReadDb } from '../db/database.ts';
import type { Json } from '../ledger/canonical.ts';
import type { Happening } from '../ledger/entry.ts';
import type { StoryTime } from '../ledger/story-time.ts';

/** Something the world will do, and when. Told apart, and put in order, by time and key. */
export interface Due {
	readonly at: StoryTime;
	readonly key: string;
	readonly name: string;
	readonly with: Readonly<Record<string, Json>>;
}

/** What the world may answer to: an act, or another thing that happened. */
export interface Occasion {
	readonly name: string;
	readonly refusal: string | null;
	/** Input and outcome of an act, or what a happening was with; what patterns are compared with. */
	readonly with: Readonly<Record<string, Json>>;
	/** Story time at its end. */
	readonly at: StoryTime;
}

/**
 * What the made-up people do of themselves. Follows from scenario, seed and the learner's own acts, never from the
 * device's clock.
 */
export interface Script {
	/** What is due from the start, whatever the learner does. */
	start(db: ReadDb): readonly Due[];
	/** What an act or a happening brings about later. May read the records; writes nothing. */
	react(occasion: Occasion, db: Db): Due[];
	/**
	 * Lets one thing happen: writes its rows, and returns what the ledger says of it; null where nothing came of it,
	 * because what it was about has changed since.
	 */
	happen(db: Db, due: Due): Happening | null;
}
