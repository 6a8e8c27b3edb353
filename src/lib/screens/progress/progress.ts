import type { KeptAttempt } from '../../attempt/storage/database.ts';
import type { Standard } from '../../scenario/standard.ts';

/** Best first. */
const ORDER = ['evidenced', 'partly-evidenced', 'not-yet-evidenced', 'not-attempted'] as const;

/** What one criterion has come to over the attempts. */
export interface CriterionProgress {
	readonly code: string;
	readonly short: string;
	readonly unit: string;
	/** By attempt, in their order; undefined where it was not looked at, or is not in that scenario. */
	readonly found: readonly (string | undefined)[];
	/** The best of them; `not-attempted` where no attempt was about it. */
	readonly best: string;
}

/**
 * Criteria × attempts.
 *
 * @param attempts - of one learner, oldest first
 * @param inScenarios - codes that some scenario can give evidence for; a criterion outside is left to a person
 */
export function progressOf(
	standard: Standard,
	attempts: readonly KeptAttempt[],
	inScenarios: ReadonlySet<string>,
): CriterionProgress[] {
	return standard.units.flatMap((unit) =>
		unit.criteria
			.filter(({ code }) => inScenarios.has(code) || attempts.some((a) => a.summary.some((s) => s.code === code)))
			.map(({ code, short }) => {
				const found = attempts.map((a) => a.summary.find((s) => s.code === code)?.status);
				return {
					code,
					short,
					unit: unit.title,
					found,
					best: ORDER.find((status) => found.includes(status)) ?? 'not-attempted',
				};
			}),
	);
}

/** A scenario that can be started, and what it gives evidence for. */
export interface Offered {
	readonly id: string;
	readonly title: string;
	readonly level: number;
	readonly criteria: readonly string[];
}

/** What to practise next: a criterion, where, and why that one. */
export interface Next {
	readonly code: string;
	readonly short: string;
	readonly scenario: Offered;
	readonly why: string;
}

/**
 * The criterion that needs practice most, and the scenario to practise it in: what was tried and is not there yet comes
 * before what was never tried, and a scenario that the learner has not worked before one that they have, easier first.
 * Null when every criterion is evidenced, or no scenario is about one that is not.
 */
export function nextOf(
	progress: readonly CriterionProgress[],
	attempts: readonly KeptAttempt[],
	offered: readonly Offered[],
): Next | null {
	const tries = (id: string) => attempts.filter((a) => a.header.scenario.id === id).length;
	const needed = ['not-yet-evidenced', 'partly-evidenced', 'not-attempted'];
	for (const status of needed)
		for (const { code, short } of progress.filter((p) => p.best === status)) {
			const [scenario] = offered
				.filter((o) => o.criteria.includes(code))
				.sort((a, b) => tries(a.id) - tries(b.id) || a.level - b.level || (a.id < b.id ? -1 : 1));
			if (scenario) return { code, short, scenario, why: reason(status, scenario, tries(scenario.id)) };
		}
	return null;
}

const WHY: Readonly<Record<string, string>> = {
	'not-yet-evidenced': 'You have tried it, and it did not show yet.',
	'partly-evidenced': 'You are part of the way there.',
	'not-attempted': 'No attempt of yours has been about it.',
};

const reason = (status: string, scenario: Offered, tries: number) =>
	`${WHY[status]} ${tries === 0 ? `You have not worked in “${scenario.title}” yet.` : `Another variant of “${scenario.title}” has other people in it, and asks for the same.`}`;

/** A mistake over the attempts, by its name. */
export interface MistakeProgress {
	readonly id: string;
	readonly name: string;
	/** By attempt: made, made and put right, or not made. */
	readonly by: readonly ('made' | 'put-right' | null)[];
}

/** The mistakes that were made at all, the most frequent first. */
export function mistakesOver(attempts: readonly KeptAttempt[]): MistakeProgress[] {
	const names = new Map(attempts.flatMap((a) => (a.seen?.mistakes ?? []).map((m) => [m.id, m.name] as const)));
	const all = [...names].map(([id, name]): MistakeProgress => ({
		id,
		name,
		by: attempts.map((a) => {
			const made = (a.seen?.mistakes ?? []).filter((m) => m.id === id);
			return made.length === 0 ? null : made.every((m) => m.putRight) ? 'put-right' : 'made';
		}),
	}));
	const times = (m: MistakeProgress) => m.by.filter((b) => b !== null).length;
	return all.sort((a, b) => times(b) - times(a) || (a.name < b.name ? -1 : 1));
}
