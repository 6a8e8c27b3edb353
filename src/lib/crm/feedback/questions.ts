import { z } from 'zod';

/** One question of the survey that the agency ships: asked on a scale from `from` to `to`. */
export interface Question {
	readonly key: keyof Scores;
	readonly words: string;
	/** The short name, on the screen of results. */
	readonly short: string;
	readonly from: 0 | 1;
	readonly to: 5 | 7 | 10;
}

export const Scores = z.strictObject({
	/** How likely they would recommend us: 0 to 10. */
	nps: z.int().min(0).max(10),
	/** How content they are: 1 to 5. */
	csat: z.int().min(1).max(5),
	tangibles: z.int().min(1).max(7),
	reliability: z.int().min(1).max(7),
	responsiveness: z.int().min(1).max(7),
	assurance: z.int().min(1).max(7),
	empathy: z.int().min(1).max(7),
});
export type Scores = z.infer<typeof Scores>;

export const SurveyAnswers = z.strictObject({ ...Scores.shape, comment: z.string().max(1_000).default('') });
export type SurveyAnswers = z.infer<typeof SurveyAnswers>;

/** The five dimensions of service, each on a scale of seven. Source: Parasuraman, Zeithaml and Berry 1988, SERVQUAL. */
export const DIMENSIONS = ['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const DIMENSION_WORDS: Record<Dimension, string> = {
	tangibles: 'Clear to look at',
	reliability: 'Kept our word',
	responsiveness: 'Quick to answer',
	assurance: 'Knew the work',
	empathy: 'Listened',
};

export const AUDIENCES = { candidate: 'Candidates', client: 'Clients' } as const;
export type Audience = keyof typeof AUDIENCES;

const ASKED: Record<Audience, Record<Dimension, string>> = {
	candidate: {
		tangibles: 'Our messages and pages were clear and easy to use.',
		reliability: 'We did what we said we would, when we said it.',
		responsiveness: 'We answered you quickly.',
		assurance: 'We knew the job and the client, and you could trust what we said.',
		empathy: 'We listened, and understood what matters to you.',
	},
	client: {
		tangibles: 'What we sent you was clear and easy to use.',
		reliability: 'We did what we said we would, when we said it.',
		responsiveness: 'We answered you quickly.',
		assurance: 'We knew your trade, and the people we sent were who we said.',
		empathy: 'We understood what your company needs.',
	},
};

/** The survey for one kind of people, in the order in which it is asked. */
export const questionsFor = (audience: Audience): readonly Question[] => [
	{
		key: 'nps',
		words: `How likely are you to recommend us to ${audience === 'candidate' ? 'a friend who looks for work' : 'another company'}?`,
		short: 'Would recommend us',
		from: 0,
		to: 10,
	},
	{ key: 'csat', words: 'How content are you with how we treated you?', short: 'Content', from: 1, to: 5 },
	...DIMENSIONS.map((key): Question => ({
		key,
		words: ASKED[audience][key],
		short: DIMENSION_WORDS[key],
		from: 1,
		to: 7,
	})),
];

/** Days between two surveys of one person. */
export const GAP_DAYS = 180;

/** A mark that wants a call: whoever gives it would not recommend us, or is not content. */
export const isLow = ({ nps, csat }: Pick<Scores, 'nps' | 'csat'>): boolean => nps <= 6 || csat <= 2;
