/** What a region pays beside Yorkshire, in hundredths. */
const AREA: Record<string, number> = {
	London: 118,
	'South East': 109,
	'East of England': 105,
	'South West': 103,
	Scotland: 102,
	'West Midlands': 102,
	'North West': 102,
	'East Midlands': 101,
	'North Yorkshire': 101,
	Wales: 100,
};

export const payArea = (region: string): number => AREA[region] ?? 100;
