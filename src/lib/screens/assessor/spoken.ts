import type { ReflectionState } from '../../attempt/portfolio/state.ts';
import { answersOf } from '../../evidence/portfolio/questions.ts';
import type { PortfolioRead } from '../../evidence/portfolio/told.ts';
import { isRight, type Question } from '../../scenario/questions/question.ts';
import type { Reflection } from '../../scenario/reflections.ts';

/** What the learner said about a criterion in words: answers and reflections, for the assessor to read. */
export interface Spoken {
	readonly answers: readonly {
		/** Unique over all attempts. */
		readonly key: string;
		readonly question: Question;
		readonly answer: { readonly chosen: readonly number[]; readonly written: string };
		/** Whether just the right answer was given; null where it is written, or sealed. */
		readonly right: boolean | null;
	}[];
	readonly reflections: readonly {
		readonly key: string;
		readonly reflection: Reflection;
		readonly state: ReflectionState;
	}[];
}

export function spoken({ portfolio, attempts }: PortfolioRead, code: string): Spoken {
	const answers = attempts.flatMap((attempt) =>
		answersOf(attempt)
			.filter(({ question }) => question.criteria.includes(code))
			.map(({ question, chosen, written }) => ({
				key: `${attempt.id} ${question.id}`,
				question,
				answer: { chosen, written },
				right: isRight(question, { chosen, written }),
			})),
	);
	const reflections = attempts.flatMap((attempt) =>
		attempt.scenario.reflections
			.filter((reflection) => reflection.criteria.includes(code))
			.flatMap((reflection) => {
				const key = `${attempt.id} ${reflection.id}`;
				const state = portfolio.state.reflections[key];
				return state && state.written.length > 0 ? [{ key, reflection, state }] : [];
			}),
	);
	return { answers, reflections };
}
