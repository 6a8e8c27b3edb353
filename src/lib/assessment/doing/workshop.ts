import type { SqlJsStatic } from 'sql.js';
import type { Attempt } from '../../attempt/attempt.ts';
import { sql } from '../../db/sql.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { World } from '../../scenario/build.ts';
import type { Files } from '../../scenario/files.ts';
import { Faulty } from '../../scenario/problem.ts';
import { variantsOf } from '../../scenario/folder.ts';
import { readScenario, type Scenario } from '../../scenario/scenario.ts';
import type { Standard } from '../../scenario/standard.ts';
import type { Status } from '../../scenario/tests-file.ts';
import { openGround } from '../prove.ts';
import { trulyFit } from '../quality.ts';
import { doTest, tryOut } from '../run.ts';
import { resultsFrom, see, type Seeing } from '../score.ts';
import { outcomeOf } from './differences.ts';
import { vacanciesOf, type Doing } from './doing.ts';
import { variablesOf } from './variables.ts';
import { withRuns, type RunDraft } from './write-scenario.ts';

/** Where a scenario is worked on: one variant of it, and its world, which checks and runs do not change. */
export interface Workshop {
	readonly sqlite: SqlJsStatic;
	readonly world: World;
	readonly standard: Standard;
	readonly variant: string;
}

/** Opens a scenario's files over the workshop's world, and closes it again. @throws {Faulty} */
export function inWorkshop<T>(
	{ sqlite, world, standard, variant }: Workshop,
	files: Files,
	work: (ground: Attempt, scenario: Scenario) => T,
): T {
	const scenario = readScenario(files, variant);
	const ground = openGround(sqlite, world, scenario, standard.version);
	try {
		return work(ground, scenario);
	} finally {
		ground.db.close();
	}
}

/** Some acts in a scenario, with all that proposals are made of. @throws {Faulty} */
export function doingOf(shop: Workshop, files: Files, entries: readonly Entry[]): Doing {
	return inWorkshop(shop, files, (ground, scenario) => {
		const named = JSON.stringify(entries.map(({ input }) => input)).match(/\bVAC-\d+\b/g) ?? [];
		ground.db.run(
			sql`insert into start_fit select vacancy, ref, hard, essentials_met, essentials from fit_of
			    where vacancy in (select value from json_each(${JSON.stringify(named)})) and vacancy not in (select vacancy from start_fit)`,
		);
		const fitting = new Map(
			[...new Set([...named, ...vacanciesOf(scenario)])].map((vacancy) => [
				vacancy,
				new Set(trulyFit(ground.db, vacancy)),
			]),
		);
		return {
			scenario,
			standard: shop.standard,
			variables: variablesOf(scenario.variant, variantsOf(files)),
			entries,
			outcome: outcomeOf(ground, entries),
			fits: (vacancy, ref) => fitting.get(vacancy)?.has(ref) ?? false,
		};
	});
}

/** What a run comes to, done in this variant. */
export interface Judged {
	readonly entries: readonly Entry[];
	readonly seeing: Seeing;
	readonly criteria: Readonly<Record<string, Status>>;
	readonly traps: readonly string[];
	readonly arrived: readonly string[];
}

/** Does a run that is not among a scenario's tests yet. @throws {Faulty} when one of its acts can't be given so */
export function judgeRun(shop: Workshop, files: Files, run: RunDraft): Judged {
	const [came] = judgeRuns(shop, files, [run]);
	if (came instanceof Faulty) throw came;
	return came!;
}

/** The same for several in one world. Of a run with an act that can't be given so, what is wrong. @throws {Faulty} */
export function judgeRuns(shop: Workshop, files: Files, runs: readonly RunDraft[]): (Judged | Faulty)[] {
	const alone = new Map([...files].filter(([path]) => !path.startsWith('tests/')));
	const tried = runs.map((run) => ({ ...run, variants: 'all' as const }));
	const file = 'tests/being-tried.yaml';
	return judgeTests(shop, withRuns(alone, file, tried), file);
}

/** What the runs of one file come to, in its order. @throws {Faulty} */
export const judgeTests = (shop: Workshop, files: Files, file: string): (Judged | Faulty)[] =>
	inWorkshop(shop, files, (ground, scenario) =>
		scenario.tests
			.filter((run) => run.file === file)
			.map((run) => {
				try {
					return tryOut(ground, (attempt) => judged(attempt, scenario, doTest(attempt, run)));
				} catch (error) {
					if (error instanceof Faulty) return error;
					throw error;
				}
			}),
	);

function judged(attempt: Attempt, scenario: Scenario, entries: readonly Entry[]): Judged {
	const seeing = attempt.db.readOnly((db) => see(scenario, entries, db));
	const came = new Set(entries.flatMap((entry) => entry.happened.map((h) => h.with['message'])));
	return {
		entries,
		seeing,
		criteria: Object.fromEntries(resultsFrom(scenario, seeing).map(({ code, status }) => [code, status])),
		traps: [...seeing.traps.values()]
			.map(({ id, recovered }) => (recovered.length > 0 ? `${id} (recovered)` : id))
			.sort(),
		arrived: scenario.messages.map(({ id }) => id).filter((id) => came.has(id)),
	};
}

/** The run with what it comes to as what is expected of it; of the criteria, only those that were attempted. */
export const expecting = (run: RunDraft, judged: Judged, missed: readonly string[]): RunDraft => ({
	...run,
	criteria: Object.fromEntries(Object.entries(judged.criteria).filter(([, status]) => status !== 'not-attempted')),
	traps: judged.traps,
	arrived: judged.arrived,
	missed,
});
