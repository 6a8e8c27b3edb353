import { decide, giveFeedback, judge } from '../../evidence/decision/criteria.ts';
import { judgedOf, type DecisionState } from '../../evidence/decision/state.ts';
import { TESTS, type Test, type Verdict } from '../../evidence/decision/words.ts';
import type { CriterionClaim, Status } from '../../evidence/document.ts';
import type { DecisionAct } from '../../evidence/decision/act.ts';

/** What is typed and ticked for one criterion. */
export interface CriterionDraft {
	decision: Verdict | '';
	reason: string;
	evidence: string[];
	tests: Record<Test, boolean>;
	note: string;
	feedback: string;
}

/** Everything that a criterion may rest on: what the learner claims, and answers of the discussion about it. */
export function piecesOf(claim: CriterionClaim | undefined, state: DecisionState, code: string): string[] {
	const claimed = (claim?.evidence ?? []).map((e) => e.ref);
	const answers = state.questions.filter((q) => q.answer && q.criteria.includes(code)).map((q) => q.ref);
	return [...new Set([...claimed, ...answers])];
}

/** The form as the record has it; before anything is decided, with all that is claimed ticked. */
export function draftOf(state: DecisionState, code: string, pieces: readonly string[]): CriterionDraft {
	const decided = state.criteria[code];
	const { tests, note } = judgedOf(state, code);
	return {
		decision: decided?.decision ?? '',
		reason: decided?.reason ?? '',
		evidence: decided ? [...decided.evidence] : [...pieces],
		tests: Object.fromEntries(TESTS.map((test) => [test, tests[test] === true])) as Record<Test, boolean>,
		note,
		feedback: state.feedback[code] ?? '',
	};
}

export interface Due {
	readonly command: DecisionAct;
	readonly input: unknown;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The acts that bring the record to what the form says, in the order in which they have to come. None: all is saved.
 *
 * @param suggestion - what was found here; null: nothing
 */
export function actsDue(state: DecisionState, code: string, draft: CriterionDraft, suggestion: Status | null): Due[] {
	const { decision, reason, evidence, tests, note, feedback } = draft;
	const saved = draftOf(state, code, []);
	const judged = state.judged[code] !== undefined;
	const touched = TESTS.some((test) => tests[test]) || note.trim() !== '' || decision !== '';
	const due: Due[] = [];
	if (touched && (!judged || !same(saved.tests, tests) || saved.note !== note.trim()))
		due.push({ command: judge, input: { criterion: code, tests: { ...tests }, note } });
	const changed =
		saved.decision !== decision || saved.reason !== reason.trim() || !same([...saved.evidence], [...evidence]);
	if (decision !== '' && changed)
		due.push({ command: decide, input: { criterion: code, decision, suggestion, reason, evidence: [...evidence] } });
	if (saved.feedback !== feedback.trim()) due.push({ command: giveFeedback, input: { about: code, text: feedback } });
	return due;
}
