import type { SqlJsStatic } from 'sql.js';
import type { Attempt } from '../attempt/attempt.ts';
import { beginAttempt } from '../attempt/begin.ts';
import { provingHeader } from '../attempt/proving-header.ts';
import { COMMANDS } from '../attempt/registry.ts';
import { canonical, type Json } from '../ledger/canonical.ts';
import type { Entry } from '../ledger/entry.ts';
import { minutesBetween } from '../ledger/story-time.ts';
import type { Agency } from '../scenario/agency.ts';
import { buildWorld, type World } from '../scenario/build.ts';
import type { Files } from '../scenario/files.ts';
import { placed } from '../scenario/placed.ts';
import { Faulty, sayProblem, type Problem } from '../scenario/problem.ts';
import { variantsOf } from '../scenario/folder.ts';
import { readScenario, type Scenario } from '../scenario/scenario.ts';
import type { Standard } from '../scenario/standard.ts';
import type { TestRun } from '../scenario/tests-file.ts';
import { disagreements } from './expectations.ts';
import { difficultyOf, type Difficulty } from './difficulty.ts';
import { openForJudging } from './judging.ts';
import { lintScenario } from './lint-scenario.ts';
import { mutations, type Mutation, type Proven } from './mutations.ts';
import { doTest, traceOf, tryOut } from './run.ts';
import { rulesOf, type Found, type Rule } from './rules.ts';
import { criteriaOf, resultsFrom, see } from './score.ts';

export interface RunReport {
	readonly test: string;
	readonly file: string;
	readonly variant: string;
	readonly ok: boolean;
	/** Where it disagrees, in words. */
	readonly says: readonly string[];
	readonly acts: number;
}

/** What a proof found: a scenario may be published when there is no problem and every run agrees. */
export interface Proof {
	readonly scenario: string;
	readonly version: string;
	readonly ok: boolean;
	readonly problems: readonly Problem[];
	readonly runs: readonly RunReport[];
	readonly mutations: readonly Mutation[];
	/** For the author: how hard each variant is. */
	readonly variants: readonly Difficulty[];
	/** The rules for publishing, one by one. */
	readonly rules: readonly Rule[];
}

/**
 * Proves a scenario: every rule for publishing, over every variant.
 *
 * A good run is evidenced on every criterion; doing nothing evidences nothing; each trap is sprung by some run and by
 * no good one; each check and trap decides at least one run; a run done twice gives the same; every name exists.
 */
export function proveScenario(
	sqlite: SqlJsStatic,
	id: string,
	files: Files,
	agency: Agency,
	standard: Standard,
	onProgress: (what: string) => void = () => undefined,
	onCheck: (id: string) => void = () => undefined,
): Proof {
	const problems: Problem[] = [];
	const proven: Proven[] = [];
	const variants: Difficulty[] = [];
	let version = '';
	try {
		for (const variant of variantsOf(files)) {
			const scenario = readScenario(files, variant.name);
			version = scenario.front.version;
			onProgress(`${id}, variant ${variant.name}: making its world of ${variant.candidates}`);
			const world = buildWorld(sqlite, scenario, agency);
			const ground = openGround(sqlite, world, scenario, standard.version);
			try {
				const faults = lintScenario(scenario, standard, COMMANDS, ground.db);
				problems.push(...faults);
				const fresh = () => openGround(sqlite, world, scenario, standard.version);
				const here = faults.length > 0 ? [] : proveVariant(ground, fresh, scenario, problems, onProgress, onCheck);
				proven.push(...here);
				variants.push(difficultyOf(ground.db, scenario, effortOf(here)));
			} finally {
				ground.db.close();
			}
		}
	} catch (error) {
		if (!(error instanceof Faulty)) throw error;
		problems.push(...error.problems);
	}
	const noticed = problems.length > 0 ? [] : mutations(proven.filter(attempted));
	const runs = proven.map(({ run, scenario, says, entries }): RunReport => ({
		test: run.test,
		file: run.file,
		variant: scenario.variant.name,
		ok: says.length === 0,
		says,
		acts: entries.length,
	}));
	const faults = problems.length;
	const all = coverage(proven);
	if (faults === 0) problems.push(...all.problems);
	return {
		scenario: id,
		version,
		ok: problems.length === 0 && runs.every((r) => r.ok) && noticed.every((m) => m.noticed),
		problems: once(problems.map((problem) => placed(files, problem))),
		runs,
		mutations: noticed,
		variants,
		rules: rulesOf({
			...all,
			runs,
			mutations: noticed,
			faults,
			traps: proven[0]?.scenario.traps.length ?? 0,
			variants: [...new Set(runs.map((run) => run.variant))],
		}),
	};
}

/** What is wrong in every variant is said once. */
const once = (problems: readonly Problem[]): Problem[] => [
	...new Map(problems.map((problem) => [sayProblem(problem), problem])).values(),
];

/** Where nothing was attempted, any check forced right is noticed: such a run says nothing of this one or that. */
const attempted = ({ scenario, seeing }: Proven): boolean =>
	resultsFrom(scenario, seeing).some((result) => result.status !== 'not-attempted');

