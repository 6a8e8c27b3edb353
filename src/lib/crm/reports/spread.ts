/** How a set of numbers lies. */
export interface Spread {
	readonly median: number;
	/** A quarter of them are no more than this, and a quarter no less than `upper`. */
	readonly lower: number;
	readonly upper: number;
	readonly least: number;
	readonly most: number;
}

/**
 * The middle of some numbers and how they lie about it; null where there are none. The median of an even number of them
 * is the mean of the two in the middle. Quarters are by nearest rank, so each is a number that occurs.
 */
export function spreadOf(numbers: readonly number[]): Spread | null {
	if (numbers.length === 0) return null;
	const sorted = [...numbers].sort((a, b) => a - b);
	const rank = (quarters: number) => sorted[Math.ceil((quarters * sorted.length) / 4) - 1]!;
	return {
		median: medianOf(sorted)!,
		lower: rank(1),
		upper: rank(3),
		least: sorted[0]!,
		most: sorted.at(-1)!,
	};
}

/** The middle one, or the mean of the two in the middle: a whole number or a half. */
export function medianOf(numbers: readonly number[]): number | null {
	if (numbers.length === 0) return null;
	const sorted = [...numbers].sort((a, b) => a - b);
	const at = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2;
}

/** So many in a hundred, rounded to the nearest whole; null of nothing. */
export const shareOf = (part: number, whole: number): number | null =>
	whole === 0 ? null : Math.round((100 * part) / whole);
