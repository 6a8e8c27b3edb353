import type { Doing } from './doing.ts';
import { recordRun } from './record-run.ts';
import type { RunDraft } from './write-scenario.ts';

/** What was done, as a run that is not judged yet. */
export interface DoneRun {
	readonly run: RunDraft;
	/** The agency's own people whom the run names: it holds in this variant alone. */
	readonly strangers: readonly string[];
}

/** What was done, as a run: of every variant, unless it names somebody who is another in each. */
export function doneRun({ entries, outcome, variables, scenario }: Doing, test: string): DoneRun {
	const { acts, strangers } = recordRun(entries, outcome.known, variables);
	const variants = strangers.length > 0 && scenario.variants.length > 1 ? [scenario.variant.name] : ('all' as const);
	return {
		run: { test, variants, model: false, acts, criteria: {}, traps: [], arrived: [], missed: [] },
		strangers,
	};
}

/** Whether a check's score is all that there is to earn. */
export const isWhole = (score: number): boolean => score >= 1 - 1e-9;
