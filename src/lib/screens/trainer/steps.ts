import type { Results } from '../../assessment/finding.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { Scenario } from '../../scenario/scenario.ts';

export interface StepState {
	/** From 1. */
	readonly number: number;
	readonly text: string;
	/** What stands above it, where steps come in groups: the days of a week. */
	readonly heading: string | undefined;
	readonly done: boolean;
}

/** The steps of the brief: done when their checks are, or, where the checks are sealed, when the learner has ticked them. */
export function stepsOf(scenario: Scenario, results: Results | null, entries: readonly Entry[]): StepState[] {
	const found = new Map((results ?? []).flatMap((r) => r.checks.map((c) => [c.id, c] as const)));
	const ticked = new Map<number, boolean>();
	for (const entry of entries) {
		if (entry.command !== 'step.tick') continue;
		const { step, done } = entry.input as { step: number; done: boolean };
		ticked.set(step, done);
	}
	return scenario.steps.map((text, i) => {
		const number = i + 1;
		const own = scenario.checks.filter((c) => c.step === number).map((c) => found.get(c.id));
		const earning = own.filter((c) => c && !c.guard);
		const done = scenario.sealed
			? (ticked.get(number) ?? false)
			: earning.length > 0 && own.every((c) => c !== undefined && c.score >= 1);
		return { number, text, heading: scenario.stepHeadings.get(number), done };
	});
}
