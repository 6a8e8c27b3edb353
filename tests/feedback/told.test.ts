import { expect, test } from 'vitest';
import type { CheckResult, CriterionResult, TrapResult } from '../../src/lib/assessment/finding.ts';
import type { Entry } from '../../src/lib/ledger/entry.ts';
import { Check } from '../../src/lib/scenario/checks.ts';
import type { Scenario } from '../../src/lib/scenario/scenario.ts';
import { actsThatDecided, outcomeOf, saysOf } from '../../src/lib/screens/feedback/decided.ts';
import { figuresOf } from '../../src/lib/screens/feedback/figures.ts';
import { heldBack } from '../../src/lib/screens/feedback/held-back.ts';
import { practiseNext } from '../../src/lib/screens/feedback/practise-next.ts';

const check = (id: string, score: number, over: Partial<CheckResult> = {}): CheckResult => ({
	id,
	title: `What ${id} says`,
	guard: false,
	must_pass: false,
	points: 1,
	score,
	entries: [],
	...over,
});
const criterion = (
	code: string,
	status: CriterionResult['status'],
	checks: CheckResult[],
	traps: TrapResult[] = [],
): CriterionResult => ({ code, status, checks, traps, entries: [] });
const entry = (seq: number, now: string, command: string, over: Partial<Entry> = {}) =>
	({ seq, now, command, input: {}, outcome: null, refusal: null, happened: [], ...over }) as Entry;

test('a guard that was broken and put right holds nothing back, and says so', () => {
	const righted = check('nobody-else', 0, { guard: true, entries: [3], recovered: [4] });
	const short = criterion('CRM-AC4', 'partly-evidenced', [check('filed', 0.5, { entries: [1] }), righted]);

	expect(outcomeOf(righted, true)).toBe('shown');
	expect(saysOf({ checks: [] } as unknown as Scenario, righted, true)).toMatch(
		/^This went wrong, and you put it right/,
	);
	expect(heldBack(short)).toBe('');
});

test('what was never attempted is not said to have failed, and a guard that merely holds shows nothing', () => {
	const guard = check('nobody-deleted', 1, { guard: true });

	const words = [
		outcomeOf(check('archived', 0), false),
		outcomeOf(guard, false),
		outcomeOf(guard, true),
		outcomeOf(check('archived', 0), true),
		outcomeOf(check('archived', 0.5), true),
	];

	expect(words).toEqual(['not attempted', 'not attempted', 'shown', 'not shown', 'partly shown']);
});

test('a check says its author’s words for how it came out, and none where nothing was tried', () => {
	const written = Check.parse({
		id: 'archived',
		title: 'The old records are archived',
		criteria: ['CRM-AC4'],
		happened: { event: 'candidate.archive' },
		met: 'With a reason.',
		missed: 'Look at the **timeline** first.',
	});
	const scenario = { checks: [written] } as unknown as Scenario;

	const said = [
		saysOf(scenario, check('archived', 1), true),
		saysOf(scenario, check('archived', 0.5), true),
		saysOf(scenario, check('archived', 0), false),
	];

	expect(said).toEqual(['With a reason.', 'Look at the **timeline** first.', '']);
});

test('the acts that decided are told by time and name, a refusal as one, and the rest are counted', () => {
	const archive = { ref: 'CAND-1008', reason: 'No contact for 26 months' };
	const ledger = [
		entry(1, '2026-03-02T09:03', 'candidate.archive', { input: archive, refusal: 'on-hold' }),
		entry(2, '2026-03-02T09:05', 'candidate.archive', { input: archive }),
		entry(3, '2026-03-02T09:07', 'candidate.archive', { input: archive }),
	];

	const words = actsThatDecided([1, 2, 3], ledger, (text) => text.replaceAll('CAND-1008', 'Owen Brandt (CAND-1008)'));

	expect(words).toMatch(
		/^09:03 .*Owen Brandt \(CAND-1008\).*, which the CRM refused\. 09:05 .*Owen Brandt \(CAND-1008\).*\. And 1 more act\.$/,
	);
});

test('what holds a criterion back is named: the missing must, the mistake, the guard', () => {
	const must = check('asked', 0, { must_pass: true });
	const trap: TrapResult = { id: 'too-soon', severity: 'major', sprung: [4], recovered: [] };
	const broken = check('left-alone', 0, { guard: true });

	const why = [
		criterion('CRM-AC2', 'evidenced', [check('asked', 1)]),
		criterion('CRM-AC2', 'not-attempted', [must]),
		criterion('CRM-AC2', 'not-yet-evidenced', [must], [trap]),
		criterion('CRM-AC2', 'partly-evidenced', [check('asked', 1)], [trap]),
		criterion('CRM-AC2', 'partly-evidenced', [check('asked', 1)], [{ ...trap, severity: 'critical', recovered: [9] }]),
		criterion('CRM-AC2', 'not-yet-evidenced', [check('asked', 0)], [{ ...trap, severity: 'critical', recovered: [9] }]),
		criterion('CRM-AC1', 'partly-evidenced', [check('phone', 1), broken]),
		criterion('CRM-AC1', 'partly-evidenced', [check('phone', 0.5)]),
	].map(heldBack);

	expect(why).toEqual([
		'',
		'Nothing in this attempt is about this criterion.',
		'Without this it cannot be evidenced: What asked says.',
		'A mistake holds it back: see it by its name.',
		'You put a grave mistake right. It counts for you, and the criterion is partly evidenced.',
		'',
		'All of it was done, but something else was touched on the way.',
		'',
	]);
});

test('what to practise next is what was tried and is furthest from being there', () => {
	const done = criterion('CRM-AC1', 'evidenced', [check('phone', 1)]);
	const untried = criterion('CRM-AC4', 'not-attempted', [check('archived', 0)]);
	const tried = criterion('CRM-AC2', 'not-yet-evidenced', [
		check('notice', 0),
		check('asked', 0, { must_pass: true }),
		check('recorded', 1),
	]);

	const next = [practiseNext([done, untried, tried]), practiseNext([done, untried]), practiseNext([done])];

	expect(next).toEqual([
		{ code: 'CRM-AC2', title: 'What asked says' },
		{ code: 'CRM-AC4', title: 'What archived says' },
		null,
	]);
});

test('the figures count acts in the CRM, and not pictures, hints, answers or the handing in', () => {
	const ledger = [
		entry(1, '2026-03-02T09:00', 'search.run', { outcome: { count: 427 } }),
		entry(2, '2026-03-02T09:01', 'evidence.mark'),
		entry(3, '2026-03-02T09:01', 'hint.open'),
		entry(4, '2026-03-02T09:01', 'search.run', { outcome: { count: 12 } }),
		entry(5, '2026-03-02T09:02', 'submission.send', { refusal: 'permission-never-asked' }),
		entry(6, '2026-03-02T09:07', 'undo.act'),
		entry(7, '2026-03-02T09:07', 'question.answer'),
		entry(8, '2026-03-02T09:38', 'attempt.hand-in'),
	];

	const figures = [figuresOf({ clock: '2026-03-02T09:00' }, ledger), figuresOf({ clock: '2026-03-02T09:00' }, [])];

	expect(figures).toEqual([
		{ minutes: 38, acts: 4, firstSearch: 427, lastSearch: 12, refused: 1, undone: 1, hints: 1 },
		{ minutes: 0, acts: 0, firstSearch: null, lastSearch: null, refused: 0, undone: 0, hints: 0 },
	]);
});
