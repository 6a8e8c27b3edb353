import { sectionsOf } from './markdown.ts';
import { Faulty } from './problem.ts';
import { criteriaOf, looksFor, wordsOf } from './sections.ts';

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
