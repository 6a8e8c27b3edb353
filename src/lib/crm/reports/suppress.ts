/** A number under this could point at somebody. */
export const SMALLEST = 5;

/** Counts by group (across) and step (down the columns), each with its total. Null is hidden. */
export interface Hidden {
	readonly rows: readonly string[];
	readonly columns: readonly string[];
	/** By row and column; null where it is hidden. */
	readonly cells: readonly (readonly (number | null)[])[];
	readonly rowTotals: readonly number[];
	readonly columnTotals: readonly number[];
	readonly total: number;
}

/**
 * A table of counts in which no number under five can be read or worked out.
 *
 * Groups and steps of fewer than five in all are put together first, so that every total may be shown. Then every cell
 * under five is hidden, and as many more as it takes until what is hidden in each row and column comes to five at least,
 * and no hidden cell has one value alone that agrees with all that is shown.
 *
 * Source: ICO, Anonymisation guidance; ONS, disclosure control for tables: primary and secondary suppression.
 *
 * @returns null where fewer than five people, or not two groups, are left
 */
export function hideSmall(
	rows: readonly string[],
	columns: readonly string[],
	counts: readonly (readonly number[])[],
): Hidden | null {
	const across = together(rows, counts);
	const turned = across.names.length < 2 ? null : together(columns, transpose(across.counts));
	if (!turned || turned.names.length < 1) return null;
	const table = transpose(turned.counts);
	const rowTotals = table.map(sum);
	const columnTotals = turned.counts.map(sum);
	if (rowTotals.some((n) => n < SMALLEST)) return null;
	const hidden = table.map((row) => row.map((n) => n < SMALLEST));
	for (let more = next(table, hidden); more; more = next(table, hidden)) hidden[more[0]]![more[1]] = true;
	return {
		rows: across.names,
		columns: turned.names,
		cells: table.map((row, r) => row.map((n, c) => (hidden[r]![c] ? null : n))),
		rowTotals,
		columnTotals,
		total: sum(rowTotals),
	};
}

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
const transpose = (table: readonly (readonly number[])[]): number[][] =>
	(table[0] ?? []).map((_, c) => table.map((row) => row[c]!));

/** Puts groups of fewer than five together, with the next smallest until they come to five. Empty ones go. */
function together(names: readonly string[], counts: readonly (readonly number[])[]) {
	const all = names
		.map((name, at) => ({ names: [name], at, counts: [...counts[at]!] }))
		.filter((g) => sum(g.counts) > 0);
	for (;;) {
		const bySize = [...all].sort((a, b) => sum(a.counts) - sum(b.counts) || a.at - b.at);
		const [small, other] = bySize;
		if (!small || !other || sum(small.counts) >= SMALLEST) break;
		const [first, second] = small.at < other.at ? [small, other] : [other, small];
		first.names.push(...second.names);
		first.counts = first.counts.map((n, i) => n + second.counts[i]!);
		all.splice(all.indexOf(second), 1);
	}
	return { names: all.map((g) => g.names.join(' or ')), counts: all.map((g) => g.counts) };
}

/** The next cell to hide: the smallest shown one in the row or column of a hidden cell that could be worked out. */
function next(table: readonly (readonly number[])[], hidden: readonly (readonly boolean[])[]): [number, number] | null {
	const weak = weakLines(table, hidden);
	const choices = table.flatMap((row, r) =>
		row.flatMap((n, c) =>
			!hidden[r]![c] && (weak.rows.has(r) || weak.columns.has(c)) ? [{ n, at: [r, c] as [number, number] }] : [],
		),
	);
	choices.sort((a, b) => a.n - b.n || a.at[0] - b.at[0] || a.at[1] - b.at[1]);
	return choices[0]?.at ?? null;
}

function weakLines(table: readonly (readonly number[])[], hidden: readonly (readonly boolean[])[]) {
	const rows = new Set<number>();
	const columns = new Set<number>();
	const width = table[0]!.length;
	const small = (cells: readonly (readonly [n: number, is: boolean])[]) => {
		const out = cells.filter(([, is]) => is);
		return out.length > 0 && sum(out.map(([n]) => n)) < SMALLEST;
	};
	table.forEach((row, r) => {
		if (small(row.map((n, c) => [n, hidden[r]![c]!] as const))) rows.add(r);
	});
	for (let c = 0; c < width; c++) if (small(table.map((row, r) => [row[c]!, hidden[r]![c]!] as const))) columns.add(c);
	table.forEach((row, r) =>
		row.forEach((_, c) => {
			if (!hidden[r]![c] || mayDiffer(table, hidden, r, c)) return;
			rows.add(r);
			columns.add(c);
		}),
	);
	return { rows, columns };
}

/**
 * Whether a hidden cell may have another value, all else shown being the same: there is a ring of hidden cells through
 * it along which one person could be moved, either way, with no cell falling below nought.
 */
function mayDiffer(
	table: readonly (readonly number[])[],
	hidden: readonly (readonly boolean[])[],
	r: number,
	c: number,
): boolean {
	const height = table.length;
	const width = table[0]!.length;
	// a place is a row, or a column after the rows; from a row to a column a cell grows, from a column to a row it shrinks
	const steps = (at: number): number[] =>
		at < height
			? Array.from({ length: width }, (_, to) => to)
					.filter((to) => hidden[at]![to] && !(at === r && to === c))
					.map((to) => height + to)
			: Array.from({ length: height }, (_, to) => to).filter(
					(to) => hidden[to]![at - height] && table[to]![at - height]! > 0 && !(to === r && at - height === c),
				);
	const reaches = (from: number, to: number): boolean => {
		const seen = new Set([from]);
		const open = [from];
		while (open.length > 0) {
			const at = open.pop()!;
			if (at === to) return true;
			for (const further of steps(at)) {
				if (seen.has(further)) continue;
				seen.add(further);
				open.push(further);
			}
		}
		return false;
	};
	return reaches(height + c, r) || (table[r]![c]! > 0 && reaches(r, height + c));
}
