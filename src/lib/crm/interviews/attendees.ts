import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { contactAt } from '../clients/vacancy-rules.ts';
import { command } from '../define.ts';
import { keysOf } from '../options.ts';
import { colleagueId } from '../people/write-fields.ts';
import { at } from '../place.ts';
import { ColleagueRef, ContactRef, InterviewRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { comingInterview, RESPONSES, type Interview } from './interview.ts';

const refuse = reasons({
	'not-attending': (p: { who: string; interview: string }) => ({
		message: `${p.who} is not down for ${p.interview}.`,
		remedy: 'Choose somebody from the list of who attends.',
	}),
	'candidate-must-attend': (p: { name: string; interview: string }) => ({
		message: `${p.interview} is ${p.name}’s own interview.`,
		remedy: 'Call the interview off instead.',
	}),
});

/** Somebody from the agency or from the client. */
export const Attendee = z.union([ColleagueRef, ContactRef]);

/** The columns that name an attendee. @throws {Refusal} `no-such-colleague`, `no-such-person`, `contact-elsewhere` */
function idsOf(db: ReadDb, { client, client_id }: Pick<Interview, 'client' | 'client_id'>, ref: string) {
	return ref.startsWith('COL-')
		? { colleague: colleagueId(db, ref), person: null }
		: { colleague: null, person: contactAt(db, ref, { id: client_id, name: client }) };
}

/** Puts somebody on the list of who attends; whoever is on it stays as they are. */
export function addAttendee(
	db: Db,
	interview: Pick<Interview, 'id' | 'client' | 'client_id'>,
	ref: string,
	response: keyof typeof RESPONSES,
): void {
	const { colleague, person } = idsOf(db, interview, ref);
	db.run(sql`insert into interview_attendee (interview_id, colleague_id, person_id, response)
	           select ${interview.id}, ${colleague}, ${person}, ${response}
	           where not exists (select 1 from interview_attendee where interview_id = ${interview.id}
	             and (colleague_id = ${colleague} or person_id = ${person}))`);
}

/**
 * Adds somebody to an interview, notes what they answered, or takes them off.
 *
 * @throws {Refusal} `no-such-interview`, `interview-settled`, `no-such-colleague`, `no-such-person`, `contact-elsewhere`,
 * `not-attending`, `candidate-must-attend`
 */
export const attendInterview = command({
	name: 'interview.attend',
	title: 'Say who attends',
	minutes: 1,
	input: z.strictObject({
		interview: InterviewRef,
		who: Attendee,
		response: z.enum([...keysOf(RESPONSES), 'remove']),
	}),
	outcome: z.null(),
	run({ db }, { interview: ref, who, response }) {
		const interview = comingInterview(db, ref);
		if (who === interview.person) {
			if (response === 'remove') throw refuse('candidate-must-attend', { name: interview.name, interview: ref });
			db.run(
				sql`update interview_attendee set response = ${response} where interview_id = ${interview.id} and person_id = ${interview.person_id}`,
			);
			return null;
		}
		const { colleague, person } = idsOf(db, interview, who);
		const there = db.column(
			sql`select id from interview_attendee where interview_id = ${interview.id} and (colleague_id = ${colleague} or person_id = ${person}) order by id limit 1`,
		)[0] as number | undefined;
		if (response === 'remove') {
			if (there === undefined) throw refuse('not-attending', { who, interview: ref });
			db.run(sql`delete from interview_attendee where id = ${there}`);
		} else if (there === undefined) addAttendee(db, interview, who, response);
		else db.run(sql`update interview_attendee set response = ${response} where id = ${there}`);
		return null;
	},
	says: ({ interview, who, response }) =>
		response === 'remove'
			? `Took ${who} off ${interview}`
			: `Wrote down for ${interview}: ${who}, ${RESPONSES[response].toLowerCase()}`,
	place: ({ interview }) => at('interview', interview),
	undo: 'rows',
});
