import { isGuard, isIndicator } from '../../../scenario/checks.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { shownCode } from '../../../scenario/standard.ts';

/** `LO2, LO4, AC1`: the criteria that its checks and questions earn something for. */
export function coveredBy({ checks, questions }: Scenario): string {
	const earning = checks.filter((check) => !isGuard(check) && !isIndicator(check));
	const codes = [...new Set([...earning, ...questions].flatMap(({ criteria }) => criteria))].sort();
	return codes.length === 0 ? 'No criterion yet' : codes.map(shownCode).join(', ');
}
