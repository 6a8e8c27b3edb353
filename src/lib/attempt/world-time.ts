import { z } from 'zod';
import type { Db } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Json } from '../ledger/canonical.ts';
import type { Happening } from '../ledger/entry.ts';
import type { StoryTime } from '../ledger/story-time.ts';
import type { Due, Occasion, Script } from '../scenario/script.ts';

/** More than any fortnight brings. A script that answers itself for ever is a fault, and should be found as one. */
const MOST_AT_ONCE = 4_000;

const DueRow = z
	.object({ at: z.string(), key: z.string(), name: z.string(), with: z.string() })
	.transform((row): Due => ({ ...row, with: JSON.parse(row.with) as Record<string, Json> }));

/** Puts what the world will do on its list. What is on it already, by time and key, stays once. */
export function schedule(db: Db, dues: readonly Due[]): void {
	for (const due of dues) {
		db.run(sql`insert into due (at, key, name, "with") values (${due.at}, ${due.key}, ${due.name}, ${JSON.stringify(due.with)})
		           on conflict (at, key) do nothing`);
	}
}

/**
 * Lets happen what falls due up to a time, each at its own time, in order of due time then key; and puts on the list
 * what the act, and each thing that happens, brings about.
 *
 * @throws {Error} when it never ends
 */
export function letHappen(db: Db, script: Script, until: StoryTime, act: Occasion): Happening[] {
	schedule(db, script.react(act, db));
	const happened: Happening[] = [];
	let turns = 0;
	for (let due = next(db, until); due; due = next(db, until)) {
		if (turns++ >= MOST_AT_ONCE)
			throw new Error(`More than ${MOST_AT_ONCE} things happened at once; does the script answer itself?`);
		db.run(sql`update due set done = 1 where at = ${due.at} and key = ${due.key}`);
		const happening = script.happen(db, due);
		if (happening) happened.push(happening);
		// what came to nothing is heard of too: whoever put it on the list may put it off
		const { name, with: facts } = happening ?? due;
		schedule(db, script.react({ name, refusal: null, with: facts, at: due.at }, db));
	}
	return happened;
}

function next(db: Db, until: StoryTime): Due | undefined {
	return db.maybe(
		DueRow,
		sql`select at, key, name, "with" from due where done = 0 and at <= ${until} order by at, key limit 1`,
	);
}
