import { fold } from '../../db/fold.ts';
import type { Criterion, Standard } from '../../scenario/standard.ts';
import type { AskDraft } from './draft.ts';

export const allCriteria = (standard: Standard): Criterion[] => standard.units.flatMap(({ criteria }) => criteria);

/** Words of the short name of a criterion that say it is about this. */
const ABOUT: readonly (readonly [of: RegExp, words: RegExp])[] = [
	[
		/^(consents|notices|retention|requests|incidents)$|^(consent|notice|request|incident|suppression|hold|sensitive)\./,
		/lawful|data protection/i,
	],
	[/^search\./, /search/i],
	[
		/^(shortlist|match_notes|applications|submissions|requirements)$|^(match|shortlist|submission|application)\./,
		/match/i,
	],
];
const RECORDS = /administer|record|entry/i;

/** The criterion that a check is most likely for, by what the standard calls its criteria; a tutor may choose another. */
export function criterionFor(view: string, ask: AskDraft, criteria: readonly Criterion[]): string {
	const skills = criteria.filter(({ kind }) => kind === 'skill');
	const all = skills.length > 0 ? skills : criteria;
	const archived = ask.record?.has?.['state'] !== undefined || /^candidate\.(archive|erase|anonymise)$/.test(view);
	const words = archived ? /archiv/i : (ABOUT.find(([of]) => of.test(view))?.[1] ?? RECORDS);
	return (
		(all.find(({ short }) => words.test(short)) ?? all.find(({ short }) => RECORDS.test(short)) ?? all[0])?.code ?? ''
	);
}

const LITTLE = new Set(
	'the and for with from was were has have that this their of to in on is it a an your you'.split(' '),
);
/** What is one thing in a brief and in a view. */
const ALIKE: Readonly<Record<string, string>> = {
	mobile: 'phon',
	number: 'phon',
	telephone: 'phon',
	rang: 'call',
	ring: 'call',
	consent: 'permission',
	inbox: 'messag',
	wrote: 'messag',
	write: 'messag',
};
const wordsOf = (text: string) =>
	new Set(
		fold(text)
			.split(/[^a-z0-9]+/)
			.filter((word) => word.length > 2 && !LITTLE.has(word))
			.map((word) => ALIKE[word] ?? word.replace(/(?:ed|ing|es|s|e)$/, '')),
	);

/**
 * The step of the brief that a sentence is most likely about, from 1; null where none shares a word. A word that stands
 * in many steps, such as a name, says less than one that stands in one.
 */
export function stepFor(text: string, steps: readonly string[]): number | null {
	if (steps.length === 1) return 1;
	const wanted = wordsOf(text);
	const each = steps.map(wordsOf);
	const weights = each.map((words) =>
		[...words]
			.filter((word) => wanted.has(word))
			.reduce((sum, word) => sum + 1 / each.filter((other) => other.has(word)).length, 0),
	);
	const most = Math.max(0, ...weights);
	return most === 0 ? null : weights.indexOf(most) + 1;
}
