import type { Entry } from '../ledger/entry.ts';
import { sameValue } from '../scenario/pattern.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { TestRun } from '../scenario/tests-file.ts';
import { resultsFrom, type Seeing } from './score.ts';

const spoken = (status: string) => status.replaceAll('-', ' ');

/** Where a run does not come to what its author expects, in words. */
export function disagreements(run: TestRun, scenario: Scenario, seeing: Seeing, entries: readonly Entry[]): string[] {
	const says: string[] = [];
	const results = new Map(resultsFrom(scenario, seeing).map((r) => [r.code, r.status]));
	for (const [code, wanted] of Object.entries(run.expect.criteria)) {
		const got = results.get(code);
		if (got === undefined) says.push(`${code} is judged by no check`);
		else if (got !== wanted)
			says.push(`${code} came out ${spoken(got)}, expected ${spoken(wanted)}${why(scenario, seeing, code)}`);
	}
	const sprung = [...seeing.traps.values()].map((t) => (t.recovered.length > 0 ? `${t.id} (recovered)` : t.id)).sort();
	const wanted = [...run.expect.traps].sort();
	if (sprung.join() !== wanted.join())
		says.push(`traps sprung: ${sprung.join(', ') || 'none'}; expected: ${wanted.join(', ') || 'none'}`);
	const arrived = new Set(entries.flatMap((e) => e.happened.map((h) => h.with['message'])));
	for (const message of run.expect.arrived.filter((m) => !arrived.has(m)))
		says.push(`the message ${message} did not arrive`);
	for (const id of run.expect.missed) {
		const check = seeing.checks.get(id);
		if (!check) says.push(`there is no check ${id}`);
		else if (check.score === 1 && (check.guard || check.entries.length > 0))
			says.push(`the check ${id} was not missed`);
	}
	for (const [id, wanted] of Object.entries(run.expect.indicates)) {
		const told = seeing.indicators.get(id);
		if (!told) says.push(`there is no indicator ${id}`);
		else if (!sameValue(wanted, told.level)) says.push(`the indicator ${id} came to ${told.level}, expected ${wanted}`);
	}
	return says;
}

function why(scenario: Scenario, seeing: Seeing, code: string): string {
	const short = scenario.checks
		.filter((c) => c.criteria.includes(code))
		.flatMap((c) => seeing.checks.get(c.id) ?? [])
		.filter((c) => c.score < 1)
		.map((c) => `${c.id} ${Math.round(100 * c.score) / 100}${c.says === undefined ? '' : `: ${c.says}`}`);
	return short.length > 0 ? ` (${short.join(', ')})` : '';
}
