import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Happening } from '../../ledger/entry.ts';
import { sha256 } from '../../ledger/hash.ts';
import { addMinutes, minutesBetween } from '../../ledger/story-time.ts';
import { interviewByRef, whenWords, type Interview } from '../../crm/interviews/interview.ts';
import { TOPICS, writeScorecard, type Topic } from '../../crm/interviews/scorecard.ts';
import { nextRef } from '../../crm/next-ref.ts';
import { arrive } from '../arrive.ts';
import type { Due } from '../script.ts';
import type { Actor } from './actors.ts';

/** A number from 0 to 99 that follows from seed, interview and purpose alone. */
const draw = (seed: number, ...of: string[]): number =>
	Number.parseInt(sha256([seed, ...of].join(' ')).slice(0, 6), 16) % 100;

const exists = (db: ReadDb, ref: string): boolean =>
	db.column(sql`select 1 from interview where ref = ${ref}`).length > 0;

/**
 * Candidates who are offered times for an interview: most choose one within the day, some ask for another, a few do
 * not answer. And colleagues who were at an interview: they hand in their scorecard within the hour.
 */
export const CHOOSERS: Actor = {
	start: () => [],
	react({ name, refusal, with: given, at }, db, seed, spoken): Due[] {
		if (refusal !== null) return [];
		const interview = String(given['interview'] ?? '');
		if (name === 'interview.complete')
			return authorsOf(db, interview).map((who, i) => ({
				at: addMinutes(at, 25 + 10 * i),
				key: `scorecard ${interview} ${who}`,
				name: 'scorecard.arrived',
				with: { kind: 'scorecard', interview, who },
			}));
		if ((name !== 'interview.propose' && name !== 'interview.move') || given['message'] === null) return [];
		if (spoken) return [];
		const chance = draw(seed, interview, at, 'answer');
		if (chance >= 94) return [];
		return [
			{
				at: addMinutes(at, 15 + draw(seed, interview, at, 'wait') * 2),
				key: `slot ${interview} ${at}`,
				name: 'interview.answered',
				with: { kind: 'slot-choice', interview, suits: chance < 86, slot: draw(seed, interview, at, 'slot') },
			},
		];
	},
	happen: { 'slot-choice': choose, scorecard: score },
};

/** The candidate chooses, or says that no time suits. Where it is settled already, the answer changes nothing. */
function choose(db: Db, due: Due): Happening {
	const ref = String(due.with['interview']);
	const told = (answer: string): Happening => ({ name: due.name, with: { interview: ref, answer } });
	if (!exists(db, ref)) return told('gone');
	const interview = interviewByRef(db, ref);
	const usable = db.column(sql`select 1 from person where id = ${interview.person_id} and lifecycle = 'active'`);
	if (interview.status !== 'proposed' || usable.length === 0) return told('settled');
	const minutes = minutesBetween(interview.starts_at, interview.ends_at);
	const free = interview.slots.filter((slot) => slot > due.at && isFree(db, interview, slot, minutes));
	const slot = free.length === 0 ? undefined : free[Number(due.with['slot']) % free.length];
	if (due.with['suits'] !== true || slot === undefined) {
		write(
			db,
			interview,
			'Thank you. None of these times suits me, I am at work then. Is there one later in the day?',
			due.at,
		);
		return told('none');
	}
	db.run(
		sql`update interview set status = 'confirmed', starts_at = ${slot}, ends_at = ${addMinutes(slot, minutes)} where id = ${interview.id}`,
	);
	db.run(
		sql`update interview_attendee set response = 'accepted' where interview_id = ${interview.id} and person_id = ${interview.person_id}`,
	);
	write(db, interview, `Thank you. ${whenWords(slot)} suits me. I will be there.`, due.at);
	return told(slot);
}

const isFree = (db: ReadDb, { id, person_id }: Interview, slot: string, minutes: number): boolean =>
	db.column(
		sql`select 1 from application a join interview i on i.application_id = a.id where a.person_id = ${person_id} and i.id <> ${id}
		    and i.status = 'confirmed' and i.starts_at < ${addMinutes(slot, minutes)} and i.ends_at > ${slot}`,
	).length === 0;

function write(db: Db, { ref, title, name, person, vacancy }: Interview, body: string, at: string): void {
	const subject = `${title}: the interview`;
	const message = nextRef(db, 'MSG');
	arrive(
		db,
		{
			id: `${ref} ${message}`,
			ref: message,
			from: name,
			channel: 'email',
			subject,
			body,
			person,
			client: null,
			vacancy,
		},
		at,
	);
}

/** Colleagues who were there and have not said yet, but for the learner. */
const authorsOf = (db: ReadDb, interview: string): string[] =>
	db.column(
		sql`select o.ref from interview i join interview_attendee t on t.interview_id = i.id join colleague o on o.id = t.colleague_id
		    where i.ref = ${interview} and o.is_learner = 0
		    and not exists (select 1 from scorecard s where s.interview_id = i.id and s.author_id = o.id) order by t.id`,
	) as string[];

const SAID = [
	'Could not give an example when asked.',
	'Gave one example, and needed help to explain it.',
	'Told us how they did it in the last job, step by step.',
	'Gave two examples, and said what they would do differently now.',
] as const;
const OF_TOPIC: Record<Topic, string> = {
	ways_of_working: 'Asked how they hand over at the end of a shift. ',
	room_to_grow: 'Asked what they would like to learn next. ',
};

/** Evidence in the words of a colleague, from what was asked and how it went. */
export const saidOf = (rating: number, about: string): string => `Asked about “${about}”. ${SAID[rating - 1]}`;
export const saidOfTopic = (topic: Topic, rating: number): string => `${OF_TOPIC[topic]}${SAID[rating - 1]}`;

function score(db: Db, due: Due, seed: number): Happening {
	const ref = String(due.with['interview']);
	const who = String(due.with['who']);
	const done: Happening = { name: due.name, with: { interview: ref, who } };
	if (!exists(db, ref) || !authorsOf(db, ref).includes(who)) return done;
	const { id, vacancy_id, status } = interviewByRef(db, ref);
	if (status !== 'completed') return done;
	const rate = (about: string) => 2 + (draw(seed, ref, who, about) % 3);
	const asked = db.all(
		z.object({ id: z.int(), line: z.int(), text: z.string() }),
		sql`select id, line, text from requirement where vacancy_id = ${vacancy_id} and importance = 'essential' order by line, id`,
	);
	const lines = asked.map(({ id: requirement, line, text }) => {
		const rating = rate(`line ${line}`);
		return { id: requirement, rating, evidence: saidOf(rating, text) };
	});
	// safe: the keys of the object
	const topics = (Object.keys(TOPICS) as Topic[]).map((topic) => {
		const rating = rate(topic);
		return { topic, rating, evidence: saidOfTopic(topic, rating) };
	});
	const author = db.column(sql`select id from colleague where ref = ${who}`)[0] as number;
	const weak = lines.filter(({ rating }) => rating < 3).length;
	const recommendation = weak === 0 ? 'strong_yes' : weak * 2 <= lines.length ? 'yes' : 'no';
	const summary = weak === 0 ? 'Shows every line that matters.' : `Less sure of ${weak} of ${lines.length} lines.`;
	writeScorecard(db, id, author, { recommendation, summary, lines, topics }, due.at);
	return done;
}
