import { addDays, addMonths, weekday, type Day } from '../../ledger/story-time.ts';

/** The same day, or the first working day after it. */
export function workingDay(day: Day, holidays: ReadonlySet<Day>): Day {
	let open = day;
	while (weekday(open) > 4 || holidays.has(open)) open = addDays(open, 1);
	return open;
}

/**
 * The last day on which a person's request is answered in time: the same date a month after the day of receipt, the
 * month's last day where it has no such date, and the next working day where that is none. Days on which the clock
 * stood still are added; an extension makes it three months.
 *
 * Source: UK GDPR Art. 12(3); ICO, time limits for responding to data protection rights requests.
 */
export const answerBy = (
	received: Day,
	holidays: ReadonlySet<Day>,
	{ paused = 0, extended = false }: { paused?: number; extended?: boolean } = {},
): Day => workingDay(addDays(addMonths(received, extended ? 3 : 1), paused), holidays);
