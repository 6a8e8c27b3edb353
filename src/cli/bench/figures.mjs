// Figures as they are kept and printed: what, how large a world, how much, in what unit, and what is aimed at.

/** The value below which `part` (0 to 1) of the numbers lie. */
export function quantile(numbers, part) {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

export const median = (numbers) => quantile(numbers, 0.5);

/** A figure. `aim` is the most it should be (or the least, with `least`); null where nothing is aimed at. */
export const figure = (what, candidates, value, unit, aim = null, least = false) => ({
	what,
	candidates,
	value: Math.round(value * 10) / 10,
	unit,
	aim,
	ok: aim === null ? null : least ? value >= aim : value <= aim,
	least,
});

const pad = (text, width, right = false) => (right ? String(text).padStart(width) : String(text).padEnd(width));

/** One table, with a word for a figure that misses its aim. */
export function table(figures) {
	const rows = figures.map((f) => [
		f.what,
		f.candidates === null ? '' : f.candidates.toLocaleString('en-GB'),
		`${f.value.toLocaleString('en-GB')} ${f.unit}`,
		f.aim === null ? '' : `${f.least ? 'at least' : 'at most'} ${f.aim.toLocaleString('en-GB')} ${f.unit}`,
		f.ok === false ? 'MISSED' : '',
	]);
	const head = ['What', 'Candidates', 'Measured', 'Aim', ''];
	const widths = head.map((h, i) => Math.max(h.length, ...rows.map((r) => r[i].length)));
	const line = (cells) =>
		cells
			.map((cell, i) => pad(cell, widths[i], i === 1 || i === 2))
			.join('   ')
			.trimEnd();
	return [line(head), ...rows.map(line)].join('\n');
}
