import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { Day } from '../../ledger/story-time.ts';

const Rate = z.object({ from: Day, pence: z.int().positive() });
type Rate = z.infer<typeof Rate>;

/**
 * Pence an hour from a day on, for people of 21 and over in Great Britain. Used where the agency's setting
 * `minimum_wage` (one such rate, or a list of them) is missing or does not reach.
 *
 * Source: National Minimum Wage (Amendment) Regulations 2025 and 2026.
 */
const KNOWN: readonly Rate[] = [
	{ from: '2026-04-01', pence: 1271 },
	{ from: '2000-01-01', pence: 1221 },
];

/** The lowest pay an hour that the law allows on a day, in pence. */
export function minimumWage(db: ReadDb, day: Day): number {
	const setting = db.column(sql`select value from setting where key = 'minimum_wage'`)[0];
	const own =
		setting === undefined
			? []
			: z.union([Rate.transform((r) => [r]), z.array(Rate)]).parse(JSON.parse(String(setting)));
	const latest = (rates: readonly Rate[]) =>
		rates.filter((r) => r.from <= day).reduce<Rate | null>((a, b) => (a === null || b.from > a.from ? b : a), null);
	return (latest(own) ?? latest(KNOWN) ?? KNOWN[KNOWN.length - 1]!).pence;
}

/** Whole hours a week that words name, in tenths: `37.5 hours a week, Monday to Friday` is 375. Null where they name none. */
export function weeklyHours(words: string): number | null {
	const match = /(\d{1,2})(?:\.(\d))?\d*\s*(?:hours|hrs?\b|h\b)/i.exec(words);
	return match ? Number(match[1]) * 10 + Number(match[2] ?? '0') : null;
}

/**
 * Pay an hour in whole pence, rounded down, or null where the unit and the hours do not say. A day's pay names no
 * hours, so it is not turned into an hour's.
 */
export function hourlyPay(pence: number, unit: 'hour' | 'day' | 'year', hours: string | null): number | null {
	if (unit === 'hour') return pence;
	const tenths = unit === 'year' ? weeklyHours(hours ?? '') : null;
	return tenths === null || tenths === 0 ? null : Math.floor((pence * 10) / (tenths * 52));
}
