import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { addDays, dayIn, longDay, type StoryTime } from '../../ledger/story-time.ts';
import { addressOf } from '../contact/address.ts';
import type { Anyone } from '../contact/anyone.ts';
import { reasons, Refusal } from '../refusal.ts';
import type { Audience } from './questions.ts';

export const refuseSurvey = reasons({
	'survey-before-end': (p: { name: string; vacancy: string }) => ({
		message: `${p.name} has not been turned down or placed for ${p.vacancy}, so there is nothing to ask about yet.`,
		remedy: 'Ask once it has ended. Until then, ask how it goes when you ring.',
	}),
	'survey-before-answer': (p: { name: string; vacancy: string }) => ({
		message: `${p.name} has not been told yet that it ended for ${p.vacancy}.`,
		remedy: 'Tell the candidate first. Nobody should learn it from a survey.',
	}),
	'survey-still-active': (p: { name: string; vacancy: string }) => ({
		message: `${p.name} is still being considered for ${p.vacancy}, and could feel that the answer counts there.`,
		remedy: 'Ask once that has ended too.',
	}),
	'survey-too-soon': (p: { name: string; last: string; from: string }) => ({
		message: `${p.name} was sent a survey on ${p.last}.`,
		remedy: `Ask again from ${p.from} on. Whoever is asked too often stops answering.`,
	}),
});

const Survey = z.object({ id: z.int(), name: z.string(), min_gap_days: z.int() });

/** The agency's survey for one kind of people. @throws {Error} when there is none: the agency ships both */
export const surveyFor = (db: ReadDb, audience: Audience) =>
	db.one(Survey, sql`select id, name, min_gap_days from survey where audience = ${audience} order by id limit 1`);

/** Why somebody can't be sent a survey now, whatever it is about; null where nothing is in the way. */
export function notToAsk(db: ReadDb, person: Anyone, gap: number, now: StoryTime): Refusal | null {
	const last = db.column(
		sql`select sent_at from survey_response where person_id = ${person.id} order by sent_at desc, id desc limit 1`,
	)[0] as string | undefined;
	const from = last === undefined ? '' : addDays(dayIn(last), gap);
	if (last !== undefined && dayIn(now) < from)
		return refuseSurvey('survey-too-soon', { name: person.name, last: longDay(dayIn(last)), from: longDay(from) });
	const address = addressOf(db, person, 'email');
	return address instanceof Refusal ? address : null;
}

const Ended = z.object({ outcome: z.string(), closed_at: z.string().nullable(), told_at: z.string().nullable() });

/** The same for a candidate and the vacancy that it is about: it has ended, they know it, and nothing else is under way. */
export function notToAskAbout(
	db: ReadDb,
	person: Anyone,
	application: { readonly id: number; readonly vacancy: string },
	gap: number,
	now: StoryTime,
): Refusal | null {
	const { name } = person;
	const { vacancy } = application;
	const found = db.one(Ended, sql`select outcome, closed_at, told_at from application where id = ${application.id}`);
	if (found.outcome !== 'rejected' && found.outcome !== 'placed')
		return refuseSurvey('survey-before-end', { name, vacancy });
	if (found.outcome === 'rejected' && (found.told_at ?? '') < (found.closed_at ?? ''))
		return refuseSurvey('survey-before-answer', { name, vacancy });
	const other = db.column(
		sql`select v.ref from application a join vacancy v on v.id = a.vacancy_id
		    where a.person_id = ${person.id} and a.outcome = 'open' order by a.id limit 1`,
	)[0] as string | undefined;
	if (other !== undefined) return refuseSurvey('survey-still-active', { name, vacancy: other });
	return notToAsk(db, person, gap, now);
}
