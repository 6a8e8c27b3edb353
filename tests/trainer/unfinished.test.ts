import { expect, test } from 'vitest';
import type { Results } from '../../src/lib/assessment/finding.ts';
import type { Entry } from '../../src/lib/ledger/entry.ts';
import { Check } from '../../src/lib/scenario/checks.ts';
import type { Scenario } from '../../src/lib/scenario/scenario.ts';
import { hintsFor, hintsOpened, stepsWithHints } from '../../src/lib/screens/trainer/hints.ts';
import { unfinished } from '../../src/lib/screens/trainer/unfinished.ts';

const checks = [
	{ id: 'phone', step: 1, hints: ['Look at the message.', 'Compare the names.'] },
	{ id: 'listed', step: 2, hints: [] },
].map((one) =>
	Check.parse({ title: `About ${one.id}`, criteria: ['CRM-AC1'], happened: { event: 'candidate.amend' }, ...one }),
);
const question = { id: 'Q1', text: 'What is archiving?', criteria: ['CRM-AC4'], choose: null, options: [] };
/** A morning of two steps and one question. */
const morning = (over: Partial<Scenario> = {}) =>
	({
		checks,
		steps: ['Put the record right.', 'Fill the shortlist.'],
		questions: [{ ...question, aimFor: null, assessorLooksFor: [] }],
		sealed: null,
		stepHeadings: new Map(),
		...over,
	}) as unknown as Scenario;

const entry = (command: string, input: Entry['input']) => ({ command, input, refusal: null }) as Entry;
const opened = entry('candidate.view', { ref: 'CAND-1001' });
const seen = (phone: number, listed: number): Results => [
	{
		code: 'CRM-AC1',
		status: 'partly-evidenced',
		checks: [
			{ id: 'phone', title: 'About phone', guard: false, must_pass: false, points: 1, score: phone, entries: [] },
			{ id: 'listed', title: 'About listed', guard: false, must_pass: false, points: 1, score: listed, entries: [] },
		],
		traps: [],
		entries: [],
	},
];

test('before handing in, each open step and question is named, with how old the look at the work is', () => {
	const scenario = morning();

	const said = unfinished(scenario, seen(1, 0.5), 3, [opened]);

	expect(said).toEqual([
		'Step 2 was not done when you last checked, 3 acts ago: Fill the shortlist.',
		'1 question is not answered yet.',
	]);
});

test('practice mode gives nothing away before the learner has asked to look', () => {
	const scenario = morning();
	const answered = entry('question.answer', { question: 'Q1', chosen: [], written: 'It hides a record.' });

	const said = [unfinished(scenario, null, 0, []), unfinished(scenario, null, 0, [opened, answered])];

	expect(said).toEqual([
		['You have not done anything yet.'],
		['You have not checked your work yet. “Check my work so far” in the trainer shows where you stand.'],
	]);
});

test('where the checks are sealed, the learner’s own ticks say which steps are open', () => {
	const about = { format: 1, checksHash: '0'.repeat(64), criteria: ['CRM-AC1'] } as const;
	const sealed = morning({ checks: [], questions: [], sealed: { ...about, criteria: [...about.criteria] } });

	const said = unfinished(sealed, null, 0, [opened, entry('step.tick', { step: 1, done: true })]);

	expect(said).toEqual(['Step 2 is not done yet: Fill the shortlist.']);
});

test('hints belong to their step; those of a check without a step help with every one', () => {
	const loose = Check.parse({ ...checks[1], id: 'loose', step: undefined, hints: ['Read the policy.'] });
	const scenarios = [morning(), morning({ checks: [...checks, loose] })];

	const offered = scenarios.map((s) => [stepsWithHints(s), hintsFor(s, 2).map((h) => h.key)]);

	expect(offered).toEqual([
		[[1], []],
		[[1, 2], ['loose 1']],
	]);
});

test('a hint counts as opened by its check and number, and not when it was refused', () => {
	const entries = [
		entry('hint.open', { check: 'phone', number: 1 }),
		{ ...entry('hint.open', { check: 'phone', number: 2 }), refusal: 'ended' },
	];

	const open = hintsOpened(entries);

	expect([...open]).toEqual(['phone 1']);
});
