import { answerQuestions } from '../attempt/open/ask-worker.ts';
import { engine } from '../db/engine.ts';
import { parseAgency } from '../scenario/agency.ts';
import { agencyFiles, builtInFiles, standardOf } from '../scenario/catalogue.ts';
import { readFront } from '../scenario/folder.ts';
import { proveScenario, type Proof } from './prove.ts';

export interface ProveOrder {
	readonly wasm: string;
	/** A built-in scenario. */
	readonly id: string;
}

answerQuestions<ProveOrder, Proof>(async ({ wasm, id }, progress) => {
	const files = await builtInFiles(id);
	const front = readFront(files);
	return proveScenario(
		await engine(wasm),
		id,
		files,
		parseAgency(await agencyFiles(front.base)),
		await standardOf(front.criteria),
		(what) => progress(0, 0, what),
	);
});
