import { z } from 'zod';
import type { ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { patternsIn } from '../scenario/pattern.ts';
import { vacanciesOf } from './judging.ts';

const Truth = z.object({ fit: z.int(), near: z.int(), barred: z.int() });

/** How many people truly fit a vacancy, and how many nearly do. */
export interface Choice extends z.infer<typeof Truth> {
	readonly vacancy: string;
	/** Some of those who truly fit. */
	readonly names: readonly string[];
}

/** How hard a variant is. Variants differ in people and answers; they should not differ in this. */
export interface Difficulty {
	readonly variant: string;
	readonly steps: number;
	readonly messages: number;
	/** Of the model answer: acts, and minutes of story time. */
	readonly acts: number;
	readonly minutes: number;
	/** People whom a trap is about. */
	readonly decoys: number;
	readonly choices: readonly Choice[];
}

/** @param db - records opened for judging */
export function difficultyOf(
	db: ReadDb,
	scenario: Scenario,
	model: { readonly acts: number; readonly minutes: number },
): Difficulty {
	return {
		variant: scenario.variant.name,
		steps: scenario.steps.length,
		messages: scenario.messages.length,
		...model,
		decoys: decoysIn(scenario),
		choices: vacanciesOf(scenario).map((vacancy) => ({
			vacancy,
			...db.one(
				Truth,
				sql`select count(*) filter (where hard and essentials_met = essentials) as fit,
				      count(*) filter (where hard and essentials_met = essentials - 1) as near,
				      count(*) filter (where not hard and essentials_met >= essentials - 1) as barred
				    from fit where vacancy = ${vacancy} and essentials > 0`,
			),
			names: db.column(
				sql`select ref from fit where vacancy = ${vacancy} and essentials > 0 and hard and essentials_met = essentials order by ref limit 12`,
			) as string[],
		})),
	};
}

function decoysIn({ traps }: Scenario): number {
	const named = traps.flatMap((trap) => patternsIn(trap.sprung_by).map((pattern) => pattern.with['ref'] ?? ''));
	return new Set(named.filter((ref) => /^CAND-\d+$/.test(ref))).size;
}

/** One figure over the variants: what it is called, and how far apart it may lie. */
interface Measure {
	readonly what: string;
	readonly most: number;
	readonly of: (d: Difficulty) => number;
}

const choiceOf = (d: Difficulty, vacancy: string) => d.choices.find((c) => c.vacancy === vacancy);

/** Every figure by which variants are compared, in the order of the table. */
export function measures(all: readonly Difficulty[]): Measure[] {
	const vacancies = [
		...new Set(all.flatMap((d) => d.choices.filter((c) => c.fit + c.near + c.barred > 0).map((c) => c.vacancy))),
	];
	return [
		{ what: 'steps', most: 1, of: (d) => d.steps },
		{ what: 'messages', most: 1.25, of: (d) => d.messages },
		{ what: 'acts', most: 1.25, of: (d) => d.acts },
		{ what: 'minutes', most: 1.25, of: (d) => d.minutes },
		{ what: 'decoys', most: 1.25, of: (d) => d.decoys },
		...vacancies.flatMap((vacancy): Measure[] => [
			{ what: `${vacancy} fit`, most: 2, of: (d) => choiceOf(d, vacancy)?.fit ?? 0 },
			{ what: `${vacancy} near`, most: 3, of: (d) => choiceOf(d, vacancy)?.near ?? 0 },
			{ what: `${vacancy} barred`, most: 3, of: (d) => choiceOf(d, vacancy)?.barred ?? 0 },
		]),
	];
}

/** Figures that lie so far apart that one learner has it harder than another, in words. */
export function uneven(all: readonly Difficulty[]): string[] {
	return measures(all).flatMap(({ what, most, of }) => {
		const figures = all.map(of);
		// of very few, one more or less is no difference
		const [low, high] = [Math.max(1, ...[Math.min(...figures)]), Math.max(...figures)];
		return high > low * most && high - low > 1
			? [`${what}: ${all.map((d) => `${of(d)} in ${d.variant}`).join(', ')}`]
			: [];
	});
}
