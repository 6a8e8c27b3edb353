import { z } from 'zod';
import { isLow, type SurveyAnswers } from '../../crm/feedback/questions.ts';
import { nextRef } from '../../crm/next-ref.ts';
import type { Db } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Happening } from '../../ledger/entry.ts';
import { addDays, addMinutes, dayIn } from '../../ledger/story-time.ts';
import type { Due } from '../script.ts';
import type { Actor } from './actors.ts';
import { chanceOf } from './chance-of.ts';
import { answersFrom } from './survey-answers.ts';

/** How many in a hundred answer at all. */
const ANSWER = 80;

const Asked = z.object({
	id: z.int(),
	audience: z.enum(['candidate', 'client']),
	person: z.string(),
	person_id: z.int(),
	name: z.string(),
	client_id: z.int().nullable(),
	outcome: z.string().nullable(),
	/** Whole days from the end of it until they were told. */
	days_to_hear: z.int().nullable(),
	sent_by: z.int().nullable(),
	candidate: z.int(),
});

/**
 * Whoever is sent a survey: four of five answer within a few hours. What they say follows from how it ended for them,
 * and from how long they waited to hear it; a low mark opens a task for whoever asked.
 */
export const ASKED: Actor = {
	start: () => [],
	react({ name, refusal, with: given, at }, _, seed) {
		if (refusal !== null || name !== 'survey.send') return [];
		const survey = String(given['survey']);
		if (chanceOf(seed, survey, 'answers') >= ANSWER) return [];
		return [
			{
				at: addMinutes(at, 15 + chanceOf(seed, survey, 'wait') * 2),
				key: `survey ${survey}`,
				name: 'survey.answered',
				with: { kind: 'survey-answer', survey },
			},
		];
	},
	happen: { 'survey-answer': answer },
};

function answer(db: Db, due: Due, seed: number): Happening | null {
	const survey = String(due.with['survey']);
	const asked = db.maybe(
		Asked,
		sql`select r.id, s.audience, p.ref as person, p.id as person_id, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name,
		    r.client_id, a.outcome, cast(julianday(substr(a.told_at, 1, 10)) - julianday(substr(a.closed_at, 1, 10)) as integer) as days_to_hear,
		    r.sent_by, exists (select 1 from candidate c where c.person_id = p.id) as candidate
		    from survey_response r join survey s on s.id = r.survey_id join person p on p.id = r.person_id
		    left join application a on a.id = r.application_id
		    where r.ref = ${survey} and r.answered_at is null and p.lifecycle = 'active'`,
	);
	// the record has gone since, or somebody has answered on their own page
	if (!asked) return null;
	const answers = answersFrom((...about) => chanceOf(seed, survey, ...about), {
		audience: asked.audience,
		placed: asked.outcome === 'placed',
		waited: asked.outcome === 'rejected' ? Math.max(0, asked.days_to_hear ?? 0) : 0,
	});
	const task = takeAnswer(db, asked, answers, due.at);
	return { name: due.name, with: { survey, ref: asked.person, nps: answers.nps, task } };
}

/** Writes an answer down. A low one becomes a task, due tomorrow. */
export function takeAnswer(
	db: Db,
	asked: Pick<z.infer<typeof Asked>, 'id' | 'person_id' | 'name' | 'client_id' | 'sent_by'>,
	answers: SurveyAnswers,
	at: string,
): string | null {
	db.run(
		sql`update survey_response set answers = ${JSON.stringify(answers)}, nps = ${answers.nps}, answered_at = ${at} where id = ${asked.id}`,
	);
	if (!isLow(answers) || asked.sent_by === null) return null;
	const task = nextRef(db, 'TASK');
	const title = `Ring ${asked.name}: gave us ${answers.nps} of 10. Ask what went wrong, and write what we change.`;
	db.run(sql`insert into task (ref, title, assignee_id, person_id, client_id, due_on, priority, origin, created_at)
	           values (${task}, ${title}, ${asked.sent_by}, ${asked.person_id}, ${asked.client_id}, ${addDays(dayIn(at), 1)}, 1, 'automation', ${at})`);
	db.run(
		sql`update survey_response set follow_up_task_id = (select id from task where ref = ${task}) where id = ${asked.id}`,
	);
	return task;
}
