import { openLedger, CannotOpen } from '../../attempt/open/open.ts';
import { HAND_IN } from '../../attempt/hand-in.ts';
import type { Header } from '../../attempt/header.ts';
import { refold } from '../../attempt/portfolio/portfolio.ts';
import { keepAssessment } from '../../attempt/storage/assessments.ts';
import { keepMe, whoIsHere } from '../../attempt/storage/everything.ts';
import {
	appendEntries,
	attemptId,
	keepAttempt,
	keepDraft,
	keepPicture,
	keptAttempt,
	keptEntries,
	keptPictures,
} from '../../attempt/storage/ledgers.ts';
import { keepForms, keepPortfolioWhole, keptPortfolios, portfolioId } from '../../attempt/storage/portfolios.ts';
import type { Entry } from '../../ledger/entry.ts';
import { sha256 } from '../../ledger/hash.ts';
import { assessmentIn, toKeep } from '../assessed/kept.ts';
import { readAssessed } from '../assessed/read.ts';
import type { WorkFile } from './format.ts';
import { readWorkFile, type Work } from './read.ts';

export type OpenedFile =
	| {
			readonly ok: true;
			readonly said: string;
			/** Where the decision of an assessed PDF is shown. */
			readonly decision?: string | undefined;
	  }
	| { readonly ok: false; readonly why: string };

/**
 * Takes a work file, or the learner's own PDF, into this computer. What is here already and longer stays; two
 * attempts that went different ways are never mixed. Never throws: it comes from anywhere.
 */
export async function openWorkFile(bytes: Uint8Array): Promise<OpenedFile> {
	const work = readWorkFile(bytes);
	if ('why' in work) return { ok: false, why: work.why };
	try {
		const taken = await takeIn(work);
		const assessed = taken.ok ? await takeAssessment(bytes, work) : null;
		return assessed && taken.ok
			? { ...taken, said: `${assessed.said} ${taken.said}`, decision: assessed.decision }
			: taken;
	} catch (error) {
		if (error instanceof DOMException && error.name === 'QuotaExceededError')
			return {
				ok: false,
				why: 'This computer’s disk is full, so the file could not be taken in. Free some space and try again.',
			};
		return { ok: false, why: 'This file could not be taken in. Reload the page and try again.' };
	}
}

async function takeIn({ file, pictures }: Work): Promise<OpenedFile> {
	const said: string[] = [];
	for (const attempt of file.attempts) said.push(await takeAttempt(attempt));
	for (const assessment of file.assessments) if (await assessmentIn(assessment)) await keepAssessment(assessment);
	for (const { header, entries, touchedAt, forms } of file.portfolios) {
		await keepPortfolioWhole(header, entries, touchedAt);
		if (Object.keys(forms).length > 0) await keepForms(portfolioId(header), forms);
	}
	// of a moment that has a picture here, the one counts that a portfolio here names
	const named = new Set(
		(await keptPortfolios()).flatMap(({ header, entries }) =>
			refold(header, entries).portfolio.state.pictures.map((picture) => picture.sha256),
		),
	);
	for (const { attempt, mark, sha256: hash, width, height, boxes } of file.pictures) {
		const bytes = pictures.get(hash);
		const here = (await keptPictures(attempt)).some((picture) => picture.mark === mark);
		if (bytes && (!here || named.has(hash)) && sha256(bytes) === hash)
			await keepPicture({ sha256: hash, attempt, mark, width, height, boxes, bytes: new Uint8Array(bytes) });
	}
	if (file.me && !(await whoIsHere())) await keepMe(file.me);
	return { ok: true, said: said.length === 0 ? 'The file is open. It held no attempt.' : said.join(' ') };
}

/** What an assessor decided, where the file is an assessed PDF; what does not hold is said, and not taken in. */
async function takeAssessment(
	bytes: Uint8Array,
	{ file }: Work,
): Promise<{ readonly said: string; readonly decision: string | undefined } | null> {
	const read = await readAssessed(bytes);
	const [portfolio] = file.portfolios;
	if (read.kind === 'none' || !portfolio) return null;
	if (read.kind === 'broken')
		return { said: `The assessor’s part of this file was not taken in. ${read.why}`, decision: undefined };
	const kept = toKeep(portfolio.header, read.decision, read.signed, new Date().toISOString());
	await keepAssessment(kept);
	return {
		said: `Your assessor’s decision of round ${kept.round} is here, signed with the key ${read.signed.fingerprint}.`,
		decision: `/portfolio/${kept.portfolio}/decision`,
	};
}

async function takeAttempt({
	header,
	entries,
	touchedAt,
	summary,
	seen,
	draft,
}: WorkFile['attempts'][number]): Promise<string> {
	const id = attemptId(header);
	const here = await keptAttempt(id);
	const known: Entry[] = here ? await keptEntries(id) : [];
	const shared = Math.min(known.length, entries.length);
	const name = `The attempt of ${header.learner.name} at ${header.scenario.id}`;
	if (shared > 0 && known[shared - 1]!.hash !== entries[shared - 1]!.hash) {
		return `${name} has gone on differently on this computer, so it was left as it is here.`;
	}
	if (here && entries.length <= known.length) return `${name} is here already, as far or further.`;
	// one that goes on from what is here, too: what does not come out the same could not be opened any more
	const fault = await comesOut(header, entries);
	if (fault) return `${name} was not taken in: ${fault}`;
	if (!here) await keepAttempt({ id, header, entries: 0, handedIn: false, touchedAt, summary, seen });
	await appendEntries(id, entries.slice(known.length));
	if (draft && entries.at(-1)?.command !== HAND_IN) await keepDraft(id, draft);
	return `${name} is open here, with ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}.`;
}

/** Whether an attempt comes out the same here; else why not. */
async function comesOut(header: Header, entries: readonly Entry[]): Promise<string | null> {
	try {
		const opened = await openLedger(header, entries, () => undefined);
		opened.attempt.db.close();
		return null;
	} catch (error) {
		if (error instanceof CannotOpen) return `${error.message} ${error.remedy}`;
		throw error;
	}
}
