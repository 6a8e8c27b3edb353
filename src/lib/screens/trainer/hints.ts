import type { Entry } from '../../ledger/entry.ts';
import type { Scenario } from '../../scenario/scenario.ts';

export interface Hint {
	/** Names it among all hints of the scenario. */
	readonly key: string;
	readonly check: string;
	/** From 1, within its check. */
	readonly number: number;
	readonly text: string;
}

const keyOf = (check: string, number: number) => `${check} ${number}`;

const helps = (check: Scenario['checks'][number], step: number) => check.step === undefined || check.step === step;

/** Steps of the brief that have hints, in order. A check that belongs to no step helps with every one. */
export const stepsWithHints = (scenario: Scenario): number[] =>
	scenario.steps.map((_, i) => i + 1).filter((step) => hintsFor(scenario, step).length > 0);

/** The hints of one step: those of its checks, each in its order. */
export const hintsFor = (scenario: Scenario, step: number): Hint[] =>
	scenario.checks
		.filter((check) => helps(check, step))
		.flatMap((c) => c.hints.map((text, i) => ({ key: keyOf(c.id, i + 1), check: c.id, number: i + 1, text })));

/** Keys of the hints that the ledger says were opened. */
export const hintsOpened = (entries: readonly Entry[]): ReadonlySet<string> =>
	new Set(
		entries.flatMap((entry) => {
			if (entry.command !== 'hint.open' || entry.refusal !== null) return [];
			const { check, number } = entry.input as { check: string; number: number };
			return [keyOf(check, number)];
		}),
	);
