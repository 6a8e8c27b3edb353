import type { Results } from '../../assessment/finding.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { count } from '../words.ts';
import { answersIn } from './answers.ts';
import { stepsOf } from './steps.ts';

/**
 * What a learner may want to know before handing in, a sentence each. It says nothing that the mode keeps back: where
 * the work has not been looked at, it says that it can be.
 *
 * @param behind - acts since the work was last looked at
 */
export function unfinished(
	scenario: Scenario,
	results: Results | null,
	behind: number,
	entries: readonly Entry[],
): string[] {
	if (entries.length === 0) return ['You have not done anything yet.'];
	const sealed = scenario.sealed !== null;
	const steps = sealed || results !== null ? stepsOf(scenario, results, entries).filter((s) => !s.done) : [];
	const answers = answersIn(entries);
	const open = scenario.questions.filter((q) => !answers.has(q.id)).length;
	const state =
		!sealed && results !== null && behind > 0
			? `was not done when you last checked, ${count(behind, 'act', 'acts')} ago`
			: 'is not done yet';
	return [
		...steps.map(({ number, text }) => `Step ${number} ${state}: ${text}`),
		...(!sealed && results === null
			? ['You have not checked your work yet. “Check my work so far” in the trainer shows where you stand.']
			: []),
		...(open > 0 ? [`${count(open, 'question is', 'questions are')} not answered yet.`] : []),
	];
}
