import { sql } from '../../../db/sql.ts';
import { PAY_UNITS } from '../../options.ts';
import { OPS, type Op } from '../tree.ts';
import type { Field } from './field.ts';
import { boundsOf, comparison, endsOf } from './range.ts';
import { pounds as inPounds } from '../../numbers.ts';

export type PayUnit = keyof typeof PAY_UNITS;

const UNIT: readonly [RegExp, PayUnit][] = [
	[/^(hours?|hrs?|h|ph|hourly)$/i, 'hour'],
	[/^(days?|d|pd|daily)$/i, 'day'],
	[/^(years?|yrs?|y|pa|annum|annual|annually|yearly|salary)$/i, 'year'],
];

/** Without a unit: nobody is paid £99 a day, or £1,999 a year. */
const guess = (pence: number): PayUnit => (pence < 100_00 ? 'hour' : pence < 2_000_00 ? 'day' : 'year');

const PAID: Record<PayUnit, string> = { hour: 'by the hour', day: 'by the day', year: 'by the year' };

interface Amount {
	readonly pence: number;
	readonly unit: PayUnit | null;
}

/** `13`, `£13.50`, `13 an hour`, `25k`, `£28,000 pa`. */
function amount(raw: string): Amount | null {
	const found =
		/^\s*£?\s*(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(\d{1,2}))?\s*(k)?\s*(?:\/|\ban?\b|\bper\b)?\s*([a-z.]*)\s*$/i.exec(raw);
	if (!found) return null;
	const [, pounds, pennies = '', thousand, word = ''] = found;
	const unit = word === '' ? null : UNIT.find(([rx]) => rx.test(word.replaceAll('.', '')))?.[1];
	if (unit === undefined) return null;
	const pence = Number(pounds!.replaceAll(',', '')) * 100 + Number(pennies.padEnd(2, '0'));
	return { pence: thousand ? pence * 1000 : pence, unit };
}

/** `13`, `12.50`: pounds, as they stand in the tree. */
const pounds = (pence: number): string =>
	`${Math.trunc(pence / 100)}${pence % 100 === 0 ? '' : `.${String(pence % 100).padStart(2, '0')}`}`;

const inPence = (value: string): number => amount(value)!.pence;

function partsOfPay(value: string): { ends: (number | null)[]; unit: PayUnit } {
	const [figures = '', unit] = value.split('/');
	// safe: read() writes one of the three after the stroke
	return { ends: figures.split('..').map((end) => (end === '' ? null : inPence(end))), unit: unit as PayUnit };
}

/** What a person wants to be paid. Only like is compared with like: pay by the hour with pay by the hour. */
export const payWanted: Field = {
	name: 'pay',
	also: ['pay wanted', 'salary', 'rate', 'wage', 'wages', 'desired pay', 'desired salary', 'pay rate'],
	label: 'Pay wanted',
	kind: 'money',
	ops: OPS,
	together: 'any',
	example: 'pay<=13',
	read(raw, op) {
		// `12..14/hour` and `12 to 14 an hour`: one unit for both
		const range = op === 'is' || op === 'between' ? endsOf(raw.replace(/^([^/]*)\.\.\/(\w+)$/, '$1 / $2..')) : null;
		const [low, high] = (range ?? [raw, raw]).map((end) => (end === '' && range ? null : (amount(end) ?? undefined)));
		if (low === undefined || high === undefined || (op === 'between' && !range))
			return { problem: 'Write pay as a figure, for example pay<=13, pay:12..14 or pay>=“25,000 a year”.' };
		const stated = high?.unit ?? low?.unit ?? null;
		if (low?.unit && high?.unit && low.unit !== high.unit)
			return { problem: `Pay ${PAID[low.unit]} can’t be compared with pay ${PAID[high.unit]}. Use one of the two.` };
		const unit = stated ?? guess((high ?? low)!.pence);
		const ends = [low, high].map((end) => (end ? end.pence : null));
		if (ends[0] !== null && ends[1] !== null && ends[0]! > ends[1]!) ends.reverse();
		const figures = range ? ends.map((end) => (end === null ? '' : pounds(end))).join('..') : pounds(ends[0]!);
		const reading = { op: range ? ('between' as Op) : op, value: `${figures}/${unit}` };
		if (stated) return reading;
		const aside = `Pay is read as ${payWanted.says(reading.op, reading.value).value}. Only people paid ${PAID[unit]} are compared.`;
		return { ...reading, aside };
	},
	sql(op, value) {
		const { ends, unit } = partsOfPay(value);
		const { from, to } = op === 'between' ? { from: ends[0] ?? null, to: ends[1] ?? null } : boundsOf(op, ends[0]!);
		return sql`select person_id from candidate
		           where pay_unit = ${unit} and desired_pay >= ${from ?? 0} and desired_pay <= ${to ?? 999_999_999_99}`;
	},
	says(op, value) {
		const { ends, unit } = partsOfPay(value);
		const said = comparison(
			op,
			ends.map((end) => (end === null ? '' : inPounds(end))),
			` ${PAY_UNITS[unit]}`,
		);
		return { lead: 'who want', not: 'who do not want', value: said, filter: `pay wanted is ${said}` };
	},
};
