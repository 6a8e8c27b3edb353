import { DIMENSIONS, type Dimension, type Scores } from './questions.ts';

export interface FeedbackFigures {
	readonly answers: number;
	/** Those who recommend us (9 and 10) less those who do not (0 to 6), in a hundred: -100 to 100. Null without answers. */
	readonly nps: number | null;
	/** How many in a hundred gave 4 or 5 of 5. Null without answers. */
	readonly csat: number | null;
	/** Tenths of a point, of 7. */
	readonly dimensions: Readonly<Record<Dimension, number | null>>;
	readonly promoters: number;
	readonly passives: number;
	readonly detractors: number;
}

/** What a set of answers comes to. Source: Reichheld 2003 for the net promoter score; top two boxes for CSAT. */
export function figuresOf(all: readonly Scores[]): FeedbackFigures {
	const count = (is: (one: Scores) => boolean) => all.filter(is).length;
	const promoters = count(({ nps }) => nps >= 9);
	const detractors = count(({ nps }) => nps <= 6);
	const share = (n: number) => (all.length === 0 ? null : Math.round((100 * n) / all.length));
	const mean = (key: Dimension) =>
		all.length === 0 ? null : Math.round((10 * all.reduce((sum, one) => sum + one[key], 0)) / all.length);
	return {
		answers: all.length,
		nps: share(promoters - detractors),
		csat: share(count(({ csat }) => csat >= 4)),
		// safe: one for each dimension
		dimensions: Object.fromEntries(DIMENSIONS.map((key) => [key, mean(key)])) as Record<Dimension, number | null>,
		promoters,
		passives: all.length - promoters - detractors,
		detractors,
	};
}
