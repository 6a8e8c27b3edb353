import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { RELEASE } from '../../attempt/release.ts';
import { refold } from '../../attempt/portfolio/portfolio.ts';
import { firstBreak, genesis } from '../../ledger/entry.ts';
import { readPack } from '../pack.ts';
import { readPdf } from '../pdf/read.ts';
import { WORK_JSON, WorkFile } from './format.ts';

const MOST_BYTES = 300_000_000;
const MOST_UNPACKED = 400_000_000;

/**
 * Reads a work file, or the learner's own PDF, and sees that its ledgers hold. Never throws: it comes from anywhere.
 *
 * @returns the work, or why not and what to do
 */
export function readWorkFile(bytes: Uint8Array): Work | { why: string } {
	if (bytes.length === 0) return { why: 'This file is empty. Choose the work file that you saved, or your own PDF.' };
	if (bytes.length > MOST_BYTES)
		return { why: 'This file is too large to be a work file. Choose the one that you saved.' };
	try {
		const work = startsWith(bytes, '%PDF') ? fromPdf(bytes) : fromZip(bytes);
		return 'why' in work ? work : (faultOf(work) ?? work);
	} catch {
		return { why: 'This file is damaged, or cut short. Copy it again from where you saved it.' };
	}
}

/** A ledger in the file that does not hold. */
function faultOf({ file }: Work): { why: string } | null {
	const again = 'Nothing was taken in. Copy the file again from where you saved it.';
	for (const [i, { header, entries }] of file.attempts.entries()) {
		const at = firstBreak(entries, genesis(header));
		if (at !== null) return { why: `The ledger of attempt ${i + 1} in this file is damaged at entry ${at}. ${again}` };
	}
	for (const [i, { header, entries }] of file.portfolios.entries()) {
		const at = firstBreak(entries, genesis(header)) ?? refold(header, entries).differs;
		if (at !== null) return { why: `Portfolio ${i + 1} in this file is damaged at entry ${at}. ${again}` };
	}
	return null;
}

const startsWith = (bytes: Uint8Array, text: string) => strFromU8(bytes.subarray(0, text.length), true) === text;

/** Work as it came: everything that was kept on a computer, and the pictures by their SHA-256. */
export type Work = { readonly file: WorkFile; readonly pictures: ReadonlyMap<string, Uint8Array> };

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
	const made = z.object({ format: z.number(), release: z.string().max(20) }).safeParse(json);
	if (made.success && made.data.format !== 1)
		return {
			why: `This work file was made with release ${made.data.release}, and this is release ${RELEASE}. Open it in the release that made it.`,
		};
	const parsed = WorkFile.safeParse(json);
	if (!parsed.success)
		return {
			why: `The work file is not as Practice Desk writes it, at “${parsed.error.issues[0]!.path.join('.')}”. Copy it again from where you saved it.`,
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
		assessments: [],
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
