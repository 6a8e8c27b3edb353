import { addDays, type Day } from '../../ledger/story-time.ts';
import { daysFor } from './fields/when.ts';
import type { Op } from './tree.ts';

/** A stretch of a scale, as a chip of its field. Together the bands of a scale cover it once. */
export interface Band {
	readonly op: Op;
	readonly value: string;
	readonly label: string;
}

/** How long ago. The first is a week, as look and habit have it; two years is where most retention rules end. */
export const SPOKEN_BANDS: readonly Band[] = [
	{ op: 'between', value: '0d..7d', label: 'Last 7 days' },
	{ op: 'between', value: '8d..30d', label: '8 to 30 days ago' },
	{ op: 'between', value: '31d..90d', label: '31 to 90 days ago' },
	{ op: 'between', value: '91d..365d', label: '91 days to a year ago' },
	{ op: 'between', value: '366d..', label: 'Over a year ago' },
	{ op: 'is', value: 'never', label: 'Never' },
];

/** Pay wanted, only like beside like. Nobody is offered by the day often enough for more than one band. */
export const PAY_BANDS: readonly (Band & { unit: 'hour' | 'day' | 'year'; from: number; to: number })[] = [
	{ op: 'between', value: '..12.99/hour', label: 'Up to £12.99 an hour', unit: 'hour', from: 0, to: 12_99 },
	{ op: 'between', value: '13..14.49/hour', label: '£13 to £14.49 an hour', unit: 'hour', from: 13_00, to: 14_49 },
	{ op: 'between', value: '14.50../hour', label: '£14.50 an hour and over', unit: 'hour', from: 14_50, to: 1e9 },
	{ op: 'between', value: '0../day', label: 'By the day', unit: 'day', from: 0, to: 1e9 },
	{ op: 'between', value: '..24999.99/year', label: 'Under £25,000 a year', unit: 'year', from: 0, to: 24_999_99 },
	{
		op: 'between',
		value: '25000..29999.99/year',
		label: '£25,000 to £29,999 a year',
		unit: 'year',
		from: 25_000_00,
		to: 29_999_99,
	},
	{
		op: 'between',
		value: '30000..39999.99/year',
		label: '£30,000 to £39,999 a year',
		unit: 'year',
		from: 30_000_00,
		to: 39_999_99,
	},
	{ op: 'between', value: '40000../year', label: '£40,000 a year and over', unit: 'year', from: 40_000_00, to: 1e9 },
];

/** Which band of last contact a candidate is in, by number, as an expression over `candidate c`; null in none. */
export function spokenBand(today: Day): { text: string; values: string[] } {
	const values: string[] = [];
	const cases = SPOKEN_BANDS.map((band, at) => {
		if (band.value === 'never') return `when c.last_contact_at is null then ${at}`;
		const { from, to } = daysFor(band.op, band.value, today);
		values.push(from ?? '0000', to ? addDays(to, 1) : '9999');
		return `when c.last_contact_at >= ? and c.last_contact_at < ? then ${at}`;
	});
	return { text: `case ${cases.join(' ')} end`, values };
}

/** Which band of pay, likewise. */
export const PAY_BAND = `case ${PAY_BANDS.map(
	(b, at) => `when c.pay_unit = '${b.unit}' and c.desired_pay between ${b.from} and ${b.to} then ${at}`,
).join(' ')} end`;
