import type { Attempt } from '../../src/lib/attempt/attempt.ts';
import { commit, type Committed } from '../../src/lib/attempt/commit.ts';
import { COMMANDS } from '../../src/lib/attempt/registry.ts';
import { CLIENT_COMMANDS } from '../../src/lib/crm/clients/commands.ts';
import { CONTACT_COMMANDS } from '../../src/lib/crm/contact/commands.ts';
import type { Command, Query } from '../../src/lib/crm/define.ts';
import { MATCHING_COMMANDS } from '../../src/lib/crm/matching/commands.ts';
import { rebuildIndex } from '../../src/lib/crm/search/index-text.ts';
import { openBook } from '../../src/lib/db/book.ts';
import type { Database } from '../../src/lib/db/database.ts';
import type { Script } from '../../src/lib/scenario/script.ts';
import { emptyCrm } from '../kit.ts';
import { smallWorld } from './world.ts';

/** Nobody writes, nobody answers. */
export const quietScript: Script = {
	start: () => [],
	react: () => [],
	happen: () => {
		throw new Error('Nothing is due in a quiet script');
	},
};

const NO_HASH = '0'.repeat(64);

export const HEADER: Attempt['header'] = {
	format: 1,
	release: '0.1.0',
	learner: { name: 'Lee Arner', id: null, cohort: null },
	centre: null,
	scenario: { id: 'quiet', version: '1.0.0', hash: NO_HASH },
	checksHash: NO_HASH,
	standard: { id: 'none', version: '1' },
	variant: 'A',
	seed: 1,
	candidates: 0,
	views: 1,
	mode: 'practice',
	clock: '2026-03-02T09:00',
	adjustments: [],
	sitting: null,
	follows: null,
	startedAt: '2026-09-01T08:00:00Z',
	worldDigest: NO_HASH,
};

const EVERY = new Map(
	[...COMMANDS.values(), ...CLIENT_COMMANDS, ...MATCHING_COMMANDS, ...CONTACT_COMMANDS].map((c): [string, Command] => [
		c.name,
		c,
	]),
);

export interface Desk {
	readonly attempt: Attempt;
	readonly db: Database;
	act<I, O>(command: Command<I, O>, input: unknown): Committed<O>;
	/** The code of the refusal, or the outcome where there was none. */
	refused(command: Command, input: unknown): unknown;
	show<I, R>(query: Query<I, R>, input: unknown): R;
}

/** A desk at 09:00 on Monday 2 March 2026, in the small world and whatever is added to it. */
export async function desk(add: (db: Database) => void = () => undefined, script: Script = quietScript): Promise<Desk> {
	const db = await emptyCrm();
	smallWorld(db);
	add(db);
	return deskOver(db, script);
}

/** A desk over records that stand already. */
export function deskOver(db: Database, script: Script = quietScript): Desk {
	rebuildIndex(db);
	openBook(db);
	const attempt: Attempt = {
		header: HEADER,
		db,
		script,
		commands: EVERY,
	};
	const act = <I, O>(command: Command<I, O>, input: unknown) => commit(attempt, command, input, '2026-09-01T08:00:00Z');
	return {
		attempt,
		db,
		act,
		refused(command, input) {
			const result = act(command, input);
			return result.ok ? result.outcome : result.refusal.code;
		},
		show: (query, input) => db.readOnly((read) => query.run(read, query.input.parse(input))),
	};
}
