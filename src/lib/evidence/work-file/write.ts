import { strToU8, zipSync } from 'fflate';
import { RELEASE } from '../../attempt/release.ts';
import { whoIsHere } from '../../attempt/storage/everything.ts';
import { allAssessments } from '../../attempt/storage/assessments.ts';
import type { KeptAttempt } from '../../attempt/storage/database.ts';
import { keptAttempts, keptDraft, keptEntries, keptPictures } from '../../attempt/storage/ledgers.ts';
import { keptForms, keptPortfolios } from '../../attempt/storage/portfolios.ts';
import type { Entry } from '../../ledger/entry.ts';
import { WORK_JSON, type WorkFile } from './format.ts';

/** Everything that is kept on this computer, as one file. */
export async function writeWorkFile(): Promise<Uint8Array<ArrayBuffer>> {
	const attempts = await keptAttempts();
	return zipped(
		await Promise.all(
			attempts.map(async ({ id, header, touchedAt, summary, seen }) => ({
				id,
				header,
				touchedAt,
				summary: [...summary],
				...seenIn(seen),
				entries: await keptEntries(id),
				view: (await keptDraft(id))?.view ?? null,
			})),
		),
	);
}

/**
 * One attempt as it stands in memory, where the disk has refused it: headers and ledger are enough to go on elsewhere.
 */
export async function writeRescueFile(id: string, entries: readonly Entry[]): Promise<Uint8Array<ArrayBuffer>> {
	const attempts = await keptAttempts().catch(() => []);
	const one = attempts.find((a) => a.id === id);
	if (!one) throw new Error('The attempt is not on this computer.');
	return zipped([
		{
			id,
			header: one.header,
			touchedAt: one.touchedAt,
			summary: [...one.summary],
			...seenIn(one.seen),
			entries: [...entries],
			view: null,
		},
	]);
}

const seenIn = (seen: KeptAttempt['seen']) => (seen ? { seen: { ...seen, mistakes: [...seen.mistakes] } } : {});

type Whole = Omit<WorkFile['attempts'][number], 'draft'> & {
	readonly id: string;
	readonly view: WorkFile['attempts'][number]['draft'];
};

async function zipped(attempts: readonly Whole[]): Promise<Uint8Array<ArrayBuffer>> {
	const [me, portfolios, assessments] = await Promise.all([whoIsHere(), keptPortfolios(), allAssessments()]);
	const pictures = (await Promise.all(attempts.map(({ id }) => keptPictures(id)))).flat();
	const work: WorkFile = {
		format: 1,
		kind: 'practice-desk-work',
		release: RELEASE,
		me: me ?? null,
		attempts: attempts.map(({ id: _, view, ...rest }) => ({ ...rest, draft: view })),
		portfolios: await Promise.all(
			portfolios.map(async ({ id, header, entries, touchedAt }) => ({
				header,
				entries: [...entries],
				touchedAt,
				// safe: the pages write nothing else; the reader checks
				forms: (await keptForms(id)) as WorkFile['portfolios'][number]['forms'],
			})),
		),
		assessments,
		pictures: pictures.map(({ bytes: _, boxes, ...rest }) => ({ ...rest, boxes: [...boxes] })),
	};
	return zipSync(
		{
			[WORK_JSON]: strToU8(JSON.stringify(work)),
			// JPEGs are small already
			...Object.fromEntries(pictures.map((p) => [`pictures/${p.sha256}.jpg`, [p.bytes, { level: 0 }] as const])),
		},
		{ level: 6 },
	);
}
