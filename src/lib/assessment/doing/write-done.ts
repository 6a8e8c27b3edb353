import type { Entry } from '../../ledger/entry.ts';
import type { Files } from '../../scenario/files.ts';
import { Faulty } from '../../scenario/problem.ts';
import { isTest, type Scenario } from '../../scenario/scenario.ts';
import { doneRun, isWhole } from './done-run.ts';
import { untaken, type CheckDraft } from './draft.ts';
import { leavingOut } from './left-out.ts';
import type { TrapDraft } from './mistakes.ts';
import { doingOf, expecting, judgeRun, judgeTests, type Workshop } from './workshop.ts';
import { expectedAnew, withChecks, withRuns } from './write-scenario.ts';

/** Where runs that were recorded by doing stand. */
const GOOD = 'tests/good.yaml';
const SLIPS = 'tests/left-out.yaml';
const WRONG = 'tests/mistakes.yaml';

/** What writing came to. */
export interface Written {
	readonly files: Files;
	/** What was written, in sentences. */
	readonly says: readonly string[];
	/** Checks that no run misses yet: the proof will ask for one that does. */
	readonly open: readonly string[];
}

/**
 * Writes the checks that were ticked, the good run, and for each check a run that leaves out what it asks for, so that
 * the proof sees each of them fail once. What stood in the files stays.
 *
 * @throws {Faulty}
 */
export function writeGood(
	shop: Workshop,
	files: Files,
	entries: readonly Entry[],
	checks: readonly CheckDraft[],
): Written {
	const checked = broughtUpToDate(shop, withChecks(files, checks, []));
	const doing = doingOf(shop, files, entries);
	const { run } = doneRun(doing, 'Done once, from beginning to end');
	const judged = judgeRun(shop, checked, run);
	const model = !hasModel(doing.scenario);
	const good = expecting({ ...run, test: freeName(files, run.test), model }, judged, []);
	const { runs, open } = leavingOut(shop, checked, run, judged, checks);
	const named = runs.map((one) => ({ ...one, test: freeName(files, one.test) }));
	return {
		files: withRuns(withRuns(checked, GOOD, [good]), SLIPS, named),
		says: [
			`${count(checks.length, 'check', 'checks')} in checks.yaml.`,
			`The run you did, in ${GOOD}${model ? ', as the model answer' : ''}.`,
			...(named.length > 0
				? [
						named.length === 1
							? `One run in ${SLIPS}, which leaves something out.`
							: `${named.length} runs in ${SLIPS}, each of which leaves something out.`,
					]
				: []),
		],
		open,
	};
}

/** Writes the traps that were ticked, and the wrong run with what it comes to. @throws {Faulty} */
export function writeWrong(
	shop: Workshop,
	files: Files,
	wrong: readonly Entry[],
	traps: readonly TrapDraft[],
	name: string,
): Written {
	const trapped = broughtUpToDate(shop, withChecks(files, [], traps));
	const { run } = doneRun(doingOf(shop, files, wrong), name);
	const judged = judgeRun(shop, trapped, run);
	const missed = [...judged.seeing.checks.values()]
		.filter(({ score, guard, entries }) => !isWhole(score) && (guard || entries.length > 0 || score === 0))
		.map(({ id }) => id);
	const named = expecting({ ...run, test: freeName(files, name) }, judged, missed);
	return {
		files: withRuns(trapped, WRONG, [named]),
		says: [
			...(traps.length > 0 ? [`${count(traps.length, 'trap', 'traps')} in checks.yaml.`] : []),
			`The run you did, in ${WRONG}, with what it comes to.`,
		],
		open: traps.filter(({ id }) => !judged.seeing.traps.has(id)).map(({ id }) => id),
	};
}

/**
 * What is expected of the runs that leave something out, and of the mistakes, written anew for checks and traps that
 * came since. The good run is left as it is: if it falls for a new trap, the trap is wrong.
 */
function broughtUpToDate(shop: Workshop, files: Files): Files {
	const next = new Map(files);
	for (const file of [SLIPS, WRONG]) {
		const text = files.get(file);
		if (text === undefined) continue;
		const came = judgeTests(shop, files, file);
		const runs = text.split(/^---$/m);
		if (came.length !== runs.length) continue;
		next.set(file, runs.map((run, i) => (came[i] instanceof Faulty ? run : expectedAnew(run, came[i]!))).join('---'));
	}
	return next;
}

const hasModel = ({ tests, variant }: Scenario): boolean =>
	tests.some(({ model, variants }) => model && (variants === 'all' || variants.includes(variant.name)));

/** A name that no run has yet. */
function freeName(files: Files, name: string): string {
	const tests = [...files].filter(([path]) => isTest(path)).map(([, text]) => text);
	return untaken(
		name,
		(one) => tests.some((text) => text.includes(one)),
		(n) => `${name.slice(0, 114)} (${n})`,
	);
}

const count = (n: number, one: string, more: string) => (n === 1 ? `One ${one}` : `${n} ${more}`);
