/** A calendar as it is told in school, to hold the fast one against. */

export const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has; 0 for one that there is not. */
export const daysOf = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0));

/** Tomorrow. */
export function nextDay(day: string): string {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const write = (y: number, m: number, d: number) =>
		`${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
	if (date < daysOf(year, month)) return write(year, month, date + 1);
	return month < 12 ? write(year, month + 1, 1) : write(year + 1, 1, 1);
}
