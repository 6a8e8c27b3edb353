import type { PortfolioRead } from '../../evidence/portfolio/told.ts';

/**
 * Whether any scenario of a portfolio has a check or a mistake about a criterion. Where none has, the machine has
 * nothing to say: words are for the assessor to read, and calling the criterion not attempted would be untrue.
 *
 * @param shown - its code as it is shown, `CRM LO1`
 */
export const judged = ({ attempts }: PortfolioRead, shown: string): boolean =>
	attempts.some(({ scenario }) =>
		[...scenario.checks, ...scenario.traps].some(({ criteria }) => criteria.includes(shown.replace(' ', '-'))),
	);
