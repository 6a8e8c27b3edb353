import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { compose, sql } from '../../db/sql.ts';
import { addMinutes, clockIn, dayIn, longDay, weekdayName, type StoryTime } from '../../ledger/story-time.ts';
import type { Seat } from '../define.ts';
import { personByRef } from '../contact/anyone.ts';
import { receiverOf, writeMessage } from '../contact/message-send.ts';
import { fullName } from '../people/person.ts';
import { ABOUT, ABOUT_COLUMNS, ABOUT_JOINS } from '../pipeline/about.ts';
import { reasons, Refusal } from '../refusal.ts';

/** Kinds of interview, as the table names them. */
export const INTERVIEW_KINDS = {
	phone_screen: 'Phone',
	video: 'Video',
	face_to_face: 'Face to face',
	assessment: 'Assessment',
	trial_shift: 'Trial shift',
} as const;
export type InterviewKind = keyof typeof INTERVIEW_KINDS;

export const INTERVIEW_STATUSES = {
	proposed: 'Proposed',
	confirmed: 'Confirmed',
	completed: 'Took place',
	cancelled: 'Called off',
	no_show: 'Did not come',
} as const;
export type InterviewStatus = keyof typeof INTERVIEW_STATUSES;

export const RESPONSES = {
	none: 'Not answered',
	accepted: 'Comes',
	declined: 'Can’t come',
	tentative: 'Perhaps',
} as const;

export const refuseInterview = reasons({
	'no-such-interview': (p: { ref: string }) => ({
		message: `There is no interview ${p.ref}.`,
		remedy: 'Go to the calendar and choose it there.',
	}),
	'slot-in-past': (p: { when: string }) => ({
		message: `${p.when} is over already.`,
		remedy: 'Offer only times that are still to come.',
	}),
	'slot-taken': (p: { who: string; when: string; other: string }) => ({
		message: `${p.who} has another interview, ${p.other}, at ${p.when}.`,
		remedy: 'Choose another time, or move the other one first.',
	}),
	'slot-not-offered': (p: { name: string; when: string; slots: readonly string[] }) => ({
		message: `${p.name} was not offered ${p.when}.`,
		remedy: `Choose one of the times that were offered: ${p.slots.join('; ')}. For another time, move the interview.`,
	}),
	'interview-settled': (p: { interview: string; how: string }) => ({
		message: `${p.interview} is settled already: ${p.how}.`,
		remedy: 'Arrange another interview if there is to be one more.',
	}),
	'interview-not-confirmed': (p: { interview: string; name: string }) => ({
		message: `${p.interview} was never confirmed: ${p.name} has not chosen a time.`,
		remedy: 'Confirm a time first, or call it off.',
	}),
	'interview-still-to-come': (p: { interview: string; when: string }) => ({
		message: `${p.interview} is on ${p.when}, which is still to come.`,
		remedy: 'Wait until then. To change the day, move the interview; to give it up, call it off.',
	}),
});

const Interview = z.object({
	id: z.int(),
	ref: z.string(),
	kind: z.enum(Object.keys(INTERVIEW_KINDS) as [InterviewKind]),
	round: z.int(),
	starts_at: z.string(),
	ends_at: z.string(),
	location: z.string(),
	joining_note: z.string(),
	adjustments: z.string(),
	status: z.enum(Object.keys(INTERVIEW_STATUSES) as [InterviewStatus]),
	slots: z.string().transform((text) => JSON.parse(text) as string[]),
	prepared_at: z.string().nullable(),
	...ABOUT,
});
/** One interview with whom and what it is about. */
export type Interview = z.infer<typeof Interview> & { readonly name: string };

/** @throws {Refusal} `no-such-interview` */
export function interviewByRef(db: ReadDb, ref: string): Interview {
	const found = db.maybe(
		Interview,
		compose`select i.id, i.ref, i.kind, i.round, i.starts_at, i.ends_at, i.location, i.joining_note, i.adjustments, i.status, i.proposed_slots as slots,
		      i.prepared_at, ${ABOUT_COLUMNS}
		    from interview i join application a on a.id = i.application_id ${ABOUT_JOINS} where i.ref = ${ref}`,
	);
	if (!found) throw refuseInterview('no-such-interview', { ref });
	return { ...found, name: fullName({ ...found, ref: found.person }) };
}

/** An interview that has not taken place and was not called off. @throws {Refusal} `no-such-interview`, `interview-settled` */
export function comingInterview(db: ReadDb, ref: string): Interview {
	const interview = interviewByRef(db, ref);
	if (interview.status !== 'proposed' && interview.status !== 'confirmed')
		throw refuseInterview('interview-settled', {
			interview: ref,
			how: INTERVIEW_STATUSES[interview.status].toLowerCase(),
		});
	return interview;
}

/** `Thursday 5 March 2026 at 10:00`. */
export const whenWords = (time: StoryTime): string =>
	`${weekdayName(dayIn(time))} ${longDay(dayIn(time))} at ${clockIn(time)}`;

/**
 * Whether candidate and colleagues are free.
 *
 * @throws {Refusal} `slot-in-past`, `slot-taken`
 */
export function checkSlot(
	db: ReadDb,
	{
		starts,
		minutes,
		now,
		personId,
		interviewId,
	}: {
		starts: StoryTime;
		minutes: number;
		now: StoryTime;
		personId: number;
		/** The interview itself, which is no clash with itself; 0 for a new one. */
		interviewId: number;
	},
): void {
	if (starts <= now) throw refuseInterview('slot-in-past', { when: whenWords(starts) });
	const clash = db.maybe(
		z.object({
			ref: z.string(),
			person: z.string(),
			given_name: z.string().nullable(),
			family_name: z.string().nullable(),
		}),
		sql`select i.ref, p.ref as person, p.given_name, p.family_name from application a join interview i on i.application_id = a.id
		    join person p on p.id = a.person_id
		    where a.person_id = ${personId} and i.id <> ${interviewId} and i.status = 'confirmed'
		    and i.starts_at < ${addMinutes(starts, minutes)} and i.ends_at > ${starts} order by i.id limit 1`,
	);
	if (clash)
		throw refuseInterview('slot-taken', {
			who: fullName({ ...clash, ref: clash.person }),
			when: whenWords(starts),
			other: clash.ref,
		});
}

/**
 * Writes to a candidate by the channel that they prefer, e-mail where the record names none that can be written on, and
 * by the other where that does not work. Null where neither does: then somebody has to ring.
 *
 * @throws {Refusal} whatever holds messages to this person back, where `must` is set
 */
export function tellOfInterview(
	db: Db,
	interview: { readonly person: string; readonly vacancy_id: number },
	words: { readonly subject: string; readonly body: string },
	{ me, now, must }: { me: Seat; now: StoryTime; must: boolean },
): string | null {
	let first: Refusal | null = null;
	const texts = personByRef(db, interview.person).preferred_channel === 'sms';
	for (const channel of texts ? (['sms', 'email'] as const) : (['email', 'sms'] as const)) {
		try {
			const receiver = receiverOf(db, interview.person, channel, me);
			const link = { vacancyId: interview.vacancy_id, replyTo: null, templateId: null };
			return writeMessage(db, receiver, words, link, me, now);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			first ??= error;
		}
	}
	if (must && first) throw first;
	return null;
}
