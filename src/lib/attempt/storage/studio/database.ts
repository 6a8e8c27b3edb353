import type { DBSchema, IDBPDatabase } from 'idb';
import type { Hash } from '../../../ledger/hash.ts';
import { keptDatabase } from '../kept-database.ts';

/** The files of a scenario as they are kept. */
export type FileList = readonly (readonly [path: string, text: string])[];

/** A scenario that a tutor is writing. */
export interface ScenarioDraft {
	readonly id: string;
	/** As the brief has it; of a brief that can't be read, as it was last. */
	readonly title: string;
	readonly files: FileList;
	/** By the device. */
	readonly createdAt: string;
	readonly changedAt: string;
	/** One more with each save: a tab that knows an older one may not write over it. */
	readonly revision: number;
	/** Over all files, runs too, when the proof held last. */
	readonly proven: { readonly hash: Hash; readonly at: string; readonly release: string } | null;
	/** What was published last: the proven files, and the pack that they are kept as. */
	readonly published: {
		readonly hash: Hash;
		readonly version: string;
		readonly at: string;
		readonly pack: string;
	} | null;
	/** A first scenario: the studio leads its tutor from step to step. */
	readonly guided: boolean;
	/** When it was deleted; it can be brought back for a day. */
	readonly deletedAt: string | null;
}

/** The files of a draft as they were at one time, with a word about them. */
export interface DraftVersion {
	readonly draft: string;
	readonly number: number;
	readonly at: string;
	readonly note: string;
	readonly files: FileList;
}

/** A copy of a draft that an attempt was begun with: the attempt is opened with it again, whatever the draft is by then. */
export interface TriedCopy {
	readonly hash: Hash;
	/** The scenario’s own id. */
	readonly scenario: string;
	/** By the device. */
	readonly at: string;
	readonly files: FileList;
}

interface Stores extends DBSchema {
	drafts: { key: string; value: ScenarioDraft };
	versions: { key: [string, number]; value: DraftVersion };
	tried: { key: string; value: TriedCopy };
}

const kept = keptDatabase<Stores>('practice-desk-studio', 1, (db) => {
	db.createObjectStore('drafts', { keyPath: 'id' });
	db.createObjectStore('versions', { keyPath: ['draft', 'number'] });
	db.createObjectStore('tried', { keyPath: 'hash' });
});

/** Where a tutor's scenarios are kept: apart from learners' work, and not removed with it. */
export const studioStore = (): Promise<IDBPDatabase<Stores>> => kept.open();
