import type { Db, ReadDb } from '../../db/database.ts';
import type { Happening } from '../../ledger/entry.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import type { Due, Occasion } from '../script.ts';
import { ALERTS } from './alerts.ts';
import { ASKED } from './asked.ts';
import { BOARDS } from './boards.ts';
import { CHATTERS } from './chatters.ts';
import { CHOOSERS } from './choosers.ts';
import { HIRING } from './hiring.ts';
import { GUESTS } from './guests.ts';
import { AUTOMATIONS } from './automations.ts';
import { CAMPAIGNS } from './campaigns.ts';
import { POST } from './post.ts';
import { QUAYSIDE } from './quayside.ts';

/**
 * Somebody or something outside the learner's hands that acts in every scenario: who reads e-mails, a job board, a
 * client's applicant tracking system, an automation. Follows from seed, records and the learner's acts alone.
 */
export interface Actor {
	/** What is due from the start, whatever the learner does. */
	start(db: ReadDb, clock: StoryTime, seed: number): readonly Due[];
	/**
	 * What an act or a happening brings about. May read the records; writes nothing. Most occasions are none of its.
	 *
	 * @param spoken - the scenario has an answer of its own to this, so that nobody else gives one
	 */
	react(occasion: Occasion, db: ReadDb, seed: number, spoken?: boolean): readonly Due[];
	/** Lets one of its dues happen, by the `kind` that stands in `with`; null where nothing comes of it any more. */
	readonly happen: Readonly<Record<string, (db: Db, due: Due, seed: number) => Happening | null>>;
}

/** All of them, in the order in which they hear of things. */
export const ACTORS: readonly Actor[] = [
	ALERTS,
	GUESTS,
	POST,
	CAMPAIGNS,
	AUTOMATIONS,
	ASKED,
	BOARDS,
	CHATTERS,
	CHOOSERS,
	HIRING,
	QUAYSIDE,
];

/** Who lets something due happen; undefined where it is the scenario's own. */
export function actorOf(due: Due): Actor['happen'][string] | undefined {
	const kind = String(due.with['kind'] ?? '');
	return ACTORS.find((actor) => kind in actor.happen)?.happen[kind];
}
