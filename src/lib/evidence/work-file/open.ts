import { strFromU8, unzipSync } from 'fflate';
import { openLedger, CannotOpen } from '../../attempt/open/open.ts';
import { HAND_IN } from '../../attempt/hand-in.ts';
import type { Header } from '../../attempt/header.ts';
import { keepMe, whoIsHere } from '../../attempt/storage/everything.ts';
import {
	appendEntries,
	attemptId,
	keepAttempt,
	keepDraft,
	keepPicture,
	keptAttempt,
	keptEntries,
} from '../../attempt/storage/ledgers.ts';
import { keepForms, keepPortfolioWhole, portfolioId } from '../../attempt/storage/portfolios.ts';
import { firstBreak, genesis, type Entry } from '../../ledger/entry.ts';
import { sha256 } from '../../ledger/hash.ts';
import { readPack } from '../pack.ts';
import { readPdf } from '../pdf/read.ts';
import { WORK_JSON, WorkFile } from './format.ts';

export type OpenedFile = { readonly ok: true; readonly said: string } | { readonly ok: false; readonly why: string };

const MOST_BYTES = 300_000_000;
const MOST_UNPACKED = 400_000_000;

/**
 * Takes a work file, or the learner's own PDF, into this computer. What is here already and longer stays; two
 * attempts that went different ways are never mixed. Never throws: it comes from anywhere.
 */
export async function openWorkFile(bytes: Uint8Array): Promise<OpenedFile> {
	if (bytes.length === 0)
		return { ok: false, why: 'This file is empty. Choose the work file that you saved, or your own PDF.' };
	if (bytes.length > MOST_BYTES) return { ok: false, why: 'This file is too large to be a work file.' };
	try {
		const work = startsWith(bytes, '%PDF') ? fromPdf(bytes) : fromZip(bytes);
		return 'why' in work ? { ok: false, why: work.why } : await takeIn(work);
	} catch (error) {
		if (error instanceof DOMException && error.name === 'QuotaExceededError')
			return {
				ok: false,
				why: 'This computer’s disk is full, so the file could not be taken in. Free some space and try again.',
			};
		return { ok: false, why: 'This file could not be opened. Choose the work file that you saved, or your own PDF.' };
	}
}

const startsWith = (bytes: Uint8Array, text: string) => strFromU8(bytes.subarray(0, text.length), true) === text;

type Work = { readonly file: WorkFile; readonly pictures: ReadonlyMap<string, Uint8Array> };

function fromZip(bytes: Uint8Array): Work | { why: string } {
	if (!startsWith(bytes, 'PK'))
		return { why: 'This is neither a work file (.zip) nor a PDF. Choose the file that you saved from Practice Desk.' };
	let unpacked = 0;
	let tooLarge = false;
	const parts = unzipSync(bytes, {
		filter({ name, originalSize }) {
			unpacked += originalSize;
			tooLarge ||= unpacked > MOST_UNPACKED;
			return !tooLarge && (name === WORK_JSON || /^pictures\/[0-9a-f]{64}\.jpg$/.test(name));
		},
	});
	if (tooLarge) return { why: 'This file unpacks to more than a work file can hold.' };
	const text = parts[WORK_JSON];
	if (!text)
		return { why: 'This zip holds no work of Practice Desk. Choose the file that begins “practice-desk-work”.' };
	let json: unknown;
	try {
		json = JSON.parse(strFromU8(text));
	} catch {
		return { why: 'The work file is damaged. Copy it again from where you saved it.' };
	}
	const parsed = WorkFile.safeParse(json);
	if (!parsed.success)
		return {
			why: `The work file is not as Practice Desk writes it, at “${parsed.error.issues[0]!.path.join('.')}”. It may come from a newer release.`,
		};
	return {
		file: parsed.data,
		pictures: new Map(
			Object.entries(parts).flatMap(([name, data]) => (name === WORK_JSON ? [] : [[name.slice(9, 73), data] as const])),
		),
	};
}

/** A learner's own portfolio carries the same ledgers. */
function fromPdf(bytes: Uint8Array): Work | { why: string } {
	const pdf = readPdf(bytes);
	if (!pdf.ok) return { why: pdf.why };
	const read = readPack(pdf.data);
	if (!read.ok) return { why: read.why };
	const { pack } = read;
	const named = pack.portfolio.entries.flatMap((e) =>
		e.command === 'portfolio.picture'
			? [
					e.input as unknown as {
						attempt: string;
						mark: number;
						sha256: string;
						width: number;
						height: number;
						boxes: WorkFile['pictures'][number]['boxes'];
					},
				]
			: [],
	);
	const file: WorkFile = {
		format: 1,
		kind: 'practice-desk-work',
		release: pack.release,
		me: { learner: pack.portfolio.header.learner, centre: pack.portfolio.header.centre },
		attempts: pack.attempts.map(({ header, entries, results }) => ({
			header,
			entries,
			touchedAt: entries.at(-1)?.at ?? header.startedAt,
			summary: (results ?? []).map(({ code, status }) => ({ code, status })),
			draft: null,
		})),
		portfolios: [
			{
				header: pack.portfolio.header,
				entries: pack.portfolio.entries,
				touchedAt: pack.portfolio.entries.at(-1)?.at ?? pack.portfolio.header.startedAt,
				forms: {},
			},
		],
		pictures: named.map(({ attempt, mark, sha256: hash, width, height, boxes }) => ({
			sha256: hash,
			attempt: attempt.slice(0, 16),
			mark,
			width,
			height,
			boxes,
		})),
	};
	return { file, pictures: new Map(pdf.pictures.map((p) => [p.sha256, p.bytes])) };
}

async function takeIn({ file, pictures }: Work): Promise<OpenedFile> {
	for (const [i, { header, entries }] of file.attempts.entries()) {
		const at = firstBreak(entries, genesis(header));
		if (at !== null)
			return {
				ok: false,
				why: `The ledger of attempt ${i + 1} in this file is damaged at entry ${at}. Nothing was taken in. Copy the file again from where you saved it.`,
			};
	}
	const said: string[] = [];
	for (const attempt of file.attempts) said.push(await takeAttempt(attempt));
	for (const { header, entries, touchedAt, forms } of file.portfolios) {
		await keepPortfolioWhole(header, entries, touchedAt);
		if (Object.keys(forms).length > 0) await keepForms(portfolioId(header), forms);
	}
	for (const { attempt, mark, sha256: hash, width, height, boxes } of file.pictures) {
		const bytes = pictures.get(hash);
		if (bytes && sha256(bytes) === hash)
			await keepPicture({ sha256: hash, attempt, mark, width, height, boxes, bytes: new Uint8Array(bytes) });
	}
	if (file.me && !(await whoIsHere())) await keepMe(file.me);
	return { ok: true, said: said.length === 0 ? 'The file is open. It held no attempt.' : said.join(' ') };
}

async function takeAttempt({
	header,
	entries,
	touchedAt,
	summary,
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
	const fault = here ? null : await comesOut(header, entries);
	if (fault) return `${name} was not taken in: ${fault}`;
	if (!here) await keepAttempt({ id, header, entries: 0, handedIn: false, touchedAt, summary });
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
