import { refold } from '../../attempt/portfolio/portfolio.ts';
import type { Verification } from '../verify.ts';
import type { Summary } from './database.ts';

/**
 * What a list shows of a portfolio.
 *
 * @param titleOf - a scenario's title, where the scenario is known here
 */
export function summaryOf(verification: Verification, titleOf: (scenario: string) => string | undefined): Summary {
	const { pack, intact, questions, receipt } = verification;
	const found = { intact, verdicts: questions, receipt };
	if (!pack) return { ...found, learner: null, centre: null, attempts: [], declaredAt: null };
	const { header, entries } = pack.portfolio;
	return {
		...found,
		learner: header.learner,
		centre: header.centre,
		attempts: pack.attempts.map(({ header: { scenario, variant, mode, follows, startedAt }, entries }) => ({
			scenario: scenario.id,
			title: titleOf(scenario.id) ?? scenario.id,
			version: scenario.version,
			variant,
			mode,
			entries: entries.length,
			again: follows !== null,
			startedAt,
		})),
		declaredAt: refold(header, entries).portfolio.state.declaration?.at ?? null,
	};
}
