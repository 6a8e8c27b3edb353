import { addDays, addMonths, longDay, shortDay, weekday, weekdayName, type Day } from '../../ledger/story-time.ts';

export const LAYOUTS = { day: 'Day', week: 'Week', month: 'Month', agenda: 'List' } as const;
export type Layout = keyof typeof LAYOUTS;

const monday = (day: Day): Day => addDays(day, -weekday(day));

/** What a layout shows around a day: from which day, and how many. A month begins on the Monday before it. */
export function spanOf(layout: Layout, day: Day): { from: Day; days: number } {
	if (layout === 'day') return { from: day, days: 1 };
	if (layout === 'week') return { from: monday(day), days: 7 };
	if (layout === 'agenda') return { from: day, days: 14 };
	return { from: monday(`${day.slice(0, 8)}01`), days: 42 };
}

/** The same day one step of the layout further, or back. */
export function stepped(layout: Layout, day: Day, by: 1 | -1): Day {
	if (layout === 'day') return addDays(day, by);
	if (layout === 'week') return addDays(day, 7 * by);
	return layout === 'agenda' ? addDays(day, 14 * by) : addMonths(day, by);
}

/** What the period is called, over the calendar. */
export function called(layout: Layout, day: Day): string {
	if (layout === 'day') return `${weekdayName(day)} ${longDay(day)}`;
	if (layout === 'week') return `Week of ${longDay(monday(day))}`;
	if (layout === 'agenda') return `${longDay(day)} to ${longDay(addDays(day, 13))}`;
	return longDay(day).replace(/^\d+ /, '');
}

/** `Mon 2 Mar`, at the head of a column. */
export const headOf = (day: Day): string => `${weekdayName(day).slice(0, 3)} ${shortDay(day).slice(0, -5)}`;

export const daysOf = ({ from, days }: { from: Day; days: number }): Day[] =>
	Array.from({ length: days }, (_, i) => addDays(from, i));
