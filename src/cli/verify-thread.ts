import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { engine } from '../lib/db/engine.ts';
import { settingsOf } from '../lib/evidence/settings.ts';
import { verify } from '../lib/evidence/verify.ts';
import { reportOf } from './report.ts';

const sqlite = await engine();
const find = settingsOf(sqlite);

parentPort!.on('message', (file: string) => {
	void (async () => {
		try {
			parentPort!.postMessage(reportOf(file, await verify(sqlite, readFileSync(file), find)));
		} catch (error) {
			parentPort!.postMessage({ file, broke: error instanceof Error ? error.message : String(error) });
		}
	})();
});
