import { hashOf, type Files } from '../files.ts';
import { Faulty } from '../problem.ts';
import { readQuestions } from '../questions/read.ts';
import { sealedQuestions } from '../questions/sealed.ts';
import { isSealed, isTest, readScenario } from '../scenario.ts';
import { SEALED_FILE, type Sealed } from './sealed-file.ts';

/** Which copy of a scenario this is: without its answers, or with them. */
export const isSealedCopy = (files: Files) => files.has(SEALED_FILE);

/** A scenario as an assessor needs it: everything but the runs that prove it. */
export const forAssessor = (files: Files): Files => new Map([...files].filter(([path]) => !isTest(path)));

/**
 * A scenario as it travels to the learner of an assessed attempt: no checks, no answers, no runs; and the fingerprint of
 * what was left out.
 *
 * @throws {Faulty} when the scenario is not right, or has no assessed mode
 */
export function seal(files: Files): Files {
	if (isSealedCopy(files)) return files;
	const { checks, traps, front } = readScenario(files);
	if (!front.modes.includes('assessed'))
		throw new Faulty([
			{
				file: 'scenario.md',
				line: null,
				message: 'This scenario has no assessed mode.',
				remedy: 'Add “assessed” to its modes, and prove it again.',
			},
		]);
	const about: Sealed = {
		format: 1,
		checksHash: hashOf(files, isSealed),
		criteria: [...new Set([...checks, ...traps].flatMap((x) => x.criteria))].sort(),
	};
	const copy = new Map([...files].filter(([path]) => !isTest(path) && !isSealed(path)));
	copy.set(SEALED_FILE, `${JSON.stringify(about, null, 2)}\n`);
	const questions = files.get('questions.md');
	if (questions !== undefined) copy.set('questions.md', sealedQuestions(readQuestions('questions.md', questions)));
	return copy;
}
