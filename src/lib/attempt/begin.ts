import type { SqlJsStatic } from 'sql.js';
import { z } from 'zod';
import type { Seat } from '../crm/define.ts';
import { openBook } from '../db/book.ts';
import type { Database, ReadDb } from '../db/database.ts';
import { worldFrom } from '../db/open.ts';
import { sql } from '../db/sql.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { scriptOf } from '../scenario/script-of.ts';
import type { Script } from '../scenario/script.ts';
import type { Attempt } from './attempt.ts';
import type { Header } from './header.ts';
import { COMMANDS } from './registry.ts';
import { schedule } from './world-time.ts';

/** Starts an attempt in a world that was made before. The image is copied, and can be used again. */
export function beginAttempt(sqlite: SqlJsStatic, image: Uint8Array, header: Header, scenario: Scenario): Attempt {
	return beginIn(worldFrom(sqlite, image), header, scriptOf(scenario));
}

/** Starts an attempt in records that are open already. */
export function beginIn(db: Database, header: Header, script: Script): Attempt {
	openBook(db);
	schedule(db, script.start);
	return { header, db, script, commands: COMMANDS, me: seatOf(db) };
}

/** The learner's seat among the colleagues. */
export function seatOf(db: ReadDb): Seat {
	return db.one(
		z.object({ id: z.int(), ref: z.string(), role: z.string() }),
		sql`select c.id, c.ref, r.name as role from colleague c join role r on r.id = c.role_id where c.is_learner = 1 order by c.id limit 1`,
	);
}
