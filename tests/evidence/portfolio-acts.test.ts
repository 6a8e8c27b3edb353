import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	addItem,
	addPicture,
	declare,
	includeAttempt,
	moveItem,
	reflect,
	removeItem,
	writeItem,
	type PortfolioAct,
} from '../../src/lib/attempt/portfolio/acts.ts';
import { act, emptyPortfolio, receipt, refold, type Portfolio } from '../../src/lib/attempt/portfolio/portfolio.ts';
import { acceptDecision } from '../../src/lib/attempt/portfolio/accept.ts';
import { addTestimony, removeTestimony } from '../../src/lib/attempt/portfolio/testimony.ts';
import { EMPTY, STATEMENT } from '../../src/lib/attempt/portfolio/state.ts';
import { RELEASE } from '../../src/lib/attempt/release.ts';
import { firstBreak, genesis } from '../../src/lib/ledger/entry.ts';
import { receiptOf } from '../../src/lib/ledger/receipt.ts';
import { chained } from './forge.ts';

const ATTEMPT = 'a'.repeat(64);
const LAST = 'b'.repeat(64);
const AT = '2026-09-01T08:00:00Z';
const HEADER = {
	format: 1,
	release: RELEASE,
	learner: { name: 'Siân Howells', id: null, cohort: null },
	centre: null,
	standard: { id: 'vtct-l2-recruitment-resourcing', version: '1.0.0' },
	startedAt: AT,
} as const;

interface Step<I = unknown> {
	readonly command: PortfolioAct<I>;
	readonly input: I;
}
const step = <I>(command: PortfolioAct<I>, input: NoInfer<I>): Step => ({ command, input }) as Step;

const include = step(includeAttempt, { attempt: ATTEMPT, lastHash: LAST });
const picture = (mark: number) =>
	step(addPicture, { attempt: ATTEMPT, mark, sha256: 'c'.repeat(64), width: 1116, height: 840, boxes: [] });
const item = (mark: number) =>
	step(addItem, { attempt: ATTEMPT, mark, title: `Moment ${mark}`, criteria: ['CRM-AC1'] });
const sign = step(declare, { name: 'Siân Howells', statement: STATEMENT, help: '' });
const about = (ref: string, words: string) =>
	step(writeItem, {
		item: ref,
		title: 'In my words',
		criteria: ['CRM-AC4'],
		words,
		notes: { 'candidate.state': 'Here' },
		alt: '',
	});
const thought = (text: string) => step(reflect, { attempt: ATTEMPT, reflection: 'R1', text, links: ['E01'] });

const seen = (witness: string) =>
	step(addTestimony, {
		witness,
		position: 'Team leader',
		day: '2026-03-03',
		saw: 'Asked each candidate before putting them forward.',
		criteria: ['CRM-AC2'],
	});

/** Does acts one after the other; those that are refused are passed over, and their codes kept. */
function after(steps: readonly Step[], start: Portfolio = emptyPortfolio(HEADER)) {
	let portfolio = start;
	const refused: string[] = [];
	for (const { command, input } of steps) {
		const acted = act(portfolio, command, input, AT);
		if (acted.ok) portfolio = acted.portfolio;
		else refused.push(acted.refusal.code);
	}
	return { portfolio, refused };
}

test('a portfolio is what its acts come to, one after the other', () => {
	const steps = [
		include,
		picture(5),
		item(5),
		item(9),
		about('E01', 'I looked first.'),
		thought('Thirty-one months.'),
		thought('And twenty-four is the rule.'),
		seen('Dana Okafor'),
		seen('Dana Okafer'),
		step(removeTestimony, { testimony: 'W02' }),
		step(moveItem, { item: 'E02', by: -1 }),
		sign,
	];

	const { portfolio, refused } = after(steps);

	const bare = { attempt: ATTEMPT, words: '', notes: {}, alt: '' };
	expect(refused).toEqual([]);
	expect(portfolio.state).toEqual({
		attempts: [{ attempt: ATTEMPT, lastHash: LAST }],
		pictures: [{ attempt: ATTEMPT, mark: 5, sha256: 'c'.repeat(64), width: 1116, height: 840, boxes: [] }],
		items: [
			{ ...bare, ref: 'E02', mark: 9, title: 'Moment 9', criteria: ['CRM-AC1'] },
			{
				...bare,
				ref: 'E01',
				mark: 5,
				title: 'In my words',
				criteria: ['CRM-AC4'],
				words: 'I looked first.',
				notes: { 'candidate.state': 'Here' },
			},
		],
		reflections: {
			[`${ATTEMPT} R1`]: {
				written: [
					{ at: AT, text: 'Thirty-one months.' },
					{ at: AT, text: 'And twenty-four is the rule.' },
				],
				links: ['E01'],
			},
		},
		testimonies: [
			{
				ref: 'W01',
				witness: 'Dana Okafor',
				position: 'Team leader',
				day: '2026-03-03',
				saw: 'Asked each candidate before putting them forward.',
				criteria: ['CRM-AC2'],
			},
		],
		accepted: [],
		declaration: { name: 'Siân Howells', statement: STATEMENT, help: '', at: AT },
		numbered: 2,
		witnessed: 2,
	});
});

