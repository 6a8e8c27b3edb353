import { payArea } from '../places/pay-area.ts';
import type { PayUnit, Trade } from '../trades/trade.ts';
import { thousands } from '../../../crm/numbers.ts';

/** Hours of a full-time year, by which yearly and hourly pay are compared. */
export const HOURS_A_YEAR = 2080;
/** Hours' pay in a contractor's day: eight, and half as much again for holidays and gaps. */
const HOURS_A_DAY = 12;

/**
 * Lowest and highest pay of a rung in a region, in pence a unit.
 *
 * @param floor - the agency's lowest hourly rate in pence, at or above the National Minimum Wage
 */
export function payBand(
	trade: Trade,
	rung: number,
	region: string,
	unit: PayUnit,
	floor: number,
): readonly [number, number] {
	const [low, high] = trade.rungs[rung]!.pay;
	const area = payArea(region);
	const hourly = (pence: number) => Math.max(floor, Math.round((pence * area) / 100));
	return [inUnit(hourly(low), unit, Math.ceil), inUnit(hourly(high), unit, Math.round)];
}

/** Hourly pay as people speak of it: pence an hour, a year to the nearest £250, a day to the nearest £10. */
function inUnit(hourly: number, unit: PayUnit, round: (n: number) => number): number {
	if (unit === 'hour') return hourly;
	if (unit === 'day') return round((hourly * HOURS_A_DAY) / 1000) * 1000;
	return round((hourly * HOURS_A_YEAR) / 25_000) * 25_000;
}

/** A figure as it is spoken: pay by the hour in fives, by the year in £250, by the day in £10. */
export function spoken(pence: number, unit: PayUnit): number {
	const step = unit === 'hour' ? 5 : unit === 'day' ? 1000 : 25_000;
	return Math.round(pence / step) * step;
}

/** `£13.20 an hour`, `£28,500`, `£340 a day`. */
export function payWords(pence: number, unit: PayUnit): string {
	if (unit === 'hour') return `£${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')} an hour`;
	const pounds = thousands(Math.round(pence / 100));
	return unit === 'day' ? `£${pounds} a day` : `£${pounds}`;
}
