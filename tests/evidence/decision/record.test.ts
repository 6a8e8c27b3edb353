import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastHash, refold, saysOf } from '../../../src/lib/evidence/decision/decision.ts';
import { DecisionHeader } from '../../../src/lib/evidence/decision/header.ts';
import { unlock } from '../../../src/lib/evidence/decision/lock.ts';
import { decisionFrom, decisionText, readDecision } from '../../../src/lib/evidence/decision/read.ts';
import { firstBreak, genesis } from '../../../src/lib/ledger/entry.ts';
import { chained } from '../forge.ts';
import {
	after,
	answers,
	asks,
	closes,
	comesTo,
	DECISION_HEADER,
	decides,
	judges,
	plans,
	says,
	step,
	WHOLE,
	type Step,
} from './kit.ts';

const WHOLE_DECISION = after(WHOLE).decision;
const TEXT = decisionText(WHOLE_DECISION);

const criterion = fc.constantFrom('CRM-AC1', 'CRM-AC4');
const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map((text) => `${text}.`);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
	fc
		.record({
			criterion,
			decision: fc.constantFrom('met', 'not-yet-met', 'more-evidence'),
			suggestion: fc.constantFrom('evidenced', 'not-yet-evidenced', null),
			reason: fc.oneof(fc.constant(''), words),
		})
		.map(({ criterion: code, decision, ...extra }) => decides(code, decision as 'met', extra as object)),
	fc.tuple(criterion, fc.boolean(), words).map(([code, valid, note]) => judges(code, { valid }, note)),
	fc.tuple(fc.oneof(criterion, fc.constant('')), words).map(([about, text]) => says(about, text)),
	words.map(asks),
	fc.tuple(fc.integer({ min: 1, max: 3 }), words).map(([n, text]) => answers(`D${n}`, text)),
	fc.tuple(words, criterion).map(([text, code]) => plans(text, [code])),
	fc.constantFrom('competent', 'not-yet-competent').map((outcome) => comesTo(outcome as 'competent')),
	fc.constant(closes(['CRM-AC1', 'CRM-AC4'])),
	words.map((reason) => step(unlock, { reason })),
);

test('any record folds to the same again, and no entry of it can be edited, dropped or swapped', () => {
	fc.assert(
		fc.property(fc.array(anyStep, { minLength: 2, maxLength: 25 }), fc.nat(), (steps, pick) => {
			const { decision } = after([decides('CRM-AC1', 'met'), ...steps]);
			const { header, entries } = decision;
			const n = pick % entries.length;

			const read = readDecision(decisionText(decision));
			const edited = entries.with(n, { ...entries[n]!, at: '2026-12-02T08:00:00Z' });
			const dropped = entries.toSpliced(n, 1);

			expect(read).toEqual({ ok: true, decision });
			expect(firstBreak(edited, genesis(header))).toBe(n + 1);
			expect(decisionFrom({ header, entries: edited }).ok).toBe(false);
			if (n < entries.length - 1) expect(decisionFrom({ header, entries: dropped }).ok).toBe(false);
		}),
		{ numRuns: 60 },
	);
});

test('any letter of a saved decision that is changed is found', () => {
	fc.assert(
		fc.property(fc.nat(TEXT.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
			const changed = TEXT.slice(0, at) + letter + TEXT.slice(at + 1);

			expect(readDecision(changed).ok).toBe(changed === TEXT);
		}),
		{ numRuns: 400 },
	);
});

test('a chain written anew over another decision is found where the rules would not have let it', () => {
	const { header, entries } = WHOLE_DECISION;
	const bare = entries.map((e) =>
		e.command === 'decision.decide' ? { ...e, input: { ...(e.input as object), evidence: [] } } : e,
	);
	const named = chained(header, entries.with(1, { ...entries[1]!, outcome: { ref: 'D7' } }));
	const praised = chained(header, [{ ...entries[0]!, command: 'decision.praise' }]);
	const after_ = chained(header, [...entries, entries[4]!]);

	const forged = [chained(header, bare), named, praised, after_];

	expect(forged.map((all) => firstBreak(all, genesis(header)))).toEqual([null, null, null, null]);
	expect(forged.map((all) => refold(header, all).differs)).toEqual([2, 2, 1, 8]);
	expect(decisionFrom({ header, entries: praised })).toEqual({
		ok: false,
		why: expect.stringMatching(/^Entry 1 of the decision turns out differently/),
	});
});

test('another learner, file or round in the header breaks the first entry', () => {
	const { header, entries } = WHOLE_DECISION;
	const others = [
		{ ...header, learner: { ...header.learner, name: 'Jakub Nowak' } },
		{ ...header, portfolio: { ...header.portfolio, file: '0'.repeat(64) } },
		{ ...header, round: 2, follows: 'd'.repeat(64) },
	];

	for (const other of others)
		expect(decisionFrom({ header: other, entries })).toEqual({
			ok: false,
			why: expect.stringMatching(/^Entry 1 of the decision does not follow/),
		});
});

test.each([
	['no JSON', '{'],
	['another thing altogether', '[]'],
	['null', 'null'],
	['more than there is', JSON.stringify({ header: DECISION_HEADER, entries: [], extra: 1 })],
	['nested without end', `{"header":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
	['a million entries', `{"header":{},"entries":[${'0,'.repeat(999_999)}0]}`],
	['half a letter', '{"header":"\\ud800"}'],
	['a name that reaches behind', '{"__proto__":{"ok":true},"header":{},"entries":[]}'],
	['another release', JSON.stringify({ header: { ...DECISION_HEADER, release: '9.9.9' }, entries: [] })],
])('%s is refused in a sentence', (_, text) => {
	const read = readDecision(text);

	expect(read).toEqual({ ok: false, why: expect.stringMatching(/\.$/) });
});

test('a header is refused that says less or more than a decision starts from', () => {
	const wrong = [
		{ ...DECISION_HEADER, round: 2 },
		{ ...DECISION_HEADER, follows: 'd'.repeat(64) },
		{ ...DECISION_HEADER, units: [] },
		{ ...DECISION_HEADER, units: [...DECISION_HEADER.units, ...DECISION_HEADER.units] },
		{ ...DECISION_HEADER, assessor: { ...DECISION_HEADER.assessor, name: '' } },
		{ ...DECISION_HEADER, grade: 'A' },
	];

	expect(DecisionHeader.safeParse(DECISION_HEADER).success).toBe(true);
	expect(wrong.filter((header) => DecisionHeader.safeParse(header).success)).toEqual([]);
});

test('the same decision is the same bytes, and is named by its last hash', () => {
	const again = after(WHOLE).decision;

	expect(decisionText(again)).toBe(TEXT);
	expect(lastHash(again)).toBe(again.entries.at(-1)!.hash);
	expect(lastHash({ header: DECISION_HEADER, entries: [] })).toBe(genesis(DECISION_HEADER));
	expect(again.entries.map(saysOf).slice(-2)).toEqual(['Decided unit CRM: competent', 'Closed the round']);
});
