import { addDays, weekday } from '../../ledger/story-time.ts';

/** The day after, or the Monday after a Friday or a weekend. */
export function nextWorkingDay(day: string): string {
	let next = addDays(day, 1);
	while (weekday(next) > 4) next = addDays(next, 1);
	return next;
}
