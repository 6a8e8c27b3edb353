import type { Answered, Question } from '../../../scenario/questions/question.ts';

/** What is chosen and typed before it is an answer. */
export interface AnswerForm {
	/** Of a match, -1 where nothing goes with a line yet. */
	chosen: number[];
	written: string;
}

/** A question's form as it was answered last, or before anything is chosen: an order begins as it is shown, mixed. */
export function startOf(question: Question, given: Answered | undefined): AnswerForm {
	if (given) return { chosen: [...given.chosen], written: given.written };
	const each = question.options.map((_, i) => i);
	const chosen = question.kind === 'order' ? each : question.kind === 'match' ? each.map(() => -1) : [];
	return { chosen, written: '' };
}

export const wordsIn = (text: string) => (text.trim() === '' ? 0 : text.trim().split(/\s+/).length);

/** What is still to do before it is an answer, in a sentence; empty when it is one. */
export function stillToDo(question: Question, { chosen, written }: AnswerForm): string {
	switch (question.kind) {
		case 'written':
			return wordsIn(written) < 5 ? 'Write at least a sentence.' : '';
		case 'order':
			return '';
		case 'match': {
			const open = chosen.filter((partner) => partner < 0).length;
			return open === 0 ? '' : `Choose what goes with ${open === 1 ? 'the one line' : `the ${open} lines`} still open.`;
		}
		case 'choose':
			return chosen.length === question.choose
				? ''
				: `Choose ${question.choose === 1 ? 'one answer' : `${question.choose} answers`}.`;
		case 'mistakes':
			return chosen.length === question.choose
				? ''
				: `Choose ${question.choose === 1 ? 'the one line' : `the ${question.choose} lines`} that ${question.choose === 1 ? 'is' : 'are'} wrong.`;
	}
}

/** As the ledger has it: what is chosen from a list has no order. */
export const answerFrom = (question: Question, { chosen, written }: AnswerForm): Answered => ({
	chosen: question.choose === null ? [...chosen] : [...chosen].sort((a, b) => a - b),
	written: written.trim(),
});
