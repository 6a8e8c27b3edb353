import { fold } from '../../db/fold.ts';
import { sql } from '../../db/sql.ts';
import { z } from 'zod';
import { command, query } from '../define.ts';
import { at } from '../place.ts';
import { InterviewRef } from '../refs.ts';
import { calendarText, type CalendarItem } from './calendar-text.ts';
import { INTERVIEW_KINDS, interviewByRef } from './interview.ts';

/**
 * Writes down that an interview left the CRM as a calendar file.
 *
 * @throws {Refusal} `no-such-interview`
 */
export const exportInterview = command({
	name: 'interview.export',
	title: 'Calendar file',
	minutes: 1,
	input: z.strictObject({ interview: InterviewRef }),
	outcome: z.null(),
	run({ db }, { interview }) {
		interviewByRef(db, interview);
		return null;
	},
	says: ({ interview }) => `Exported ${interview} as a calendar file`,
	place: ({ interview }) => at('interview', interview),
	undo: 'none',
});

/**
 * An interview as a calendar file: who, where and how to join. What helps the candidate is not in it, since the file
 * goes wherever somebody drops it.
 *
 * Source: RFC 5545.
 */
export const interviewFile = query({
	name: 'interview-file',
	input: z.strictObject({ interview: InterviewRef, stamp: z.string() }),
	run(db, { interview: ref, stamp }) {
		const interview = interviewByRef(db, ref);
		const { kind, title, client, name, starts_at, ends_at, location, joining_note, status } = interview;
		const colleagues = db.column(
			sql`select c.name from interview_attendee t join colleague c on c.id = t.colleague_id
			    where t.interview_id = ${interview.id} order by t.id`,
		) as string[];
		const entry: CalendarItem = {
			uid: ref,
			starts: starts_at,
			ends: ends_at,
			summary: `${INTERVIEW_KINDS[kind]}: ${name}, ${title}, ${client}`,
			location,
			description: [joining_note, colleagues.length > 0 ? `With ${colleagues.join(', ')}` : ''],
			status: status === 'proposed' ? 'TENTATIVE' : status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
		};
		return {
			name: `${ref.toLowerCase()}-${fold(name).replace(/[^a-z0-9]+/g, '-')}.ics`,
			text: calendarText([entry], stamp),
		};
	},
});
