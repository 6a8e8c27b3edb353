import { addItem, addPicture } from '../../attempt/portfolio/acts.ts';
import { keepPicture } from '../../attempt/storage/ledgers.ts';
import { firstTitle } from '../../evidence/caption.ts';
import { marksIn, recordOf, type Mark } from '../../evidence/moment.ts';
import { develop } from '../../evidence/pictures/develop.ts';
import type { Past } from '../past/past.svelte.ts';
import type { Darkroom } from './darkroom.ts';
import type { Included, PortfolioDesk } from './portfolio-desk.svelte.ts';

/** A picture that is to be made. */
export interface Undeveloped {
	readonly attempt: Included;
	readonly mark: Mark;
}

/** Every marked moment whose picture is not here yet, in the order of the ledgers. */
export function undeveloped(desk: PortfolioDesk): Undeveloped[] {
	return desk.attempts.flatMap((attempt) =>
		marksIn(attempt.entries)
			.filter((mark) => !desk.pictureOf(attempt.id, mark.seq))
			.map((mark) => ({ attempt, mark })),
	);
}

/**
 * Makes one picture: the CRM as it stood, in the view that was marked, with the named elements in sight. It is kept on
 * the disk and its fingerprint entered in the portfolio's ledger before this returns.
 */
export async function makePicture(
	desk: PortfolioDesk,
	{ attempt, mark }: Undeveloped,
	past: Past,
	darkroom: Darkroom,
): Promise<void> {
	past.showAs(mark.of, mark.view);
	const about = recordOf(mark, attempt.entries);
	const stage = await darkroom.set(past, mark.show, about);
	const { bytes, sha256, width, height, boxes } = await develop(stage, mark.show, about);
	const picture = { sha256, attempt: attempt.kept, mark: mark.seq, width, height, bytes, boxes };
	await keepPicture(picture);
	await desk.do(addPicture, { attempt: attempt.id, mark: mark.seq, sha256, width, height, boxes: [...boxes] });
	desk.hold(picture);
}

/** What a piece of evidence is first called, after its moment; people by their names. */
export function titleOf(attempt: Included, mark: Mark): string {
	const title = shortened(attempt.named(firstTitle(mark, attempt.entries, attempt.scenario))).replace(/\.$/, '');
	return title.length < 3 ? 'A picture of the CRM' : title;
}

const LONGEST_TITLE = 120;

/** A long caption ends after a sentence, else after a word. */
function shortened(caption: string): string {
	if (caption.length <= LONGEST_TITLE) return caption;
	const sentences = /^.{20,118}[.;](?= )/.exec(caption)?.[0];
	return sentences ?? `${caption.slice(0, LONGEST_TITLE - 1).replace(/\s+\S*$/, '')}…`;
}

/**
 * The first evidence of an attempt, for the learner to change: one picture for each evidence rule, the last that
 * decided something, and every picture that the learner asked for.
 */
export async function offerEvidence(desk: PortfolioDesk, attempt: Included): Promise<void> {
	const marks = marksIn(attempt.entries);
	const decided = new Set((attempt.results ?? []).flatMap((r) => r.entries));
	const chosen = new Map<string, Mark>();
	for (const mark of marks) {
		const key = mark.rule ?? `asked ${mark.seq}`;
		const before = chosen.get(key);
		if (!before || decided.has(mark.of) || !decided.has(before.of)) chosen.set(key, mark);
	}
	for (const mark of [...chosen.values()].sort((a, b) => a.seq - b.seq)) {
		const rule = attempt.scenario.evidence.find((r) => r.id === mark.rule);
		const title = titleOf(attempt, mark);
		await desk.do(addItem, {
			attempt: attempt.id,
			mark: mark.seq,
			title,
			criteria: [...(rule?.criteria ?? [])],
		});
	}
}
