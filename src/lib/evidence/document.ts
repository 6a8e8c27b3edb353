/**
 * What the portfolio's pages say, as plain data.
 *
 * Everything is already in words: the writer looks nothing up, judges nothing and reads no clock. The same document
 * and the same pictures give the same bytes, so a second writing from the attached data can be compared.
 */
export interface PortfolioDocument {
	readonly unit: string;
	readonly qualification: string;
	readonly learner: { readonly name: string; readonly id: string | null; readonly centre: string | null };
	/** Who and what, for the foot of each page: `Siân Howells · 9999999999 · Monday on the industrial desk 1.0.0`. */
	readonly footer: string;
	/** The device's time of the portfolio's last act (UTC ISO), for the file's own properties. */
	readonly made: string;
	/** The table on the cover. */
	readonly facts: readonly Fact[];
	/** Null while the portfolio is a draft. */
	readonly declaration: Declaration | null;
	/** `7F3K-92QM-X4TD`; null before the declaration. */
	readonly receipt: string | null;
	readonly criteria: readonly CriterionClaim[];
	/** What evidence is still missing, one sentence each. */
	readonly gaps: readonly string[];
	readonly items: readonly Item[];
	readonly matches: readonly Match[];
	readonly reflections: readonly Reflection[];
	readonly testimonies: readonly Testimony[];
	readonly protection: readonly ProtectionAct[];
	readonly questions: readonly Question[];
	readonly log: readonly ActivityLog[];
}

/** The machine's words about a criterion. `met` and `not-yet-met` belong to the assessor and are not here. */
export type Status = 'evidenced' | 'partly-evidenced' | 'not-yet-evidenced' | 'not-attempted';

/** Kinds of evidence: product, reflective account, questioning, witness, observation, professional discussion. */
export type ItemKind = 'PR' | 'RA' | 'QU' | 'WT' | 'OB' | 'PD';

export interface Fact {
	readonly label: string;
	readonly value: string;
}

export interface Declaration {
	readonly text: string;
	readonly name: string;
	/** The day in words. */
	readonly on: string;
	/** The help the learner names, their own words; may be empty. */
	readonly help: string;
}

export interface CriterionClaim {
	/** With its unit: `CRM AC1`. */
	readonly code: string;
	readonly text: string;
	/** Provisional, unofficial wording, and where the wording is from; may be empty. */
	readonly note: string;
	/** Null in a sealed attempt. */
	readonly finding: Status | null;
	/** False where no scenario has a check of it: words are for the assessor to read, and *not attempted* would be untrue. */
	readonly judged: boolean;
	readonly evidence: readonly { readonly ref: string; readonly kind: string }[];
}

export interface Item {
	/** `E01`. */
	readonly ref: string;
	readonly kind: ItemKind;
	/** From the simulated CRM, or the learner's own workplace (redacted, and labelled as such). */
	readonly origin: 'simulated' | 'workplace';
	readonly title: string;
	readonly criteria: readonly string[];
	/** Day and time in words. */
	readonly when: string;
	/** `Entry 48`, `Entries 131 to 158`; empty for what is not from a ledger. */
	readonly entries: string;
	/** The screen's name; empty where there was none. */
	readonly screen: string;
	readonly picture: Picture | null;
	/** What the ledger says was done, in a sentence or a few. */
	readonly fromLedger: string;
	/** The learner's own words; may be empty, which the page says. */
	readonly words: string;
	readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[];
	/** Why it matters at work. */
	readonly why: string;
	readonly protection: string;
}

export interface Picture {
	readonly sha256: string;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	/** The picture in words: alternative text, and printed below for those who print. */
	readonly alt: string;
	/** `The CRM as it stood at entry 48, rebuilt from the ledger.` */
	readonly caption: string;
	readonly callouts: readonly Callout[];
}

export interface Callout {
	/** `1`, `2` on a learner's disc; `A`, `B` in the ledger's hollow square. The two never swap. */
	readonly mark: string;
	readonly by: 'learner' | 'ledger';
	/** What it points at, in pixels of the picture. */
	readonly box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
	readonly text: string;
}

export type Fit = 'shown' | 'partly' | 'missing' | 'unknown';

export interface Match {
	readonly vacancy: string;
	readonly title: string;
	readonly client: string;
	readonly candidates: readonly string[];
	/** One row a line of the job specification; one cell a candidate, in the order of `candidates`. */
	readonly rows: readonly {
		readonly line: number;
		readonly text: string;
		readonly importance: 'essential' | 'desirable';
		readonly cells: readonly { readonly fit: Fit; readonly reason: string; readonly note: string }[];
	}[];
	/** Why these people, in the learner's words. */
	readonly rationales: readonly { readonly candidate: string; readonly text: string }[];
	/** Who agreed to be put forward, when; one sentence each. */
	readonly permissions: readonly string[];
}

export interface Reflection {
	readonly prompt: string;
	readonly criteria: readonly string[];
	readonly written: readonly { readonly on: string; readonly text: string }[];
	/** Item references (which become links) or other places in words. */
	readonly links: readonly string[];
}

/** A witness's statement, for them to sign. */
export interface Testimony {
	/** `W01`. */
	readonly ref: string;
	readonly witness: string;
	readonly position: string;
	/** The day in words. */
	readonly on: string;
	readonly saw: string;
	readonly criteria: readonly string[];
}

/** An act in the CRM beside the clause of the agency's policy that it follows. */
export interface ProtectionAct {
	readonly entry: number;
	readonly time: string;
	readonly did: string;
	/** `4.2 Permission is for one vacancy`. */
	readonly clause: string;
	/** Empty where the clause was printed in full before. */
	readonly body: string;
}

export interface Question {
	readonly id: string;
	readonly criteria: readonly string[];
	readonly question: string;
	/** `right` is null in a sealed attempt. */
	readonly options: readonly {
		readonly text: string;
		readonly chosen: boolean;
		readonly feedback: string;
		readonly right: boolean | null;
	}[];
	/** Where the answer is written, not chosen. */
	readonly answer: string | null;
}

export interface ActivityLog {
	readonly title: string;
	/** `214 entries. These are the 18 that decided a check.` */
	readonly note: string;
	readonly lines: readonly {
		readonly no: number;
		readonly time: string;
		/** Without the word refused: the writer adds it, with its mark, where `refused` is true. */
		readonly did: string;
		readonly record: string;
		readonly criteria: string;
		/** The first digits of the entry's hash. */
		readonly hash: string;
		readonly refused: boolean;
	}[];
}

/** In code and on every page of every export, never a setting. */
export const LABEL = 'Simulated environment, fictitious data';
