import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hideSmall, SMALLEST, type Hidden } from '../../src/lib/crm/reports/suppress.ts';

const GROUPS = ['a', 'b', 'c', 'd', 'e'];
const STEPS = ['1', '2', '3'];

test('small numbers go, and one more with each that could be worked out', () => {
	const shown = hideSmall(
		['women', 'men'],
		['seen', 'placed'],
		[
			[40, 3],
			[30, 12],
		],
	);

	expect(shown).toEqual({
		...{ rows: ['women', 'men'], columns: ['seen', 'placed'] },
		cells: [
			[null, null],
			[null, null],
		],
		...{ rowTotals: [43, 42], columnTotals: [70, 15], total: 85 },
	});
});

test('groups of fewer than five stand together, and nothing is shown of one group', () => {
	expect(hideSmall(['a', 'b', 'c'], ['all'], [[20], [3], [4]])).toMatchObject({
		rows: ['a', 'b or c'],
		cells: [[20], [7]],
	});
	expect(hideSmall(['a', 'b'], ['all'], [[20], [3]])).toBeNull();
	expect(hideSmall([], ['all'], [])).toBeNull();
});

const counts = fc.array(fc.array(fc.oneof(fc.nat(4), fc.nat(9), fc.nat(40)), { minLength: 3, maxLength: 3 }), {
	minLength: 1,
	maxLength: 5,
});

test('nothing under five is shown, or can be worked out from what is', () => {
	fc.assert(
		fc.property(counts, (table) => {
			const shown = hideSmall(GROUPS.slice(0, table.length), STEPS, table);
			if (!shown) return;
			for (const n of [...shown.cells.flat(), ...shown.rowTotals, ...shown.columnTotals])
				expect(n === null || n >= SMALLEST).toBe(true);
			expect(shown.total).toBe(table.flat().reduce((a, b) => a + b, 0));
			shown.cells.forEach((row, r) =>
				row.forEach((n, c) => {
					if (n === null) expect(valuesOf(shown, r, c).size).toBeGreaterThan(1);
				}),
			);
		}),
		{ numRuns: 300 },
	);
});

/** Up to two values that a hidden cell may have, by trying: nought first, then the most that fits. */
function valuesOf(shown: Hidden, row: number, column: number): Set<number> {
	const found = new Set<number>();
	const most = Math.min(shown.rowTotals[row]!, shown.columnTotals[column]!);
	for (let value = 0; value <= most && found.size < 2; value++)
		if (possible(shown, row, column, value)) found.add(value);
	return found;
}

/** Whether the hidden cells can be filled with that value in that one: flow from rows to columns, augmented one by one. */
function possible(shown: Hidden, row: number, column: number, value: number): boolean {
	const rows = shown.rowTotals.map((n, r) => n - left(shown.cells[r]!));
	const columns = shown.columnTotals.map((n, c) => n - left(shown.cells.map((cells) => cells[c]!)));
	rows[row]! -= value;
	columns[column]! -= value;
	if ([...rows, ...columns].some((n) => n < 0)) return false;
	const open = shown.cells.map((cells, r) => cells.map((n, c) => n === null && !(r === row && c === column)));
	const flow = open.map((cells) => cells.map(() => 0));
	const send = (r: number, seen: Set<string>): boolean => {
		for (let c = 0; c < columns.length; c++) {
			if (!open[r]![c] || seen.has(`c${c}`)) continue;
			seen.add(`c${c}`);
			const used = flow.reduce((n, cells) => n + cells[c]!, 0);
			if (used < columns[c]!) {
				flow[r]![c]!++;
				return true;
			}
			for (let other = 0; other < flow.length; other++)
				if (other !== r && flow[other]![c]! > 0 && send(other, seen)) {
					flow[other]![c]!--;
					flow[r]![c]!++;
					return true;
				}
		}
		return false;
	};
	return rows.every((n, r) => {
		for (let i = 0; i < n; i++) if (!send(r, new Set())) return false;
		return true;
	});
}

const left = (cells: readonly (number | null)[]) => cells.reduce<number>((n, one) => n + (one ?? 0), 0);
