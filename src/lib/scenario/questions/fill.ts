import { fillIn, type Variant } from '../variants.ts';
import type { Question } from './question.ts';

/**
 * A question with the variant's values in it. Questions are read before they are filled in, unlike the rest: a list is
 * mixed by its words as they were written, so that a sealed copy, which has no variant yet, mixes it the same way.
 */
export function fillQuestion(file: string, question: Question, variant: Variant): Question {
	const fill = (text: string) => fillIn(file, text, variant).text;
	return {
		...question,
		text: fill(question.text),
		about: fill(question.about),
		options: question.options.map(({ text, feedback }) => ({ text: fill(text), feedback: fill(feedback) })),
		partners: question.partners.map(fill),
		assessorLooksFor: question.assessorLooksFor.map(fill),
	};
}
