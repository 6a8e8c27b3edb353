import { answerQuestions } from '../attempt/open/ask-worker.ts';
import { engine } from '../db/engine.ts';
import { settingsOf } from './settings.ts';
import type { FindSetting } from './again.ts';
import { verify, type Verification } from './verify.ts';

export interface VerifyOrder {
	readonly wasm: string;
	readonly bytes: Uint8Array;
}

let find: FindSetting | undefined;

answerQuestions<VerifyOrder, Verification>(async ({ wasm, bytes }) => {
	const sqlite = await engine(wasm);
	find ??= settingsOf(sqlite);
	return verify(sqlite, bytes, find);
});
