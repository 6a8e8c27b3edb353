import CalendarDays from '@lucide/svelte/icons/calendar-days';
import DoorOpen from '@lucide/svelte/icons/door-open';
import Hourglass from '@lucide/svelte/icons/hourglass';
import ListTodo from '@lucide/svelte/icons/list-todo';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import type { Component } from 'svelte';
import type { calendarOf } from '../../crm/interviews/calendar.ts';
import { INTERVIEW_KINDS, INTERVIEW_STATUSES } from '../../crm/interviews/interview.ts';
import { at, type Place } from '../../crm/place.ts';
import { clockIn, dayIn, type Day } from '../../ledger/story-time.ts';

/** What can stand in the calendar, as it is called there. */
export const KINDS = {
	interview: { words: 'Interview', icon: MessagesSquare },
	event: { words: 'Event', icon: CalendarDays },
	task: { words: 'Task', icon: ListTodo },
	start: { words: 'First day', icon: DoorOpen },
	rebate: { words: 'Rebate period ends', icon: Hourglass },
} as const satisfies Record<string, { words: string; icon: Component<{ class?: string }> }>;
export type Kind = keyof typeof KINDS;

/** One thing on a day, with where it is opened. */
export interface Entry {
	readonly key: string;
	readonly kind: Kind;
	readonly day: Day;
	/** `HH:MM`, or null for something of the whole day. */
	readonly time: string | null;
	readonly until: string | null;
	readonly words: string;
	readonly more: string;
	readonly state: string;
	readonly over: boolean;
	readonly place: Place;
	/** The interview that can be moved to another time. */
	readonly moves: string | null;
}

type Data = ReturnType<(typeof calendarOf)['run']>;

/** All that stands in the calendar, day by day, what has no time first. */
export function entriesOf({ interviews, events, tasks, starts, rebates }: Data): Entry[] {
	const all: Entry[] = [
		...interviews.map((one): Entry => {
			const coming = one.status === 'proposed' || one.status === 'confirmed';
			return {
				key: one.interview,
				kind: 'interview',
				day: dayIn(one.starts_at),
				time: clockIn(one.starts_at),
				until: clockIn(one.ends_at),
				words: one.name,
				more: `${INTERVIEW_KINDS[one.kind]}, ${one.title}, ${one.client_name}`,
				state: INTERVIEW_STATUSES[one.status],
				over: !coming,
				place: at('interview', one.interview),
				moves: coming ? one.interview : null,
			};
		}),
		...events.map((one): Entry => ({
			key: one.event,
			kind: 'event',
			day: dayIn(one.starts_at),
			time: clockIn(one.starts_at),
			until: null,
			words: one.name,
			more: one.venue,
			state: one.cancelled === 1 ? 'Called off' : '',
			over: one.cancelled === 1,
			place: at('event', one.event),
			moves: null,
		})),
		...tasks.map((one): Entry => ({
			key: one.task,
			kind: 'task',
			day: one.due_on,
			time: one.due_at ? one.due_at.slice(-5) : null,
			until: null,
			words: one.title,
			more: '',
			state: one.done === 1 ? 'Done' : '',
			over: one.done === 1,
			place: at('tasks', one.task),
			moves: null,
		})),
		...starts.map((one): Entry => placed('start', one, one.start_on ?? '')),
		...rebates.map((one): Entry => placed('rebate', one, one.rebate_until ?? '')),
	];
	const order = ({ day, time, key }: Entry) => `${day} ${time ?? ''} ${key}`;
	return all.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const placed = (kind: 'start' | 'rebate', one: Data['starts'][number], day: Day): Entry => ({
	key: `${kind} ${one.placement}`,
	kind,
	day,
	time: null,
	until: null,
	words: one.name,
	more: `${one.title}, ${one.client_name}`,
	state: kind === 'start' && one.status === 'started' ? 'At work' : '',
	over: false,
	place: at('placement', one.placement),
	moves: null,
});
