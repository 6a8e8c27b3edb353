import type { Entry } from '../ledger/entry.ts';
import { isIndicator } from '../scenario/checks.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { TestRun } from '../scenario/tests-file.ts';
import { disagreements } from './expectations.ts';
import type { Seeing } from './score.ts';

/** A run that was done, and what was seen of it. */
export interface Proven {
	readonly run: TestRun;
	readonly scenario: Scenario;
	readonly seeing: Seeing;
	readonly entries: readonly Entry[];
	readonly says: readonly string[];
}

/** A check or trap broken on purpose, and whether a run noticed. */
export interface Mutation {
	readonly what: string;
	readonly noticed: boolean;
	/** The check or the trap. */
	readonly id: string;
	/** The first run that notices, with its variant; null where none does. */
	readonly by: { readonly test: string; readonly variant: string } | null;
}

/**
 * Breaks every check, forcing it right and then wrong, and takes every trap away: each time some run must stop
 * coming to what it should. A check that no run depends on could say anything.
 */
export function mutations(proven: readonly Proven[]): Mutation[] {
	const [any] = proven;
	if (!any) return [];
	const broken = (id: string, how: string, change: (seeing: Seeing) => Seeing): Mutation => {
		const by = proven.find(
			(p) => p.says.length === 0 && disagreements(p.run, p.scenario, change(p.seeing), p.entries).length > 0,
		);
		return {
			what: `${id} ${how}`,
			noticed: by !== undefined,
			id,
			by: by ? { test: by.run.test, variant: by.scenario.variant.name } : null,
		};
	};
	const forced =
		(id: string, score: 0 | 1) =>
		(seeing: Seeing): Seeing => {
			const check = seeing.checks.get(id)!;
			const entries = score === 1 && !check.guard && check.entries.length === 0 ? [1] : check.entries;
			const { recovered: _recovered, ...rest } = check;
			return { ...seeing, checks: new Map([...seeing.checks, [id, { ...rest, score, entries }]]) };
		};
	const without =
		(id: string) =>
		(seeing: Seeing): Seeing => ({ ...seeing, traps: new Map([...seeing.traps].filter(([trap]) => trap !== id)) });
	const told =
		(id: string, level: 0 | 1) =>
		(seeing: Seeing): Seeing => ({
			...seeing,
			indicators: new Map([...seeing.indicators, [id, { ...seeing.indicators.get(id)!, level }]]),
		});
	return [
		...any.scenario.checks
			.filter(isIndicator)
			.flatMap(({ id }) => [broken(id, 'forced right', told(id, 1)), broken(id, 'forced wrong', told(id, 0))]),
		...any.scenario.checks
			.filter((check) => !isIndicator(check))
			.flatMap(({ id }) => [broken(id, 'forced right', forced(id, 1)), broken(id, 'forced wrong', forced(id, 0))]),
		...any.scenario.traps.map(({ id }) => broken(id, 'taken away', without(id))),
	];
}
