import { genesis, type Entry } from '../../ledger/entry.ts';
import type { Hash } from '../../ledger/hash.ts';
import type { Header } from '../header.ts';
import type { PortfolioHeader } from './header.ts';
import type { Portfolio } from './portfolio.ts';

interface Packed {
	readonly header: Header;
	readonly entries: readonly Entry[];
}

/** What is wrong between a portfolio and the attempts it comes with, or null: each is there once, as it was included. */
export function portfolioFault({ header, state }: Portfolio, attempts: readonly Packed[]): string | null {
	const here = new Map<Hash, Hash>();
	for (const { header, entries } of attempts) {
		const id = genesis(header);
		if (here.has(id)) return 'An attempt is in the file twice.';
		here.set(id, entries.at(-1)?.hash ?? id);
	}
	for (const { attempt, lastHash } of state.attempts) {
		const last = here.get(attempt);
		if (last === undefined) return 'An attempt that the portfolio names is not in the file.';
		if (last !== lastHash)
			return 'An attempt in the file is not the one that the portfolio names: its last entry is another.';
	}
	if (here.size > state.attempts.length) return 'There is an attempt in the file that the portfolio does not name.';
	if (attempts.some((a) => !sameLearner(header, a.header)))
		return 'The portfolio and its attempts name different learners.';
	return null;
}

const sameLearner = ({ learner: a }: PortfolioHeader, { learner: b }: Header) => a.name === b.name && a.id === b.id;
