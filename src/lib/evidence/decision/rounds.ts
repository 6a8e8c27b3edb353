import { genesis } from '../../ledger/entry.ts';
import { lastHash, type Decision } from './decision.ts';
import type { DecisionHeader } from './header.ts';
import type { PortfolioRead } from '../portfolio/told.ts';

/** How a portfolio hangs together with an earlier decision. */
export type Link = 'same-file' | 'same-portfolio' | 'follows' | 'same-learner';

/**
 * Whether a portfolio comes after the one that a decision was about: the same file, the same portfolio with more in it,
 * one of whose attempts follows an attempt decided on then, or another of the same learner. Null: they have nothing to
 * do with each other.
 */
export function linkOf(
	read: PortfolioRead,
	file: string,
	{ portfolio, attempts, learner, standard }: DecisionHeader,
): Link | null {
	const { header } = read.portfolio;
	if (portfolio.file === file) return 'same-file';
	// who says whose it is, is the learner: a portfolio that names another learner is another's
	if (header.learner.name !== learner.name || header.learner.id !== learner.id) return null;
	if (portfolio.id === genesis(header)) return holds(read, portfolio) ? 'same-portfolio' : null;
	const decided = new Set(attempts.map((a) => a.lastHash));
	if (read.attempts.some((a) => a.header.follows !== null && decided.has(a.header.follows))) return 'follows';
	return header.standard.id === standard.id ? 'same-learner' : null;
}

/** The ledger of a portfolio goes on from where it stood then. */
function holds({ portfolio: { entries } }: PortfolioRead, then: DecisionHeader['portfolio']): boolean {
	return entries.length >= then.entries && (then.entries === 0 || entries[then.entries - 1]?.hash === then.last);
}

/** How each of them is said. */
export const LINK_SAID: Readonly<Record<Link, string>> = {
	'same-file': 'the same file',
	'same-portfolio': 'the same portfolio, as it stood then',
	follows: 'an earlier portfolio; an attempt in this one follows one of its attempts',
	'same-learner': 'an earlier portfolio of the same learner',
};

/** Rounds that follow one from the other, first to last; those that follow none of the others begin a line of their own. */
export function inOrder<D extends Pick<Decision, 'header' | 'entries'>>(rounds: readonly D[]): D[] {
	return [...rounds].sort(
		(a, b) =>
			a.header.round - b.header.round ||
			(a.header.startedAt < b.header.startedAt ? -1 : a.header.startedAt > b.header.startedAt ? 1 : 0) ||
			(genesis(a.header) < genesis(b.header) ? -1 : 1),
	);
}

/** The round that a new one on this portfolio follows: the latest closed one that it is linked with, strongest link first. */
export function earlierOf(
	read: PortfolioRead,
	file: string,
	rounds: readonly Decision[],
): { round: Decision; link: Link } | null {
	const strength: readonly Link[] = ['same-file', 'same-portfolio', 'follows', 'same-learner'];
	const linked = inOrder(rounds)
		.filter((round) => round.state.closed !== null)
		.flatMap((round) => {
			const link = linkOf(read, file, round.header);
			return link ? [{ round, link }] : [];
		});
	for (const link of strength) {
		const found = linked.filter((l) => l.link === link).at(-1);
		// a later round on the earlier file may follow what is found
		if (found) return linked.findLast((l) => followsFrom(found.round, l.round, rounds)) ?? found;
	}
	return null;
}

/** Whether a round is another, or comes after it. */
function followsFrom(first: Decision, later: Decision, rounds: readonly Decision[]): boolean {
	for (let at: Decision | undefined = later, steps = 0; at && steps < 100; steps++) {
		if (at === first) return true;
		const { follows }: DecisionHeader = at.header;
		at = rounds.find((r) => r !== at && hasHash(r, follows));
	}
	return false;
}

/** A round may have been unlocked since and gone on: what was followed is one of its hashes. */
const hasHash = (round: Decision, hash: string | null): boolean =>
	hash !== null && (lastHash(round) === hash || round.entries.some((e) => e.hash === hash));
