import { expect, test } from 'vitest';
import { act, beginDecision, refold } from '../../../src/lib/evidence/decision/decision.ts';
import { replan, unask, unplan } from '../../../src/lib/evidence/decision/discussion.ts';
import { unlock } from '../../../src/lib/evidence/decision/lock.ts';
import { NOES } from '../../../src/lib/evidence/decision/refuse.ts';
import { CONFIRMS } from '../../../src/lib/evidence/decision/state.ts';
import {
	after,
	ALL_HOLD,
	answers,
	asks,
	AT,
	closes,
	comesTo,
	DECISION_HEADER,
	decides,
	judges,
	plans,
	says,
	step,
	WHOLE,
} from './kit.ts';

const unlocks = (reason: string) => step(unlock, { reason });

test('a decision is what its acts come to, one after the other', () => {
	const { decision, refused } = after([
		judges('CRM-AC1', { sufficient: false }, 'One occasion only.'),
		asks('How did you know that it was not a duplicate?'),
		asks('And if there were two?'),
		step(unask, { question: 'D2' }),
		answers('D1', 'I searched by the telephone number first.'),
		decides('CRM-AC1', 'met', {
			suggestion: 'partly-evidenced',
			reason: 'She told me the rest.',
			evidence: ['E01', 'D1'],
		}),
		decides('CRM-AC4', 'more-evidence', { suggestion: 'not-yet-evidenced', evidence: [] }),
		says('CRM-AC4', 'Show me a record that had to stay.'),
		plans('File two more', ['CRM-AC4']),
		plans('Read the retention policy'),
		step(replan, { action: 'A1', text: 'File three more', due: '2027-01-08', criteria: ['CRM-AC4'] }),
		step(unplan, { action: 'A2' }),
		comesTo('not-yet-competent'),
		closes(),
	]);

	expect(refused).toEqual([]);
	expect(decision.state).toEqual({
		criteria: {
			'CRM-AC1': {
				decision: 'met',
				suggestion: 'partly-evidenced',
				reason: 'She told me the rest.',
				evidence: ['E01', 'D1'],
				at: AT,
			},
			'CRM-AC4': { decision: 'more-evidence', suggestion: 'not-yet-evidenced', reason: '', evidence: [], at: AT },
		},
		judged: { 'CRM-AC1': { tests: { ...ALL_HOLD, sufficient: false }, note: 'One occasion only.' } },
		feedback: { 'CRM-AC4': 'Show me a record that had to stay.' },
		plan: [{ ref: 'A1', text: 'File three more', due: '2027-01-08', criteria: ['CRM-AC4'] }],
		questions: [
			{
				ref: 'D1',
				question: 'How did you know that it was not a duplicate?',
				criteria: ['CRM-AC1'],
				from: 'own',
				moment: null,
				askedAt: AT,
				answer: {
					text: 'I searched by the telephone number first.',
					how: 'spoken',
					present: '',
					on: '2026-11-27',
					at: AT,
				},
			},
		],
		outcomes: { CRM: { outcome: 'not-yet-competent', at: AT } },
		closed: { name: 'Martin Adeyemi', left: [], at: AT },
		unlocks: [],
		planned: 2,
		asked: 2,
	});
});

test('deciding otherwise than the work suggests asks for a reason, and going along with it asks for none', () => {
	const along = after([
		decides('CRM-AC1', 'met', { suggestion: 'evidenced' }),
		decides('CRM-AC1', 'not-yet-met', { suggestion: 'not-attempted' }),
		decides('CRM-AC1', 'more-evidence', { suggestion: 'partly-evidenced' }),
		decides('CRM-AC1', 'met', { suggestion: null }),
	]);
	const against = after([
		decides('CRM-AC1', 'not-yet-met', { suggestion: 'evidenced' }),
		decides('CRM-AC1', 'met', { suggestion: 'partly-evidenced' }),
		decides('CRM-AC1', 'met', { suggestion: 'not-attempted', reason: '   ' }),
	]);

	expect(along.refused).toEqual([]);
	expect(against.refused).toEqual(['say-why', 'say-why', 'say-why']);
	expect(against.decision.entries).toEqual([]);
});

test('met needs evidence, tests that hold or a reason, and answers that were given', () => {
	const { refused } = after([
		decides('CRM-AC1', 'met', { evidence: [] }),
		decides('CRM-AC1', 'met', { evidence: ['D1'] }),
		asks('Why Lena?'),
		decides('CRM-AC1', 'met', { evidence: ['D1'] }),
		judges('CRM-AC1', { current: false }),
		decides('CRM-AC1', 'met'),
		decides('CRM-AC9', 'met'),
	]);

	expect(refused).toEqual([
		'met-without-evidence',
		'answer-not-recorded',
		'answer-not-recorded',
		'say-why-still',
		'not-in-this-unit',
	]);
});

