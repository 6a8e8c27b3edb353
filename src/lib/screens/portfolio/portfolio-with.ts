import { act, refold } from '../../attempt/portfolio/portfolio.ts';
import { includeAttempt } from '../../attempt/portfolio/acts.ts';
import type { PortfolioHeader } from '../../attempt/portfolio/header.ts';
import { RELEASE } from '../../attempt/release.ts';
import { keptAttempt, keptEntries } from '../../attempt/storage/ledgers.ts';
import { appendPortfolio, keepPortfolio, keptPortfolios, portfolioId } from '../../attempt/storage/portfolios.ts';
import type { Header } from '../../attempt/header.ts';
import { genesis } from '../../ledger/entry.ts';

const sameLearner = (portfolio: PortfolioHeader, attempt: Header) =>
	portfolio.release === RELEASE &&
	portfolio.learner.name === attempt.learner.name &&
	portfolio.learner.id === attempt.learner.id &&
	portfolio.standard.id === attempt.standard.id &&
	portfolio.standard.version === attempt.standard.version;

/**
 * The learner's portfolio with an attempt in it: the one there is, or a new one.
 *
 * @returns its id
 * @throws {Error} in words, when the attempt is not handed in
 */
export async function portfolioWith(attempt: string): Promise<string> {
	const kept = await keptAttempt(attempt);
	if (!kept?.handedIn) throw new Error('Hand the attempt in first: a portfolio holds finished work.');
	const { header } = kept;
	const here = (await keptPortfolios()).find((p) => sameLearner(p.header, header));
	const at = new Date().toISOString();
	const own: PortfolioHeader = here?.header ?? {
		format: 1,
		release: RELEASE,
		learner: header.learner,
		centre: header.centre,
		standard: header.standard,
		startedAt: at,
	};
	const id = here?.id ?? (await keepPortfolio(own));
	const { portfolio } = refold(own, here?.entries ?? []);
	const hash = genesis(header);
	if (!portfolio.state.attempts.some((a) => a.attempt === hash)) {
		const lastHash = (await keptEntries(attempt)).at(-1)!.hash;
		const acted = act(portfolio, includeAttempt, { attempt: hash, lastHash }, at);
		if (!acted.ok) throw new Error(`${acted.refusal.message} ${acted.refusal.remedy}`);
		await appendPortfolio(portfolioId(own), acted.entry);
	}
	return id;
}
