import type { ReadDb } from '../db/database.ts';
import type { Entry } from '../ledger/entry.ts';
import { isGuard, partsOf, type Check, type Trap } from '../scenario/checks.ts';
import { patternsIn } from '../scenario/pattern.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Status } from '../scenario/tests-file.ts';
import { ask, type Judging } from './checks.ts';
import type { CheckResult, CriterionResult, Finding, Results, TrapResult } from './finding.ts';
import { before, matching, momentsOf, seqs, type Moment } from './seen.ts';
import { namesRecords } from './views-sql.ts';

/** Adding thirds must come to a whole. */
const NEARLY = 1e-9;

/** What each check and each trap saw, before criteria are made of it. */
export interface Seeing {
	readonly checks: ReadonlyMap<string, CheckResult>;
	readonly traps: ReadonlyMap<string, TrapResult>;
	/** Checks that something in the ledger was about, though it may not be what they ask for: a search, but a wide one. */
	readonly tried: ReadonlySet<string>;
}

/**
 * Judges a ledger and the records it led to against a scenario. Pure: no clock, no storage, no chance.
 *
 * The records must have been opened for judging before the first act (see `openForJudging`). Doing nothing evidences
 * nothing: a check that rests on no entry of the learner's earns no points, even where it holds.
 */
export function score(scenario: Scenario, ledger: readonly Entry[], db: ReadDb): Results {
	return resultsFrom(scenario, see(scenario, ledger, db));
}

/** Asks every question once. */
export function see(
	scenario: Scenario,
	ledger: readonly Entry[],
	db: ReadDb,
	onCheck: (id: string) => void = () => undefined,
): Seeing {
	const moments = momentsOf(ledger);
	const done = new Set(moments.map((m) => m.name));
	const judging = { moments, db, views: scenario.front.views };
	return {
		checks: new Map(
			scenario.checks.map((check) => {
				onCheck(check.id);
				return [check.id, resultOf(check, judging)];
			}),
		),
		traps: new Map(scenario.traps.flatMap((trap) => sprung(trap, moments).map((result) => [trap.id, result] as const))),
		tried: new Set(scenario.checks.filter((c) => wantedActs(c).some((event) => done.has(event))).map((c) => c.id)),
	};
}

/** The acts that a check asks for by name. */
const wantedActs = (check: Check): string[] =>
	partsOf(check).flatMap((part) => (part.happened ? patternsIn(part.happened).map((p) => p.event) : []));

/** From what was seen to a status for each criterion. */
export function resultsFrom(scenario: Scenario, { checks, traps, tried }: Seeing): Results {
	return criteriaOf(scenario).map((code): CriterionResult => {
		const own = scenario.checks.filter((c) => c.criteria.includes(code)).map((c) => checks.get(c.id)!);
		const met = scenario.traps.filter((t) => t.criteria.includes(code)).flatMap((t) => traps.get(t.id) ?? []);
		return {
			code,
			status: statusOf(own, met, tried),
			checks: own,
			traps: met,
			entries: seqs([...own.flatMap((c) => c.entries), ...met.flatMap((t) => [...t.sprung, ...t.recovered])]),
		};
	});
}

/** Every criterion that a check, a trap or a question of the scenario is about, in order of code. */
export function criteriaOf(scenario: Scenario): string[] {
	return [...new Set([...scenario.checks, ...scenario.traps].flatMap((x) => x.criteria))].sort();
}

function resultOf(check: Check, judged: Omit<Judging, 'guard'>): CheckResult {
	const parts = partsOf(check);
	const guard = isGuard(check) || parts.every((part) => part.sql !== undefined && !namesRecords(judged.db, part.sql));
	const judging: Judging = { ...judged, guard };
	const findings = parts.map((part): Finding => ask(part, judging));
	const rests = findings.some((f) => f.entries.length > 0);
	return {
		id: check.id,
		title: check.title,
		guard,
		must_pass: check.must_pass,
		points: guard ? 0 : check.points,
		score: rests || guard ? findings.reduce((sum, f) => sum + f.score, 0) / findings.length : 0,
		entries: seqs(findings.flatMap((f) => f.entries)),
	};
}

function sprung(trap: Trap, moments: readonly Moment[]): TrapResult[] {
	const excuses = trap.unless_after ? matching(moments, trap.unless_after) : [];
	const springs = matching(moments, trap.sprung_by).filter(
		(s) => !excuses.some((e) => before(e, s) && sameRecord(e, s)),
	);
	if (springs.length === 0) return [];
	const rights = trap.recovered_by ? matching(moments, trap.recovered_by).filter((r) => !r.undone) : [];
	// put right when every spring has a later act that repairs it, about the same record where both name one
	const repaired = springs.every((s) => rights.some((r) => before(s, r) && sameRecord(s, r)));
	return [
		{
			id: trap.id,
			severity: trap.severity,
			sprung: seqs(springs.map((m) => m.seq)),
			recovered: repaired ? seqs(rights.filter((r) => springs.some((s) => before(s, r))).map((m) => m.seq)) : [],
		},
	];
}

function sameRecord(a: Moment, b: Moment): boolean {
	const refs = (m: Moment) => [m.with['ref'], m.with['about']].flat().filter((r) => typeof r === 'string');
	const [left, right] = [refs(a), refs(b)];
	return left.length === 0 || right.length === 0 || left.some((ref) => right.includes(ref));
}

/** A trap that was put right weighs a step less: critical as major, major as minor. */
function weightOf(trap: TrapResult): TrapResult['severity'] {
	if (trap.recovered.length === 0) return trap.severity;
	return trap.severity === 'critical' ? 'major' : 'minor';
}

function statusOf(checks: readonly CheckResult[], traps: readonly TrapResult[], tried: ReadonlySet<string>): Status {
	const earning = checks.filter((c) => !c.guard);
	const broken = checks.filter((c) => c.guard && c.score < 1 - NEARLY);
	const attempted =
		traps.length > 0 ||
		broken.some((c) => c.entries.length > 0) ||
		earning.some((c) => c.entries.length > 0 || tried.has(c.id));
	if (!attempted) return 'not-attempted';

	const possible = earning.reduce((sum, c) => sum + c.points, 0);
	const earned = earning.reduce((sum, c) => sum + c.points * c.score, 0);
	const missed = checks.some((c) => c.must_pass && c.score < 1 - NEARLY);
	const weights = traps.map(weightOf);
	if (missed || weights.includes('critical') || earned < possible / 2 - NEARLY) return 'not-yet-evidenced';
	if (earned < possible - NEARLY || broken.length > 0 || weights.includes('major')) return 'partly-evidenced';
	return 'evidenced';
}
