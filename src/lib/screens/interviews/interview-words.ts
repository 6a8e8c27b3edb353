import type { InterviewStatus } from '../../crm/interviews/interview.ts';
import { clockIn, dayIn, shortDay, weekdayName, type StoryTime } from '../../ledger/story-time.ts';
import { day } from '../candidates/dialog-words.ts';

export const STATUS_TONE: Readonly<Record<InterviewStatus, string>> = {
	proposed: ' tag--warn',
	confirmed: ' tag--info',
	completed: ' tag--ok',
	cancelled: '',
	no_show: ' tag--bad',
};

/** `Thu 5 Mar 2026, 10:00`. */
export const when = (time: StoryTime): string =>
	`${weekdayName(dayIn(time)).slice(0, 3)} ${shortDay(dayIn(time))}, ${clockIn(time)}`;

/** A time of day as people type it, as the ledger writes it: `9.30` is `09:30`, `14` is `14:00`. */
export const clock = (typed: string): string =>
	typed
		.trim()
		.replace('.', ':')
		.replace(/^(\d{1,2})$/, '$1:00')
		.replace(/^(\d):/, '0$1:');

export const TIME = 'Write the time in 24 hours, like 14:30.';

/** A day and a time as typed, as one time; what is no time stays as it is, for the command's own schema to answer. */
export const slotOf = (on: string, time: string): string => `${day(on) ?? ''}T${clock(time)}`;

/** Whether both parts of a time are typed as they should be; what is wrong, by part. */
export function slotFault(on: string, time: string): { on?: string; time?: string } {
	return {
		...(/^\d{4}-\d\d-\d\d$/.test(day(on) ?? '')
			? {}
			: { on: 'Write the day as day, month and year, like 05/03/2026.' }),
		...(/^([01]\d|2[0-3]):[0-5]\d$/.test(clock(time)) ? {} : { time: TIME }),
	};
}
