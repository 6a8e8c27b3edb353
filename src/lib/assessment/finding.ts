import { z } from 'zod';
import { Status } from '../scenario/tests-file.ts';

/** What a check saw, and the `seq` of every entry that decided it. */
export interface Finding {
	/** 0 to 1. */
	readonly score: number;
	readonly entries: readonly number[];
	/** What it saw, in words that name records and figures; where score and entries say it all, nothing. */
	readonly says?: string;
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
	/** What it saw, in words. */
	says: z.string().optional(),
	/** Of a guard that was broken: the later acts that put it right, so that it holds nothing back. */
	recovered: z.array(z.int()).optional(),
});
export type CheckResult = z.infer<typeof CheckResult>;

export const TrapResult = z.strictObject({
	id: z.string(),
	/** Which of the usual mistakes it is, the same in every scenario. */
	mistake: z.string().optional(),
	severity: z.enum(['critical', 'major', 'minor']),
	/** The acts that sprang it, and the later ones that put it right. */
	sprung: z.array(z.int()),
	recovered: z.array(z.int()),
});
export type TrapResult = z.infer<typeof TrapResult>;

/** Something an assessor may want to know. It earned nothing and held nothing back. */
export const IndicatorResult = z.strictObject({
	id: z.string(),
	title: z.string(),
	/** 0 to 1, for an order of looking; never shown as a mark. */
	level: z.number().min(0).max(1),
	says: z.string(),
	entries: z.array(z.int()),
});
export type IndicatorResult = z.infer<typeof IndicatorResult>;

/** What a ledger shows of one criterion. Provisional: only an assessor decides. */
export const CriterionResult = z.strictObject({
	code: z.string(),
	status: Status,
	checks: z.array(CheckResult),
	traps: z.array(TrapResult),
	/** For the assessor; only where the scenario looks for any. */
	indicators: z.array(IndicatorResult).optional(),
	/** Every act that decided it, in order. */
	entries: z.array(z.int()),
});
export type CriterionResult = z.infer<typeof CriterionResult>;

export const Results = z.array(CriterionResult);
export type Results = z.infer<typeof Results>;
