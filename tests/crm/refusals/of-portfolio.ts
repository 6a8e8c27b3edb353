import {
	addItem,
	declare,
	includeAttempt,
	removeItem,
	type PortfolioAct,
} from '../../../src/lib/attempt/portfolio/acts.ts';
import { acceptDecision } from '../../../src/lib/attempt/portfolio/accept.ts';
import { removeTestimony } from '../../../src/lib/attempt/portfolio/testimony.ts';
import { act, emptyPortfolio, type Acted, type Portfolio } from '../../../src/lib/attempt/portfolio/portfolio.ts';
import { STATEMENT } from '../../../src/lib/attempt/portfolio/state.ts';

const AT = '2026-09-01T08:00:00Z';
const ATTEMPT = 'a'.repeat(64);

/** An act of a portfolio, and what was done to it before. */
type Reached = readonly [act: PortfolioAct, input: unknown, done: readonly (readonly [PortfolioAct, unknown])[]];

const INCLUDED = [includeAttempt, { attempt: ATTEMPT, lastHash: 'b'.repeat(64) }] as const;
const ITEM = [addItem, { attempt: ATTEMPT, mark: 7, title: 'Consent asked', criteria: ['CRM-AC2'] }] as const;

const DECIDED = { decision: 'd'.repeat(64), round: 1, assessor: 'Martin Adeyemi', key: '7F3K-92QM-X4TD', comment: '' };

/** How each reason of the portfolio to say no comes about. */
export const OF_PORTFOLIO: Readonly<Record<string, Reached>> = {
	'attempt-not-in-portfolio': [...ITEM, []],
	'picture-twice': [...ITEM, [INCLUDED, ITEM]],
	'accepted-already': [acceptDecision, DECIDED, [[acceptDecision, DECIDED]]],
	'no-such-testimony': [removeTestimony, { testimony: 'W02' }, []],
	'no-such-item': [removeItem, { item: 'E02' }, [INCLUDED, ITEM]],
	'portfolio-empty': [declare, { name: 'Lee Arner', statement: STATEMENT, help: '' }, []],
	'other-name': [declare, { name: 'Somebody Else', statement: STATEMENT, help: '' }, [INCLUDED]],
};

/** Lee Arner's portfolio after some acts, and a way to try one more. */
export function portfolioWith(done: Reached[2]): { portfolio: Portfolio; try: (a: PortfolioAct, i: unknown) => Acted } {
	let portfolio = emptyPortfolio({
		format: 1,
		release: '0.1.0',
		learner: { name: 'Lee Arner', id: null, cohort: null },
		centre: null,
		standard: { id: 'none', version: '1' },
		startedAt: AT,
	});
	for (const [done_, input] of done) {
		const result = act(portfolio, done_, input, AT);
		if (!result.ok) throw result.refusal;
		portfolio = result.portfolio;
	}
	return { portfolio, try: (a, input) => act(portfolio, a, input, AT) };
}
