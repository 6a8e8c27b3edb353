import { answerQuestions } from '../../attempt/open/ask-worker.ts';
import { engine } from '../../db/engine.ts';
import type { Entry } from '../../ledger/entry.ts';
import { parseAgency } from '../../scenario/agency.ts';
import { buildWorld, type World } from '../../scenario/build.ts';
import { agencyFiles, standardOf } from '../../scenario/catalogue.ts';
import { readScenario } from '../../scenario/scenario.ts';
import { trueSetOf, type TrueSet } from '../true-set.ts';
import type { CheckDraft } from './draft.ts';
import { lookAround, type Look, type Looked } from './look-around.ts';
import type { TrapDraft } from './mistakes.ts';
import { studyGood, studyWrong, type GoodStudy, type WrongStudy } from './study.ts';
import { inWorkshop, type Workshop } from './workshop.ts';
import { writeGood, writeWrong, type Written } from './write-done.ts';

/** What the studio asks of a scenario's world. */
export interface Jobs {
	readonly 'study-good': { ask: { good: readonly Entry[] }; answer: GoodStudy };
	readonly 'study-wrong': { ask: { good: readonly Entry[]; wrong: readonly Entry[] }; answer: WrongStudy };
	readonly 'write-good': { ask: { good: readonly Entry[]; checks: readonly CheckDraft[] }; answer: Written };
	readonly 'write-wrong': {
		ask: { wrong: readonly Entry[]; traps: readonly TrapDraft[]; name: string };
		answer: Written;
	};
	readonly 'true-set': { ask: { vacancy: string }; answer: TrueSet };
	readonly look: { ask: Look; answer: Looked };
}

/** A question, with the scenario as it stands and the variant that is meant. */
export type DoingOrder = {
	[J in keyof Jobs]: {
		readonly wasm: string;
		readonly files: ReadonlyMap<string, string>;
		readonly variant: string;
		readonly job: J;
		readonly ask: Jobs[J]['ask'];
	};
}[keyof Jobs];

let last: { readonly key: string; readonly world: World } | null = null;

/** The world of a scenario's variant; checks and runs do not change it. */
async function shopOf({ wasm, files, variant }: DoingOrder, progress: (what: string) => void): Promise<Workshop> {
	const scenario = readScenario(files, variant);
	const sqlite = await engine(wasm);
	const key = `${scenario.hash} ${variant}`;
	if (last?.key !== key) {
		const agency = parseAgency(await agencyFiles(scenario.front.base));
		last = { key, world: buildWorld(sqlite, scenario, agency, (_done, _all, what) => progress(what)) };
	}
	return { sqlite, world: last.world, standard: await standardOf(scenario.front.criteria), variant };
}

answerQuestions<DoingOrder, Jobs[keyof Jobs]['answer']>(async (order, progress) => {
	const shop = await shopOf(order, (what) => progress(0, 0, what));
	const { files } = order;
	progress(0, 0, 'Doing it again');
	switch (order.job) {
		case 'study-good':
			return studyGood(shop, files, order.ask.good);
		case 'study-wrong':
			return studyWrong(shop, files, order.ask.wrong, order.ask.good);
		case 'write-good':
			return writeGood(shop, files, order.ask.good, order.ask.checks);
		case 'write-wrong':
			return writeWrong(shop, files, order.ask.wrong, order.ask.traps, order.ask.name);
		case 'true-set':
			return inWorkshop(shop, files, (ground) => trueSetOf(ground, order.ask.vacancy));
		case 'look':
			return inWorkshop(shop, files, (ground) => lookAround(ground.db, order.ask));
	}
});
