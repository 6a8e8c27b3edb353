import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { addDays, dayIn, Day, longDay, StoryTime } from '../../ledger/story-time.ts';
import { command, query } from '../define.ts';
import { at } from '../place.ts';
import { reasons } from '../refusal.ts';
import { calendarText, type CalendarItem } from './calendar-text.ts';
import { calendarOf } from './calendar.ts';
import { INTERVIEW_KINDS } from './interview.ts';

const refuse = reasons({
	'nothing-in-calendar': (p: { span: string }) => ({
		message: `Nothing stands in the calendar for ${p.span}, so there is nothing to save.`,
		remedy: 'Show another week or month, then save that.',
	}),
});

const Span = { from: Day, days: z.int().min(1).max(62) };

/**
 * Takes what the calendar shows out of the CRM as a calendar file. It holds names, so that it went is written down.
 *
 * @throws {Refusal} `role-may-not`, `nothing-in-calendar`
 */
export const exportCalendar = command({
	name: 'calendar.export',
	title: 'Calendar file of a period',
	minutes: 1,
	input: z.strictObject(Span),
	outcome: z.strictObject({ entries: z.int() }),
	run({ db }, { from, days }) {
		const entries = itemsOf(db, from, days).length;
		if (entries === 0) throw refuse('nothing-in-calendar', { span: spanWords(from, days) });
		return { entries };
	},
	says: ({ from, days }, outcome) =>
		`Exported the calendar of ${spanWords(from, days)}${outcome ? `: ${outcome.entries} entries` : ''}`,
	place: () => at('calendar'),
	undo: 'none',
});

/** The calendar of a period as a file: all that the calendar shows of it. */
export const calendarFile = query({
	name: 'calendar-file',
	input: z.strictObject({ ...Span, stamp: StoryTime }),
	run: (db, { from, days, stamp }) => ({
		name: days === 1 ? `calendar-${from}.ics` : `calendar-${from}-to-${addDays(from, days - 1)}.ics`,
		text: calendarText(itemsOf(db, from, days), stamp),
	}),
});

const spanWords = (from: Day, days: number) =>
	days === 1 ? longDay(from) : `${longDay(from)} to ${longDay(addDays(from, days - 1))}`;

function itemsOf(db: ReadDb, from: Day, days: number): CalendarItem[] {
	const { interviews, events, tasks, starts, rebates } = calendarOf.run(db, { from, days });
	const plain = { ends: null, location: '', description: [], status: 'CONFIRMED' } as const;
	return [
		...interviews.map((one): CalendarItem => ({
			...plain,
			uid: one.interview,
			starts: one.starts_at,
			ends: one.ends_at,
			summary: `${INTERVIEW_KINDS[one.kind]}: ${one.name}, ${one.title}, ${one.client_name}`,
			status: one.status === 'proposed' ? 'TENTATIVE' : 'CONFIRMED',
		})),
		...events.map((one): CalendarItem => ({
			...plain,
			uid: one.event,
			starts: one.starts_at,
			summary: one.name,
			location: one.venue,
			status: one.cancelled === 1 ? 'CANCELLED' : 'CONFIRMED',
		})),
		...tasks.map((one): CalendarItem => ({
			...plain,
			uid: one.task,
			starts: one.due_at ?? one.due_on,
			summary: `${one.done === 1 ? 'Done' : 'Task'}: ${one.title}`,
		})),
		...starts.map((one): CalendarItem => ({
			...plain,
			uid: `${one.placement}-start`,
			starts: dayIn(one.start_on ?? from),
			summary: `First day: ${one.name}, ${one.title}, ${one.client_name}`,
		})),
		...rebates.map((one): CalendarItem => ({
			...plain,
			uid: `${one.placement}-rebate`,
			starts: dayIn(one.rebate_until ?? from),
			summary: `Rebate period ends: ${one.name}, ${one.title}, ${one.client_name}`,
		})),
	];
}
