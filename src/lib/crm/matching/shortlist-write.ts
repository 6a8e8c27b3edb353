import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { requirementAt } from '../clients/requirement.ts';
import { command } from '../define.ts';
import { at } from '../place.ts';
import { CandidateRef, VacancyRef } from '../refs.ts';
import { onShortlist } from './on-shortlist.ts';

/**
 * Writes what shows, or does not show, one line of the job specification in one candidate. A second note takes the
 * place of the first; the change log keeps both.
 *
 * Source: CRM-AC5, explicit matching of the candidate to the job specification.
 * @throws {Refusal} `no-such-vacancy`, `no-such-candidate`, `not-on-shortlist`, `no-such-line`
 */
export const noteOnShortlist = command({
	name: 'shortlist.note',
	title: 'Write a note on a line',
	minutes: 1,
	input: z.strictObject({
		vacancy: VacancyRef,
		ref: CandidateRef,
		line: z.int().min(1),
		note: z
			.string()
			.trim()
			.min(15, 'Say in at least 15 characters what shows it, for example “3 years in goods-in at Aldwick Foods”.')
			.max(1_000, 'Keep the note under 1,000 characters.'),
	}),
	outcome: z.null(),
	run({ db, now }, { vacancy, ref, line, note }) {
		const { application, vacancy: job } = onShortlist(db, vacancy, ref);
		const { id } = requirementAt(db, job, line);
		db.run(sql`insert into match_note (application_id, requirement_id, note, written_at) values (${application.id}, ${id}, ${note}, ${now})
		           on conflict (application_id, requirement_id) do update set note = excluded.note, written_at = excluded.written_at`);
		return null;
	},
	says: ({ vacancy, ref, line, note }) => `Noted on ${ref} against line ${line} of ${vacancy}: “${note}”`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'shortlist'),
	undo: 'rows',
});

/**
 * Writes why a candidate is on the shortlist, in words for the client.
 *
 * @throws {Refusal} `no-such-vacancy`, `no-such-candidate`, `not-on-shortlist`
 */
export const giveRationale = command({
	name: 'shortlist.rationale',
	title: 'Say why',
	minutes: 3,
	input: z.strictObject({
		vacancy: VacancyRef,
		ref: CandidateRef,
		text: z
			.string()
			.trim()
			.min(30, 'Say in at least 30 characters how this person meets what the client asks for, and what is missing.')
			.max(2_000, 'Keep it under 2,000 characters.'),
	}),
	outcome: z.null(),
	run({ db, now }, { vacancy, ref, text }) {
		const { application } = onShortlist(db, vacancy, ref);
		db.run(sql`update application set rationale = ${text}, updated_at = ${now} where id = ${application.id}`);
		return null;
	},
	says: ({ vacancy, ref, text }) => `Said why ${ref} is on the shortlist for ${vacancy}: “${text}”`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'shortlist'),
	undo: 'rows',
});
