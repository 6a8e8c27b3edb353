import { isJudged, type Answered, type Question } from './question.ts';

/** One line of an answered question, in words. */
export interface ToldLine {
	readonly text: string;
	/** Whether the learner said this; every line of an order or a match is the learner's. */
	readonly chosen: boolean;
	/** Whether it is right to say it; null where the right answers are sealed. */
	readonly right: boolean | null;
	/** What it teaches, and where it was wrong what would be right. */
	readonly feedback: string;
}

/** An answer line by line: on screen after it was given, in the feedback, for the assessor, and in print. */
export function tellAnswer(question: Question, { chosen }: Answered): ToldLine[] {
	const judged = isJudged(question);
	const { options, partners, right } = question;
	switch (question.kind) {
		case 'written':
			return [];
		case 'choose':
		case 'mistakes':
			return options.map((option, i) => ({
				text: option.text,
				chosen: chosen.includes(i),
				right: judged ? right.includes(i) : null,
				feedback: option.feedback,
			}));
		case 'order':
			return chosen.flatMap((at, place) => {
				const option = options[at];
				if (!option) return [];
				const fits = judged ? right[place] === at : null;
				const belongs = fits === false ? `It belongs at place ${right.indexOf(at) + 1}.` : '';
				return [line(`${place + 1}. ${option.text}`, fits, belongs, option.feedback)];
			});
		case 'match':
			return options.map((option, i) => {
				const fits = judged ? chosen[i] === right[i] : null;
				const belongs = fits === false ? `Right is: ${sentence(partners[right[i]!] ?? '')}` : '';
				const said = partners[chosen[i] ?? -1] ?? 'nothing chosen';
				return line(`${option.text}: ${said}`, fits, belongs, option.feedback);
			});
	}
}

const line = (text: string, right: boolean | null, belongs: string, feedback: string): ToldLine => ({
	text,
	chosen: true,
	right,
	feedback: [belongs, feedback].filter((part) => part !== '').join(' '),
});

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
