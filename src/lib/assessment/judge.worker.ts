import { answerQuestions } from '../attempt/open/ask-worker.ts';
import type { Header } from '../attempt/header.ts';
import { engine } from '../db/engine.ts';
import type { Entry } from '../ledger/entry.ts';
import { readScenario } from '../scenario/scenario.ts';
import type { Results } from './finding.ts';
import { openJudge, type Judge } from './judge.ts';
import type { SearchFigures } from './search-figures.ts';
import { modelRoute, type Route } from './model-route.ts';

interface Opening {
	readonly wasm: string;
	readonly image: Uint8Array;
	readonly header: Header;
	readonly files: ReadonlyMap<string, string>;
}

/** To the judge: open a world once, then score the ledger as it stands, with the entries it has not seen. */
export type JudgeOrder =
	| ({ readonly kind: 'open' } & Opening)
	| { readonly kind: 'score'; readonly entries: readonly Entry[] }
	/** How good its best search was, as it stands. */
	| { readonly kind: 'search' }
	/** Or work the scenario's model answer in a world of its own. */
	| ({ readonly kind: 'model' } & Opening);

let judge: Judge | undefined;

answerQuestions<JudgeOrder, Results | Route | SearchFigures | null>(async (order) => {
	if (order.kind === 'score') {
		judge!.follow(order.entries);
		return judge!.results();
	}
	if (order.kind === 'search') return judge!.search();
	const sqlite = await engine(order.wasm);
	const scenario = readScenario(order.files, order.header.variant);
	if (order.kind === 'model') return modelRoute(sqlite, order.image, order.header, scenario);
	judge = openJudge(sqlite, order.image, order.header, scenario);
	return [];
});
