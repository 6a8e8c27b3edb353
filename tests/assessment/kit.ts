import { beginIn } from '../../src/lib/attempt/begin.ts';
import type { Attempt } from '../../src/lib/attempt/attempt.ts';
import { ledgerOf } from '../../src/lib/attempt/attempt.ts';
import { commit } from '../../src/lib/attempt/commit.ts';
import { provingHeader } from '../../src/lib/attempt/proving-header.ts';
import { COMMANDS } from '../../src/lib/attempt/registry.ts';
import type { CheckResult, Results, TrapResult } from '../../src/lib/assessment/finding.ts';
import { openForJudging } from '../../src/lib/assessment/judging.ts';
import { score } from '../../src/lib/assessment/score.ts';
import { rebuildIndex } from '../../src/lib/crm/search/index-text.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { readScenario, type Scenario } from '../../src/lib/scenario/scenario.ts';
import { scriptOf } from '../../src/lib/scenario/script-of.ts';
import { smallWorld, someone } from '../crm/world.ts';
import { emptyCrm } from '../kit.ts';

const FRONT = `---
id: small
version: 1.0.0
title: A small morning
summary: Two records and a shortlist.
level: 2
minutes: 5
admissibility: practice
criteria: vtct-l2-recruitment-resourcing
clock: "2026-03-02T09:00"
base: harbour-lane
views: 1
modes: [learn, practice]
---

1. **Work.**
`;

/** A scenario with these checks and traps, as a tutor writes them. */
export const scenarioWith = (checks: string, inbox: Readonly<Record<string, string>> = {}): Scenario =>
	readScenario(new Map(Object.entries({ 'scenario.md': FRONT, 'checks.yaml': checks, ...inbox })), 'A');

export const OWEN = 'CAND-1008';
export const LENA = 'CAND-1009';
export const AMIRA = 'CAND-1001';

export function people(db: Database): void {
	someone(db, { ref: AMIRA, name: ['Amira', 'Solis'], mobile: '+447700900001', skills: [['Excel', 2]] });
	someone(db, { ref: OWEN, name: ['Owen', 'Brandt'] });
	someone(db, { ref: LENA, name: ['Lena', 'Fox'] });
}

/** An act of a run: its name, what it is done with. */
export type Act = readonly [command: string, input: unknown];

/** The small agency, opened for judging by a scenario, with some acts done in it. */
export async function worked(
	scenario: Scenario,
	acts: readonly Act[],
	add: (db: Database) => void = people,
	adjustments: readonly string[] = [],
): Promise<Attempt> {
	const db = await emptyCrm();
	smallWorld(db);
	add(db);
	rebuildIndex(db);
	const attempt = beginIn(db, provingHeader(scenario, '1.0.0', '0'.repeat(64)), scriptOf(scenario, adjustments));
	openForJudging(db, scenario);
	for (const [name, input] of acts) commit(attempt, COMMANDS.get(name)!, input, '2026-01-01T08:00:00Z');
	return attempt;
}

export const resultsOf = (checks: string, ...acts: readonly Act[]): Promise<Results> =>
	resultsIn(scenarioWith(checks), people, ...acts);

/** The same with people of the test's own. */
export async function resultsIn(
	scenario: Scenario,
	add: (db: Database) => void,
	...acts: readonly Act[]
): Promise<Results> {
	const { db } = await worked(scenario, acts, add);
	return db.readOnly((read) => score(scenario, ledgerOf(read), read));
}

/** The first check of a scenario after some acts: how much of it is there, and the entries that decided it. */
export async function checkOf(
	checks: string,
	...acts: readonly Act[]
): Promise<Pick<CheckResult, 'score' | 'entries' | 'guard'>> {
	const [first] = await resultsOf(checks, ...acts);
	const { score: found, entries, guard } = first!.checks[0]!;
	return { score: found, entries, guard };
}

export async function trapOf(
	checks: string,
	...acts: readonly Act[]
): Promise<Omit<TrapResult, 'id' | 'severity'> | null> {
	const [first] = await resultsOf(checks, ...acts);
	const trap = first!.traps[0];
	return trap ? { sprung: trap.sprung, recovered: trap.recovered } : null;
}

export const statusOf = async (checks: string, ...acts: readonly Act[]) =>
	(await resultsOf(checks, ...acts)).map(({ status }) => status).join();

/** One check of a criterion, from its words. */
export const one = (words: string, more = '') => `checks:
  - id: asked
    title: What is asked
    criteria: [CRM-AC4]
${more ? `    ${more}\n` : ''}${words
	.trim()
	.split('\n')
	.map((line) => `    ${line}`)
	.join('\n')}
`;
