import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { addMinutes, minutesBetween, StoryTime } from '../../ledger/story-time.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { at } from '../place.ts';
import { InterviewRef, MessageRef } from '../refs.ts';
import { Adjustments, checkAdjustments } from './adjustments.ts';
import {
	checkSlot,
	comingInterview,
	refuseInterview,
	tellOfInterview,
	whenWords,
	type Interview,
} from './interview.ts';

const lasts = ({ starts_at, ends_at }: Interview) => minutesBetween(starts_at, ends_at);

/**
 * Writes down which time a candidate chose, heard by telephone or read in a message.
 *
 * @throws {Refusal} `no-such-interview`, `interview-settled`, `slot-not-offered`, `slot-in-past`, `slot-taken`
 */
export const confirmInterview = command({
	name: 'interview.confirm',
	title: 'Confirm the time',
	minutes: 2,
	input: z.strictObject({ interview: InterviewRef, slot: StoryTime }),
	outcome: z.null(),
	run({ db, now }, { interview: ref, slot }) {
		const interview = comingInterview(db, ref);
		const offered = interview.slots.length === 0 ? [interview.starts_at] : interview.slots;
		if (!offered.includes(slot))
			throw refuseInterview('slot-not-offered', {
				name: interview.name,
				when: whenWords(slot),
				slots: offered.map(whenWords),
			});
		const minutes = lasts(interview);
		checkSlot(db, { starts: slot, minutes, now, personId: interview.person_id, interviewId: interview.id });
		db.run(
			sql`update interview set status = 'confirmed', starts_at = ${slot}, ends_at = ${addMinutes(slot, minutes)} where id = ${interview.id}`,
		);
		db.run(
			sql`update interview_attendee set response = 'accepted' where interview_id = ${interview.id} and person_id = ${interview.person_id}`,
		);
		return null;
	},
	says: ({ interview, slot }) => `Confirmed ${interview} for ${whenWords(slot)}`,
	place: ({ interview }) => at('interview', interview),
	undo: 'rows',
});

/**
 * Moves an interview to another time and tells the candidate, who has to answer again.
 *
 * @throws {Refusal} `no-such-interview`, `interview-settled`, `slot-in-past`, `slot-taken`
 */
export const moveInterview = command({
	name: 'interview.move',
	title: 'Move the interview',
	minutes: 3,
	input: z.strictObject({
		interview: InterviewRef,
		to: StoryTime,
		reason: ShortText(300).pipe(z.string().min(5, 'Say in a few words why, like “The manager is away that day”.')),
	}),
	outcome: z.strictObject({
		/** Null where no address works: then somebody has to ring. */
		message: MessageRef.nullable(),
	}),
	run({ db, now, me }, { interview: ref, to, reason }) {
		const interview = comingInterview(db, ref);
		const minutes = lasts(interview);
		checkSlot(db, { starts: to, minutes, now, personId: interview.person_id, interviewId: interview.id });
		db.run(
			sql`update interview set status = 'proposed', starts_at = ${to}, ends_at = ${addMinutes(to, minutes)}, proposed_slots = ${JSON.stringify([to])} where id = ${interview.id}`,
		);
		db.run(sql`update interview_attendee set response = 'none' where interview_id = ${interview.id}`);
		const body = `Dear ${interview.given_name ?? interview.name},\n\nYour interview for ${interview.title} has to move: ${reason}. The new time is ${whenWords(to)}. Does that suit you?`;
		const words = { subject: `${interview.title}: another time`, body };
		return { message: tellOfInterview(db, interview, words, { me, now, must: false }) };
	},
	says: ({ interview, to, reason }) => `Moved ${interview} to ${whenWords(to)}: “${reason}”`,
	place: ({ interview }) => at('interview', interview),
	undo: 'never',
});

/** Calls an interview off and tells the candidate. @throws {Refusal} `no-such-interview`, `interview-settled` */
export const cancelInterview = command({
	name: 'interview.cancel',
	title: 'Call the interview off',
	minutes: 3,
	input: z.strictObject({
		interview: InterviewRef,
		reason: ShortText(300).pipe(z.string().min(5, 'Say in a few words why, like “The client filled the job”.')),
	}),
	outcome: z.strictObject({ message: MessageRef.nullable() }),
	run({ db, now, me }, { interview: ref, reason }) {
		const interview = comingInterview(db, ref);
		db.run(sql`update interview set status = 'cancelled', cancel_reason = ${reason} where id = ${interview.id}`);
		const body = `Dear ${interview.given_name ?? interview.name},\n\nYour interview for ${interview.title} on ${whenWords(interview.starts_at)} does not take place: ${reason}. We are sorry, and will be in touch about what comes next.`;
		const words = { subject: `${interview.title}: interview called off`, body };
		return { message: tellOfInterview(db, interview, words, { me, now, must: false }) };
	},
	says: ({ interview, reason }) => `Called ${interview} off: “${reason}”`,
	place: ({ interview }) => at('interview', interview),
	undo: 'never',
});

/**
 * Writes down that an interview took place, or that the candidate did not come.
 *
 * @throws {Refusal} `no-such-interview`, `interview-settled`, `interview-not-confirmed`, `interview-still-to-come`
 */
function settling(name: string, title: string, status: 'completed' | 'no_show', did: string) {
	return command({
		name,
		title,
		minutes: 1,
		input: z.strictObject({ interview: InterviewRef }),
		outcome: z.null(),
		run({ db, now }, { interview: ref }) {
			const interview = comingInterview(db, ref);
			if (interview.status === 'proposed')
				throw refuseInterview('interview-not-confirmed', { interview: ref, name: interview.name });
			if (interview.starts_at > now)
				throw refuseInterview('interview-still-to-come', { interview: ref, when: whenWords(interview.starts_at) });
			db.run(sql`update interview set status = ${status} where id = ${interview.id}`);
			return null;
		},
		says: ({ interview }) => `Wrote down that ${interview} ${did}`,
		place: ({ interview }) => at('interview', interview),
		undo: 'rows',
	});
}

export const completeInterview = settling('interview.complete', 'It took place', 'completed', 'took place');
export const missedInterview = settling(
	'interview.no-show',
	'They did not come',
	'no_show',
	'was missed: the candidate did not come',
);

/**
 * Writes down what helps this person at the interview, and never why. It stands in no calendar file and no message.
 *
 * Source: Equality Act 2010, s. 20 (reasonable adjustments).
 * @throws {Refusal} `no-such-interview`, `interview-settled`, `adjustment-says-why`
 */
export const adjustInterview = command({
	name: 'interview.adjust',
	title: 'Write down what helps',
	minutes: 1,
	input: z.strictObject({ interview: InterviewRef, adjustments: Adjustments }),
	outcome: z.null(),
	run({ db }, { interview: ref, adjustments }) {
		const interview = comingInterview(db, ref);
		checkAdjustments(adjustments);
		db.run(sql`update interview set adjustments = ${adjustments} where id = ${interview.id}`);
		return null;
	},
	says: ({ interview, adjustments }) =>
		adjustments === '' ? `Took what helps off ${interview}` : `Wrote down what helps at ${interview}`,
	place: ({ interview }) => at('interview', interview),
	undo: 'rows',
});
