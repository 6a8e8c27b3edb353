import { fold } from '../../db/fold.ts';
import { sql } from '../../db/sql.ts';
import { z } from 'zod';
import { addMinutes, weekday, type Day, type StoryTime } from '../../ledger/story-time.ts';
import { command, query } from '../define.ts';
import { at } from '../place.ts';
import { InterviewRef } from '../refs.ts';
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
		const lines = [
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Practice Desk//Simulated environment//EN',
			'CALSCALE:GREGORIAN',
			'METHOD:PUBLISH',
			'BEGIN:VEVENT',
			`UID:${ref.toLowerCase()}@practice-desk.example`,
			`DTSTAMP:${utc(stamp)}`,
			`DTSTART:${utc(starts_at)}`,
			`DTEND:${utc(ends_at)}`,
			`SUMMARY:${escaped(`${INTERVIEW_KINDS[kind]}: ${name}, ${title}, ${client}`)}`,
			...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
			`DESCRIPTION:${escaped(
				[
					joining_note,
					colleagues.length > 0 ? `With ${colleagues.join(', ')}` : '',
					'Simulated environment, fictitious data',
				]
					.filter(Boolean)
					.join('\n'),
			)}`,
			`STATUS:${status === 'proposed' ? 'TENTATIVE' : status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
			'END:VEVENT',
			'END:VCALENDAR',
		];
		return {
			name: `${ref.toLowerCase()}-${fold(name).replace(/[^a-z0-9]+/g, '-')}.ics`,
			text: lines.flatMap(folded).join('\r\n') + '\r\n',
		};
	},
});

/** Text as a value of a property. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A line in pieces of 75 octets at most, those that follow beginning with a space. */
function folded(line: string): string[] {
	const bytes = (text: string) => new TextEncoder().encode(text).length;
	const pieces: string[] = [];
	let piece = '';
	for (const letter of line) {
		if (bytes(piece + letter) > 75) {
			pieces.push(piece);
			piece = ' ';
		}
		piece += letter;
	}
	return [...pieces, piece];
}

/** A minute of a British day in UTC, `20260302T090000Z`. */
function utc(time: StoryTime): string {
	const summer = time >= `${lastSunday(time, '03')}T02:00` && time < `${lastSunday(time, '10')}T02:00`;
	return `${(summer ? addMinutes(time, -60) : time).replace(/[-:]/g, '')}00Z`;
}

/** Summer time begins and ends on the last Sunday of March and of October. */
function lastSunday(time: StoryTime, month: '03' | '10'): Day {
	for (let date = 31; ; date--) {
		const day = `${time.slice(0, 4)}-${month}-${date}`;
		if (weekday(day) === 6) return day;
	}
}
