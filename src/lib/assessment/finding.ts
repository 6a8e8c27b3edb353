import { z } from 'zod';
import { Status } from '../scenario/tests-file.ts';

/** What a check saw, and the `seq` of every entry that decided it. */
export interface Finding {
	/** 0 to 1. */
	readonly score: number;
	readonly entries: readonly number[];
}

export const CheckResult = z.strictObject({
	id: z.string(),
	title: z.string(),
	/** Earns nothing; when it is broken, the criterion is at best partly evidenced. */
	guard: z.boolean(),
	must_pass: z.boolean(),
	points: z.number(),
	score: z.number().min(0).max(1),
	/** The acts that decided it. A check that rests on none evidences nothing. */
	entries: z.array(z.int()),
});
export type CheckResult = z.infer<typeof CheckResult>;

export const TrapResult = z.strictObject({
	id: z.string(),
	severity: z.enum(['critical', 'major', 'minor']),
	/** The acts that sprang it, and the later ones that put it right. */
	sprung: z.array(z.int()),
	recovered: z.array(z.int()),
});
export type TrapResult = z.infer<typeof TrapResult>;

/** What a ledger shows of one criterion. Provisional: only an assessor decides. */
export const CriterionResult = z.strictObject({
	code: z.string(),
	status: Status,
	checks: z.array(CheckResult),
	traps: z.array(TrapResult),
	/** Every act that decided it, in order. */
	entries: z.array(z.int()),
});
export type CriterionResult = z.infer<typeof CriterionResult>;

export const Results = z.array(CriterionResult);
export type Results = z.infer<typeof Results>;
