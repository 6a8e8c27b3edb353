import type { CriterionResult, Results } from '../../assessment/finding.ts';

/** What to practise next: one criterion, and the check that is furthest from being shown. */
export interface PractiseNext {
	readonly code: string;
	readonly title: string;
}

/** Furthest from evidenced first: what was tried and is not there teaches more than what was never begun. */
const ORDER = ['not-yet-evidenced', 'partly-evidenced', 'not-attempted'];

/** Null when every criterion is evidenced. */
export function practiseNext(results: Results): PractiseNext | null {
	const open = results.filter((r) => r.status !== 'evidenced');
	const first = [...open].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status))[0];
	return first ? { code: first.code, title: missing(first) } : null;
}

function missing(result: CriterionResult): string {
	const left = result.checks.filter((c) => c.score < 1 - 1e-9);
	const worst = [...left].sort((a, b) => Number(b.must_pass) - Number(a.must_pass) || a.score - b.score)[0];
	return worst?.title ?? '';
}
