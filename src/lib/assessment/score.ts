import type { ReadDb } from '../db/database.ts';
import type { Entry } from '../ledger/entry.ts';
import { isGuard, isIndicator, partsOf, type Check } from '../scenario/checks.ts';
import { patternsIn } from '../scenario/pattern.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Status } from '../scenario/tests-file.ts';
import type { Trap } from '../scenario/trap.ts';
import { ask, type Judging } from './checks.ts';
import type { CheckResult, CriterionResult, Finding, IndicatorResult, Results, TrapResult } from './finding.ts';
import { putRight, sameRecord } from './recovery.ts';
import { before, matching, momentsOf, seqs, type Moment } from './seen.ts';
import { namesRecords } from './views-sql.ts';

/** Adding thirds must come to a whole. */
const NEARLY = 1e-9;

/** What each check and each trap saw, before criteria are made of it. */
export interface Seeing {
	readonly checks: ReadonlyMap<string, CheckResult>;
	readonly traps: ReadonlyMap<string, TrapResult>;
	/** What only tells the assessor something. */
	readonly indicators: ReadonlyMap<string, IndicatorResult>;
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
	const results = scenario.checks.map((check) => {
		onCheck(check.id);
		return [check, resultOf(check, judging)] as const;
	});
	return {
		checks: new Map(results.filter(([check]) => !isIndicator(check)).map(([, result]) => [result.id, result])),
		indicators: new Map(
			results.filter(([check]) => isIndicator(check)).map(([, result]) => [result.id, indicatorOf(result)]),
		),
		traps: new Map(scenario.traps.flatMap((trap) => sprung(trap, moments).map((result) => [trap.id, result] as const))),
		tried: new Set(scenario.checks.filter((c) => wantedActs(c).some((event) => done.has(event))).map((c) => c.id)),
	};
}

/** The acts that a check asks for by name, or can't do without. */
const wantedActs = (check: Check): string[] =>
	partsOf(check).flatMap((part) => [
		...(part.happened ? patternsIn(part.happened).map((p) => p.event) : []),
		...(part.found ? ['search.run'] : []),
	]);

const indicatorOf = ({ id, title, score: level, says = '', entries }: CheckResult): IndicatorResult => ({
	id,
	title,
	level,
	says,
	entries,
});

/** From what was seen to a status for each criterion. */
export function resultsFrom(scenario: Scenario, { checks, traps, indicators, tried }: Seeing): Results {
	return criteriaOf(scenario).map((code): CriterionResult => {
		const asked = scenario.checks.filter((c) => c.criteria.includes(code));
		const own = asked.flatMap((c) => checks.get(c.id) ?? []);
		const told = asked.flatMap((c) => indicators.get(c.id) ?? []);
		const met = scenario.traps.filter((t) => t.criteria.includes(code)).flatMap((t) => traps.get(t.id) ?? []);
		return {
			code,
			status: statusOf(own, met, tried),
			checks: own,
			traps: met,
			...(told.length > 0 ? { indicators: told } : {}),
			entries: seqs([...own.flatMap((c) => c.entries), ...met.flatMap((t) => [...t.sprung, ...t.recovered])]),
		};
	});
}

/** Every criterion that a check, a trap or a question of the scenario is about, in order of code. */
export function criteriaOf(scenario: Scenario): string[] {
	if (scenario.sealed) return [...scenario.sealed.criteria];
	return [...new Set([...scenario.checks, ...scenario.traps].flatMap((x) => x.criteria))].sort();
}

function resultOf(check: Check, judged: Omit<Judging, 'guard'>): CheckResult {
	const parts = partsOf(check);
	const guard = isGuard(check) || parts.every((part) => part.sql !== undefined && !namesRecords(judged.db, part.sql));
	const judging: Judging = { ...judged, guard };
	const findings = parts.map((part): Finding => ask(part, judging));
	const rests = findings.some((f) => f.entries.length > 0);
	const found = rests || guard ? findings.reduce((sum, f) => sum + f.score, 0) / findings.length : 0;
	const entries = seqs(findings.flatMap((f) => f.entries));
	const says = findings.flatMap((f) => f.says ?? []).join(' ');
	const recovered = guard && found < 1 - NEARLY ? recoveryOf(check, entries, judged.moments) : [];
	return {
		id: check.id,
		title: check.title,
		guard,
		must_pass: check.must_pass,
		points: guard ? 0 : check.points,
		score: found,
		entries,
		...(says === '' ? {} : { says }),
		...(recovered.length === 0 ? {} : { recovered }),
	};
}

/** The acts by which a guard that was broken was put right again. */
function recoveryOf(check: Check, broken: readonly number[], moments: readonly Moment[]): number[] {
	if (!check.recovered_by) return [];
	const slips = moments.filter((m) => m.place === 0 && broken.includes(m.seq));
	return putRight(slips, matching(moments, check.recovered_by));
}

function sprung(trap: Trap, moments: readonly Moment[]): TrapResult[] {
	const earlier = trap.unless_after ? matching(moments, trap.unless_after) : [];
	const later = trap.unless_then ? matching(moments, trap.unless_then).filter((m) => !m.undone) : [];
	const springs = matching(moments, trap.sprung_by).filter(
		(s) =>
			!earlier.some((e) => before(e, s) && sameRecord(e, s)) && !later.some((e) => before(s, e) && sameRecord(s, e)),
	);
	if (springs.length === 0) return [];
	const rights = trap.recovered_by ? matching(moments, trap.recovered_by) : [];
	return [
		{
			id: trap.id,
			...(trap.mistake === undefined ? {} : { mistake: trap.mistake }),
			severity: trap.severity,
			sprung: seqs(springs.map((m) => m.seq)),
			recovered: putRight(springs, rights, patternsIn(trap.sprung_by)),
		},
	];
}

/** A trap that was put right weighs a step less: critical as major, major as minor. */
function weightOf(trap: TrapResult): TrapResult['severity'] {
	if (trap.recovered.length === 0) return trap.severity;
	return trap.severity === 'critical' ? 'major' : 'minor';
}

function statusOf(checks: readonly CheckResult[], traps: readonly TrapResult[], tried: ReadonlySet<string>): Status {
	const earning = checks.filter((c) => !c.guard);
	const failed = checks.filter((c) => c.guard && c.score < 1 - NEARLY);
	const broken = failed.filter((c) => c.recovered === undefined);
	const attempted =
		traps.length > 0 ||
		failed.some((c) => c.entries.length > 0) ||
		earning.some((c) => c.entries.length > 0 || tried.has(c.id));
	if (!attempted) return 'not-attempted';

	const possible = earning.reduce((sum, c) => sum + c.points, 0);
	const earned = earning.reduce((sum, c) => sum + c.points * c.score, 0);
	const missed = checks.some((c) => c.must_pass && c.score < 1 - NEARLY && c.recovered === undefined);
	const weights = traps.map(weightOf);
	if (missed || weights.includes('critical') || earned < possible / 2 - NEARLY) return 'not-yet-evidenced';
	if (earned < possible - NEARLY || broken.length > 0 || weights.includes('major')) return 'partly-evidenced';
	return 'evidenced';
}
