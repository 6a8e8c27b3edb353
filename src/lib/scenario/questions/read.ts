import { sectionsOf, type Section } from '../markdown.ts';
import { Faulty } from '../problem.ts';
import { criteriaOf, looksFor, wordsOf } from '../sections.ts';
import { readChoices } from './read-choices.ts';
import { readMatch, readMistakes, readOrder } from './read-lists.ts';
import type { Question } from './question.ts';

/** Says what is wrong with a question, and what to do. */
export type Say = (message: string, remedy: string) => void;
/** What a kind of question reads from its section. */
export type Asked = Pick<Question, 'kind' | 'choose' | 'options' | 'partners' | 'right'>;

const NUMBERS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4 };
const TYPES =
	'Write “type: choose one”, “type: choose two”, “type: put in order”, “type: match”, “type: find the mistake”, “type: find two mistakes” or “type: written”.';

/**
 * Reads `questions.md`.
 *
 * @param sealed - a learner's copy for an assessed attempt, from which the right answers were taken out
 * @throws {Faulty}
 */
export function readQuestions(file: string, text: string, sealed = false): Question[] {
	const { sections, problems } = sectionsOf(file, text);
	const questions = sections.map((section): Question => {
		const say: Say = (message, remedy) =>
			problems.push({ file, line: section.line, message: `${section.id}: ${message}`, remedy });
		return {
			id: section.id,
			text: section.heading,
			criteria: criteriaOf(file, section, problems),
			about: aboutOf(section),
			...askedIn(section, say, sealed),
			aimFor: wordsOf(section),
			assessorLooksFor: looksFor(section),
		};
	});
	if (problems.length > 0) throw new Faulty(problems);
	return questions;
}

function askedIn(section: Section, say: Say, sealed: boolean): Asked {
	const type = section.settings['type'] ?? '';
	const choose = /^choose (\w+)$/.exec(type)?.[1];
	const find = /^find (?:the mistake|(\w+) mistakes)$/.exec(type);
	if (type === 'put in order') return readOrder(section, say, sealed);
	if (type === 'match') return readMatch(section, say, sealed);
	if (find && (find[1] === undefined || NUMBERS[find[1]]))
		return readMistakes(section, find[1] === undefined ? 1 : NUMBERS[find[1]]!, say, sealed);
	if (type === 'written') return readChoices(section, null, say, sealed);
	if (choose !== undefined && NUMBERS[choose]) return readChoices(section, NUMBERS[choose], say, sealed);
	say(`“${type}” is no type of question.`, TYPES);
	return { kind: 'written', choose: null, options: [], partners: [], right: [] };
}

/** What stands between the settings and the answers. */
const aboutOf = (section: Section) =>
	section.tokens
		.filter((token) => token.type !== 'list' && token.type !== 'table')
		.map((token) => token.raw)
		.join('')
		.trim();
