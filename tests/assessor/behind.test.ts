import { expect, test } from 'vitest';
import { EMPTY } from '../../src/lib/attempt/portfolio/state.ts';
import { named, namesIn, withNames } from '../../src/lib/crm/named.ts';
import { judged } from '../../src/lib/evidence/portfolio/claims.ts';
import type { AttemptRead, PortfolioRead } from '../../src/lib/evidence/portfolio/told.ts';
import type { Entry } from '../../src/lib/ledger/entry.ts';
import { Check } from '../../src/lib/scenario/checks.ts';
import type { Question } from '../../src/lib/scenario/questions/question.ts';
import { wordRefs } from '../../src/lib/evidence/portfolio/word-refs.ts';
import type { Reflection } from '../../src/lib/scenario/reflections.ts';
import { spoken } from '../../src/lib/screens/assessor/spoken.ts';
import { desk } from '../crm/kit.ts';
import { someone, YUSUF } from '../crm/world.ts';

const ATTEMPT = 'a'.repeat(64);
const option = (text: string) => ({ text, feedback: '' });
const choice: Question = {
	id: 'Q1',
	text: 'What is archiving?',
	criteria: ['CRM-AC4'],
	kind: 'choose',
	about: '',
	choose: 1,
	options: [option('It is removed.'), option('It is kept, out of sight.')],
	partners: [],
	right: [1],
	aimFor: null,
	assessorLooksFor: [],
};
const essay: Question = {
	...choice,
	id: 'Q6',
	text: 'What is a CRM for?',
	criteria: ['CRM-LO1'],
	kind: 'written',
	choose: null,
	options: [],
	right: [],
};
const prompt: Reflection = {
	id: 'R1',
	title: 'Your shortlist',
	criteria: ['CRM-AC5'],
	prompt: 'Explain both decisions.',
	links: 2,
	aimFor: 120,
	assessorLooksFor: ['names the lines'],
};
const answer = (seq: number, question: string, chosen: number[], written = '') =>
	({ seq, command: 'question.answer', input: { question, chosen, written }, refusal: null }) as unknown as Entry;

function portfolio(entries: Entry[], reflections = {}): PortfolioRead {
	const checks = [
		Check.parse({ id: 'archived', title: 'Archived', criteria: ['CRM-AC4'], happened: { event: 'candidate.archive' } }),
	];
	const scenario = { checks, traps: [], questions: [choice, essay], reflections: [prompt] };
	const attempt = { id: ATTEMPT, entries, scenario } as unknown as AttemptRead;
	return { portfolio: { state: { ...EMPTY, reflections } }, attempts: [attempt] } as unknown as PortfolioRead;
}

test('behind a criterion stand the last answers about it, and whether a choice was right', () => {
	const read = portfolio([answer(3, 'Q1', [0]), answer(4, 'Q6', [], 'The memory of the desk.'), answer(9, 'Q1', [1])]);

	const words = [spoken(read, 'CRM-AC4').answers, spoken(read, 'CRM-LO1').answers, spoken(read, 'CRM-AC5').answers];

	expect(words).toEqual([
		[{ key: `${ATTEMPT} Q1`, ref: 'Q1', question: choice, answer: { chosen: [1], written: '' }, right: true }],
		[
			{
				key: `${ATTEMPT} Q6`,
				ref: 'Q2',
				question: essay,
				answer: { chosen: [], written: 'The memory of the desk.' },
				right: null,
			},
		],
		[],
	]);
});

test('a reflection stands behind its criterion once something is written, with all its versions', () => {
	const state = { written: [{ at: '2026-11-27T09:00:00Z', text: 'I chose Grace.' }], links: ['E05'] };
	const empty = { written: [], links: [] };

	const behind = [{}, { [`${ATTEMPT} R1`]: empty }, { [`${ATTEMPT} R1`]: state }].map(
		(reflections) => spoken(portfolio([], reflections), 'CRM-AC5').reflections,
	);

	expect(behind).toEqual([[], [], [{ key: `${ATTEMPT} R1`, ref: 'R1', reflection: prompt, state }]]);
});

test('a criterion that no check is about is left to the assessor, and not called not attempted', () => {
	const read = portfolio([]);

	const about = [judged(read, 'CRM-AC4'), judged(read, 'CRM-LO1')];

	expect(about).toEqual([true, false]);
});

test('names found once stand beside references as they would with the records at hand', async () => {
	const { db, show } = await desk((world) => void someone(world, YUSUF));
	const text = 'Archived CAND-1004: “as CAND-1004 asked”. Rang CAND-9999.';

	const names = db.readOnly((read) => namesIn(read, text));

	expect(names).toEqual({ 'CAND-1004': 'Yusuf Demir' });
	expect(withNames(text, (ref) => names[ref])).toBe(show(named, { text }));
});

test('the question of a second attempt is not taken for that of the first', () => {
	const first = portfolio([]).attempts[0]!;
	const again = { ...first, id: 'b'.repeat(64) } as AttemptRead;

	expect([...wordRefs([first, again])]).toEqual([
		[`${ATTEMPT} Q1`, 'Q1'],
		[`${ATTEMPT} Q6`, 'Q2'],
		[`${again.id} Q1`, 'Q3'],
		[`${again.id} Q6`, 'Q4'],
		[`${ATTEMPT} R1`, 'R1'],
		[`${again.id} R1`, 'R2'],
	]);
});
