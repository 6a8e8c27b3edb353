import { RELEASE } from '../../attempt/release.ts';
import { genesis } from '../../ledger/entry.ts';
import type { Hash } from '../../ledger/hash.ts';
import { receipt } from '../../attempt/portfolio/portfolio.ts';
import { criteriaOf } from '../portfolio/claims.ts';
import type { PortfolioRead } from '../portfolio/told.ts';
import { lastHash, type Decision } from './decision.ts';
import type { Assessor, DecisionHeader, Unit } from './header.ts';

/** The units that a portfolio is about, whole. */
export function unitsOf({ attempts }: Pick<PortfolioRead, 'attempts'>, codes: readonly string[]): Unit[] {
	return (attempts[0]?.standard.units ?? [])
		.map(({ code, title, criteria }) => ({ code, title, criteria: criteria.map((c) => c.code) }))
		.filter(({ criteria }) => criteria.some((code) => codes.includes(code)));
}

/**
 * What a round starts from.
 *
 * @param file - SHA-256 of the PDF
 * @param before - the round that it follows; null: it is the first
 * @param startedAt - by the assessor's device, UTC
 */
export function headerFor(
	read: PortfolioRead,
	file: Hash,
	assessor: Assessor,
	before: Pick<Decision, 'header' | 'entries'> | null,
	startedAt: string,
): DecisionHeader {
	const { portfolio, attempts } = read;
	const id = genesis(portfolio.header);
	return {
		format: 1,
		release: RELEASE,
		portfolio: {
			file,
			id,
			last: portfolio.entries.at(-1)?.hash ?? id,
			entries: portfolio.entries.length,
			receipt: receipt(portfolio),
		},
		attempts: attempts.map((a) => ({ attempt: a.id, lastHash: a.entries.at(-1)?.hash ?? a.id })),
		learner: portfolio.header.learner,
		standard: portfolio.header.standard,
		units: unitsOf(
			read,
			criteriaOf(read).map(({ criterion }) => criterion.code),
		),
		assessor,
		round: before ? before.header.round + 1 : 1,
		follows: before ? lastHash(before) : null,
		startedAt,
	};
}
