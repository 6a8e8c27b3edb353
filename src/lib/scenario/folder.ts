import { MOST_CHARACTERS, MOST_FILES, plainText, type Files } from './files.ts';
import { Front } from './front.ts';
import { readFrontMatter } from './front-matter.ts';
import { Faulty, type Problem } from './problem.ts';
import { readVariants, type Variant } from './variants.ts';

const KNOWN =
	/^(scenario\.md|sealed\.json|checks\.yaml|evidence\.yaml|variants\.csv|questions\.md|reflections\.md|(?:inbox|calls)\/[\w-]+\.md|data\/[\w-]+\.csv|files\/[\w. -]+|tests\/[\w-]+\.yaml)$/;

/** Whether a scenario has files of this name. */
export const isFileOfScenario = (path: string): boolean => KNOWN.test(path);

const charactersIn = (files: Files) => [...files.values()].reduce((sum, text) => sum + text.length, 0);

/** More than a scenario can be. */
export const isTooMuch = (files: Files): boolean => files.size > MOST_FILES || charactersIn(files) > MOST_CHARACTERS;

/** The same files as they are hashed and read: plain text, and no more of them than a scenario needs. @throws {Faulty} */
export function scenarioFiles(files: Iterable<readonly [string, string]>): Files {
	const plain = new Map([...files].map(([path, text]): [string, string] => [path, plainText(text)]));
	const problems: Problem[] = [];
	if (plain.size > MOST_FILES)
		problems.push({
			file: 'the folder',
			line: null,
			message: `There are ${plain.size} files.`,
			remedy: `Keep to ${MOST_FILES}.`,
		});
	if (charactersIn(plain) > MOST_CHARACTERS)
		problems.push({
			file: 'the folder',
			line: null,
			message: 'The files are very long.',
			remedy: `Keep to ${MOST_CHARACTERS} characters in all.`,
		});
	for (const path of plain.keys()) {
		if (!KNOWN.test(path))
			problems.push({
				file: path,
				line: null,
				message: 'A scenario has no such file.',
				remedy: 'Take it out, or put it where scenarios/WORDS.md says.',
				mend: { says: 'Take it out', file: path, line: null, find: '', put: null },
			});
	}
	if (!plain.has('scenario.md'))
		problems.push({ file: 'scenario.md', line: null, message: 'The brief is missing.', remedy: 'Write scenario.md.' });
	if (problems.length > 0) throw new Faulty(problems);
	return plain;
}

/** The settings alone, without reading the rest: for the list of scenarios. @throws {Faulty} */
export function readFront(files: Files): Front {
	return readFrontMatter('scenario.md', files.get('scenario.md') ?? '', Front).front;
}

/** Names of the variants, in order. @throws {Faulty} */
export const variantsOf = (files: Files): Variant[] => readVariants(files.get('variants.csv'));
