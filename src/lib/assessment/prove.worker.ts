import { answerQuestions } from '../attempt/open/ask-worker.ts';
import { engine } from '../db/engine.ts';
import { parseAgency } from '../scenario/agency.ts';
import { agencyFiles, standardOf } from '../scenario/catalogue.ts';
import { readFront } from '../scenario/folder.ts';
import { Faulty } from '../scenario/problem.ts';
import { faultyProof } from './faulty-proof.ts';
import { proveScenario, type Proof } from './prove.ts';

export interface ProveOrder {
	readonly wasm: string;
	/** The scenario: built in, or a draft as it stands. */
	readonly files: ReadonlyMap<string, string>;
}

answerQuestions<ProveOrder, Proof>(async ({ wasm, files }, progress) => {
	try {
		const front = readFront(files);
		return proveScenario(
			await engine(wasm),
			front.id,
			files,
			parseAgency(await agencyFiles(front.base)),
			await standardOf(front.criteria),
			(what) => progress(0, 0, what),
			(check) => progress(1, 0, check),
		);
	} catch (error) {
		if (error instanceof Faulty) return faultyProof(error.problems);
		throw error;
	}
});
