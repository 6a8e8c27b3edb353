import { coverageOf, ENOUGH } from '../lib/assessment/coverage.ts';
import { measures, uneven } from '../lib/assessment/difficulty.ts';
import type { Proof } from '../lib/assessment/prove.ts';
import { sayProblem } from '../lib/scenario/problem.ts';
import type { Scenario } from '../lib/scenario/scenario.ts';
import type { Standard } from '../lib/scenario/standard.ts';
import { table } from './table.ts';

const goodRuns = ({ runs }: Proof) => runs.filter((r) => r.ok).length;
const noticed = ({ mutations }: Proof) => mutations.filter((m) => m.noticed).length;

/** What a proof found: what is wrong first, the runs (all, or those that disagree), and how hard the variants are. */
export function sayProof(proof: Proof, everyRun: boolean): string {
	const lines = [`${proof.scenario} ${proof.version}`];
	for (const problem of proof.problems) lines.push(`  ✖ ${sayProblem(problem)}`);
	for (const run of proof.runs.filter((r) => everyRun || !r.ok))
		lines.push(
			`  ${run.ok ? '✓' : '✖'} ${run.variant}  ${run.test} (${run.acts === 1 ? '1 act' : `${run.acts} acts`})`,
			...run.says.map((says) => `       ${says}`),
		);
	for (const mutation of proof.mutations.filter((m) => !m.noticed))
		lines.push(`  ✖ nobody notices: ${mutation.what}. Record a run that depends on it, or take it out.`);
	if (proof.variants.length > 0) lines.push(difficulty(proof));
	for (const { variant, choices } of everyRun ? proof.variants : [])
		for (const { vacancy, names } of choices)
			if (names.length > 0) lines.push(`  ${variant}: ${vacancy} is truly fitted by ${names.join(', ')}`);
	for (const far of uneven(proof.variants)) lines.push(`  ! not equally hard? ${far}`);
	lines.push(
		`  ${proof.ok ? 'Proven' : 'Not proven'}: ${goodRuns(proof)} of ${proof.runs.length} runs as expected, ${noticed(proof)} of ${proof.mutations.length} breakages noticed.`,
	);
	return lines.join('\n');
}

function difficulty({ variants }: Proof): string {
	const figures = measures(variants);
	return table([
		['variant', ...figures.map(({ what }) => what)],
		...variants.map((d) => [d.variant, ...figures.map(({ of }) => of(d))]),
	]);
}

/** All scenarios in a line each. */
export function sayLibrary(proofs: readonly { readonly proof: Proof; readonly seconds: number }[]): string {
	return table([
		['scenario', 'proven', 'variants', 'runs', 'as expected', 'breakages', 'noticed', 'seconds'],
		...proofs.map(({ proof, seconds }) => [
			proof.scenario,
			proof.ok ? 'yes' : 'NO',
			proof.variants.map((v) => v.variant).join(' '),
			proof.runs.length,
			goodRuns(proof),
			proof.mutations.length,
			noticed(proof),
			seconds,
		]),
	]);
}

/** Criterion by criterion, how much each scenario holds for it; those with too few scenarios are marked. */
export function sayCoverage(scenarios: readonly Scenario[], standard: Standard): string {
	const covered = coverageOf(scenarios, standard);
	const short = covered.filter((c) => c.scenarios < ENOUGH);
	return [
		`Checks and questions for ${standard.id}`,
		table([
			['', ...scenarios.map((_, i) => `${i + 1}`), 'scenarios'],
			...covered.map(({ criterion, counts, scenarios: number }) => [
				criterion.code,
				...counts.map((n) => (n === 0 ? '·' : n)),
				number < ENOUGH ? `${number} !` : `${number}`,
			]),
		]),
		...scenarios.map((s, i) => `  ${i + 1} ${s.front.id}`),
		short.length === 0
			? `  Each is covered by ${ENOUGH} scenarios or more.`
			: `  ! Fewer than ${ENOUGH} scenarios: ${short.map((c) => c.criterion.code).join(', ')}`,
	].join('\n');
}
