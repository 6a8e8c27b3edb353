import type { Tokens } from 'marked';
import { CriterionCode } from './codes.ts';
import { plain, type Section } from './markdown.ts';
import type { Problem } from './problem.ts';

/** The criteria that a section names; what is wrong with them is added to the problems. */
export function criteriaOf(file: string, section: Section, problems: Problem[]): string[] {
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

/** `aim for: 100 words`. */
export function wordsOf(section: Section): number | null {
	const match = /^(\d{1,4}) words$/.exec(section.settings['aim for'] ?? '');
	return match ? Number(match[1]) : null;
}

/** The list under `### Assessor looks for`. */
export function looksFor(section: Section): string[] {
	const tokens = section.parts.get('assessor looks for') ?? [];
	return tokens
		.filter((t): t is Tokens.List => t.type === 'list')
		.flatMap((list) => list.items.map((item) => plain(item.tokens)));
}
