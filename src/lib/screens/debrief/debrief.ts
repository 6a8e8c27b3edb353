import type { Results } from '../../assessment/finding.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Trap } from '../../scenario/trap.ts';

/** An act on a route, with what it counted for. */
export interface RouteAct {
	readonly entry: Entry;
	/** Criteria that it helped to decide. */
	readonly codes: readonly string[];
	/** Mistakes that began with it, and those that it put right. */
	readonly sprung: readonly Trap[];
	readonly righted: readonly Trap[];
}

/** One step of the brief as it was gone. */
export interface RouteStep {
	/** From 1; 0 for what counts and belongs to no step. */
	readonly step: number;
	readonly acts: readonly RouteAct[];
}

/** A way through a scenario, by the steps of its brief. */
export interface DebriefRoute {
	readonly steps: readonly RouteStep[];
	/** Acts that decided nothing: looking round, mostly. */
	readonly others: number;
}

/**
 * What decided something on the way, under the step it belongs to, in the order in which it was done. An act that
 * counts for several steps stands under the first of them.
 */
export function routeOf(scenario: Scenario, entries: readonly Entry[], results: Results): DebriefRoute {
	const steps = stepsOfEntries(scenario, results);
	const acts = entries.flatMap((entry): (RouteAct & { step: number })[] => {
		const act = {
			entry,
			codes: results.filter((r) => r.entries.includes(entry.seq)).map((r) => r.code),
			sprung: trapsWith(scenario, results, 'sprung', entry.seq),
			righted: trapsWith(scenario, results, 'recovered', entry.seq),
		};
		const counts = act.codes.length > 0 || act.sprung.length > 0 || act.righted.length > 0;
		return counts ? [{ ...act, step: steps.get(entry.seq) ?? 0 }] : [];
	});
	const numbers = [...scenario.steps.map((_, i) => i + 1), 0];
	return {
		steps: numbers.map((step) => ({
			step,
			acts: acts.filter((act) => act.step === step).map(({ step: _, ...act }) => act),
		})),
		others: entries.length - acts.length,
	};
}

/** Which step each entry that decided a check belongs to. */
function stepsOfEntries(scenario: Scenario, results: Results): ReadonlyMap<number, number> {
	const stepOf = new Map(scenario.checks.map((check) => [check.id, check.step] as const));
	const found = new Map<number, number>();
	for (const check of results.flatMap((r) => r.checks)) {
		const step = stepOf.get(check.id);
		if (step === undefined) continue;
		for (const seq of check.entries) found.set(seq, Math.min(step, found.get(seq) ?? step));
	}
	return found;
}

function trapsWith(scenario: Scenario, results: Results, how: 'sprung' | 'recovered', seq: number): Trap[] {
	const ids = results.flatMap((r) => r.traps.filter((t) => t[how].includes(seq)).map((t) => t.id));
	return scenario.traps.filter((trap) => ids.includes(trap.id));
}
