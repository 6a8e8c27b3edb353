import { z } from 'zod';
import { CriterionCode } from './codes.ts';
import { Wanted } from './pattern.ts';

const STATUSES = ['evidenced', 'partly-evidenced', 'not-yet-evidenced', 'not-attempted'] as const;
/** The machine's view of a criterion, provisional: only an assessor decides. */
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

/** As tutors write it, with spaces or hyphens. */
const WrittenStatus = z
	.string()
	.transform((text) => text.trim().toLowerCase().replace(/\s+/g, '-'))
	.pipe(z.enum(STATUSES, 'Write evidenced, partly evidenced, not yet evidenced or not attempted'));

/** One act of a test: `candidate.archive: { ref: CAND-1008, reason: … }`, and `as: tom` to keep its outcome. */
export const TestAct = z.record(z.string(), z.json()).transform((act, context) => {
	const { as, ...rest } = act;
	const names = Object.keys(rest);
	if (names.length !== 1) {
		context.addIssue({ code: 'custom', message: 'Write one act a line: its name, a colon, and what it is done with' });
		return z.NEVER;
	}
	return { command: names[0]!, input: rest[names[0]!]!, as: typeof as === 'string' ? as : null };
});
export type TestAct = z.infer<typeof TestAct>;

/** A run and what it must come to: a model answer, another route, or a usual mistake. */
export const TestRun = z.strictObject({
	test: z.string().min(5).max(120),
	variants: z.union([z.literal('all'), z.array(z.string()).min(1)]).default('all'),
	/** The model answer: every criterion evidenced, in every variant. `desk sample` does this one. */
	model: z.boolean().default(false),
	do: z.array(TestAct).default([]),
	expect: z.strictObject({
		criteria: z.record(CriterionCode, WrittenStatus).default({}),
		/** Ids of the traps sprung, with “ (recovered)” behind those put right. Exactly these. */
		traps: z.array(z.string()).default([]),
		/** Messages that must have arrived. */
		arrived: z.array(z.string()).default([]),
		/** Checks that must be missed by this run. */
		missed: z.array(z.string()).default([]),
		/** What an indicator must come to, from 0 to 1: `why-lines: "0.8.."`. */
		indicates: z.record(z.string(), Wanted).default({}),
	}),
});
export type TestRun = z.infer<typeof TestRun> & { readonly file: string };
