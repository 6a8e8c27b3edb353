import type { DecisionAct } from '../../../src/lib/evidence/decision/act.ts';
import { decide, decideUnit, giveFeedback, judge } from '../../../src/lib/evidence/decision/criteria.ts';
import { act, beginDecision, type Decision } from '../../../src/lib/evidence/decision/decision.ts';
import { answer, ask, plan } from '../../../src/lib/evidence/decision/discussion.ts';
import type { DecisionHeader } from '../../../src/lib/evidence/decision/header.ts';
import { close } from '../../../src/lib/evidence/decision/lock.ts';
import { CONFIRMS } from '../../../src/lib/evidence/decision/state.ts';
import { RELEASE } from '../../../src/lib/attempt/release.ts';
import type { Status } from '../../../src/lib/scenario/tests-file.ts';
import type { Verdict } from '../../../src/lib/evidence/decision/words.ts';

export const AT = '2026-11-27T10:00:00Z';
export const DECISION_HEADER: DecisionHeader = {
	format: 1,
	release: RELEASE,
	portfolio: { file: 'f'.repeat(64), id: 'a'.repeat(64), last: 'b'.repeat(64), entries: 9, receipt: '7F3K-92QM-X4TD' },
	attempts: [{ attempt: 'c'.repeat(64), lastHash: 'd'.repeat(64) }],
	learner: { name: 'Siân Howells', id: 'L-2041', cohort: null },
	standard: { id: 'vtct-l2-recruitment-resourcing', version: '1.0.0' },
	units: [{ code: 'CRM', title: 'Using CRM systems', criteria: ['CRM-AC1', 'CRM-AC4'] }],
	assessor: { name: 'Martin Adeyemi', id: null, centre: 'Aireford College' },
	round: 1,
	follows: null,
	startedAt: AT,
};

export interface Step<I = unknown> {
	readonly command: DecisionAct<I>;
	readonly input: I;
}
export const step = <I>(command: DecisionAct<I>, input: NoInfer<I>): Step => ({ command, input }) as Step;

/** Does acts one after the other; those that are refused are passed over, and their codes kept. */
export function after(steps: readonly Step[], start: Decision = beginDecision(DECISION_HEADER)) {
	let decision = start;
	const refused: string[] = [];
	for (const { command, input } of steps) {
		const done = act(decision, command, input, AT);
		if (done.ok) decision = done.decision;
		else refused.push(done.refusal.code);
	}
	return { decision, refused };
}

interface Extra {
	readonly suggestion?: Status | null;
	readonly reason?: string;
	readonly evidence?: readonly string[];
}
export const decides = (criterion: string, decision: Verdict, extra: Extra = {}): Step => {
	const { suggestion = 'evidenced', reason = '', evidence = ['E01'] } = extra;
	return step(decide, { criterion, decision, suggestion, reason, evidence: [...evidence] });
};
export const ALL_HOLD = { valid: true, authentic: true, current: true, sufficient: true, reliable: true };
export const judges = (criterion: string, tests = {}, note = '') =>
	step(judge, { criterion, tests: { ...ALL_HOLD, ...tests }, note });
export const says = (about: string, text: string) => step(giveFeedback, { about, text });
export const asks = (question: string) => step(ask, { question, criteria: ['CRM-AC1'], from: 'own', moment: null });
export const answers = (question: string, text: string) =>
	step(answer, { question, text, how: 'spoken', present: '', on: '2026-11-27' });
export const plans = (text: string, criteria: string[] = []) => step(plan, { text, due: '2026-12-11', criteria });
export const comesTo = (outcome: 'competent' | 'not-yet-competent', unit = 'CRM') =>
	step(decideUnit, { unit, outcome });
export const closes = (left: string[] = [], name = 'Martin Adeyemi') =>
	step(close, { name, statement: CONFIRMS, left });

/** Both criteria met, the unit competent, closed. */
export const WHOLE: readonly Step[] = [
	judges('CRM-AC1'),
	decides('CRM-AC1', 'met'),
	judges('CRM-AC4'),
	decides('CRM-AC4', 'met'),
	says('', 'You looked before you filed.'),
	comesTo('competent'),
	closes(),
];
