import { z } from 'zod';
import { Hash } from '../../ledger/hash.ts';
import { Day } from '../../ledger/story-time.ts';
import { act, mustBeIn, of } from './act.ts';
import { refuse } from './refuse.ts';
import type { Asked, DecisionState, Planned } from './state.ts';
import { CriterionCode, Said, Words } from './words.ts';

const QuestionRef = z.string().regex(/^D\d{1,3}$/, 'Write the reference of the question, like D1.');
const ActionRef = z.string().regex(/^A\d{1,3}$/, 'Write the reference of the action, like A1.');
const Criteria = z.array(CriterionCode).max(20);

/** Takes a question into the discussion. */
export const ask = act({
	name: 'decision.ask',
	input: z.strictObject({
		question: Said(1_000, 'Write the question.'),
		criteria: Criteria,
		from: z.enum(['ledger', 'criterion', 'own']),
		moment: z.strictObject({ attempt: Hash, entry: z.int().positive() }).nullable(),
	}),
	run(state, said, { at, header }) {
		mustBeIn(header, said.criteria);
		const ref = `D${state.asked + 1}`;
		const asked: Asked = { ref, ...said, askedAt: at, answer: null };
		return { state: { ...state, questions: [...state.questions, asked], asked: state.asked + 1 }, outcome: { ref } };
	},
	says: ({ question }) => `Took a question into the discussion: ${question}`,
});

/** Writes down what the learner answered. Writing it again corrects it; what stood before stays in the ledger. */
export const answer = act({
	name: 'decision.answer',
	input: z.strictObject({
		question: QuestionRef,
		text: Said(6_000, 'Write down what the learner said.'),
		how: z.enum(['spoken', 'written']),
		present: Words(200),
		on: Day,
	}),
	run(state, { question, ...said }, { at }) {
		return of(changeQuestion(state, question, (asked) => ({ ...asked, answer: { ...said, at } })));
	},
	says: ({ question }) => `Wrote down the answer to ${question}`,
});

/** Takes out a question that was not answered. */
export const unask = act({
	name: 'decision.unask',
	input: z.strictObject({ question: QuestionRef }),
	run(state, { question }) {
		const asked = state.questions.find((q) => q.ref === question);
		if (!asked) throw refuse('no-such-question', { ref: question });
		if (asked.answer) throw refuse('answered-stays', { ref: question });
		return of({ ...state, questions: state.questions.filter((q) => q.ref !== question) });
	},
	says: ({ question }) => `Took ${question} out of the discussion`,
});

function changeQuestion(state: DecisionState, ref: string, change: (asked: Asked) => Asked): DecisionState {
	if (!state.questions.some((q) => q.ref === ref)) throw refuse('no-such-question', { ref });
	return { ...state, questions: state.questions.map((q) => (q.ref === ref ? change(q) : q)) };
}

const Action = {
	text: Said(1_000, 'Write what the learner should do.'),
	due: Day,
	criteria: Criteria,
};

/** Puts an action into the plan. */
export const plan = act({
	name: 'decision.plan',
	input: z.strictObject(Action),
	run(state, said, { header }) {
		mustBeIn(header, said.criteria);
		const ref = `A${state.planned + 1}`;
		const planned: Planned = { ref, ...said };
		return { state: { ...state, plan: [...state.plan, planned], planned: state.planned + 1 }, outcome: { ref } };
	},
	says: ({ text }) => `Planned: ${text}`,
});

/** Writes an action anew. */
export const replan = act({
	name: 'decision.replan',
	input: z.strictObject({ action: ActionRef, ...Action }),
	run(state, { action, ...said }, { header }) {
		mustBeIn(header, said.criteria);
		if (!state.plan.some((p) => p.ref === action)) throw refuse('no-such-action', { ref: action });
		return of({ ...state, plan: state.plan.map((p) => (p.ref === action ? { ref: action, ...said } : p)) });
	},
	says: ({ action }) => `Changed ${action} of the plan`,
});

export const unplan = act({
	name: 'decision.unplan',
	input: z.strictObject({ action: ActionRef }),
	run(state, { action }) {
		if (!state.plan.some((p) => p.ref === action)) throw refuse('no-such-action', { ref: action });
		return of({ ...state, plan: state.plan.filter((p) => p.ref !== action) });
	},
	says: ({ action }) => `Took ${action} out of the plan`,
});
