import { answerQuestions } from '../attempt/open/ask-worker.ts';
import { engine } from '../db/engine.ts';
import { copiesHere } from '../attempt/open/copies.ts';
import { settingsOf } from './settings.ts';
import { doAgain, type FindSetting } from './again.ts';
import { verify, type Verification } from './verify.ts';

export interface VerifyOrder {
	readonly wasm: string;
	readonly bytes: Uint8Array;
}

let find: FindSetting | undefined;

answerQuestions<VerifyOrder, Verification>(async ({ wasm, bytes }, progress) => {
	const sqlite = await engine(wasm);
	find ??= settingsOf(sqlite, copiesHere);
	let attempt = 0;
	progress(0, 1, 'Reading the file');
	return verify(sqlite, bytes, find, (...asked) => {
		attempt += 1;
		const acts = asked[1].entries.length;
		progress(attempt, attempt + 1, `Doing attempt ${attempt} again, ${acts} ${acts === 1 ? 'act' : 'acts'}`);
		return doAgain(...asked);
	});
});