/** What the model answer takes. */
function effortOf(proven: readonly Proven[]): { acts: number; minutes: number } {
	const entries = proven.find((p) => p.run.model)?.entries ?? [];
	const [first, last] = [entries[0], entries.at(-1)];
	return { acts: entries.length, minutes: first?.now && last?.now ? minutesBetween(first.now, last.now) : 0 };
}

/** An attempt that nothing has been done in yet, ready to be judged. */
export function openGround(sqlite: SqlJsStatic, world: World, scenario: Scenario, standardVersion: string): Attempt {
	const attempt = beginAttempt(sqlite, world.image, provingHeader(scenario, standardVersion, world.digest), scenario);
	openForJudging(attempt.db, scenario);
	return attempt;
}

const IDLE: TestRun = {
	file: '(built in)',
	test: 'Doing nothing evidences nothing',
	variants: 'all',
	model: false,
	do: [],
	expect: { criteria: {}, traps: [], arrived: [], missed: [], indicates: {} },
};

function proveVariant(
	ground: Attempt,
	fresh: () => Attempt,
	scenario: Scenario,
	problems: Problem[],
	onProgress: (what: string) => void,
	onCheck: (id: string) => void,
): Proven[] {
	const name = scenario.variant.name;
	const meant = scenario.tests.filter((run) => run.variants === 'all' || run.variants.includes(name));
	const idle: TestRun = {
		...IDLE,
		expect: {
			...IDLE.expect,
			criteria: Object.fromEntries(criteriaOf(scenario).map((code) => [code, 'not-attempted' as const])),
		},
	};
	const proven: Proven[] = [];
	for (const run of [...meant, idle]) {
		onProgress(`${scenario.front.id}, variant ${name}: ${run.test}`);
		try {
			const first = tryOut(ground, (attempt) => doOnce(attempt, scenario, run, onCheck));
			// the same acts and rows give the same judgement: that is asked again of the model answer alone, in another world
			const again = run.model
				? inFresh(fresh, (attempt) => doOnce(attempt, scenario, run, onCheck).trace)
				: tryOut(ground, (attempt) => traceAfter(attempt, run));
			const same = again === (run.model ? first.trace : first.acts);
			const says = disagreements(run, scenario, first.seeing, first.entries);
			proven.push({
				run,
				scenario,
				seeing: first.seeing,
				entries: first.entries,
				says: same ? says : [...says, 'done twice, it came out differently'],
			});
		} catch (error) {
			if (!(error instanceof Faulty)) throw error;
			problems.push(...error.problems);
		}
	}
	return proven;
}

function doOnce(attempt: Attempt, scenario: Scenario, run: TestRun, onCheck: (id: string) => void) {
	const entries: Entry[] = doTest(attempt, run);
	const acts = traceOf(attempt.db);
	const seeing = attempt.db.readOnly((db) => see(scenario, entries, db, onCheck));
	const results = canonical(resultsFrom(scenario, seeing) as unknown as Json);
	return { entries, seeing, acts, trace: `${acts} ${results}` };
}

function traceAfter(attempt: Attempt, run: TestRun): string {
	doTest(attempt, run);
	return traceOf(attempt.db);
}

/** Does something in a world of its own, and closes it. */
function inFresh<T>(fresh: () => Attempt, work: (attempt: Attempt) => T): T {
	const attempt = fresh();
	try {
		return work(attempt);
	} finally {
		attempt.db.close();
	}
}

/** Rules about all runs together: what is wrong, and which of them does not hold. */
function coverage(
	proven: readonly Proven[],
): { problems: Problem[] } & Pick<Found, 'short' | 'sprungByModel' | 'unsprung' | 'without'> {
	const problems: Problem[] = [];
	const [short, sprungByModel, unsprung, without]: [string[], string[], string[], string[]] = [[], [], [], []];
	const say = (message: string, remedy: string) => problems.push({ file: 'tests/', line: null, message, remedy });
	for (const variant of new Set(proven.map((p) => p.scenario.variant.name))) {
		const here = proven.filter((p) => p.scenario.variant.name === variant);
		const { scenario } = here[0]!;
		const models = here.filter((p) => p.run.model);
		if (models.length === 0) {
			without.push(variant);
			say(`Variant ${variant} has no model answer.`, 'Mark one run with “model: true”, in every variant.');
		}
		for (const model of models) {
			const codes = resultsFrom(scenario, model.seeing).flatMap((r) => (r.status === 'evidenced' ? [] : [r.code]));
			if (codes.length > 0) {
				short.push(`Variant ${variant}: not on ${codes.join(', ')}`);
				say(
					`The model answer in variant ${variant} is not evidenced on ${codes.join(', ')}.`,
					'Mend the run, or the checks.',
				);
			}
			const sprung = [...model.seeing.traps.keys()];
			if (sprung.length > 0) {
				sprungByModel.push(`Variant ${variant}: ${sprung.join(', ')}`);
				say(`The model answer in variant ${variant} springs ${sprung.join(', ')}.`, 'A good run falls for nothing.');
			}
		}
	}
	for (const { id } of proven[0]?.scenario.traps ?? []) {
		if (proven.some((p) => p.seeing.traps.has(id))) continue;
		unsprung.push(id);
		problems.push({
			file: 'checks.yaml',
			line: null,
			about: id,
			message: `No run springs the trap “${id}”.`,
			remedy: 'Record that mistake as a run.',
		});
	}
	return { problems, short, sprungByModel, unsprung, without };
}
