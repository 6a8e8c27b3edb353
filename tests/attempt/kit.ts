import type { Attempt } from '../../src/lib/attempt/attempt.ts';
import { beginIn } from '../../src/lib/attempt/begin.ts';
import { commit, type Committed } from '../../src/lib/attempt/commit.ts';
import type { Command } from '../../src/lib/crm/define.ts';
import { rebuildIndex } from '../../src/lib/crm/search/index-text.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { worldDigest } from '../../src/lib/db/digest.ts';
import { engine } from '../../src/lib/db/engine.ts';
import { emptyWorld, worldFrom } from '../../src/lib/db/open.ts';
import { keyAsJson, rowAsJson, tablesOf } from '../../src/lib/db/tables.ts';
import type { Script } from '../../src/lib/scenario/script.ts';
import { HEADER } from '../crm/kit.ts';
import type { AnAct } from './any-act.ts';
import { busyScript, office } from './office.ts';

export const AT = '2026-09-01T08:00:00Z';

let made: Promise<{ image: Uint8Array; digest: string }> | undefined;

async function officeImage() {
	const db = emptyWorld(await engine());
	office(db);
	rebuildIndex(db);
	const world = { image: db.image(), digest: worldDigest(db) };
	db.close();
	return world;
}

export interface Morning {
	readonly attempt: Attempt;
	readonly db: Database;
	act<I, O>(command: Command<I, O>, input: unknown): Committed<O>;
	do(act: AnAct): Committed;
	digest(): string;
}

/** A fresh attempt in the office, at 09:00 on Monday 2 March 2026. */
export async function morning(
	script: Script = busyScript,
	add: (db: Database) => void = () => undefined,
): Promise<Morning> {
	const { image, digest } = await (made ??= officeImage());
	const db = worldFrom(await engine(), image);
	add(db);
	const attempt = beginIn(db, { ...HEADER, worldDigest: digest }, script);
	return {
		attempt,
		db,
		act: (command, input) => commit(attempt, command, input, AT),
		do: ({ name, input }) => commit(attempt, attempt.commands.get(name)!, input, AT),
		digest: () => worldDigest(db),
	};
}

class Over extends Error {}

/** Does something in an attempt and leaves no trace of it, so that a property needs no new world for each try. */
export function asIfNever(db: Database, work: () => void): void {
	try {
		db.savepoint(() => {
			work();
			throw new Over();
		});
	} catch (error) {
		if (!(error instanceof Over)) throw error;
	}
}

/** Every row of every table, by table and key: the records as they are, spelled out. */
export function allRows(db: Database): Map<string, string> {
	const rows = new Map<string, string>();
	for (const table of tablesOf(db)) {
		const found = db.rows({
			text: `select ${keyAsJson(table, '')} as k, ${rowAsJson(table, '')} as r from "${table.name}"`,
			values: [],
		});
		for (const { k, r } of found) rows.set(`${table.name} ${k}`, String(r));
	}
	return rows;
}

/** What stands between two states of the records: by row, what it is in the second, or null where it is gone. */
export function difference(
	from: ReadonlyMap<string, string>,
	to: ReadonlyMap<string, string>,
): Map<string, string | null> {
	const changed = new Map<string, string | null>();
	for (const [key, row] of to) if (from.get(key) !== row) changed.set(key, row);
	for (const key of from.keys()) if (!to.has(key)) changed.set(key, null);
	return changed;
}
