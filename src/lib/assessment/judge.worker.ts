import { answerQuestions } from '../attempt/open/ask-worker.ts';
import type { Header } from '../attempt/header.ts';
import { engine } from '../db/engine.ts';
import type { Entry } from '../ledger/entry.ts';
import { readScenario } from '../scenario/scenario.ts';
import type { Results } from './finding.ts';
import { openJudge, type Judge } from './judge.ts';

/** To the judge: open a world once, then score the ledger as it stands, with the entries it has not seen. */
export type JudgeOrder =
	| {
			readonly kind: 'open';
			readonly wasm: string;
			readonly image: Uint8Array;
			readonly header: Header;
			readonly files: ReadonlyMap<string, string>;
	  }
	| { readonly kind: 'score'; readonly entries: readonly Entry[] };

let judge: Judge | undefined;

answerQuestions<JudgeOrder, Results>(async (order) => {
	if (order.kind === 'open') {
		judge = openJudge(
			await engine(order.wasm),
			order.image,
			order.header,
			readScenario(order.files, order.header.variant),
		);
		return [];
	}
	judge!.follow(order.entries);
	return judge!.results();
});
