import Papa from 'papaparse';
import type { CohortLearner } from './learner.ts';
import { linkFor } from './link.ts';
import { variantFor } from './variant-for.ts';

/** A learner with the variant and the link that are theirs. */
export interface CohortLine {
	readonly learner: CohortLearner;
	readonly variant: string;
	/** From the address of the app on. */
	readonly link: string;
}

/** Everybody of a cohort with what they are given, in the order of the list. */
export const cohortLines = (
	scenario: string,
	variants: readonly string[],
	learners: readonly CohortLearner[],
): CohortLine[] =>
	learners.map((learner) => {
		const variant = variantFor(scenario, learner, variants);
		return { learner, variant, link: linkFor(scenario, { learner, variant }) };
	});

/**
 * The list as a file for a spreadsheet. What could be taken for a formula there is marked as text.
 *
 * @param address - where the app is, for example `https://desk.example.org`
 */
export const cohortCsv = (lines: readonly CohortLine[], address: string): string =>
	`${Papa.unparse(
		[
			['name', 'number', 'cohort', 'variant', 'link'],
			...lines.map(({ learner, variant, link }) => [
				learner.name,
				learner.number,
				learner.cohort,
				variant,
				address.replace(/\/$/, '') + link,
			]),
		],
		{ escapeFormulae: true },
	)}\r\n`;
