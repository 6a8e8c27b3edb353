import type { CriterionResult } from '../../assessment/finding.ts';

const WHOLE = 1 - 1e-9;

/** What keeps a criterion from being evidenced, in one sentence; nothing where it is, or where the checks say it all. */
export function heldBack(result: CriterionResult): string {
	if (result.status === 'evidenced') return '';
	if (result.status === 'not-attempted') return 'Nothing in this attempt is about this criterion.';
	const missing = result.checks.filter((c) => c.score < WHOLE && c.recovered === undefined);
	const must = missing.filter((c) => c.must_pass);
	if (must.length > 0) return `Without this it cannot be evidenced: ${must.map((c) => c.title).join('; ')}.`;
	const open = result.traps.filter((t) => t.recovered.length === 0 && t.severity !== 'minor');
	if (open.length > 0) return 'A mistake holds it back: see it by its name.';
	const righted = result.traps.some((t) => t.recovered.length > 0 && t.severity === 'critical');
	if (righted && result.status === 'partly-evidenced')
		return 'You put a grave mistake right. It counts for you, and the criterion is partly evidenced.';
	if (missing.length > 0 && missing.every((c) => c.guard))
		return 'All of it was done, but something else was touched on the way.';
	return '';
}
