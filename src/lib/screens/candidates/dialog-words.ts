import { TypedDay } from '../../crm/fields.ts';

/** A day as typed, or null for nothing. What is no day stays as it is, for the command's own schema to answer. */
export const day = (typed: string) => (typed.trim() === '' ? null : (TypedDay.safeParse(typed).data ?? typed));

export const year = (typed: string) => (typed.trim() === '' ? null : Number(typed));

/** `03/2024` or `2024-03`, as the command takes it. */
export function month(typed: string): string | null {
	const match = /^(\d{1,2})[/.-](\d{4})$/.exec(typed.trim());
	return match ? `${match[2]}-${match[1]!.padStart(2, '0')}` : typed.trim() || null;
}

/** A month or day of a work history as a person types it: `03/2024`. */
export const asMonth = (stored: string | null) => (stored ? `${stored.slice(5, 7)}/${stored.slice(0, 4)}` : '');

export const MONTH = 'Write the month and the year, like 03/2024.';
export const DAY = 'Write the date as day, month and year, like 02/03/2026.';
