import { readCsv } from '../../scenario/csv.ts';
import type { Files } from '../../scenario/files.ts';
import { Faulty } from '../../scenario/problem.ts';
import type { TestAct } from '../../scenario/tests-file.ts';
import type { CheckDraft } from './draft.ts';
import { isWhole } from './done-run.ts';
import { withoutActs } from './record-run.ts';
import { expecting, judgeRuns, type Judged, type Workshop } from './workshop.ts';
import type { RunDraft } from './write-scenario.ts';

/** Runs that leave something out, and checks that none of them misses. */
interface LeftOut {
	readonly runs: readonly RunDraft[];
	readonly open: readonly string[];
}

/**
 * Runs without the acts that decided checks, so that each check is missed once. Two runs, each of which does about half,
 * miss nearly all of them; what neither misses has a run of its own.
 *
 * @param good - the run that does everything
 * @param judged - what it comes to
 */
export function leavingOut(
	shop: Workshop,
	files: Files,
	good: RunDraft,
	judged: Judged,
	checks: readonly CheckDraft[],
): LeftOut {
	const decided = (some: readonly CheckDraft[]) =>
		new Set(some.flatMap(({ id }) => judged.seeing.checks.get(id)?.entries ?? []));
	const leaving = (of: readonly CheckDraft[]) =>
		waysWithout(good.acts, decided(of)).map((acts) => wayOf(good, acts, of, 'Leaves out'));
	const earning = checks.filter(({ ask }) => !ask.untouched && !ask.no_record);
	const halves = earning.length < 4 ? [] : [0, 1].map((half) => earning.filter((_, i) => i % 2 === half));
	const first = missing(shop, files, halves.flatMap(leaving));
	const alone = checks
		.filter(({ id }) => !first.some(({ missed }) => missed.includes(id)))
		.flatMap((check) =>
			check.ask.untouched
				? waysBeyond(good.acts, check.ask.untouched.except, ownPeople(files)).map((acts) =>
						wayOf(good, acts, [check], 'Does one too many'),
					)
				: leaving([check]),
		);
	const runs = [...first, ...missing(shop, files, alone)];
	return { runs, open: checks.map(({ id }) => id).filter((id) => !runs.some(({ missed }) => missed.includes(id))) };
}

/** A run that may miss some checks. */
interface Way {
	readonly of: readonly CheckDraft[];
	readonly run: RunDraft;
}

const wayOf = (good: RunDraft, acts: readonly TestAct[], of: readonly CheckDraft[], says: string): Way => ({
	of,
	run: {
		...good,
		acts,
		test: `${says}: ${of.map(({ title }) => title).join('; ')}`.slice(0, 120).replace(/\{\{[^}]*$/, ''),
	},
});

/** Of some runs, those that miss a check that none before them does, with what they come to. */
function missing(shop: Workshop, files: Files, ways: readonly Way[]): RunDraft[] {
	if (ways.length === 0) return [];
	const came = judgeRuns(
		shop,
		files,
		ways.map(({ run }) => run),
	);
	const done = new Set<string>();
	return ways.flatMap(({ of, run }, i) => {
		const result = came[i]!;
		if (result instanceof Faulty || Object.values(result.criteria).every((status) => status === 'not-attempted'))
			return [];
		const missed = of.map(({ id }) => id).filter((id) => !isWhole(result.seeing.checks.get(id)?.score ?? 1));
		if (missed.every((id) => done.has(id))) return [];
		for (const id of missed) done.add(id);
		return [expecting(run, result, missed)];
	});
}

/** The acts without those; and, where what follows can't be done then, only what came before the first of them. */
function waysWithout(acts: readonly TestAct[], left: ReadonlySet<number>): TestAct[][] {
	if (left.size === 0) return [];
	const first = Math.min(...left);
	const later = acts.map((_, i) => i + 1).filter((n) => n >= first);
	return [withoutActs(acts, left), withoutActs(acts, new Set(later))].filter((some) => some.length > 0);
}

/** The acts, and one of those on the records that may change done to another record too. */
function waysBeyond(acts: readonly TestAct[], may: readonly string[], others: readonly string[]): TestAct[][] {
	const other = others.find((ref) => !may.includes(ref));
	if (other === undefined) return [];
	return acts.flatMap((act, i) => {
		const input = act.input as { ref?: unknown } | null;
		if (typeof input?.ref !== 'string' || !may.includes(input.ref) || /\.(view|open)$/.test(act.command)) return [];
		return [
			[
				...acts.slice(0, i + 1),
				{ ...act, input: { ...input, ref: other }, as: null } as TestAct,
				...renumbered(acts.slice(i + 1), i + 1),
			],
		];
	});
}

/** Undos name acts by their place, and one more stands before these. */
const renumbered = (acts: readonly TestAct[], after: number): TestAct[] =>
	acts.map((act) => {
		const entry = (act.input as { entry?: number } | null)?.entry;
		return act.command === 'undo.act' && entry !== undefined && entry > after
			? { ...act, input: { entry: entry + 1 } }
			: act;
	});

/** References of the scenario's own people, as its file has them: a variable, where they are one. */
function ownPeople(files: Files): string[] {
	const text = files.get('data/people.csv');
	return text === undefined ? [] : readCsv('data/people.csv', text).rows.flatMap(({ values }) => values['ref'] ?? []);
}
