import { ACTORS, actorOf } from '../../../src/lib/scenario/outside/actors.ts';
import type { Script } from '../../../src/lib/scenario/script.ts';

/** When the tests begin. */
export const NOW = '2026-03-02T09:00';

/** The world outside alone: nobody of a scenario writes. */
export const outside: Script = {
	start: (db) => ACTORS.flatMap((actor) => actor.start(db, NOW, 7)),
	react: (occasion, db) => ACTORS.flatMap((actor) => actor.react(occasion, db, 7)),
	happen: (db, due) => actorOf(due)!(db, due, 7),
};
