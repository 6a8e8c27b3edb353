import type { Status } from '../../scenario/tests-file.ts';
import type { Outcome, Test, Verdict } from './words.ts';

export interface CriterionDecided {
	readonly decision: Verdict;
	/** What the machine found when it was decided; null: it had nothing to say. */
	readonly suggestion: Status | null;
	/** Why, where the two differ or a test does not hold; else empty. */
	readonly reason: string;
	/** What the decision rests on. */
	readonly evidence: readonly string[];
	/** By the assessor's device. */
	readonly at: string;
}

/** The five tests of one criterion; null: not answered yet. */
export interface Judged {
	readonly tests: Readonly<Record<Test, boolean | null>>;
	readonly note: string;
}

export const UNJUDGED: Judged = {
	tests: { valid: null, authentic: null, current: null, sufficient: null, reliable: null },
	note: '',
};

/** Something for the learner to do, by a day. */
export interface Planned {
	/** `A1`. */
	readonly ref: string;
	readonly text: string;
	/** `YYYY-MM-DD`. */
	readonly due: string;
	readonly criteria: readonly string[];
}

/** A question of the discussion, and what was answered. */
export interface Asked {
	/** `D1`. */
	readonly ref: string;
	readonly question: string;
	readonly criteria: readonly string[];
	/** Where it comes from: the learner's own ledger, what is weak, or the assessor. */
	readonly from: 'ledger' | 'criterion' | 'own';
	/** The act that it is about. */
	readonly moment: { readonly attempt: string; readonly entry: number } | null;
	readonly askedAt: string;
	readonly answer: Answered | null;
}

export interface Answered {
	readonly text: string;
	/** How it was given. The assessor of the record wrote it down. */
	readonly how: 'spoken' | 'written';
	/** Who else was there; empty: nobody. */
	readonly present: string;
	/** The day of the talk, `YYYY-MM-DD`. */
	readonly on: string;
	/** When it was written down, by the assessor's device. */
	readonly at: string;
}

export interface Closed {
	readonly name: string;
	/** Criteria left open knowingly. */
	readonly left: readonly string[];
	readonly at: string;
}

/** A decision as its ledger leaves it. */
export interface DecisionState {
	readonly criteria: Readonly<Record<string, CriterionDecided>>;
	readonly judged: Readonly<Record<string, Judged>>;
	/** To the learner: about a criterion, by its code, or about all of it, under {@link OVERALL}. */
	readonly feedback: Readonly<Record<string, string>>;
	readonly plan: readonly Planned[];
	readonly questions: readonly Asked[];
	readonly outcomes: Readonly<Record<string, { readonly outcome: Outcome; readonly at: string }>>;
	/** Null while it can be changed. */
	readonly closed: Closed | null;
	/** Every time that it was opened again, and why. */
	readonly unlocks: readonly { readonly reason: string; readonly at: string; readonly closedAt: string }[];
	/** How many actions and questions there have ever been: a reference is never given twice. */
	readonly planned: number;
	readonly asked: number;
}

export const OVERALL = '';

export const NOTHING_DECIDED: DecisionState = {
	criteria: {},
	judged: {},
	feedback: {},
	plan: [],
	questions: [],
	outcomes: {},
	closed: null,
	unlocks: [],
	planned: 0,
	asked: 0,
};

/** The five tests of a criterion as they stand. */
export const judgedOf = (state: DecisionState, criterion: string): Judged => state.judged[criterion] ?? UNJUDGED;

/** What the assessor says when closing a round. */
export const CONFIRMS =
	'I have looked at the evidence named here and decided each criterion myself. What the system found was advice.';
