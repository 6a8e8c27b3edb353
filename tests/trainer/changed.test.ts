import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckResult, CriterionResult, TrapResult } from '../../src/lib/assessment/finding.ts';
import { whatChanged } from '../../src/lib/screens/trainer/changed.ts';

const check = (id: string, score: number, guard = false): CheckResult => ({
	id,
	title: `What ${id} says`,
	guard,
	must_pass: false,
	points: 1,
	score,
	entries: [],
});
const trap = (id: string, sprung: number[], recovered: number[] = []): TrapResult => ({
	id,
	severity: 'major',
	sprung,
	recovered,
});
const criterion = (code: string, checks: CheckResult[], traps: TrapResult[] = []): CriterionResult => ({
	code,
	status: 'partly-evidenced',
	checks,
	traps,
	entries: [],
});

test('a check that counts for two criteria is told once, with both, when it is shown', () => {
	const before = [criterion('CRM-AC1', [check('phone', 0.5)]), criterion('CRM-LO2', [check('phone', 0.5)])];
	const after = [criterion('CRM-AC1', [check('phone', 1)]), criterion('CRM-LO2', [check('phone', 1)])];

	const changed = whatChanged(before, after);

	expect(changed).toEqual({
		shown: [{ id: 'phone', title: 'What phone says', codes: ['CRM-AC1', 'CRM-LO2'] }],
		lost: [],
		sprung: [],
		righted: [],
	});
});

test('a guard is told when it breaks, and neither at the start nor when it holds again', () => {
	const whole = [criterion('CRM-AC4', [check('nobody-deleted', 1, true)])];
	const broken = [criterion('CRM-AC4', [check('nobody-deleted', 0, true)])];

	const told = [whatChanged([], whole), whatChanged(whole, broken), whatChanged(broken, whole)];

	expect(told).toEqual([
		null,
		{
			shown: [],
			lost: [{ id: 'nobody-deleted', title: 'What nobody-deleted says', codes: ['CRM-AC4'] }],
			sprung: [],
			righted: [],
		},
		null,
	]);
});

test('a mistake made again is told again, and putting it right is told once', () => {
	const made = [criterion('CRM-AC3', [], [trap('too-broad', [4])])];
	const again = [criterion('CRM-AC3', [], [trap('too-broad', [4, 9])])];
	const righted = [criterion('CRM-AC3', [], [trap('too-broad', [4, 9], [11])])];
	const later = [criterion('CRM-AC3', [], [trap('too-broad', [4, 9], [11, 12])])];

	const told = [[], made, again, righted, later].map((after, i, all) => whatChanged(all[i - 1] ?? [], after));

	expect(told.map((one) => one && [one.sprung, one.righted])).toEqual([
		null,
		[['too-broad'], []],
		[['too-broad'], []],
		[[], ['too-broad']],
		null,
	]);
});

test('two looks that found the same are no news, whatever they found', () => {
	const results = fc.array(
		fc.record({
			code: fc.constantFrom('CRM-AC1', 'CRM-AC2', 'CRM-AC3'),
			id: fc.constantFrom('a', 'b', 'c'),
			score: fc.constantFrom(0, 0.5, 1),
			guard: fc.boolean(),
			sprung: fc.array(fc.nat(50), { maxLength: 3 }),
		}),
		{ maxLength: 6 },
	);

	fc.assert(
		fc.property(results, (drawn) => {
			const unique = [...new Map(drawn.map((one) => [one.id, one])).values()];
			const look = unique.map((one) =>
				criterion(one.code, [check(one.id, one.score, one.guard)], [trap(one.id, one.sprung)]),
			);
			expect(whatChanged(look, look)).toBeNull();
		}),
	);
});
