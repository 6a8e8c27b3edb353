/**
 * What a knowledge question asks the learner to do: choose from a list, put a list in order, say what goes with what,
 * find what is wrong in a record, or write.
 */
export type QuestionKind = 'choose' | 'order' | 'match' | 'mistakes' | 'written';

export interface Option {
	readonly text: string;
	/** What it teaches, once it has been answered. Empty in a sealed copy. */
	readonly feedback: string;
}

/** A knowledge question. Written answers are never marked by the machine. */
export interface Question {
	readonly id: string;
	readonly text: string;
	readonly criteria: readonly string[];
	readonly kind: QuestionKind;
	/** Markdown between the question and its answers. */
	readonly about: string;
	/** How many to choose; null where nothing is chosen from a list. */
	readonly choose: number | null;
	/** To choose from; to put in order, mixed; to match, the left side; or the lines of the record. */
	readonly options: readonly Option[];
	/** Of a match: what may go with each, mixed. */
	readonly partners: readonly string[];
	/**
	 * The right answer, as `question.answer` has it: the numbers chosen; the options in their order; or for each option
	 * the number of its partner. Empty where it is written, and in a sealed copy.
	 */
	readonly right: readonly number[];
	/** Words to aim for, of a written answer. */
	readonly aimFor: number | null;
	readonly assessorLooksFor: readonly string[];
}

/** An answer to a question, as the ledger has it. */
export interface Answered {
	readonly chosen: readonly number[];
	readonly written: string;
}

/** Whether the machine may say that an answer is right. Not of a written one, nor where the right ones are sealed. */
export const isJudged = (question: Question) => question.kind !== 'written' && question.right.length > 0;

/** Whether just the right answer was given; null where nobody here can say. */
export function isRight(question: Question, { chosen }: Answered): boolean | null {
	if (!isJudged(question)) return null;
	const same = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((n, i) => n === b[i]);
	const sets = question.kind === 'choose' || question.kind === 'mistakes';
	return sets
		? same(
				[...chosen].sort((a, b) => a - b),
				[...question.right].sort((a, b) => a - b),
			)
		: same(chosen, question.right);
}
