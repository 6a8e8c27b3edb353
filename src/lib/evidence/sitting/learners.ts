import { Sitter } from './format.ts';

/**
 * Learners as a person types or pastes them: a line each, the number at the centre behind a comma, a semicolon or a tab.
 * The first line that can't be read is said.
 */
export function learnersIn(text: string): { readonly learners: readonly Sitter[]; readonly fault: string } {
	const learners: Sitter[] = [];
	for (const [i, line] of text.split(/\r?\n/).entries()) {
		if (line.trim() === '') continue;
		const [name = '', id = ''] = line.split(/[,;\t]/).map((part) => part.trim());
		const read = Sitter.safeParse({ name: name.normalize('NFC'), id: id || null });
		if (!read.success)
			return {
				learners,
				fault: `Line ${i + 1} is no learner. Write a name, and behind a comma the number: Siân Howells, L-2041.`,
			};
		learners.push(read.data);
	}
	if (learners.length === 0)
		return { learners, fault: 'Write who is expected, one learner a line: Siân Howells, L-2041.' };
	if (learners.length > 200)
		return { learners, fault: 'A sitting has at most 200 learners. Make a second one for the rest.' };
	return { learners, fault: '' };
}
