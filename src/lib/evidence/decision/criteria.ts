import { z } from 'zod';
import { shownCode } from '../../scenario/standard.ts';
import { Status } from '../../scenario/tests-file.ts';
import { act, mustBeIn, of } from './act.ts';
import { refuse } from './refuse.ts';
import { judgedOf, OVERALL, type DecisionState } from './state.ts';
import { CriterionCode, EvidenceRef, Outcome, SAID, TESTS, Verdict, Words, type Test } from './words.ts';

/** Whether a decision is another than what was found suggests. Where nothing was found, there is nothing to differ from. */
export function differs(suggestion: Status | null, decision: Verdict): boolean {
	if (suggestion === null) return false;
	return (suggestion === 'evidenced') !== (decision === 'met');
}

/** The tests that an assessor said do not hold. */
export const failing = (state: DecisionState, criterion: string): Test[] =>
	TESTS.filter((test) => judgedOf(state, criterion).tests[test] === false);

/** What stands in the way of a decision: a reason is asked where it differs from what was found, or a test does not hold. */
export function reasonAsked(
	state: DecisionState,
	{ criterion, suggestion, decision }: { criterion: string; suggestion: Status | null; decision: Verdict },
) {
	if (differs(suggestion, decision))
		return refuse('say-why', {
			criterion: shownCode(criterion),
			found: suggestion!.replaceAll('-', ' '),
			decided: SAID[decision],
		});
	const no = failing(state, criterion);
	if (decision === 'met' && no.length > 0)
		return refuse('say-why-still', { criterion: shownCode(criterion), tests: no.map((t) => SAID[t]).join(', ') });
	return null;
}

/** Decides one criterion. Deciding again replaces the decision; the one before stays in the ledger. */
export const decide = act({
	name: 'decision.decide',
	input: z.strictObject({
		criterion: CriterionCode,
		decision: Verdict,
		/** What the machine found here, at that time. */
		suggestion: Status.nullable(),
		reason: Words(2_000),
		evidence: z.array(EvidenceRef).max(200),
	}),
	run(state, { criterion, ...said }, { at, header }) {
		mustBeIn(header, [criterion]);
		if (said.decision === 'met' && said.evidence.length === 0)
			throw refuse('met-without-evidence', { criterion: shownCode(criterion) });
		const silent = said.evidence.find(
			(ref) => ref.startsWith('D') && !state.questions.some((q) => q.ref === ref && q.answer),
		);
		if (silent !== undefined) throw refuse('answer-not-recorded', { ref: silent });
		const asked = said.reason === '' ? reasonAsked(state, { criterion, ...said }) : null;
		if (asked) throw asked;
		const criteria = { ...state.criteria, [criterion]: { ...said, at } };
		return of({
			...state,
			criteria,
			outcomes: said.decision === 'met' ? state.outcomes : shaken(state, criterion, header),
		});
	},
	says: ({ criterion, decision }) => `Decided ${shownCode(criterion)}: ${SAID[decision]}`,
});

/** *Competent* does not outlast a criterion that is no longer met. */
function shaken(
	{ outcomes }: DecisionState,
	criterion: string,
	{ units }: { units: readonly { code: string; criteria: readonly string[] }[] },
): DecisionState['outcomes'] {
	const unit = units.find((u) => u.criteria.includes(criterion))!;
	if (outcomes[unit.code]?.outcome !== 'competent') return outcomes;
	const { [unit.code]: _, ...others } = outcomes;
	return others;
}

const Answer = z.boolean().nullable();

/** Answers the five tests for a criterion, all at once as they stand, with a note where there is something to say. */
export const judge = act({
	name: 'decision.judge',
	input: z.strictObject({
		criterion: CriterionCode,
		tests: z.strictObject({ valid: Answer, authentic: Answer, current: Answer, sufficient: Answer, reliable: Answer }),
		note: Words(2_000),
	}),
	run(state, { criterion, ...judged }, { header }) {
		mustBeIn(header, [criterion]);
		return of({ ...state, judged: { ...state.judged, [criterion]: judged } });
	},
	says: ({ criterion }) => `Judged the evidence for ${shownCode(criterion)}`,
});

/** Feedback to the learner, about a criterion or about all of it. Empty words take it back. */
export const giveFeedback = act({
	name: 'decision.feedback',
	input: z.strictObject({ about: CriterionCode.or(z.literal(OVERALL)), text: Words(6_000) }),
	run(state, { about, text }, { header }) {
		if (about !== OVERALL) mustBeIn(header, [about]);
		const { [about]: _, ...others } = state.feedback;
		return of({ ...state, feedback: text === '' ? others : { ...others, [about]: text } });
	},
	says: ({ about }) => (about === OVERALL ? 'Wrote feedback' : `Wrote feedback about ${shownCode(about)}`),
});

/** Says what a unit comes to. */
export const decideUnit = act({
	name: 'decision.outcome',
	input: z.strictObject({ unit: z.string().max(5), outcome: Outcome }),
	run(state, { unit: code, outcome }, { at, header }) {
		const unit = header.units.find((u) => u.code === code);
		if (!unit) throw refuse('no-such-unit', { unit: code });
		const open = unit.criteria.filter((c) => state.criteria[c]?.decision !== 'met');
		if (outcome === 'competent' && open.length > 0)
			throw refuse('not-all-met', { unit: code, open: open.map(shownCode).join(', ') });
		return of({ ...state, outcomes: { ...state.outcomes, [code]: { outcome, at } } });
	},
	says: ({ unit, outcome }) => `Decided unit ${unit}: ${SAID[outcome]}`,
});
