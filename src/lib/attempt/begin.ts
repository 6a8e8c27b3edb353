import type { SqlJsStatic } from 'sql.js';
import { openBook } from '../db/book.ts';
import type { Database } from '../db/database.ts';
import { worldFrom } from '../db/open.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { scriptOf } from '../scenario/script-of.ts';
import type { Script } from '../scenario/script.ts';
import type { Attempt } from './attempt.ts';
import type { Header } from './header.ts';
import { COMMANDS } from './registry.ts';
import { schedule } from './world-time.ts';

/** Starts an attempt in a world that was made before. The image is copied, and can be used again. */
export function beginAttempt(sqlite: SqlJsStatic, image: Uint8Array, header: Header, scenario: Scenario): Attempt {
	return beginIn(worldFrom(sqlite, image), header, scriptOf(scenario, header.adjustments));
}

/** Starts an attempt in records that are open already. */
export function beginIn(db: Database, header: Header, script: Script): Attempt {
	openBook(db);
	schedule(db, script.start(db));
	return { header, db, script, commands: COMMANDS };
}
