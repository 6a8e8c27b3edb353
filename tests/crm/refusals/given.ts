import type { Command } from '../../../src/lib/crm/define.ts';
import type { Database } from '../../../src/lib/db/database.ts';
import type { Script } from '../../../src/lib/scenario/script.ts';
import { chosen, said, someone, YUSUF } from '../world.ts';

/** An act, what stands on record before it, and what is done before it. */
export type Reached = readonly [
	command: Command,
	input: unknown,
	given?: ((db: Database) => void) | undefined,
	done?: readonly (readonly [Command, unknown])[],
	script?: Script,
];

export const yusuf = (db: Database) => void someone(db, YUSUF);
export const but = (candidate: Record<string, string | number | null>) => (db: Database) =>
	void someone(db, { ...YUSUF, candidate });
export const listed = (db: Database) => {
	yusuf(db);
	chosen(db, YUSUF.ref);
};
export const answering =
	(decision: string, until: string | null = null) =>
	(db: Database) => {
		listed(db);
		said(db, YUSUF.ref, decision, until);
	};
export const ready = answering('given');
export const readyBut = (candidate: Record<string, string | number | null>) => (db: Database) => {
	someone(db, { ...YUSUF, candidate });
	chosen(db, YUSUF.ref);
	said(db, YUSUF.ref, 'given');
};
export const setting =
	(statement: string, given: (db: Database) => void = yusuf) =>
	(db: Database) => {
		given(db);
		db.exec(statement);
	};
