import type { SqlJsStatic } from 'sql.js';
import { digestOf, digestParts, type DigestParts } from '../db/digest.ts';
import { emptyWorld } from '../db/open.ts';
import type { Hash } from '../ledger/hash.ts';
import { addRecords } from './add-records.ts';
import type { Agency } from './agency.ts';
import { arrive } from './arrive.ts';
import type { Scenario } from './scenario.ts';
import { openingCalls, openingMessages } from './script-of.ts';
import { openViews } from './views.ts';
import { seedWorld } from './world/seed.ts';

/** A seeded world as a file, and its fingerprint. */
export interface World {
	readonly image: Uint8Array;
	readonly digest: Hash;
}

/** One made here, with what its fingerprint is made of: how it ends can be told from what changed in it. */
export interface MadeWorld extends World {
	readonly parts: DigestParts;
}

export type Progress = (done: number, total: number, what: string) => void;

/**
 * Makes the world of a scenario in its variant: the agency's people by seed, the scenario's own records, and the
 * messages that are there from the start.
 *
 * @throws {Faulty} when the CRM can't hold a scenario's record
 */
export function buildWorld(
	sqlite: SqlJsStatic,
	scenario: Scenario,
	agency: Agency,
	onProgress: Progress = () => undefined,
): MadeWorld {
	const db = emptyWorld(sqlite);
	try {
		const { seed, candidates } = scenario.variant;
		seedWorld(db, {
			seed,
			candidates,
			clock: scenario.front.clock,
			agency,
			onProgress,
			addRecords() {
				openViews(db, scenario.front.views, scenario.front.clock);
				addRecords(db, scenario.data);
				for (const { message, at } of openingMessages(scenario)) arrive(db, message, at);
				openingCalls(db, scenario);
			},
		});
		const parts = digestParts(db);
		return { digest: digestOf(parts), image: db.image(), parts };
	} finally {
		db.close();
	}
}
