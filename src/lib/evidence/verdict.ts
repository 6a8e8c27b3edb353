/** The seven questions, in the order in which they are asked: cheap ones first. */
export const QUESTIONS = [
	'readable',
	'unedited',
	'same-world',
	'same-acts',
	'same-end',
	'same-result',
	'screenshots',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** As an assessor reads them. */
export const ASKED: Readonly<Record<Question, string>> = {
	readable: 'Can it be read?',
	unedited: 'Is it unedited?',
	'same-world': 'Does it start from the same records?',
	'same-acts': 'Do the acts come out the same?',
	'same-end': 'Do the records end up the same?',
	'same-result': 'Is the result the same?',
	screenshots: 'Are the pictures its own?',
};

export interface Verdict {
	readonly id: Question;
	/** Null: it could not be asked, and the detail says why. */
	readonly ok: boolean | null;
	/** What was compared, or what is wrong and what to do. */
	readonly detail: string;
}

/** An answer that has no question yet: {@link Verdict} without its id. */
export type Answer = readonly [ok: boolean | null, detail: string];

export const YES: Answer = [true, ''];
export const no = (why: string): Answer => [false, why];
export const unasked = (why: string): Answer => [null, why];

/** Of several, the first no, else the first that could not be asked, else yes, in its own words or these. */
export function allOf(answers: readonly Answer[], yes: string): Answer {
	return (
		answers.find(([ok]) => ok === false) ??
		answers.find(([ok]) => ok === null) ??
		answers.find(([, detail]) => detail !== '') ?? [true, yes]
	);
}

/**
 * Whether a portfolio holds together: true when every question is answered yes (a sealed result may wait for the
 * assessor's pack), false when one is answered no, null when something could not be asked here.
 */
export function intact(verdicts: readonly Verdict[]): boolean | null {
	if (verdicts.some((v) => v.ok === false)) return false;
	return verdicts.every((v) => v.ok === true || v.id === 'same-result') ? true : null;
}

/** Always said below the answers. */
export const NOT_PROVEN: readonly string[] = [
	'It does not show who sat at the keyboard. Ask the learner about the work.',
	'It does not show that the device’s clock was right. Times by the device are as it reported them.',
	'It does not show that the work was done in one sitting, or without help. The declaration says what help was named.',
	'Anyone can write a new ledger that holds together. A receipt that was noted elsewhere at the time is what adds trust.',
];
