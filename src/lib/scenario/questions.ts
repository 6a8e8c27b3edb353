import type { Token, Tokens } from 'marked';
import { CriterionCode } from './checks.ts';
import { plain, sectionsOf, type Section } from './markdown.ts';
import { Faulty, type Problem } from './problem.ts';

export interface Option {
	readonly text: string;
	readonly right: boolean;
	/** What choosing it teaches. */
	readonly feedback: string;
}

/** A knowledge question. Written answers are never marked by the machine. */
export interface Question {
	readonly id: string;
	readonly text: string;
	readonly criteria: readonly string[];
	/** How many to choose; null for a written answer. */
	readonly choose: number | null;
	readonly options: readonly Option[];
	/** Words to aim for, of a written answer. */
	readonly aimFor: number | null;
	readonly assessorLooksFor: readonly string[];
}

/** A prompt for the reflective log. */
export interface Reflection {
	readonly id: string;
	readonly title: string;
	readonly criteria: readonly string[];
	readonly prompt: string;
	/** How many moments to link. */
	readonly links: number;
	readonly aimFor: number | null;
	readonly assessorLooksFor: readonly string[];
}

const NUMBERS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4 };

/** Reads `questions.md`. @throws {Faulty} */
export function readQuestions(file: string, text: string): Question[] {
	const { sections, problems } = sectionsOf(file, text);
	const questions = sections.map((section): Question => {
		const say = (message: string, remedy: string) =>
			problems.push({ file, line: section.line, message: `${section.id}: ${message}`, remedy });
		const type = section.settings['type'] ?? '';
		const word = /^choose (\w+)$/.exec(type)?.[1];
		const choose = word === undefined ? null : (NUMBERS[word] ?? 0);
		if (choose === 0 || (choose === null && type !== 'written'))
			say(`“${type}” is no type of question.`, 'Write “type: choose one”, “type: choose two” or “type: written”.');
		const options = optionsIn(section.tokens);
		const right = options.filter((o) => o.right).length;
		if (choose !== null && options.length < 2)
			say(
				'There are not enough answers to choose from.',
				'Write two or more, each as “- [ ] …”, the right ones as “- [x] …”.',
			);
		if (choose !== null && choose > 0 && right !== choose)
			say(
				`${right === 1 ? '1 answer is' : `${right} answers are`} right, and the learner is to choose ${choose}.`,
				'Make the two agree.',
			);
		if (choose === null && options.length > 0)
			say('A written question has no answers to choose from.', 'Take the list out, or change the type.');
		return {
			id: section.id,
			text: section.heading,
			criteria: criteriaOf(file, section, problems),
			choose,
			options,
			aimFor: wordsOf(section),
			assessorLooksFor: looksFor(section),
		};
	});
	if (problems.length > 0) throw new Faulty(problems);
	return questions;
}

/** Reads `reflections.md`. @throws {Faulty} */
export function readReflections(file: string, text: string): Reflection[] {
	const { sections, problems } = sectionsOf(file, text);
	const reflections = sections.map((section): Reflection => {
		const prompt = section.tokens
			.map((t) => t.raw)
			.join('')
			.trim();
		if (prompt === '')
			problems.push({
				file,
				line: section.line,
				message: `${section.id}: there is no prompt.`,
				remedy: 'Write below the settings what the learner should think about.',
			});
		return {
			id: section.id,
			title: section.heading,
			criteria: criteriaOf(file, section, problems),
			prompt,
			links: Number(section.settings['link evidence'] ?? 0),
			aimFor: wordsOf(section),
			assessorLooksFor: looksFor(section),
		};
	});
	if (problems.length > 0) throw new Faulty(problems);
	return reflections;
}

function criteriaOf(file: string, section: Section, problems: Problem[]): string[] {
	const codes = (section.settings['criteria'] ?? '').split(/[\s,]+/).filter(Boolean);
	const wrong = codes.find((code) => !CriterionCode.safeParse(code).success);
	if (codes.length === 0)
		problems.push({
			file,
			line: section.line,
			message: `${section.id}: no criterion is named.`,
			remedy: 'Add a line “criteria: CRM-AC1” below the heading.',
		});
	if (wrong)
		problems.push({
			file,
			line: section.line,
			message: `${section.id}: “${wrong}” is no criterion’s code.`,
			remedy: 'Write it like CRM-AC1.',
		});
	return codes;
}

function optionsIn(tokens: readonly Token[]): Option[] {
	return tokens
		.filter((token): token is Tokens.List => token.type === 'list')
		.flatMap((list) => list.items)
		.filter((item) => item.task)
		.map((item) => {
			const quote = item.tokens.find((t): t is Tokens.Blockquote => t.type === 'blockquote');
			return {
				text: plain(item.tokens.filter((t) => t.type !== 'blockquote' && t.type !== 'checkbox')),
				right: item.checked === true,
				feedback: quote ? plain(quote.tokens) : '',
			};
		});
}

function wordsOf(section: Section): number | null {
	const match = /^(\d{1,4}) words$/.exec(section.settings['aim for'] ?? '');
	return match ? Number(match[1]) : null;
}

function looksFor(section: Section): string[] {
	const tokens = section.parts.get('assessor looks for') ?? [];
	return tokens
		.filter((t): t is Tokens.List => t.type === 'list')
		.flatMap((list) => list.items.map((item) => plain(item.tokens)));
}
