import { answerQuestions } from '../attempt/open/ask-worker.ts';
import { copiesHere } from '../attempt/open/copies.ts';
import { engine } from '../db/engine.ts';
import { fontFiles, type FONT_URLS } from './export/font-files.ts';
import { sha256, type Hash } from '../ledger/hash.ts';
import { doAgain, type FindSetting } from './again.ts';
import { MOST_BYTES } from './pdf/read.ts';
import { WHY } from './pdf/read/unreadable.ts';
import { settingsOf } from './settings.ts';
import { notChecked, verify, type Verification } from './verify.ts';
import type { KeptFile } from './workspace/database.ts';
import { bytesOf, keepFile, keptFile } from './workspace/portfolios.ts';
import { summaryOf } from './workspace/summary.ts';

/** A file to be taken in, or one that is kept here already. */
export type VerifyOrder = { readonly wasm: string; readonly fonts: typeof FONT_URLS } & (
	{ readonly file: File } | { readonly sha256: Hash }
);

export interface VerifyAnswer {
	readonly kept: KeptFile;
	/** Only of a file that was kept already: a list of hundreds needs no more than what is kept of each. */
	readonly verification: Verification | null;
}

let find: FindSetting | undefined;
/** Of the scenarios that were met so far, by their ids. */
const titles = new Map<string, string>();
/** Whoever takes in one file opens it next. */
let last: { readonly sha256: Hash; readonly verification: Verification } | undefined;

answerQuestions<VerifyOrder, VerifyAnswer>(async (order, progress) => {
	progress(0, 1, 'Reading the file');
	const check = async (bytes: Uint8Array) => {
		const sqlite = await engine(order.wasm);
		find ??= settingsOf(sqlite, copiesHere);
		const named: FindSetting = async (attempt) => {
			const setting = await find!(attempt);
			if (setting) titles.set(attempt.header.scenario.id, setting.scenario.front.title);
			return setting;
		};
		let attempt = 0;
		const again: typeof doAgain = async (...asked) => {
			attempt += 1;
			const acts = asked[1].entries.length;
			progress(attempt, attempt + 1, `Doing attempt ${attempt} again, ${acts} ${acts === 1 ? 'act' : 'acts'}`);
			const done = await doAgain(...asked);
			progress(attempt, attempt + 1, 'Writing its pages again');
			return done;
		};
		return verify(sqlite, bytes, named, { again, fonts: await fontFiles(order.fonts).catch(() => null) });
	};
	const keep = (
		file: Omit<KeptFile, 'state' | 'summary'>,
		found: Verification,
		bytes: Uint8Array<ArrayBuffer> | null,
	) => keepFile({ ...file, summary: summaryOf(found, (id) => titles.get(id)) }, found.pack ? bytes : null);

	if ('file' in order) {
		const { name, size } = order.file;
		const openedAt = new Date().toISOString();
		if (size > MOST_BYTES) {
			// not read at all: it is known by its name and size
			const found = notChecked(false, WHY.tooLarge(Math.ceil(size / 1024 / 1024)));
			return {
				kept: await keep({ sha256: sha256(`${name} ${size}`), name, openedAt }, found, null),
				verification: null,
			};
		}
		const bytes = new Uint8Array(await order.file.arrayBuffer());
		last = { sha256: sha256(bytes), verification: await check(bytes) };
		return { kept: await keep({ sha256: last.sha256, name, openedAt }, last.verification, bytes), verification: null };
	}
	const [before, bytes] = await Promise.all([keptFile(order.sha256), bytesOf(order.sha256)]);
	if (!before || !bytes) throw new Error('This portfolio is not on this computer any more. Open its file again.');
	const verification = last?.sha256 === before.sha256 ? last.verification : await check(bytes);
	return { kept: await keep(before, verification, bytes), verification };
});
