import { canonical, type Json } from '../../src/lib/ledger/canonical.ts';
import { ledgerOf } from '../../src/lib/attempt/attempt.ts';
import { commit } from '../../src/lib/attempt/commit.ts';
import { openGround } from '../../src/lib/assessment/prove.ts';
import { tryOut } from '../../src/lib/assessment/run.ts';
import { score } from '../../src/lib/assessment/score.ts';
import { engine } from '../../src/lib/db/engine.ts';
import { parseAgency } from '../../src/lib/scenario/agency.ts';
import { buildWorld } from '../../src/lib/scenario/build.ts';
import { agencyFiles, builtInFiles, SCENARIO_IDS, standardOf } from '../../src/lib/scenario/catalogue.ts';
import { readFront, variantsOf } from '../../src/lib/scenario/folder.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';
import { criterionIn } from '../../src/lib/scenario/standard.ts';
import { actsOf, withinReach } from './banana.ts';

/** Acts of one run. */
const ACTS = 200;
/** Runs in all: 40 with the other tests, 2,000 by `npm run monkeys`. */
const RUNS = Number(process.env['MONKEYS'] ?? 40);
/** A world takes as long to make as a few runs in it. */
const RUNS_A_WORLD = 10;
/** Where to begin: another number is another troop. */
const FIRST = Number(process.env['FIRST_MONKEY'] ?? 1);

export interface Troop {
	readonly runs: number;
	/** Acts that were done, and those that the CRM said no to. */
	readonly done: number;
	readonly refused: number;
	/** What no monkey should be able to do, each with its seed. */
	readonly faults: readonly string[];
}

/** Scenarios and variants that get a world, evenly over the library; every second for each half. */
async function grounds(half: 0 | 1): Promise<{ id: string; variant: string }[]> {
	const all = (
		await Promise.all(
			SCENARIO_IDS.map(async (id) => variantsOf(await builtInFiles(id)).map(({ name }) => ({ id, variant: name }))),
		)
	).flat();
	const worlds = Math.max(2, Math.min(all.length, Math.ceil(RUNS / RUNS_A_WORLD)));
	const step = Math.max(1, all.length / worlds);
	const chosen = Array.from({ length: Math.min(worlds, all.length) }, (_, i) => all[Math.floor(i * step)]!);
	return chosen.filter((_, i) => i % 2 === half);
}

/** Lets half of the monkeys loose, each in a savepoint that is rolled back. */
export async function letLoose(half: 0 | 1): Promise<Troop> {
	const places = await grounds(half);
	const runs = Math.ceil(RUNS / 2 / Math.max(1, places.length));
	const faults: string[] = [];
	let [done, refused] = [0, 0];
	for (const [n, { id, variant }] of places.entries()) {
		const files = await builtInFiles(id);
		const { base, criteria } = readFront(files);
		const [agency, standard] = [parseAgency(await agencyFiles(base)), await standardOf(criteria)];
		const scenario = readScenario(files, variant);
		const ground = openGround(await engine(), buildWorld(await engine(), scenario, agency), scenario, standard.version);
		const within = withinReach(ground.db, scenario);
		const skill = (code: string) => criterionIn(standard, code)?.criterion.kind === 'skill';
		for (let run = 0; run < runs; run++) {
			const seed = FIRST + half * 1_000_000 + n * 10_000 + run;
			const where = `${id}, variant ${variant}, seed ${seed}`;
			tryOut(ground, (attempt) => {
				const story: string[] = [];
				const standing: number[] = [];
				try {
					for (const { name, input: any } of actsOf(seed, ACTS, within)) {
						// one of the last acts that were done is undone: most acts changed nothing
						const input = name === 'undo.act' ? { entry: standing.at(-1 - (story.length % 3)) ?? 1 } : any;
						const command = attempt.commands.get(name)!;
						if (!command.input.safeParse(input).success) continue;
						story.push(`${name} ${canonical(input as Json)}`);
						const { ok, entry } = commit(attempt, command, input, '2026-01-01T08:00:00Z');
						if (ok) standing.push(entry.seq);
						if (ok) done++;
						else refused++;
					}
				} catch (error) {
					faults.push(`${where}: crashed at act ${story.length}, ${story.at(-1)}: ${(error as Error).stack}`);
					return;
				}
				for (const result of attempt.db.readOnly((db) => score(scenario, ledgerOf(db), db)))
					if (result.status === 'evidenced' && skill(result.code))
						faults.push(
							`${where}: ${result.code} came out evidenced by\n${result.entries.map((seq) => `    ${seq} ${story[seq - 1]}`).join('\n')}`,
						);
			});
		}
		ground.db.close();
	}
	return { runs: runs * places.length, done, refused, faults };
}
