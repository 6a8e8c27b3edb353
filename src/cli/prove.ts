import { Worker } from 'node:worker_threads';
import type { Proof } from '../lib/assessment/prove.ts';
import { SCENARIO_IDS } from '../lib/scenario/catalogue.ts';
import { Faulty, sayProblem } from '../lib/scenario/problem.ts';
import { scenarioNamed, type Named } from './scenarios.ts';
import { watched } from './watched.ts';
import { read, type Verb } from './verb.ts';

/** Longer than any one step of a fair proof takes; a check that runs for ever is ended with its thread. */
const LIMIT_MS = 120_000;

export const prove: Verb = {
	help: `desk prove [SCENARIO…]

Proves scenarios: every recorded run comes to what it should in every variant, doing nothing evidences nothing, every
trap is sprung by some run, and every check is noticed when it is broken on purpose. Without a name, all of them.
A scenario is named by its folder in scenarios/, or by the path of any folder that holds a scenario.md.

Exit codes: 0 all are proven, 1 one is not, 2 the call was wrong.`,
	async run(args) {
		const { positionals } = read(args, {});
		const names = positionals.length > 0 ? positionals : SCENARIO_IDS;
		let well = true;
		for (const name of names) {
			try {
				const proof = await proveInThread(await scenarioNamed(name));
				print(proof);
				well &&= proof.ok;
			} catch (error) {
				if (!(error instanceof Faulty)) throw error;
				console.log(`${name}\n${error.problems.map((p) => `  ✖ ${sayProblem(p)}`).join('\n')}`);
				well = false;
			}
		}
		return well ? 0 : 1;
	},
};

function proveInThread({ id, files }: Named): Promise<Proof> {
	const worker = new Worker(new URL('./prove-thread.js', import.meta.url), { workerData: { id, files: [...files] } });
	return watched(worker, id, LIMIT_MS);
}

function print(proof: Proof): void {
	const good = proof.runs.filter((r) => r.ok).length;
	console.log(`${proof.scenario} ${proof.version}`);
	for (const problem of proof.problems) console.log(`  ✖ ${sayProblem(problem)}`);
	for (const run of proof.runs)
		console.log(
			`  ${run.ok ? '✓' : '✖'} ${run.variant}  ${run.test} (${run.acts === 1 ? '1 act' : `${run.acts} acts`})${run.says.map((s) => `\n       ${s}`).join('')}`,
		);
	for (const mutation of proof.mutations.filter((m) => !m.noticed))
		console.log(`  ✖ nobody notices: ${mutation.what}. Record a run that depends on it, or take it out.`);
	for (const fit of proof.fits) console.log(`    ${fit}`);
	const noticed = proof.mutations.filter((m) => m.noticed).length;
	console.log(
		`  ${proof.ok ? 'Proven' : 'Not proven'}: ${good} of ${proof.runs.length} runs as expected, ${noticed} of ${proof.mutations.length} breakages noticed.`,
	);
}