test('what can’t be done to a portfolio is refused, and leaves neither entry nor change', () => {
	const { portfolio } = after([include, item(5)]);

	const none = after([item(5), picture(5), thought('Too soon.'), sign]);
	const again = after(
		[
			item(5),
			about('E07', 'Nobody.'),
			step(removeItem, { item: 'E07' }),
			step(moveItem, { item: 'E07', by: 1 }),
			step(declare, { name: 'Sian Howell', statement: STATEMENT, help: '' }),
		],
		portfolio,
	);

	expect(none.refused).toEqual([
		'attempt-not-in-portfolio',
		'attempt-not-in-portfolio',
		'attempt-not-in-portfolio',
		'portfolio-empty',
	]);
	expect(none.portfolio).toEqual({ header: HEADER, entries: [], state: EMPTY });
	expect(again.refused).toEqual(['picture-twice', 'no-such-item', 'no-such-item', 'no-such-item', 'other-name']);
	expect(again.portfolio).toEqual(portfolio);
});

test('the receipt is of the last entry, and anything changed after the declaration takes both away', () => {
	const { portfolio: signed } = after([include, item(5), sign]);

	const { portfolio: changed } = after([about('E01', 'One more word.')], signed);
	const { portfolio: again } = after([sign], changed);

	expect(receipt(signed)).toBe(receiptOf(signed.entries.at(-1)!.hash));
	expect([changed.state.declaration, receipt(changed)]).toEqual([null, null]);
	expect(receipt(again)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
	expect(receipt(again)).not.toBe(receipt(signed));
});

test('a reference is never given twice, even after its evidence was taken out', () => {
	const { portfolio } = after([include, item(1), item(2), step(removeItem, { item: 'E02' }), item(3)]);

	expect(portfolio.state.items.map(({ ref }) => ref)).toEqual(['E01', 'E03']);
});

test('an attempt included anew, or a picture made again, takes the place of the one before', () => {
	const later = step(includeAttempt, { attempt: ATTEMPT, lastHash: 'd'.repeat(64) });
	const { portfolio } = after([include, picture(5), later, picture(5)]);

	expect(portfolio.state.attempts).toEqual([{ attempt: ATTEMPT, lastHash: 'd'.repeat(64) }]);
	expect(portfolio.state.pictures).toHaveLength(1);
});

const ref = fc.integer({ min: 1, max: 4 }).map((n) => `E0${n}`);
const mark = fc.integer({ min: 1, max: 4 });
const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map((text) => `${text}.`);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
	fc.constant(include),
	fc.constant(sign),
	mark.map(picture),
	mark.map(item),
	fc.tuple(ref, words).map(([one, text]) => about(one, text)),
	words.map(thought),
	ref.map((one) => step(removeItem, { item: one })),
	fc.tuple(ref, fc.integer({ min: -3, max: 3 })).map(([one, by]) => step(moveItem, { item: one, by })),
);

test('any ledger of a portfolio folds to the same again, and no entry in it can be edited, dropped or swapped', () => {
	fc.assert(
		fc.property(fc.array(anyStep, { minLength: 3, maxLength: 25 }), fc.nat(), (steps, pick) => {
			const { portfolio } = after([include, ...steps]);
			const { header, entries } = portfolio;
			const n = pick % entries.length;

			const again = refold(header, entries);
			const edited = entries.with(n, { ...entries[n]!, at: '2026-09-02T08:00:00Z' });
			const dropped = entries.toSpliced(n, 1);

			expect(again).toEqual({ portfolio, differs: null });
			expect(firstBreak(entries, genesis(header))).toBeNull();
			expect(firstBreak(edited, genesis(header))).toBe(n + 1);
			if (n < entries.length - 1) expect(firstBreak(dropped, genesis(header))).toBe(n + 1);
			expect(portfolio.state.items.length).toBeLessThanOrEqual(portfolio.state.numbered);
		}),
		{ numRuns: 60 },
	);
});

test('a reference that the portfolio would not have given is found, though the chain was written anew', () => {
	const { portfolio } = after([include, item(5)]);
	const forged = chained(HEADER, portfolio.entries.with(1, { ...portfolio.entries[1]!, outcome: { ref: 'E07' } }));

	expect(firstBreak(forged, genesis(HEADER))).toBeNull();
	expect(refold(HEADER, forged).differs).toBe(2);
});

test('what is no act of a portfolio differs where it stands, whatever it looks like', () => {
	const { portfolio } = after([include, item(5)]);
	const [first, second] = portfolio.entries;

	const unknown = chained(HEADER, [first!, { ...second!, command: 'portfolio.praise' }]);
	const misshapen = chained(HEADER, [first!, { ...second!, input: { item: 5 } }]);
	const refused = chained(HEADER, [first!, second!, { ...second!, outcome: { ref: 'E02' } }]);

	expect([unknown, misshapen, refused].map((entries) => refold(HEADER, entries).differs)).toEqual([2, 2, 3]);
});

const decided = (comment = '') =>
	step(acceptDecision, {
		decision: 'd'.repeat(64),
		round: 1,
		assessor: 'Martin Adeyemi',
		key: '7F3K-92QM-X4TD',
		comment,
	});

test('accepting a decision takes the declaration away, once, and what is declared after it is a new portfolio', () => {
	const before = after([include, picture(5), item(5), sign]).portfolio;

	const { portfolio, refused } = after([decided('I see it so too.'), decided()], before);

	expect(refused).toEqual(['accepted-already']);
	expect([receipt(before), receipt(portfolio)]).toEqual([expect.any(String), null]);
	expect(portfolio.state.accepted).toEqual([
		{
			decision: 'd'.repeat(64),
			round: 1,
			assessor: 'Martin Adeyemi',
			key: '7F3K-92QM-X4TD',
			comment: 'I see it so too.',
			at: AT,
		},
	]);
	expect(receipt(after([sign], portfolio).portfolio)).not.toBe(receipt(before));
});
