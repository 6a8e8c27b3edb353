import type { DBSchema, IDBPDatabase } from 'idb';
import type { View } from '../../crm/place.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { Hash } from '../../ledger/hash.ts';
import type { Header, Learner } from '../header.ts';
import type { PortfolioHeader } from '../portfolio/header.ts';
import { keptDatabase } from './kept-database.ts';

/** Who sits at this computer: asked once, kept here, put into each new header. */
export interface Me {
	readonly learner: Learner;
	readonly centre: string | null;
}

/** An attempt as it is kept: its header, and what is shown of it in a list without replaying it. */
export interface KeptAttempt {
	/** First letters of the header's hash: the same attempt has the same id on every computer. */
	readonly id: string;
	readonly header: Header;
	readonly entries: number;
	readonly handedIn: boolean;
	/** By the device. */
	readonly touchedAt: string;
	/** What was seen of it last, for the start page: criteria with their status. */
	readonly summary: readonly { readonly code: string; readonly status: string }[];
	/** What was seen of it at hand-in, to be set beside other attempts; none of it is evidence. */
	readonly seen?: SeenOf | undefined;
	/** Of a tutor who does a scenario of their own to write its checks: nobody's work, and in no list of work. */
	readonly trial?: Trial | undefined;
}

/** Which draft is tried, and whether it is done as it should be done or with a mistake. */
export interface Trial {
	readonly draft: string;
	readonly kind: 'good' | 'wrong';
}

/** Mistakes by their names, and how good the best search was. */
export interface SeenOf {
	/** Ids of traps, and of the usual mistakes that they are. */
	readonly mistakes: readonly { readonly id: string; readonly name: string; readonly putRight: boolean }[];
	/** People in the list, those of them who truly fit the vacancy, and everybody who does; null without such a search. */
	readonly search: {
		readonly vacancy: string;
		readonly entry: number;
		readonly count: number;
		readonly good: number;
		readonly all: number;
	} | null;
}

/** What is on screen and half typed. No evidence; goes when the act is done. */
export interface Draft {
	/** Of an attempt: the CRM's view. */
	readonly view?: View;
	/** Of a portfolio: its forms, by their names. */
	readonly forms?: Readonly<Record<string, unknown>>;
}

/** A picture, by its SHA-256: its bytes, and the moment that it shows. */
export interface KeptPicture {
	readonly sha256: Hash;
	readonly attempt: string;
	/** The `seq` of the mark that it was made for. */
	readonly mark: number;
	readonly width: number;
	readonly height: number;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Where the named elements are in it, in pixels. */
	readonly boxes: readonly {
		readonly name: string;
		readonly x: number;
		readonly y: number;
		readonly w: number;
		readonly h: number;
	}[];
}

export interface KeptPortfolio {
	readonly id: string;
	readonly header: PortfolioHeader;
	readonly entries: number;
	readonly touchedAt: string;
}

/** A scenario that came as a file: from a tutor to a learner, or to an assessor. */
export interface KeptPack {
	/** Its id, and the fingerprints of what it holds: the same pack opened twice is one. */
	readonly key: string;
	readonly id: string;
	readonly title: string;
	readonly version: string;
	/** Without its checks and answers: for an assessed attempt. */
	readonly sealed: boolean;
	readonly hash: Hash;
	readonly checksHash: Hash;
	readonly files: readonly (readonly [path: string, text: string])[];
}

/** What an assessor decided of a portfolio, as its assessed PDF brought it: both are read again when they are shown. */
export interface KeptAssessment {
	/** The last hash of the decision. */
	readonly id: Hash;
	/** The portfolio's id here. */
	readonly portfolio: string;
	readonly round: number;
	/** `decision.json` and `signature.json`, as they stood in the file. */
	readonly decision: string;
	readonly signature: string;
	/** By this device, UTC. */
	readonly openedAt: string;
}

interface Stores extends DBSchema {
	me: { key: 'me'; value: Me };
	attempts: { key: string; value: KeptAttempt };
	/** Keyed by ledger and number, and only ever added: two tabs can't both write entry 12. */
	entries: { key: [string, number]; value: Entry };
	drafts: { key: string; value: Draft };
	portfolios: { key: string; value: KeptPortfolio };
	pictures: { key: [string, number]; value: KeptPicture };
	packs: { key: string; value: KeptPack };
	assessments: { key: Hash; value: KeptAssessment };
	/** Seeded worlds: a cache, which may be thrown away at any time. */
	worlds: { key: string; value: { image: Uint8Array<ArrayBuffer>; digest: Hash } };
}

export type Store = IDBPDatabase<Stores>;

const kept = keptDatabase<Stores>('practice-desk', 3, (db, from) => {
	if (from < 1) {
		db.createObjectStore('me');
		db.createObjectStore('attempts', { keyPath: 'id' });
		db.createObjectStore('entries');
		db.createObjectStore('drafts');
		db.createObjectStore('portfolios', { keyPath: 'id' });
		db.createObjectStore('pictures', { keyPath: ['attempt', 'mark'] });
		db.createObjectStore('worlds');
	}
	if (from < 2) db.createObjectStore('packs', { keyPath: 'key' });
	if (from < 3) db.createObjectStore('assessments', { keyPath: 'id' });
});

/** The one place on this computer where anything is kept. */
export const store = (): Promise<Store> => kept.open();

/** Deletes all of it. Whoever asks for the store afterwards gets an empty one. */
export const deleteStore = (): Promise<void> => kept.remove();
