import { z } from 'zod';
import type { Refusal } from '../../crm/refusal.ts';
import { shownCode } from '../../scenario/standard.ts';
import { act, of, type DecisionAct } from './act.ts';
import { reasonAsked } from './criteria.ts';
import { criteriaIn, type DecisionHeader } from './header.ts';
import { refuse } from './refuse.ts';
import { holesIn } from './phrases.ts';
import { CONFIRMS, judgedOf, OVERALL, type DecisionState } from './state.ts';
import { CriterionCode, Said, TESTS, Words } from './words.ts';

/** The criteria without a decision, in order. */
export const undecided = (header: DecisionHeader, state: DecisionState): string[] =>
	criteriaIn(header).filter((code) => state.criteria[code] === undefined);

/**
 * What keeps a round from being closed, one after the other; none: it can be.
 *
 * @param left - criteria that are left open knowingly
 */
export function inTheWay(header: DecisionHeader, state: DecisionState, left: readonly string[]): Refusal[] {
	const decided = criteriaIn(header).flatMap((code) => {
		const one = state.criteria[code];
		return one ? [{ code, ...one }] : [];
	});
	if (decided.length === 0) return [refuse('nothing-decided', {})];
	const open = undecided(header, state).filter((code) => !left.includes(code));
	return [
		...(open.length > 0 ? [refuse('others-open', { open: open.map(shownCode).join(', ') })] : []),
		...decided.flatMap(({ code, decision, suggestion, reason }) => {
			const why = reason === '' ? reasonAsked(state, { criterion: code, suggestion, decision }) : null;
			if (why) return [why];
			const { tests } = judgedOf(state, code);
			if (decision === 'met')
				return TESTS.some((test) => tests[test] === null) ? [refuse('tests-open', { criterion: shownCode(code) })] : [];
			const told = state.feedback[code] !== undefined || state.plan.some((p) => p.criteria.includes(code));
			return told ? [] : [refuse('says-no-next', { criterion: shownCode(code) })];
		}),
		...Object.entries(state.feedback).flatMap(([about, text]) => {
			const holes = holesIn(text);
			const where = about === OVERALL ? 'Your feedback' : `Your feedback about ${shownCode(about)}`;
			return holes.length > 0 ? [refuse('hole-left', { where, holes: holes.join(', ') })] : [];
		}),
		...header.units.filter((u) => !state.outcomes[u.code]).map((u) => refuse('no-outcome', { unit: u.code })),
	];
}

/** Closes the round: from here on nothing in it changes. Typing the name confirms it; the signature comes on top. */
export const close = act({
	name: 'decision.close',
	input: z.strictObject({
		name: Words(120),
		statement: z.literal(CONFIRMS),
		left: z.array(CriterionCode).max(720),
	}),
	run(state, { name, left }, { at, header }) {
		const [first] = inTheWay(header, state, left);
		if (first) throw first;
		const { name: assessor } = header.assessor;
		if (name.toLowerCase() !== assessor.toLowerCase()) throw refuse('other-assessor', { name, assessor });
		const open = undecided(header, state);
		return of({ ...state, closed: { name: assessor, left: open, at } });
	},
	says: () => 'Closed the round',
});

/** Opens a closed round again. The one act that a closed round takes, and it stays on the record. */
export const unlock: DecisionAct<{ reason: string }> = {
	name: 'decision.unlock',
	input: z.strictObject({ reason: Said(1_000, 'Write why the decision is opened again.') }),
	run(state, { reason }, { at }) {
		if (!state.closed) throw refuse('round-open', {});
		const unlocks = [...state.unlocks, { reason, at, closedAt: state.closed.at }];
		return of({ ...state, closed: null, unlocks });
	},
	says: ({ reason }) => `Unlocked the decision: ${reason}`,
};
