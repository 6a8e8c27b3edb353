import type { Results } from '../../assessment/finding.ts';

/** A check that a look at the work found otherwise than the look before. */
export interface ChangedCheck {
	readonly id: string;
	readonly title: string;
	/** The criteria that it counts for. */
	readonly codes: readonly string[];
}

/** What is new between two looks at the work. */
export interface Changed {
	/** Shown now, and not before. */
	readonly shown: readonly ChangedCheck[];
	/** Shown before, and not any more: a guard that broke, or something taken back. */
	readonly lost: readonly ChangedCheck[];
	/** Ids of mistakes made since, and of those put right since. */
	readonly sprung: readonly string[];
	readonly righted: readonly string[];
}

const WHOLE = 1 - 1e-9;

/** Each check once, with every criterion that it counts for. */
function checksOf(results: Results): Map<string, ChangedCheck & { readonly whole: boolean; readonly guard: boolean }> {
	const found = new Map<string, ChangedCheck & { readonly whole: boolean; readonly guard: boolean }>();
	for (const { code, checks } of results) {
		for (const { id, title, score, guard } of checks) {
			const codes = [...(found.get(id)?.codes ?? []), code];
			found.set(id, { id, title, codes, whole: score >= WHOLE, guard });
		}
	}
	return found;
}

const trapsOf = (results: Results) => new Map(results.flatMap((r) => r.traps).map((t) => [t.id, t]));

/** Compares two looks at one attempt's work; null when nothing that a learner would want to know is new. */
export function whatChanged(before: Results, after: Results): Changed | null {
	const [was, is] = [checksOf(before), checksOf(after)];
	const changed = [...is.values()].filter((check) => (was.get(check.id)?.whole ?? check.guard) !== check.whole);
	const told = ({ id, title, codes }: ChangedCheck): ChangedCheck => ({ id, title, codes });
	const traps = trapsOf(before);
	const now = [...trapsOf(after).values()];
	const result: Changed = {
		// a guard that holds again is no news of its own: what broke it has been taken back
		shown: changed.filter((check) => check.whole && !check.guard).map(told),
		lost: changed.filter((check) => !check.whole).map(told),
		sprung: now.filter((t) => t.sprung.length > (traps.get(t.id)?.sprung.length ?? 0)).map((t) => t.id),
		righted: now
			.filter((t) => t.recovered.length > 0 && (traps.get(t.id)?.recovered.length ?? 0) === 0)
			.map((t) => t.id),
	};
	return Object.values(result).every((list: readonly unknown[]) => list.length === 0) ? null : result;
}
