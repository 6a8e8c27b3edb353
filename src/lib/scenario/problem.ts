import type { z } from 'zod';

/** Something wrong in a file that a person wrote: where, what, and what to do about it. */
export interface Problem {
	readonly file: string;
	/** From 1; null where no line can be named. */
	readonly line: number | null;
	readonly message: string;
	readonly remedy: string;
	/** The id of what it is about, where the line is found by that: a check, a question, a run. */
	readonly about?: string;
	/** What puts it right, where that is certain. */
	readonly mend?: Mend;
}

/** A change of one file that puts a problem right, and what its button says. */
export interface Mend {
	readonly says: string;
	readonly file: string;
	/** In this line; 0 until it is found (see `placed`); null: take the file out, or put `put` in its place as a whole. */
	readonly line: number | null;
	/** The first of this in the line is replaced by `put`. Empty: `put` is a new line below it. */
	readonly find: string;
	/** Null with no line: the file goes. */
	readonly put: string | null;
}

/** A mend that puts one word in the place of another, in a line; nothing where no line is known. */
export const swap = (
	says: string,
	file: string,
	line: number | null,
	find: string,
	put: string,
): Pick<Problem, 'mend'> => (line === null || find === '' ? {} : { mend: { says, file, line, find, put } });

/** `checks.yaml, line 12: … Do this: …` */
export function sayProblem(p: Problem): string {
	return `${p.file}${p.line === null ? '' : `, line ${p.line}`}: ${p.message} ${p.remedy}`.trim();
}

/** Thrown with everything that is wrong at once, so that a tutor mends a file in one go. */
export class Faulty extends Error {
	override readonly name = 'Faulty';
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		super(problems.map(sayProblem).join('\n'));
		this.problems = problems;
	}
}

type Issue = z.core.$ZodIssue;

/**
 * What a schema said, in a tutor's words. Most schemas carry their own advice; this puts into words what zod says of
 * itself: a missing or an unknown name, a wrong kind of value.
 */
export function wordsFor(issue: Issue): { message: string; remedy: string } {
	const where = issue.path.length > 0 ? `“${inWords(issue.path)}”` : 'This';
	switch (issue.code) {
		case 'unrecognized_keys':
			return {
				message: `${issue.keys.map((k) => `“${k}”`).join(' and ')} ${issue.keys.length > 1 ? 'are' : 'is'} not known here${issue.path.length > 0 ? `, in ${where}` : ''}.`,
				remedy: 'Check the spelling, or take it out.',
			};
		case 'invalid_type':
			return issue.input === undefined
				? {
						message: `${where} is missing.`,
						remedy: `Add it${issue.message.startsWith('Invalid input') ? '.' : `: ${issue.message}.`}`,
					}
				: {
						message: `${where} should be ${kind(issue.expected)}.`,
						remedy: !issue.message.startsWith('Invalid input')
							? issue.message
							: issue.expected === 'string'
								? 'Put quotes round it.'
								: 'Change it.',
					};
		case 'invalid_value':
			return {
				message: `${where} should be one of: ${issue.values.map(String).join(', ')}.`,
				remedy: issue.message.startsWith('Invalid') ? 'Choose one of them.' : issue.message,
			};
		case 'invalid_union':
			return {
				message: `${where} is not in a form that is understood here.`,
				remedy: issue.message.startsWith('Invalid input')
					? 'Compare it with the example in scenarios/WORDS.md.'
					: issue.message,
			};
		case 'too_big':
			return {
				message: `${where} is too ${issue.origin === 'number' || issue.origin === 'int' ? 'high' : 'long'}.`,
				remedy: /^Too/.test(issue.message) ? `Keep to ${issue.maximum}${unit(issue.origin)} at most.` : issue.message,
			};
		case 'too_small':
			return {
				message: `${where} is too ${issue.origin === 'number' || issue.origin === 'int' ? 'low' : 'short'}.`,
				remedy: /^Too/.test(issue.message) ? `Write ${issue.minimum}${unit(issue.origin)} at least.` : issue.message,
			};
		default:
			return { message: `${where} is not right yet.`, remedy: issue.message };
	}
}

/** `checks 1.criteria 2`: people count from one. */
const inWords = (path: readonly PropertyKey[]): string =>
	path.reduce<string>(
		(text, step) => (typeof step === 'number' ? `${text} ${step + 1}` : `${text}${text ? '.' : ''}${String(step)}`),
		'',
	);

const unit = (origin: string) => ({ string: ' letters', array: ' lines' })[origin] ?? '';

const kind = (expected: string) =>
	({
		string: 'text',
		number: 'a number',
		int: 'a whole number',
		boolean: 'yes or no (true or false)',
		array: 'a list',
		object: 'a set of names and values',
		record: 'a set of names and values',
	})[expected] ?? expected;
