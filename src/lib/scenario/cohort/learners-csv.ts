import Papa from 'papaparse';
import { fold } from '../../db/fold.ts';
import { Faulty, type Problem } from '../problem.ts';
import { CohortLearner } from './learner.ts';

/** A class, not a college. */
export const MOST_LEARNERS = 500;
const MOST_CHARACTERS = 200_000;

/** What people call the three columns. */
const CALLED: Readonly<Record<keyof CohortLearner, readonly string[]>> = {
	name: ['name', 'learner', 'learner name', 'full name', 'student', 'student name'],
	number: ['number', 'learner number', 'id', 'learner id', 'student number', 'student id', 'uln'],
	cohort: ['cohort', 'group', 'class', 'cohort name'],
};
const FIRST = ['first name', 'given name', 'forename'];
const LAST = ['last name', 'family name', 'surname'];

/** Learners of a list, and what is wrong with the lines that are left out. */
export interface LearnersRead {
	readonly learners: readonly CohortLearner[];
	readonly problems: readonly Problem[];
}

/**
 * Reads a tutor's list of learners: a heading line, then one learner a line, with commas, semicolons or tabs between.
 * A line that can't be read is left out and named; the others are taken.
 *
 * @param cohort - for lines that name none
 * @throws {Faulty} when nothing of it can be read
 */
export function readLearners(file: string, text: string, cohort = ''): LearnersRead {
	const stop = (line: number | null, message: string, remedy: string) => new Faulty([{ file, line, message, remedy }]);
	if (text.length > MOST_CHARACTERS)
		throw stop(null, 'This file is too long for a list of learners.', `Keep to ${MOST_LEARNERS} learners a file.`);
	const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), {
		skipEmptyLines: false,
		delimitersToGuess: [',', ';', '\t'],
		preview: MOST_LEARNERS + 2,
	});
	const [head = [], ...body] = data;
	const columns = head.map((cell) =>
		fold(cell)
			.replace(/[_\s]+/g, ' ')
			.trim(),
	);
	const at = (names: readonly string[]) => columns.findIndex((column) => names.includes(column));
	const places = { name: at(CALLED.name), number: at(CALLED.number), cohort: at(CALLED.cohort) };
	const [first, last] = [at(FIRST), at(LAST)];
	if (places.name < 0 && (first < 0 || last < 0))
		throw stop(
			1,
			'The heading line names no column for the learners’ names.',
			'Write “name, number, cohort” in the first line, and the learners below.',
		);
	const problems: Problem[] = [];
	const learners: CohortLearner[] = [];
	const seen = new Map<string, number>();
	let next = 2;
	for (const cells of body) {
		const line = next;
		next += cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 1);
		if (cells.every((cell) => cell.trim() === '')) continue;
		const say = (message: string, remedy: string) => problems.push({ file, line, message, remedy });
		if (learners.length === MOST_LEARNERS) {
			say(`There are more than ${MOST_LEARNERS} learners.`, 'Make a list for each class.');
			break;
		}
		const cell = (place: number) => cells[place] ?? '';
		const name = places.name >= 0 ? cell(places.name) : `${cell(first)} ${cell(last)}`;
		const read = CohortLearner.safeParse({
			name,
			number: cell(places.number),
			cohort: cell(places.cohort).trim() || cohort,
		});
		if (!read.success) {
			say(`This learner is left out: “${name.trim().slice(0, 40)}”.`, read.error.issues[0]!.message);
			continue;
		}
		const key = fold(read.data.number || read.data.name);
		const earlier = seen.get(key);
		if (earlier !== undefined) {
			say(
				`${read.data.name} is on line ${earlier} too${read.data.number ? `, with the number ${read.data.number}` : ''}.`,
				'Take one of the two out, or give each a number of their own.',
			);
			continue;
		}
		seen.set(key, line);
		learners.push(read.data);
	}
	if (learners.length === 0 && problems.length === 0)
		throw stop(2, 'There is no learner in this list.', 'Write one learner a line, below the heading line.');
	return { learners, problems };
}
