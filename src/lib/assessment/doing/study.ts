import type { Entry } from '../../ledger/entry.ts';
import { Part, partsOf } from '../../scenario/checks.ts';
import { readCsv } from '../../scenario/csv.ts';
import type { Files } from '../../scenario/files.ts';
import { Faulty } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { TestAct } from '../../scenario/tests-file.ts';
import { fillIn } from '../../scenario/variants.ts';
import type { CheckDraft, Item } from './draft.ts';
import { slipsOf, type Slip, type TrapDraft } from './mistakes.ts';
import { itemsOf } from './propose.ts';
import { placesOf, recordRun, withoutActs } from './record-run.ts';
import { saysTheSame } from './same.ts';
import { doingOf, expecting, judgeRun, judgeRuns, judgeTests, type Judged, type Workshop } from './workshop.ts';
import { expectedAnew, withChecks, withRuns, type RunDraft } from './write-scenario.ts';

/** Where runs that were recorded by doing stand. */
const GOOD = 'tests/good.yaml';
const SLIPS = 'tests/left-out.yaml';
const WRONG = 'tests/mistakes.yaml';
const WHOLE = 1 - 1e-9;

/** What a good run did, and what would ask for it. */
export interface GoodStudy {
	readonly items: readonly Item[];
	/** The agency's own people whom the run names: it holds in this variant alone. */
	readonly strangers: readonly string[];
}

/** Says what was done, and proposes checks; each was tried on the same run. @throws {Faulty} */
export function studyGood(shop: Workshop, files: Files, entries: readonly Entry[]): GoodStudy {
	const doing = doingOf(shop, files, entries);
	const { strangers } = recordRun(entries, doing.outcome.known, doing.variables);
	const items = itemsOf(doing);
	const scores = scoresOf(shop, files, entries, items);
	return {
		items: items.map((item) => {
			const known = askedAlready(item.check, doing.scenario);
			if (known) return { ...item, usual: false, warns: `The check “${known}” asks this already.` };
			const score = scores.get(item.id) ?? 0;
			if (score >= WHOLE) return item;
			return {
				...item,
				usual: false,
				warns:
					`${item.warns} This run itself comes to ${Math.round(score * 100)} in a hundred of it: loosen the check before you use it.`.trim(),
			};
		}),
		strangers,
	};
}

/** The check of the scenario's that asks the same, in this variant. */
function askedAlready({ ask }: CheckDraft, { checks, variant }: Scenario): string | undefined {
	const filled = Part.safeParse(JSON.parse(fillIn('', JSON.stringify(ask), variant).text));
	if (!filled.success) return undefined;
	const spelled = (part: Part) => JSON.parse(JSON.stringify(part)) as unknown;
	return checks.find((check) => partsOf(check).some((part) => saysTheSame(spelled(part), spelled(filled.data))))?.id;
}

/** How much of each proposal the run that it was made of earns. A proposal that can't be asked comes to nothing. */
function scoresOf(
	shop: Workshop,
	files: Files,
	entries: readonly Entry[],
	items: readonly Item[],
): ReadonlyMap<string, number> {
	if (items.length === 0) return new Map();
	const run = blankRun(shop, files, entries, 'What was just done');
	try {
		const { seeing } = judgeRun(
			shop,
			withChecks(
				files,
				items.map(({ check }) => check),
				[],
			),
			run,
		);
		return new Map(items.map(({ id }) => [id, seeing.checks.get(id)?.score ?? 0]));
	} catch (error) {
		if (!(error instanceof Faulty)) throw error;
		if (items.length === 1) return new Map();
		// one of them spoils the others: look for it in each half
		const half = Math.ceil(items.length / 2);
		return new Map(
			[items.slice(0, half), items.slice(half)].flatMap((some) => [...scoresOf(shop, files, entries, some)]),
		);
	}
}

function blankRun(shop: Workshop, files: Files, entries: readonly Entry[], test: string): RunDraft {
	const { outcome, variables, scenario } = doingOf(shop, files, entries);
	const { acts, strangers } = recordRun(entries, outcome.known, variables);
	return {
		test,
		variants: strangers.length > 0 && scenario.variants.length > 1 ? [shop.variant] : 'all',
		model: false,
		acts,
		criteria: {},
		traps: [],
		arrived: [],
		missed: [],
	};
}

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
	const blank = blankRun(shop, files, entries, 'Done once, from beginning to end');
	const judged = judgeRun(shop, checked, blank);
	const model = !hasModel(shop, files);
	const good = expecting({ ...blank, test: freeName(files, blank.test), model }, judged, []);
	const { runs, open } = leavingOut(shop, checked, { ...blank, variants: good.variants }, judged, checks);
	const named = runs.map((run) => ({ ...run, test: freeName(files, run.test) }));
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

