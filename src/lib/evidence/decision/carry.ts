import type { Status } from '../../scenario/tests-file.ts';
import type { DecisionAct } from './act.ts';
import { decide, judge } from './criteria.ts';
import type { Decision } from './decision.ts';
import { judgedOf, type DecisionState } from './state.ts';

/** An act that is proposed, with its input. */
export interface Carried {
	readonly criterion: string;
	readonly acts: readonly { readonly command: DecisionAct; readonly input: unknown }[];
}

/**
 * What was met in an earlier round and is not decided in this one, as the acts that say so again: what is met once needs
 * no second look, but each round stands for itself. Left out where nothing that it rested on is in this portfolio.
 *
 * @param now - for each criterion, the evidence that there is in this portfolio, and what the work shows
 */
export function carriedFrom(
	earlier: Decision,
	state: DecisionState,
	now: (criterion: string) => { readonly pieces: readonly string[]; readonly found: Status | null },
): Carried[] {
	return Object.entries(earlier.state.criteria).flatMap(([criterion, then]): Carried[] => {
		if (then.decision !== 'met' || state.criteria[criterion]) return [];
		const { pieces, found } = now(criterion);
		const evidence = then.evidence.filter((ref) => pieces.includes(ref));
		if (evidence.length === 0) return [];
		const { tests, note } = judgedOf(earlier.state, criterion);
		const reason = [`Met in round ${earlier.header.round}.`, then.reason].filter(Boolean).join(' ').slice(0, 2_000);
		return [
			{
				criterion,
				acts: [
					{ command: judge, input: { criterion, tests: { ...tests }, note } },
					{ command: decide, input: { criterion, decision: 'met', suggestion: found, reason, evidence } },
				],
			},
		];
	});
}
