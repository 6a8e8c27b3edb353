import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import { checkWording } from '../clients/wording.ts';
import { command } from '../define.ts';
import { keysOf } from '../options.ts';
import { at } from '../place.ts';
import { InterviewRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { INTERVIEW_STATUSES, interviewByRef } from './interview.ts';

export const RECOMMENDATIONS = {
	strong_yes: 'Strong yes',
	yes: 'Yes',
	no: 'No',
	strong_no: 'Strong no',
} as const;

/** What a rating of a line means: four steps, and no middle to hide in. */
export const RATINGS = { 1: 'Not shown', 2: 'A little', 3: 'Well shown', 4: 'More than asked' } as const;

/** What no line of a job specification asks, and what decides whether somebody stays. */
export const TOPICS = {
	ways_of_working: 'Ways of working',
	room_to_grow: 'Room to grow',
} as const;
export type Topic = keyof typeof TOPICS;

const refuse = reasons({
	'interview-not-held': (p: { interview: string; how: string }) => ({
		message: `${p.interview} can’t be judged: it is ${p.how}.`,
		remedy: 'Write down first that it took place, once it has.',
	}),
	'not-at-interview': (p: { interview: string }) => ({
		message: `You were not at ${p.interview}, so there is nothing that you saw or heard there.`,
		remedy: 'Ask whoever was there for their scorecard.',
	}),
	'scored-already': (p: { interview: string }) => ({
		message: `Your scorecard for ${p.interview} is in already, and you have seen the others since.`,
		remedy: 'It stays as it is. Write a note on the record if there is more to say.',
	}),
	'lines-not-scored': (p: { lines: readonly string[] }) => ({
		message: `Nothing is said yet on ${p.lines.join(', ')}.`,
		remedy: 'Give each a rating and what you saw or heard. “Did not come up” is an answer too.',
	}),
	'no-such-line-scored': (p: { line: number; vacancy: string }) => ({
		message: `${p.vacancy} has no line ${p.line} in its job specification.`,
		remedy: 'Score the lines that stand there now.',
	}),
	'evidence-about-person': (p: { words: string; characteristic: string }) => ({
		message: `“${p.words}” is about ${p.characteristic}, not about the work.`,
		remedy: 'Write what was said or done at the interview that shows how they would do this job.',
	}),
});

const Evidence = z
	.string()
	.trim()
	.min(10, 'Say in at least 10 characters what you saw or heard. A rating without it does not count.')
	.max(1_000, 'Keep the evidence under 1,000 characters.');
const Rating = z.int().min(1, 'Choose a rating.').max(4, 'Choose a rating.');
const TOPIC_KEYS = keysOf(TOPICS);

/**
 * Hands in a scorecard: a rating and its evidence on every essential line of the job specification, on how somebody
 * works and on where they could go, and a recommendation. There is no sum of it. Once in, it stays, since the others'
 * can be read from then on.
 *
 * Source: CRM-AC5; Equality Act 2010, s. 39 (the same questions to all, judged on the work).
 * @throws {Refusal} `no-such-interview`, `interview-not-held`, `not-at-interview`, `scored-already`, `no-such-line-scored`,
 * `lines-not-scored`, `evidence-about-person`
 */
export const submitScorecard = command({
	name: 'scorecard.submit',
	title: 'Hand in the scorecard',
	minutes: 5,
	input: z.strictObject({
		interview: InterviewRef,
		lines: z
			.array(z.strictObject({ line: z.int().positive(), rating: Rating, evidence: Evidence }))
			.max(60)
			.refine((lines) => new Set(lines.map(({ line }) => line)).size === lines.length, 'Score each line once.'),
		topics: z
			.array(z.strictObject({ topic: z.enum(TOPIC_KEYS), rating: Rating, evidence: Evidence }))
			.max(TOPIC_KEYS.length),
		recommendation: z.enum(keysOf(RECOMMENDATIONS), 'Choose what you recommend.'),
		summary: z
			.string()
			.trim()
			.min(10, 'Sum up in at least 10 characters what decided it for you.')
			.max(1_000, 'Keep it under 1,000 characters.'),
	}),
	outcome: z.strictObject({ lines: z.int() }),
	run({ db, now, me }, input) {
		const interview = interviewByRef(db, input.interview);
		if (interview.status !== 'completed')
			throw refuse('interview-not-held', {
				interview: interview.ref,
				how: INTERVIEW_STATUSES[interview.status].toLowerCase(),
			});
		const was = db.column(
			sql`select 1 from interview_attendee where interview_id = ${interview.id} and colleague_id = ${me.id}`,
		);
		if (was.length === 0) throw refuse('not-at-interview', { interview: interview.ref });
		const own = db.column(sql`select 1 from scorecard where interview_id = ${interview.id} and author_id = ${me.id}`);
		if (own.length > 0) throw refuse('scored-already', { interview: interview.ref });

		const asked = db.all(
			z.object({ id: z.int(), line: z.int(), importance: z.string() }),
			sql`select id, line, importance from requirement where vacancy_id = ${interview.vacancy_id} order by line, id`,
		);
		const lines = input.lines.map((scored) => {
			const found = asked.find(({ line }) => line === scored.line);
			if (!found) throw refuse('no-such-line-scored', { line: scored.line, vacancy: interview.vacancy });
			return { ...scored, id: found.id };
		});
		const open = [
			...asked
				.filter(({ line, importance }) => importance === 'essential' && !lines.some((scored) => scored.line === line))
				.map(({ line }) => `line ${line}`),
			...TOPIC_KEYS.filter((topic) => !input.topics.some((scored) => scored.topic === topic)).map(
				(topic) => `“${TOPICS[topic]}”`,
			),
		];
		if (open.length > 0) throw refuse('lines-not-scored', { lines: open });
		for (const text of [...lines, ...input.topics].map(({ evidence }) => evidence).concat(input.summary)) {
			const [found] = checkWording(text);
			if (found) throw refuse('evidence-about-person', found);
		}
		writeScorecard(db, interview.id, me.id, { ...input, lines }, now);
		return { lines: lines.length };
	},
	says: ({ interview, recommendation }) =>
		`Handed in a scorecard for ${interview}: ${RECOMMENDATIONS[recommendation].toLowerCase()}`,
	place: ({ interview }) => at('interview', interview),
	undo: 'never',
});

/** A scorecard as it is written; lines by row id. */
export interface Scored {
	readonly recommendation: keyof typeof RECOMMENDATIONS;
	readonly summary: string;
	readonly lines: readonly { readonly id: number; readonly rating: number; readonly evidence: string }[];
	readonly topics: readonly { readonly topic: Topic; readonly rating: number; readonly evidence: string }[];
}

export function writeScorecard(db: Db, interviewId: number, authorId: number, card: Scored, now: StoryTime): void {
	db.run(sql`insert into scorecard (interview_id, author_id, recommendation, summary, submitted_at)
	           values (${interviewId}, ${authorId}, ${card.recommendation}, ${card.summary}, ${now})`);
	const id = db.column(
		sql`select id from scorecard where interview_id = ${interviewId} and author_id = ${authorId}`,
	)[0] as number;
	for (const line of card.lines)
		db.run(sql`insert into scorecard_line (scorecard_id, requirement_id, rating, evidence)
		           values (${id}, ${line.id}, ${line.rating}, ${line.evidence})`);
	for (const { topic, rating, evidence } of card.topics)
		db.run(
			sql`insert into scorecard_topic (scorecard_id, topic, rating, evidence) values (${id}, ${topic}, ${rating}, ${evidence})`,
		);
}