/** Runs that leave something out, and checks that none of them misses. */
interface LeftOut {
	readonly runs: readonly RunDraft[];
	readonly open: readonly string[];
}

/**
 * Runs without the acts that decided checks, so that each check is missed once. Two runs, each of which does about half,
 * miss nearly all of them; what neither misses has a run of its own.
 */
function leavingOut(
	shop: Workshop,
	files: Files,
	good: RunDraft,
	judged: Judged,
	checks: readonly CheckDraft[],
): LeftOut {
	const decided = (id: string) => judged.seeing.checks.get(id)?.entries ?? [];
	const title = (some: readonly CheckDraft[], says: string) =>
		`${says}: ${some.map((check) => check.title).join('; ')}`.slice(0, 120).replace(/\{\{[^}]*$/, '');
	const earning = checks.filter(({ ask }) => !ask.untouched && !ask.no_record);
	const halves = earning.length < 4 ? [] : [0, 1].map((half) => earning.filter((_, i) => i % 2 === half));
	const together = halves.flatMap((half) =>
		waysWithout(good.acts, new Set(half.flatMap(({ id }) => decided(id)))).map((acts) => ({
			of: half,
			run: { ...good, model: false, acts, test: title(half, 'Leaves out') },
		})),
	);
	const first = missing(shop, files, together);
	const alone = checks
		.filter(({ id }) => !first.some(({ missed }) => missed.includes(id)))
		.flatMap((check) =>
			(check.ask.untouched
				? waysBeyond(good.acts, check.ask.untouched.except, ownPeople(files))
				: waysWithout(good.acts, new Set(decided(check.id)))
			).map((acts) => ({
				of: [check],
				run: {
					...good,
					model: false,
					acts,
					test: title([check], check.ask.untouched ? 'Does one too many' : 'Leaves out'),
				},
			})),
		);
	const runs = [...first, ...missing(shop, files, alone)];
	return { runs, open: checks.map(({ id }) => id).filter((id) => !runs.some(({ missed }) => missed.includes(id))) };
}

/** Of some runs, those that miss a check that none before them does, with what they come to. */
function missing(
	shop: Workshop,
	files: Files,
	ways: readonly { readonly of: readonly CheckDraft[]; readonly run: RunDraft }[],
): RunDraft[] {
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
		const missed = of.map(({ id }) => id).filter((id) => (result.seeing.checks.get(id)?.score ?? 1) < WHOLE);
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

const hasModel = ({ variant }: Workshop, files: Files): boolean =>
	[...files].some(
		([path, text]) =>
			path.startsWith('tests/') &&
			text
				.split(/^---$/m)
				.some(
					(run) =>
						/^model:\s*true/m.test(run) &&
						(/^variants:\s*all/m.test(run) || !/^variants:/m.test(run) || run.includes(variant)),
				),
	);

/** A name that no run has yet. */
function freeName(files: Files, name: string): string {
	const taken = (one: string) => [...files].some(([path, text]) => path.startsWith('tests/') && text.includes(one));
	if (!taken(name)) return name;
	for (let n = 2; ; n++) if (!taken(`${name.slice(0, 114)} (${n})`)) return `${name.slice(0, 114)} (${n})`;
}

const count = (n: number, one: string, more: string) => (n === 1 ? `One ${one}` : `${n} ${more}`);

/** What a wrong run did that the good one does not, and which checks it misses. */
export interface WrongStudy {
	readonly slips: readonly Slip[];
	/** Titles of the checks that it misses. */
	readonly misses: readonly string[];
}

/** @throws {Faulty} */
export function studyWrong(shop: Workshop, files: Files, wrong: readonly Entry[], good: readonly Entry[]): WrongStudy {
	const doing = doingOf(shop, files, wrong);
	const judged = judgeRun(shop, files, blankRun(shop, files, wrong, 'What was just done wrong'));
	const traps = [...judged.seeing.traps.values()];
	// acts of the attempt that are no part of a run leave the numbers: both are counted by their place
	const place = placesOf(wrong);
	return {
		slips: slipsOf(doing, good).map((slip) => {
			const trap = traps.find(({ sprung }) => slip.entries.every((seq) => sprung.includes(place.get(seq) ?? -1)));
			return trap ? { ...slip, usual: false, caught: trap.id } : slip;
		}),
		misses: [...judged.seeing.checks.values()].filter(({ score }) => score < WHOLE).map(({ title }) => title),
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
	const blank = blankRun(shop, files, wrong, name);
	const judged = judgeRun(shop, trapped, blank);
	const missed = [...judged.seeing.checks.values()]
		.filter(({ score, guard, entries }) => score < WHOLE && (guard || entries.length > 0 || score === 0))
		.map(({ id }) => id);
	const run = expecting({ ...blank, test: freeName(files, name) }, judged, missed);
	return {
		files: withRuns(trapped, WRONG, [run]),
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
