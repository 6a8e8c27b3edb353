import { faultyProof } from '../lib/assessment/faulty-proof.ts';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Proof } from '../lib/assessment/prove.ts';
import { SCENARIO_IDS, STANDARD_IDS, standardOf } from '../lib/scenario/catalogue.ts';
import { Faulty } from '../lib/scenario/problem.ts';
import { readScenario } from '../lib/scenario/scenario.ts';
import { sayCoverage, sayLibrary, sayProof } from './prove-report.ts';
import { scenarioNamed, type Named } from './scenarios.ts';
import { watched } from './watched.ts';
import { read, type Verb } from './verb.ts';

/** Longer than any one step of a fair proof takes; a check that runs for ever is ended with its thread. */
const LIMIT_MS = 120_000;

export const prove: Verb = {
	help: `desk prove [SCENARIO…]

Proves scenarios: every recorded run comes to what it should in every variant, doing nothing evidences nothing, every
trap is sprung by some run, and every check is noticed when it is broken on purpose. Without a name, all of them, with
a table of the library and of what it covers. A scenario is named by its folder in scenarios/, or by the path of any
folder that holds a scenario.md; then every run is listed.

Exit codes: 0 all are proven, 1 one is not, 2 the call was wrong.`,
	async run(args) {
		const { positionals } = read(args, {});
		const all = positionals.length === 0;
		const named = await Promise.all((all ? SCENARIO_IDS : positionals).map(scenarioNamed));
		const done: Done[] = [];
		for await (const one of proveAll(named)) {
			console.log(sayProof(one.proof, !all));
			done.push(one);
		}
		if (all) {
			console.log(`\n${sayLibrary(done)}`);
			await showCoverage(named);
		}
		return done.every(({ proof }) => proof.ok) ? 0 : 1;
	},
};

interface Done {
	readonly proof: Proof;
	readonly seconds: number;
}

/** Proves as many at once as there are cores, and hands them out in the order in which they were asked for. */
async function* proveAll(named: readonly Named[]): AsyncGenerator<Done> {
	const free: (() => void)[] = [];
	let room = Math.min(availableParallelism(), 4);
	const proofs = named.map(async (one): Promise<Done> => {
		if (room > 0) room--;
		else await new Promise<void>((go) => free.push(go));
		try {
			const began = performance.now();
			const proof = await proveInThread(one);
			return { proof, seconds: Math.round((performance.now() - began) / 100) / 10 };
		} finally {
			const next = free.shift();
			if (next) next();
			else room++;
		}
	});
	for (const proof of proofs) yield await proof;
}

async function proveInThread({ id, files }: Named): Promise<Proof> {
	const worker = new Worker(new URL('./prove-thread.js', import.meta.url), { workerData: { id, files: [...files] } });
	try {
		return await watched(worker, id, LIMIT_MS);
	} catch (error) {
		// a check that ran on, or a file that can't be read: the others are proven all the same
		if (!(error instanceof Faulty)) throw error;
		return faultyProof(error.problems, id);
	}
}

async function showCoverage(named: readonly Named[]): Promise<void> {
	const scenarios = named.flatMap(({ files }) => {
		try {
			return [readScenario(files)];
		} catch (error) {
			if (error instanceof Faulty) return [];
			throw error;
		}
	});
	for (const id of STANDARD_IDS) console.log(`\n${sayCoverage(scenarios, await standardOf(id))}`);
}
