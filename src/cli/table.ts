/** A table as text: the first column to the left, figures to the right. */
export function table(rows: readonly (readonly (string | number)[])[], indent = '  '): string {
	const widths = rows.reduce<number[]>(
		(most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, [...String(cell)].length)),
		[],
	);
	const pad = (cell: string | number, i: number) => {
		const space = ' '.repeat(widths[i]! - [...String(cell)].length);
		return i === 0 || typeof cell === 'string' ? `${cell}${space}` : `${space}${cell}`;
	};
	return rows.map((row) => `${indent}${row.map(pad).join('  ')}`.trimEnd()).join('\n');
}
