import type { Hash } from '../ledger/hash.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Header } from './header.ts';
import { RELEASE } from './release.ts';

/** The header of a run that proves a scenario: nobody's attempt, the same each time. */
export function provingHeader(scenario: Scenario, standardVersion: string, worldDigest: Hash): Header {
	return {
		...headerFacts(scenario, standardVersion),
		learner: { name: 'Proof', id: null, cohort: null },
		centre: null,
		mode: 'practice',
		adjustments: [],
		sitting: null,
		follows: null,
		startedAt: '2026-01-01T00:00:00Z',
		worldDigest,
	};
}

/** What the scenario and its variant say of an attempt, whoever makes it. */
export function headerFacts(scenario: Scenario, standardVersion: string) {
	return {
		format: 1,
		release: RELEASE,
		scenario: { id: scenario.front.id, version: scenario.front.version, hash: scenario.hash },
		checksHash: scenario.checksHash,
		standard: { id: scenario.front.criteria, version: standardVersion },
		variant: scenario.variant.name,
		seed: scenario.variant.seed,
		candidates: scenario.variant.candidates,
		views: scenario.front.views,
		clock: scenario.front.clock,
	} as const;
}
