import { clockIn, dayIn, shortDay, ukDay, weekdayName, type Day, type StoryTime } from '../ledger/story-time.ts';

/** `Mon 2 Mar 2026, 09:42`: the title bar's clock. */
export const titleTime = (time: StoryTime) =>
	`${weekdayName(dayIn(time)).slice(0, 3)} ${shortDay(dayIn(time))}, ${clockIn(time)}`;

/** `09:41` today, `2 Mar` this year, `2 Mar 2024` before. */
export function shortTime(time: StoryTime, today: Day): string {
	if (dayIn(time) === today) return clockIn(time);
	const day = shortDay(dayIn(time));
	return time.slice(0, 4) === today.slice(0, 4) ? day.slice(0, -5) : day;
}

/** `2 Mar` this year, `2 Mar 2024` before; nothing for nothing. */
export function shortDate(day: Day | null, today: Day): string {
	if (!day) return '';
	const words = shortDay(day.slice(0, 10));
	return day.slice(0, 4) === today.slice(0, 4) ? words.slice(0, -5) : words;
}

/** `02/03/2026`, or nothing. */
export const dataDate = (day: Day | null) => (day ? ukDay(day) : '');

// one for all: `toLocaleString` looks for its rules at every call, and a list shows a hundred figures (measured)
const FIGURES = new Intl.NumberFormat('en-GB');

/** `10,214`. */
export const figure = (n: number) => FIGURES.format(n);

/** `1 person`, `2 people`. */
export const count = (n: number, one: string, many: string) => `${figure(n)} ${n === 1 ? one : many}`;

/** `2 weeks`, `10 days`, for notice. */
export function notice(days: number | null): string {
	if (days === null) return '';
	if (days === 0) return 'None';
	if (days % 7 === 0 && days < 60) return count(days / 7, 'week', 'weeks');
	return count(days, 'day', 'days');
}

/** `March 2024`, from `2024-03` or a day. */
export function month(text: string | null): string {
	if (!text) return '';
	const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
	return `${names[Number(text.slice(5, 7)) - 1] ?? ''} ${text.slice(0, 4)}`.trim();
}

/** How long a scenario takes, about: `45 minutes`, and from two hours on `4 hours`. */
export const lasting = (minutes: number, unit = 'minutes') =>
	minutes < 120 ? `${minutes} ${unit}` : `${Math.round(minutes / 60)} hours`;
