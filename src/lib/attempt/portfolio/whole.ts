import { genesis, type Entry } from '../../ledger/entry.ts';
import type { Header } from '../header.ts';
import { refold } from './portfolio.ts';
import type { PortfolioHeader } from './header.ts';

/** What is wrong with a portfolio as a whole, or null: its own acts done again, and the attempts that it names. */
export function portfolioFault(pack: {
	readonly portfolio: { readonly header: PortfolioHeader; readonly entries: readonly Entry[] };
	readonly attempts: readonly { readonly header: Header; readonly entries: readonly Entry[] }[];
}): string | null {
	const { portfolio, differs } = refold(pack.portfolio.header, pack.portfolio.entries);
	if (differs !== null)
		return `Entry ${differs} of the portfolio’s own ledger turns out differently when it is done again.`;
	const lastHashes = new Map(
		pack.attempts.map((a) => [genesis(a.header), a.entries.at(-1)?.hash ?? genesis(a.header)]),
	);
	for (const named of portfolio.state.attempts) {
		const last = lastHashes.get(named.attempt);
		if (last === undefined) return 'An attempt that the portfolio names is not in the file.';
		if (last !== named.lastHash)
			return 'An attempt in the file is not the one that the portfolio names: its last entry is another.';
	}
	for (const [attempt] of lastHashes) {
		if (!portfolio.state.attempts.some((named) => named.attempt === attempt))
			return 'There is an attempt in the file that the portfolio does not name.';
	}
	const learners = new Set([portfolio.header.learner.name, ...pack.attempts.map((a) => a.header.learner.name)]);
	if (learners.size > 1) return 'The portfolio and its attempts name different learners.';
	return null;
}
