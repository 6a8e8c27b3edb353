import { TOWNS, type Town } from './towns.ts';

/**
 * How many millionths of a degree east come to one north, in thousandths, by whole degree of latitude: the cosine,
 * written out because engines differ in its last bits.
 */
const EASTING: Record<number, number> = {
	50: 643,
	51: 629,
	52: 616,
	53: 602,
	54: 588,
	55: 574,
	56: 559,
	57: 545,
	58: 530,
};

/** A degree north in tenths of a mile. */
const TENTHS_A_DEGREE = 691;

/**
 * Tenths of a mile between two towns as the crow flies, within one in two hundred of the true figure over Britain.
 * For choosing who lives near what; screens measure with SQLite's own functions.
 */
export function tenthsBetween(a: Town, b: Town): number {
	if (a === b) return 0;
	const middle = Math.floor((a.lat + b.lat) / 2);
	const degree = Math.floor(middle / 1_000_000);
	const low = EASTING[degree]!;
	const easting = low + Math.round(((EASTING[degree + 1]! - low) * (middle - degree * 1_000_000)) / 1_000_000);
	const north = a.lat - b.lat;
	const east = Math.round(((a.lon - b.lon) * easting) / 1000);
	return Math.round((Math.sqrt(north * north + east * east) * TENTHS_A_DEGREE) / 1_000_000);
}

const table = TOWNS.map((from) => TOWNS.map((to) => tenthsBetween(from, to)));

/** The same from a table, for the many questions that matching asks. */
export const tenths = (a: Town, b: Town): number => table[a.id - 1]![b.id - 1]!;

/** The towns within so many miles, nearest first; the town itself is one of them. */
export function townsWithin(town: Town, miles: number): Town[] {
	return TOWNS.filter((other) => tenths(town, other) <= miles * 10).sort(
		(a, b) => tenths(town, a) - tenths(town, b) || a.id - b.id,
	);
}
