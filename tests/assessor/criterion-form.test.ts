import { expect, test } from 'vitest';
import type { CriterionClaim } from '../../src/lib/evidence/document.ts';
import { NOTHING_DECIDED, type DecisionState } from '../../src/lib/evidence/decision/state.ts';
import { actsDue, draftOf, piecesOf } from '../../src/lib/screens/assessor/criterion-form.ts';
import { decideKey } from '../../src/lib/screens/assessor/decide-keys.ts';
import { after, ALL_HOLD, answers, asks, decides, judges, says, type Step } from '../evidence/decision/kit.ts';

const CLAIM = {
	code: 'CRM AC1',
	evidence: [
		{ ref: 'E01', kind: 'PR' },
		{ ref: 'R1', kind: 'RA' },
	],
} as unknown as CriterionClaim;
const NONE = { valid: false, authentic: false, current: false, sufficient: false, reliable: false };

const names = (state: DecisionState, draft: ReturnType<typeof draftOf>) =>
	actsDue(state, 'CRM-AC1', draft, 'evidenced').map(({ command }) => command.name);

test('a form begins with all that is claimed and all that was answered, and nothing of it is to be saved', () => {
	const { decision } = after([asks('Why?'), answers('D1', 'So.')]);
	const pieces = piecesOf(CLAIM, decision.state, 'CRM-AC1');

	const draft = draftOf(decision.state, 'CRM-AC1', pieces);

	expect(pieces).toEqual(['E01', 'R1', 'D1']);
	expect(draft).toEqual({ decision: '', reason: '', evidence: pieces, tests: NONE, note: '', feedback: '' });
	expect(names(decision.state, draft)).toEqual([]);
	expect(piecesOf(CLAIM, decision.state, 'CRM-AC4')).toEqual(['E01', 'R1']);
});

test('what is due is judged first, decided next, and said last; once saved, nothing is', () => {
	const draft = {
		decision: 'met',
		reason: '',
		evidence: ['E01'],
		tests: ALL_HOLD,
		note: ' ',
		feedback: 'Well done. ',
	} as const;
	const form = { ...draft, evidence: [...draft.evidence] };

	const due = actsDue(NOTHING_DECIDED, 'CRM-AC1', form, 'evidenced');
	const { decision, refused } = after(due as Step[]);

	expect(due.map(({ command }) => command.name)).toEqual(['decision.judge', 'decision.decide', 'decision.feedback']);
	expect(refused).toEqual([]);
	expect(names(decision.state, form)).toEqual([]);
});

test('a form shows the record, and one field changed is one act', () => {
	const { decision } = after([
		judges('CRM-AC1', { current: false }, 'Old.'),
		decides('CRM-AC1', 'more-evidence', { reason: 'Old.' }),
		says('CRM-AC1', 'Once more.'),
	]);
	const draft = draftOf(decision.state, 'CRM-AC1', ['E01', 'R1']);

	expect(draft).toEqual({
		decision: 'more-evidence',
		reason: 'Old.',
		evidence: ['E01'],
		tests: { ...ALL_HOLD, current: false },
		note: 'Old.',
		feedback: 'Once more.',
	});
	expect(names(decision.state, draft)).toEqual([]);
	expect(names(decision.state, { ...draft, evidence: ['E01', 'R1'] })).toEqual(['decision.decide']);
	expect(names(decision.state, { ...draft, tests: ALL_HOLD })).toEqual(['decision.judge']);
	expect(names(decision.state, { ...draft, feedback: '' })).toEqual(['decision.feedback']);
});

test('keys that have more to do than to be ours are left alone', () => {
	const pressed = (key: string, more = {}) =>
		decideKey({
			key,
			ctrlKey: false,
			metaKey: false,
			altKey: false,
			defaultPrevented: false,
			target: null,
			...more,
		} as KeyboardEvent);

	expect([
		pressed('Enter', { ctrlKey: true }),
		pressed('j', { ctrlKey: true }),
		pressed('1', { altKey: true }),
	]).toEqual([{ kind: 'next' }, null, null]);
	expect(pressed('j', { defaultPrevented: true })).toBeNull();
});
