import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { at } from '../place.ts';
import { SurveyRef } from '../refs.ts';
import { reasons } from '../refusal.ts';

const refuse = reasons({
	'no-such-survey': (p: { survey: string }) => ({
		message: `There is no survey ${p.survey}.`,
		remedy: 'Choose one from the answers on the Feedback screen.',
	}),
	'survey-not-answered': (p: { survey: string }) => ({
		message: `${p.survey} has not been answered yet, so there is nothing to follow up.`,
		remedy: 'Wait for the answer.',
	}),
	'survey-followed-already': (p: { survey: string; changed: string }) => ({
		message: `${p.survey} has been followed up already, with “${p.changed}”.`,
		remedy: 'If something more came of it, log a note on the person’s record.',
	}),
});

const Asked = z.object({
	id: z.int(),
	answered_at: z.string().nullable(),
	followed_at: z.string().nullable(),
	what_changed: z.string(),
	task: z.int().nullable(),
});

/**
 * Writes down what was changed because of somebody's answer. Ticks off the task that a low mark opened.
 *
 * @throws {Refusal} `no-such-survey`, `survey-not-answered`, `survey-followed-already`
 */
export const followSurvey = command({
	name: 'survey.follow',
	title: 'What changed',
	minutes: 2,
	input: z.strictObject({
		survey: SurveyRef,
		/** What we do differently now, and that the person was told. */
		changed: z.string().trim().min(10, 'Say what was changed, in a sentence.').max(1_000),
	}),
	outcome: z.null(),
	run({ db, now }, { survey, changed }) {
		const found = db.maybe(
			Asked,
			sql`select id, answered_at, followed_at, what_changed, follow_up_task_id as task from survey_response where ref = ${survey}`,
		);
		if (!found) throw refuse('no-such-survey', { survey });
		if (found.answered_at === null) throw refuse('survey-not-answered', { survey });
		if (found.followed_at !== null) throw refuse('survey-followed-already', { survey, changed: found.what_changed });
		db.run(sql`update survey_response set what_changed = ${changed}, followed_at = ${now} where id = ${found.id}`);
		db.run(sql`update task set done_at = ${now} where id = ${found.task} and done_at is null`);
		return null;
	},
	says: ({ survey, changed }) => `Followed up ${survey}: “${changed}”`,
	place: () => at('feedback', null, 'answers'),
	undo: 'rows',
});
