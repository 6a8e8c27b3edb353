import './node-hash.ts';
import { readFileSync, statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { engine } from '../lib/db/engine.ts';
import { MOST_BYTES } from '../lib/evidence/pdf/read.ts';
import { WHY } from '../lib/evidence/pdf/read/unreadable.ts';
import { settingsOf } from '../lib/evidence/settings.ts';
import { notChecked, verify } from '../lib/evidence/verify.ts';
import { fontsHere } from './fonts.ts';
import { reportOf } from './report.ts';
import { copiesIn, type Named } from './scenarios.ts';
import { reasonOf } from './verb.ts';

const sqlite = await engine();
const { packs, pages } = workerData as { packs: readonly Named[]; pages: boolean };
const find = settingsOf(sqlite, copiesIn(packs));
const fonts = pages ? fontsHere() : null;

async function check(file: string) {
	const { size } = statSync(file);
	if (size > MOST_BYTES) return notChecked(false, WHY.tooLarge(Math.ceil(size / 1024 / 1024)));
	return verify(sqlite, readFileSync(file), find, { fonts });
}

parentPort!.on('message', (file: string) => {
	check(file).then(
		(verification) => parentPort!.postMessage(reportOf(file, verification)),
		(error: unknown) => parentPort!.postMessage(`It could not be checked: ${reasonOf(error)}.`),
	);
});
