import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { addMinutes, dayIn, StoryTime } from '../../ledger/story-time.ts';
import { liveVacancy } from '../clients/vacancy.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { permissionObstacle } from '../matching/send-obstacles.ts';
import { nextRef } from '../next-ref.ts';
import { keysOf } from '../options.ts';
import { activeCandidate } from '../people/person.ts';
import { openInPipeline } from '../pipeline/in-pipeline.ts';
import { at } from '../place.ts';
import { permissionOf } from '../protection/permission.ts';
import { CandidateRef, InterviewRef, MessageRef, VacancyRef } from '../refs.ts';
import { Adjustments, checkAdjustments } from './adjustments.ts';
import { addAttendee, Attendee } from './attendees.ts';
import { checkSlot, INTERVIEW_KINDS, tellOfInterview, whenWords } from './interview.ts';

/**
 * Offers a candidate times for an interview. They choose one and answer in their own time. A conversation with the
 * client shows who they are, so it needs their live yes for this vacancy; a call from us does not.
 *
 * Source: CRM-AC2; Conduct Regulations 2003, reg. 19.
 * @throws {Refusal} `no-such-vacancy`, `vacancy-closed`, `no-such-candidate`, `record-out-of-use`, `not-in-pipeline`, `application-over`,
 * `permission-never-asked`, `permission-not-answered`, `permission-refused`, `permission-ran-out`, `adjustment-says-why`, `slot-in-past`,
 * `slot-taken`, `no-such-colleague`, `no-such-person`, `contact-elsewhere`, `asked-for-no-contact`, `no-address-of-kind`,
 * `address-does-not-work`, `address-held-back`
 */
export const proposeInterview = command({
	name: 'interview.propose',
	title: 'Arrange an interview',
	minutes: 5,
	input: z
		.strictObject({
			vacancy: VacancyRef,
			ref: CandidateRef,
			kind: z.enum(keysOf(INTERVIEW_KINDS)),
			slots: z
				.array(StoryTime)
				.min(1, 'Offer at least one time.')
				.max(6, 'Offer six times at most.')
				.refine((slots) => new Set(slots).size === slots.length, 'Two of these times are the same.'),
			length: z.int().min(10, 'Allow at least 10 minutes.').max(600, 'Allow 600 minutes at most.').default(45),
			/** Where it takes place. */
			location: ShortText(200).default(''),
			/** For video: how to join. */
			joining_note: ShortText(500).default(''),
			adjustments: Adjustments.default(''),
			/** Who attends besides the candidate. */
			attend: z.array(Attendee).max(8, 'Eight attendees at most.').default([]),
		})
		.refine(({ kind, joining_note }) => kind !== 'video' || joining_note.length >= 10, {
			path: ['joining_note'],
			message: 'Say how to join: the link, when it opens, and whom to ring if it fails.',
		})
		.refine(({ kind, location }) => kind === 'video' || kind === 'phone_screen' || location.length >= 5, {
			path: ['location'],
			message: 'Say where it takes place, with the street or the gate.',
		}),
	outcome: z.strictObject({ interview: InterviewRef, message: MessageRef, round: z.int() }),
	run({ db, now, me }, input) {
		const vacancy = liveVacancy(db, input.vacancy);
		activeCandidate(db, input.ref);
		const { application, person, name } = openInPipeline(db, vacancy, input.ref);
		if (input.kind !== 'phone_screen') {
			const stop = permissionObstacle(permissionOf(db, person.id, vacancy.id, dayIn(now)), {
				name,
				vacancy: vacancy.ref,
			});
			if (stop) throw stop;
		}
		checkAdjustments(input.adjustments);
		const slots = [...input.slots].sort();
		for (const starts of slots)
			checkSlot(db, { starts, minutes: input.length, now, personId: person.id, interviewId: 0 });
		const round =
			1 + (db.column(sql`select count(*) from interview where application_id = ${application.id}`)[0] as number);
		const interview = nextRef(db, 'INT');
		db.run(sql`insert into interview (ref, application_id, kind, round, starts_at, ends_at, location, joining_note, adjustments, status, proposed_slots)
		           values (${interview}, ${application.id}, ${input.kind}, ${round}, ${slots[0]!}, ${addMinutes(slots[0]!, input.length)}, ${input.location},
		                   ${input.joining_note}, ${input.adjustments}, 'proposed', ${JSON.stringify(slots)})`);
		const id = db.column(sql`select id from interview where ref = ${interview}`)[0] as number;
		db.run(sql`insert into interview_attendee (interview_id, person_id) values (${id}, ${person.id})`);
		for (const who of input.attend)
			addAttendee(db, { id, client: vacancy.client, client_id: vacancy.client_id }, who, 'none');
		const message = tellOfInterview(
			db,
			{ person: person.ref, vacancy_id: vacancy.id },
			invitation({ name: person.given_name ?? name, title: vacancy.title, ...input, slots, client: vacancy.client }),
			{ me, now, must: true },
		)!;
		return { interview, message, round };
	},
	says: ({ vacancy, ref, kind, slots }) =>
		`Offered ${ref} ${slots.length === 1 ? 'a time' : `${slots.length} times`} for ${WORDS[kind]} about ${vacancy}`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'never',
});

const WORDS = {
	phone_screen: 'a phone interview',
	video: 'a video interview',
	face_to_face: 'an interview face to face',
	assessment: 'an assessment',
	trial_shift: 'a trial shift',
} as const;

interface Told {
	readonly name: string;
	readonly title: string;
	readonly client: string;
	readonly kind: keyof typeof WORDS;
	readonly slots: readonly string[];
	readonly length: number;
	readonly location: string;
	readonly joining_note: string;
}

function invitation({ name, title, client, kind, slots, length, location, joining_note }: Told) {
	const times = slots.map((slot) => `- ${whenWords(slot)}`).join('\n');
	const where = [location, joining_note].filter(Boolean).join('\n');
	return {
		subject: `${title}: choose a time`,
		body: `Dear ${name},\n\n${kind === 'phone_screen' ? 'We' : client} would like to talk to you about ${title}: ${WORDS[kind]}, about ${length} minutes.\n\nWhich of these suits you?\n${times}\n${where === '' ? '' : `\n${where}\n`}\nIs there anything that would help you on the day? Tell us what, and we arrange it.`,
	};
}