test('competent is said only when every criterion of the unit is met, and goes when one is no longer', () => {
	const early = after([decides('CRM-AC1', 'met'), comesTo('competent'), comesTo('competent', 'ECE')]);
	const whole = after([decides('CRM-AC1', 'met'), decides('CRM-AC4', 'met'), comesTo('competent')]);
	const shaken = after([decides('CRM-AC4', 'more-evidence', { suggestion: null })], whole.decision);

	expect(early.refused).toEqual(['not-all-met', 'no-such-unit']);
	expect(whole.decision.state.outcomes).toEqual({ CRM: { outcome: 'competent', at: AT } });
	expect(shaken.decision.state.outcomes).toEqual({});
});

test('a round is closed only when it says all that it has to', () => {
	const early = after([closes(), decides('CRM-AC1', 'met'), closes(), closes(['CRM-AC4'])]);
	const judged = after([judges('CRM-AC1'), closes(['CRM-AC4'])], early.decision);
	const next = after(
		[comesTo('not-yet-competent'), decides('CRM-AC4', 'not-yet-met', { suggestion: null }), closes()],
		judged.decision,
	);
	const named = after(
		[plans('Do it again', ['CRM-AC4']), closes([], 'Martin A'), closes([], 'martin adeyemi')],
		next.decision,
	);

	expect(early.refused).toEqual(['nothing-decided', 'others-open', 'tests-open']);
	expect(judged.refused).toEqual(['no-outcome']);
	expect(next.refused).toEqual(['says-no-next']);
	expect(named.refused).toEqual(['other-assessor']);
	expect(named.decision.state.closed).toEqual({ name: 'Martin Adeyemi', left: [], at: AT });
});

test('a place that nobody filled is found before the learner reads it', () => {
	const { decision, refused } = after([
		judges('CRM-AC1'),
		decides('CRM-AC1', 'met'),
		says('CRM-AC1', 'I could see what you did with {record}, {name}. {sic}'),
		comesTo('not-yet-competent'),
		closes(['CRM-AC4']),
	]);
	const filled = after([says('CRM-AC1', 'I could see it. {sic}'), closes(['CRM-AC4'])], decision);

	expect(refused).toEqual(['hole-left']);
	expect(filled.refused).toEqual([]);
});

test('criteria left open knowingly are named, and those that were decided after all are not', () => {
	const { decision, refused } = after([
		judges('CRM-AC1'),
		decides('CRM-AC1', 'met'),
		comesTo('not-yet-competent'),
		closes(['CRM-AC1', 'CRM-AC4']),
	]);

	expect(refused).toEqual([]);
	expect(decision.state.closed?.left).toEqual(['CRM-AC4']);
});

test('a closed round takes no act but unlocking, which says why and stays on the record', () => {
	const { decision: closed } = after(WHOLE);

	const shut = after([decides('CRM-AC1', 'met'), says('', 'More.'), plans('More'), asks('More?'), closes()], closed);
	const open = after([unlocks('The learner showed me a newer record.'), unlocks('Again.'), says('', 'More.')], closed);

	expect(shut.refused).toEqual(['round-closed', 'round-closed', 'round-closed', 'round-closed', 'round-closed']);
	expect(shut.decision).toEqual(closed);
	expect(open.refused).toEqual(['round-open']);
	expect(open.decision.state).toMatchObject({
		closed: null,
		feedback: { '': 'More.' },
		unlocks: [{ reason: 'The learner showed me a newer record.', at: AT, closedAt: AT }],
	});
	expect(after([closes()], open.decision).decision.state.unlocks).toHaveLength(1);
});

test('what is not there can’t be changed, and every no ends with a way forward', () => {
	const { refused } = after([
		...WHOLE.slice(0, -1),
		step(unplan, { action: 'A1' }),
		step(replan, { action: 'A1', text: 'x', due: '2026-12-11', criteria: [] }),
		step(unask, { question: 'D1' }),
		answers('D1', 'x'),
		asks('Why?'),
		answers('D1', 'So.'),
		step(unask, { question: 'D1' }),
	]);

	expect(refused).toEqual([
		'no-such-action',
		'no-such-action',
		'no-such-question',
		'no-such-question',
		'answered-stays',
	]);
	const said = Object.values(NOES).map((no) => no({ criterion: 'C', unit: 'U', day: '', ref: 'R' } as never));
	for (const { message, remedy } of said) expect([message, remedy].every((text) => text.endsWith('.'))).toBe(true);
});

test('what is not right for an act never gets as far as a decision', () => {
	const start = beginDecision(DECISION_HEADER);
	const wrong = [
		decides('CRM-AC1', 'fail' as never),
		decides('CRM AC1', 'met'),
		decides('CRM-AC1', 'met', { evidence: ['<script>'] }),
		says('CRM-AC1', 'x'.repeat(6_001)),
		plans(''),
		unlocks(' '),
		step(closes().command, { name: 'Martin Adeyemi', statement: `${CONFIRMS}!`, left: [] }),
	];

	for (const { command, input } of wrong) expect(() => act(start, command, input, AT)).toThrow();
	expect(refold(DECISION_HEADER, [])).toEqual({ decision: start, differs: null });
});
