import { saysTheSame } from '../../ledger/canonical.ts';
import type { Entry } from '../../ledger/entry.ts';
import { Part, partsOf } from '../../scenario/checks.ts';
import type { Files } from '../../scenario/files.ts';
import { Faulty } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { fillIn } from '../../scenario/variants.ts';
import { doneRun, isWhole } from './done-run.ts';
import type { CheckDraft, Item } from './draft.ts';
import { slipsOf, type Slip } from './mistakes.ts';
import { itemsOf } from './propose.ts';
import { placesOf } from './record-run.ts';
import { doingOf, judgeRun, type Workshop } from './workshop.ts';
import { withChecks, type RunDraft } from './write-scenario.ts';

/** What a good run did, and what would ask for it. */
export interface GoodStudy {
	readonly items: readonly Item[];
	/** The agency's own people whom the run names: it holds in this variant alone. */
	readonly strangers: readonly string[];
}

/** Says what was done, and proposes checks; each was tried on the same run. @throws {Faulty} */
export function studyGood(shop: Workshop, files: Files, entries: readonly Entry[]): GoodStudy {
	const doing = doingOf(shop, files, entries);
	const { run, strangers } = doneRun(doing, 'What was just done');
	const items = itemsOf(doing);
	const scores = scoresOf(shop, files, run, items);
	return {
		items: items.map((item) => {
			const known = askedAlready(item.check, doing.scenario);
			if (known) return { ...item, usual: false, warns: `The check “${known}” asks this already.` };
			const score = scores.get(item.id) ?? 0;
			if (isWhole(score)) return item;
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
function scoresOf(shop: Workshop, files: Files, run: RunDraft, items: readonly Item[]): ReadonlyMap<string, number> {
	if (items.length === 0) return new Map();
	try {
		const checks = items.map(({ check }) => check);
		const { seeing } = judgeRun(shop, withChecks(files, checks, []), run);
		return new Map(items.map(({ id }) => [id, seeing.checks.get(id)?.score ?? 0]));
	} catch (error) {
		if (!(error instanceof Faulty)) throw error;
		if (items.length === 1) return new Map();
		// one of them spoils the others: look for it in each half
		const half = Math.ceil(items.length / 2);
		return new Map([items.slice(0, half), items.slice(half)].flatMap((some) => [...scoresOf(shop, files, run, some)]));
	}
}

/** What a wrong run did that the good one does not, and which checks it misses. */
export interface WrongStudy {
	readonly slips: readonly Slip[];
	/** Titles of the checks that it misses. */
	readonly misses: readonly string[];
}

/** @throws {Faulty} */
export function studyWrong(shop: Workshop, files: Files, wrong: readonly Entry[], good: readonly Entry[]): WrongStudy {
	const doing = doingOf(shop, files, wrong);
	const judged = judgeRun(shop, files, doneRun(doing, 'What was just done wrong').run);
	const traps = [...judged.seeing.traps.values()];
	// acts of the attempt that are no part of a run leave the numbers: both are counted by their place
	const place = placesOf(wrong);
	return {
		slips: slipsOf(doing, good).map((slip) => {
			const trap = traps.find(({ sprung }) => slip.entries.every((seq) => sprung.includes(place.get(seq) ?? -1)));
			return trap ? { ...slip, usual: false, caught: trap.id } : slip;
		}),
		misses: [...judged.seeing.checks.values()].filter(({ score }) => !isWhole(score)).map(({ title }) => title),
	};
}
