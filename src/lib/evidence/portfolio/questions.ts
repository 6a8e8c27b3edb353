import { shownCode } from '../../scenario/standard.ts';
import type { Question as Asked } from '../../scenario/questions/question.ts';
import { tellAnswer } from '../../scenario/questions/told.ts';
import type { Question, Reflection } from '../document.ts';
import { wordKey, wordRefs } from './word-refs.ts';
import { deviceWhen, type AttemptRead, type PortfolioRead } from './told.ts';

interface Answer {
	readonly question: Asked;
	readonly chosen: readonly number[];
	readonly written: string;
}

/** The last answer to each question that was answered, in the order of the questions. */
export function answersOf({ scenario, entries }: AttemptRead): Answer[] {
	const last = new Map<string, { chosen: number[]; written: string }>();
	for (const entry of entries) {
		if (entry.command !== 'question.answer' || entry.refusal !== null) continue;
		const input = entry.input as unknown as { question: string; chosen: number[]; written: string };
		last.set(input.question, input);
	}
	return scenario.questions.flatMap((question) => {
		const answer = last.get(question.id);
		return answer ? [{ question, chosen: answer.chosen, written: answer.written }] : [];
	});
}

export function questionsOf({ attempts }: PortfolioRead): Question[] {
	const refs = wordRefs(attempts);
	return attempts.flatMap((attempt) =>
		answersOf(attempt).map(({ question, chosen, written }): Question => {
			const asked = attempt.results === null ? withoutAnswers(question) : question;
			return {
				id: refs.get(wordKey(attempt.id, question.id))!,
				criteria: question.criteria.map(shownCode),
				question: question.text,
				options: tellAnswer(asked, { chosen, written }),
				answer: question.kind === 'written' ? written : null,
			};
		}),
	);
}

/** As a sealed copy has it, whoever prints it. */
const withoutAnswers = (question: Asked): Asked => ({
	...question,
	right: [],
	options: question.options.map(({ text }) => ({ text, feedback: '' })),
});

/** The reflective log: every version that was written, with its day. */
export function reflectionsOf({ portfolio, attempts }: PortfolioRead): Reflection[] {
	return attempts.flatMap((attempt) =>
		attempt.scenario.reflections.map((reflection): Reflection => {
			const state = portfolio.state.reflections[`${attempt.id} ${reflection.id}`];
			return {
				prompt: `${reflection.title}. ${reflection.prompt}`,
				criteria: reflection.criteria.map(shownCode),
				written: (state?.written ?? []).map(({ at, text }) => ({ on: deviceWhen(at), text })),
				links: state?.links ?? [],
			};
		}),
	);
}
