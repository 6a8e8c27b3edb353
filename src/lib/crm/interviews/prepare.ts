import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { fold } from '../../db/fold.ts';
import { sql } from '../../db/sql.ts';
import { clockIn } from '../../ledger/story-time.ts';
import { openFields } from '../contact/merge.ts';
import { command, query } from '../define.ts';
import { ShortText } from '../fields.ts';
import { at } from '../place.ts';
import { InterviewRef, MessageRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { comingInterview, tellOfInterview, whenWords, type Interview } from './interview.ts';

const refuse = reasons({
	'prep-too-general': (p: { name: string; missing: readonly string[] }) => ({
		message: `The note would do for any interview. It does not tell ${p.name} ${p.missing.join('; ')}.`,
		remedy: 'Put these in: they stand beside the note. Then send it.',
	}),
});

/** One thing that a note has to be particular about. */
interface Specific {
	readonly key: string;
	/** Completes “does not tell them …”. */
	readonly words: string;
	/** What stands on record about it. */
	readonly known: string;
	readonly there: (text: string) => boolean;
}

/** Words of a text that say what it is about: not short, not everybody's. */
const COMMON = new Set([
	'years',
	'other',
	'another',
	'within',
	'miles',
	'least',
	'start',
	'which',
	'their',
	'about',
	'there',
]);
const telling = (text: string) =>
	text
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word.length >= 4 || /^[A-Z]{2,}$/.test(word))
		.map(fold)
		.filter((word) => !COMMON.has(word));

/** What a note about an interview must say that no other interview's would. */
export function specificsOf(db: ReadDb, interview: Interview): Specific[] {
	const lines = db.column(
		sql`select text from requirement where vacancy_id = ${interview.vacancy_id} and importance = 'essential'
		    and kind in ('skill', 'qualification', 'experience', 'driving', 'dbs') order by line, id`,
	) as string[];
	const meets = db.column(
		sql`select p.family_name from interview_attendee t join person p on p.id = t.person_id
		    where t.interview_id = ${interview.id} and t.person_id <> ${interview.person_id} and p.family_name is not null order by t.id`,
	) as string[];
	const has = (word: string) => (text: string) => text.includes(fold(word));
	const about = [...new Set(lines.flatMap(telling))];
	const found: Specific[] = [
		{ key: 'client', words: 'who the client is', known: interview.client, there: has(interview.client.split(' ')[0]!) },
		{
			key: 'time',
			words: 'when it is',
			known: whenWords(interview.starts_at),
			there: has(clockIn(interview.starts_at)),
		},
	];
	const where = interview.kind === 'video' ? interview.joining_note : interview.location;
	const places = telling(where);
	if (places.length > 0)
		found.push({
			key: 'place',
			words: interview.kind === 'video' ? 'how to join' : 'where to go',
			known: where,
			there: (text) => places.some((word) => text.includes(word)),
		});
	if (meets.length > 0)
		found.push({
			key: 'people',
			words: 'whom they will meet',
			known: meets.join(', '),
			there: (text) => meets.some((name) => text.includes(fold(name))),
		});
	if (about.length > 0)
		found.push({
			key: 'asked',
			words: 'what this client asks for',
			known: lines.join('; '),
			there: (text) => about.some((word) => text.includes(word)),
		});
	return found;
}

/** What a note has and has not said yet, for whoever writes it. */
export const prepCheck = query({
	name: 'prep-check',
	input: z.strictObject({ interview: InterviewRef, body: z.string().max(5_000) }),
	run(db, { interview: ref, body }) {
		const interview = comingInterview(db, ref);
		const text = fold(body);
		return {
			name: interview.given_name ?? interview.name,
			title: interview.title,
			prepared_at: interview.prepared_at,
			specifics: specificsOf(db, interview).map(({ key, words, known, there }) => ({
				key,
				words,
				known,
				said: there(text),
			})),
		};
	},
});

/**
 * Sends a candidate a note to prepare for an interview with. It has to be about this client and this job: when, where,
 * whom they meet, what is asked for. One that would do for any interview is refused.
 *
 * Source: CRM-AC5, tailored preparation.
 * @throws {Refusal} `no-such-interview`, `interview-settled`, `prep-too-general`, `asked-for-no-contact`, `no-address-of-kind`,
 * `address-does-not-work`, `address-held-back`
 */
export const prepareInterview = command({
	name: 'interview.prepare',
	title: 'Send the preparation note',
	minutes: 5,
	input: z.strictObject({
		interview: InterviewRef,
		subject: ShortText(150).pipe(z.string().min(1, 'Write what the message is about.')),
		body: z
			.string()
			.trim()
			.min(40, 'Write the note: two or three sentences at least.')
			.max(5_000, 'Keep the note under 5,000 characters.')
			.refine((text) => openFields(text).length === 0, 'Fill in what stands in double brackets.'),
	}),
	outcome: z.strictObject({ message: MessageRef }),
	run({ db, now, me }, { interview: ref, subject, body }) {
		const interview = comingInterview(db, ref);
		const text = fold(body);
		const missing = specificsOf(db, interview).filter(({ there }) => !there(text));
		if (missing.length > 0)
			throw refuse('prep-too-general', { name: interview.name, missing: missing.map(({ words }) => words) });
		const message = tellOfInterview(db, interview, { subject, body }, { me, now, must: true })!;
		db.run(sql`update interview set prepared_at = ${now} where id = ${interview.id}`);
		return { message };
	},
	says: ({ interview }) => `Sent the candidate a note to prepare for ${interview}`,
	place: ({ interview }) => at('interview', interview),
	undo: 'never',
});
