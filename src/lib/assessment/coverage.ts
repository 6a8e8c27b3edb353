import { isGuard, isIndicator } from '../scenario/checks.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Criterion, Standard } from '../scenario/standard.ts';

/** From so many scenarios on, a criterion can be practised, shown, and shown again. */
export const ENOUGH = 3;

/** What a library holds for one criterion of a standard. */
export interface Covered {
	readonly unit: string;
	readonly criterion: Criterion;
	/** By scenario, in their order: checks that earn points for it, and questions about it. */
	readonly counts: readonly number[];
	/** Scenarios with any. */
	readonly scenarios: number;
}

/** Criterion by criterion, which scenarios have something to show for it. */
export function coverageOf(scenarios: readonly Scenario[], standard: Standard): Covered[] {
	return standard.units.flatMap(({ code: unit, criteria }) =>
		criteria.map((criterion): Covered => {
			const counts = scenarios.map((scenario) => countIn(scenario, criterion));
			return { unit, criterion, counts, scenarios: counts.filter((n) => n > 0).length };
		}),
	);
}

/** A criterion of another standard counts where this one says that it asks for the same. */
function countIn({ checks, questions }: Scenario, { code, same_as }: Criterion): number {
	const asks = ({ criteria }: { readonly criteria: readonly string[] }) =>
		criteria.some((one) => one === code || same_as.includes(one));
	return (
		checks.filter((check) => !isGuard(check) && !isIndicator(check) && asks(check)).length +
		questions.filter(asks).length
	);
}
