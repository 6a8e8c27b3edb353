import type { DBSchema, IDBPDatabase } from 'idb';
import type { Learner } from '../../attempt/header.ts';
import { keptDatabase } from '../../attempt/storage/kept-database.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { Hash } from '../../ledger/hash.ts';
import type { DecisionHeader } from '../decision/header.ts';
import type { Verdict } from '../verdict.ts';

/** How far the assessor is with a portfolio. */
export const STATES = ['new', 'in-work', 'decided', 'signed'] as const;
export type State = (typeof STATES)[number];

/** What was found when a portfolio was checked last, for a list that opens no file. */
export interface Summary {
	readonly intact: boolean | null;
	readonly verdicts: readonly Verdict[];
	/** Null where the file could not be read. */
	readonly learner: Learner | null;
	readonly centre: string | null;
	readonly attempts: readonly {
		readonly scenario: string;
		readonly title: string;
		readonly version: string;
		readonly variant: string;
		readonly mode: string;
		readonly entries: number;
		/** Whether the learner says that an earlier attempt at the scenario exists. */
		readonly again: boolean;
		/** By the learner's device, UTC. */
		readonly startedAt: string;
	}[];
	/** When the learner declared it, by their device; null for a draft. */
	readonly declaredAt: string | null;
	readonly receipt: string | null;
}

/** A portfolio that was opened here, without its bytes. */
export interface KeptFile {
	/** Of the file's bytes: the same file opened twice is one. */
	readonly sha256: Hash;
	/** The file's name when it was opened. */
	readonly name: string;
	/** By this device, UTC. */
	readonly openedAt: string;
	readonly state: State;
	readonly summary: Summary;
}

/** One round of deciding, as it is kept. */
export interface KeptDecision {
	readonly header: DecisionHeader;
	readonly entries: readonly Entry[];
}

interface Stores extends DBSchema {
	portfolios: { key: Hash; value: KeptFile };
	/** The files themselves, by the SHA-256 of their bytes: a list of hundreds is shown without reading them. */
	files: { key: Hash; value: Uint8Array<ArrayBuffer> };
	/** By the hash of their header: a decision's header, and everything done in that round. */
	decisions: { key: Hash; value: KeptDecision };
	/** What is typed about a portfolio and not saved, by the SHA-256 of its file. */
	drafts: { key: Hash; value: Readonly<Record<string, unknown>> };
	/** Whoever assesses here. */
	me: { key: 'me'; value: unknown };
	keys: { key: string; value: unknown };
	phrases: { key: string; value: unknown };
	sittings: { key: string; value: unknown };
	/** What was signed under a round, by the hash of the decision's header; the first one first. */
	signatures: { key: Hash; value: readonly string[] };
	/** What tutors' lists say of who has which variant. */
	given: { key: 'given'; value: unknown };
}

export type Workspace = IDBPDatabase<Stores>;

const kept = keptDatabase<Stores>('practice-desk-assessor', 2, (db, from) => {
	// keys are given with each value
	if (from < 1) {
		db.createObjectStore('portfolios', { keyPath: 'sha256' });
		for (const store of ['files', 'decisions', 'drafts', 'me', 'keys', 'phrases', 'sittings', 'signatures'] as const)
			db.createObjectStore(store);
	}
	if (from < 2) db.createObjectStore('given');
});

/** Where an assessor's work is kept on this computer, apart from any learner's. */
export const workspace = (): Promise<Workspace> => kept.open();

/** Deletes all of it. Whoever asks for the workspace afterwards gets an empty one. */
export const deleteWorkspace = (): Promise<void> => kept.remove();
