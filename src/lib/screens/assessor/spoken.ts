import type { ReflectionState } from '../../attempt/portfolio/state.ts';
import { answersOf } from '../../evidence/portfolio/questions.ts';
import { wordKey, wordRefs } from '../../evidence/portfolio/word-refs.ts';
import type { PortfolioRead } from '../../evidence/portfolio/told.ts';
import { isRight, type Question } from '../../scenario/questions/question.ts';
import type { Reflection } from '../../scenario/reflections.ts';

/** What the learner said about a criterion in words: answers and reflections, for the assessor to read. */
export interface Spoken {
	readonly answers: readonly {
		/** Unique over all attempts. */
		readonly key: string;
		/** What the portfolio calls it: `Q3`. */
		readonly ref: string;
		readonly question: Question;
		readonly answer: { readonly chosen: readonly number[]; readonly written: string };
		/** Whether just the right answer was given; null where it is written, or sealed. */
		readonly right: boolean | null;
	}[];
	readonly reflections: readonly {
		readonly key: string;
		readonly ref: string;
		readonly reflection: Reflection;
		readonly state: ReflectionState;
	}[];
}

export function spoken({ portfolio, attempts }: PortfolioRead, code: string): Spoken {
	const refs = wordRefs(attempts);
	const answers = attempts.flatMap((attempt) =>
		answersOf(attempt)
			.filter(({ question }) => question.criteria.includes(code))
			.map(({ question, chosen, written }) => ({
				key: wordKey(attempt.id, question.id),
				ref: refs.get(wordKey(attempt.id, question.id))!,
				question,
				answer: { chosen, written },
				right: isRight(question, { chosen, written }),
			})),
	);
	const reflections = attempts.flatMap((attempt) =>
		attempt.scenario.reflections
			.filter((reflection) => reflection.criteria.includes(code))
			.flatMap((reflection) => {
				const key = wordKey(attempt.id, reflection.id);
				const state = portfolio.state.reflections[key];
				return state && state.written.length > 0 ? [{ key, ref: refs.get(key)!, reflection, state }] : [];
			}),
	);
	return { answers, reflections };
}
