import type { ReadDb } from '../../db/database.ts';
import type { Sql } from '../../db/sql.ts';
import type { Requirement } from '../clients/requirement.ts';
import type { Facts } from './facts.ts';
import type { Spec } from './spec.ts';

/** How far a line is shown by what is on record, from least to most. Stored by place in this list. */
export const STATES = ['missing', 'unknown', 'partly', 'shown'] as const;
export type State = (typeof STATES)[number];
export const [MISSING, UNKNOWN, PARTLY, SHOWN] = [0, 1, 2, 3] as const;
export type StateNumber = 0 | 1 | 2 | 3;

/** A passage that shows it, in its original spelling, and where it stands. */
export interface Passage {
	readonly from: string;
	readonly text: string;
}

/** Only these people, or everybody when null. */
export type Among = readonly number[] | null;

/** Says of a person, whose state is known, why in words; and shows the proof, where there is one. */
export interface Teller {
	reason(facts: Facts, state: StateNumber): string;
	passage(facts: Facts, state: StateNumber): Passage | null;
}

/** A kind of line whose answer stands on the candidate's own row. */
export interface PlainKind {
	/**
	 * SQL for the state's number, over `c` (candidate), `p` (person) and `m.tenths` (tenths of a mile from the job's
	 * place, or null).
	 */
	state(line: Requirement, spec: Spec): Sql;
	reason(facts: Facts, state: StateNumber, line: Requirement, spec: Spec): string;
	/** The field that says so. */
	field(facts: Facts): Passage | null;
}

/** A kind of line whose answer stands in rows of its own: skills, jobs, qualifications, the words of a CV. */
export interface RowsKind {
	/** Who is in which state, weakest first: what comes later counts. Whoever is in none is missing. */
	sets(db: ReadDb, line: Requirement, spec: Spec, among: Among): readonly (readonly [StateNumber, readonly number[]])[];
	/** @param passages - whether the words of CVs and jobs are wanted too; they are costly for many people */
	tell(db: ReadDb, line: Requirement, spec: Spec, ids: readonly number[], passages: boolean): Teller;
}
