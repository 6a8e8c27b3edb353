import type { Hash } from '../../ledger/hash.ts';

/** A rectangle of a picture, in its pixels. */
export interface Box {
	readonly name: string;
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
}

export interface PicturedMark {
	readonly attempt: Hash;
	readonly mark: number;
	readonly sha256: Hash;
	readonly width: number;
	readonly height: number;
	readonly boxes: readonly Box[];
}

/** One piece of evidence: a picture of a moment, with what the ledger says of it and the learner's own words. */
export interface Item {
	/** `E01`. */
	readonly ref: string;
	readonly attempt: Hash;
	readonly mark: number;
	readonly title: string;
	readonly criteria: readonly string[];
	/** Why this was done, in the learner's words. */
	readonly words: string;
	/** The learner's note to a named element, by its name. */
	readonly notes: Readonly<Record<string, string>>;
	/** What the picture shows, for someone who can't see it; empty: what the ledger says. */
	readonly alt: string;
}

export interface Written {
	readonly at: string;
	readonly text: string;
}

export interface ReflectionState {
	readonly written: readonly Written[];
	/** Evidence references. */
	readonly links: readonly string[];
}

/** What somebody who watched the work says, typed here for them to sign. Anyone's word until they have. */
export interface Testimony {
	/** `W01`. */
	readonly ref: string;
	readonly witness: string;
	/** What they are at the workplace or the centre. */
	readonly position: string;
	/** The day on which they watched. */
	readonly day: string;
	readonly saw: string;
	readonly criteria: readonly string[];
}

export interface Declaration {
	readonly name: string;
	readonly statement: string;
	/** Help or tools that the learner names; empty: none. */
	readonly help: string;
	readonly at: string;
}

/** A decision of an assessor that the learner has read and accepted: what comes after follows it. */
export interface Accepted {
	/** Last hash of the decision. */
	readonly decision: Hash;
	readonly round: number;
	readonly assessor: string;
	/** The fingerprint of the key that it was signed with. */
	readonly key: string;
	/** What the learner says to it; may be empty. */
	readonly comment: string;
	readonly at: string;
}

/** A portfolio as its ledger leaves it. */
export interface PortfolioState {
	/** Attempts in it, by the hash of their header, with the last hash that the ledger had. */
	readonly attempts: readonly { readonly attempt: Hash; readonly lastHash: Hash }[];
	readonly pictures: readonly PicturedMark[];
	readonly items: readonly Item[];
	/** By attempt and id of the prompt, `<attempt> R1`. */
	readonly reflections: Readonly<Record<string, ReflectionState>>;
	readonly testimonies: readonly Testimony[];
	/** Decisions that were accepted, the first one first. */
	readonly accepted: readonly Accepted[];
	/** Holds only while nothing has been changed since. */
	readonly declaration: Declaration | null;
	/** How many items there have ever been: a reference is never given twice. */
	readonly numbered: number;
	/** The same of testimonies. */
	readonly witnessed: number;
}

export const EMPTY: PortfolioState = {
	attempts: [],
	pictures: [],
	items: [],
	reflections: {},
	testimonies: [],
	accepted: [],
	declaration: null,
	numbered: 0,
	witnessed: 0,
};

/** What the learner declares. Our own wording; a signed statement of authenticity is what an IQA asks to see. */
export const STATEMENT =
	'This evidence is my own work, made on the dates shown. It was made in a simulated environment with fictitious data. I have named any help I had and any tools I used.';
