import { engine } from '../../src/lib/db/engine.ts';
import { parseAgency } from '../../src/lib/scenario/agency.ts';
import { buildWorld, type World } from '../../src/lib/scenario/build.ts';
import { agencyFiles, builtInFiles, standardOf } from '../../src/lib/scenario/catalogue.ts';
import type { Files } from '../../src/lib/scenario/files.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';
import type { Entry } from '../../src/lib/ledger/entry.ts';
import { proveScenario, type Proof } from '../../src/lib/assessment/prove.ts';
import { sayProblem } from '../../src/lib/scenario/problem.ts';
import { doTest, tryOut } from '../../src/lib/assessment/run.ts';
import { inWorkshop, type Workshop } from '../../src/lib/assessment/doing/workshop.ts';
import { TestAct } from '../../src/lib/scenario/tests-file.ts';

const worlds = new Map<string, World>();

/** A workshop over a scenario's world, made once for each variant. */
export async function workshop(files: Files, variant: string): Promise<Workshop> {
	const sqlite = await engine();
	const scenario = readScenario(files, variant);
	const key = `${scenario.hash} ${variant}`;
	const agency = parseAgency(await agencyFiles(scenario.front.base));
	const world = worlds.get(key) ?? buildWorld(sqlite, scenario, agency);
	worlds.set(key, world);
	return { sqlite, world, standard: await standardOf(scenario.front.criteria), variant };
}

/** What a learner's ledger holds after some acts, as the recorder writes them. */
export function ledgerAfter(shop: Workshop, files: Files, acts: readonly unknown[]): Entry[] {
	const run = {
		file: 'by hand',
		test: 'by hand',
		variants: 'all' as const,
		model: false,
		do: acts.map((act) => TestAct.parse(act)),
		expect: { criteria: {}, traps: [], arrived: [], missed: [], indicates: {} },
	};
	return inWorkshop(shop, files, (ground) => tryOut(ground, (attempt) => doTest(attempt, run)));
}

/** A built-in scenario with fewer people, and as a tutor has it before checks, traps and runs. */
export async function bare(id: string): Promise<Files> {
	const files = await builtInFiles(id);
	return new Map(
		[...files]
			.filter(([path]) => path !== 'checks.yaml' && !path.startsWith('tests/') && path !== 'evidence.yaml')
			.map(([path, text]): [string, string] => [
				path,
				path === 'variants.csv' ? text.replaceAll(',2000,', ',200,') : text,
			]),
	);
}

export async function proofOf(files: Files): Promise<Proof> {
	const { front } = readScenario(files);
	const agency = parseAgency(await agencyFiles(front.base));
	return proveScenario(await engine(), front.id, files, agency, await standardOf(front.criteria));
}

/** Everything that keeps a scenario from being proven. */
export const unsaid = (proof: Proof) => [
	...proof.problems.map(sayProblem),
	...proof.runs.flatMap((run) => run.says.map((says) => `${run.variant} ${run.test}: ${says}`)),
	...proof.mutations.filter((m) => !m.noticed).map((m) => `nobody notices: ${m.what}`),
];
