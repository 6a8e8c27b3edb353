/** Monday morning, as in the scenarios. */
export const NOW = '2026-03-02T09:00';

export interface Place {
	town: string;
	lat: number;
	lon: number;
}

/** Real towns, so that distances can be checked on a map. */
export const PLACES: readonly Place[] = [
	{ town: 'Leeds', lat: 53_799_700, lon: -1_549_200 },
	{ town: 'Bradford', lat: 53_795_000, lon: -1_759_400 },
	{ town: 'York', lat: 53_958_000, lon: -1_080_000 },
	{ town: 'Kings Lynn', lat: 52_754_000, lon: 398_000 },
	{ town: 'Brighton and Hove', lat: 50_822_000, lon: -137_000 },
];
export const SKILLS: readonly (readonly [string, readonly string[]])[] = [
	['SAP', []],
	['Excel', ['spreadsheets']],
	['Forklift', ['FLT', 'fork lift truck']],
	['Goods-in', ['goods inwards']],
	['C++', []],
	['Stock control', ['inventory control']],
];
export const COLLEAGUES = ['Siân Howells', 'Dee Marlow', 'Ravi Patel'] as const;
export const POOLS = ['Industrial', 'Near misses', 'Drivers'] as const;
export const TAGS = ['weekends', 'nights only'] as const;
export const SOURCES = ['Referral', 'CV library'] as const;
export const VACANCIES = ['VAC-208', 'VAC-209'] as const;
