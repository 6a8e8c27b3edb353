import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { addDays, dayIn, StoryTime } from '../../ledger/story-time.ts';
import { personByRef } from '../contact/anyone.ts';
import { query } from '../define.ts';
import { ClientRef } from '../refs.ts';
import { figuresOf } from './figures.ts';
import { notToAskAbout, surveyFor } from './may-ask.ts';
import { isLow, SurveyAnswers, type Audience } from './questions.ts';

/** Figures are of the last year. */
const YEAR = 365;
/** After this the memory is gone, and so is the use of asking. */
const FRESH = 30;
const SHOWN = 60;

const Scored = z.object({ answers: z.string().transform((text) => SurveyAnswers.safeParse(JSON.parse(text)).data) });
const scoresSince = (audience: Audience, since: string) =>
	sql`select r.answers from survey_response r join survey s on s.id = r.survey_id
	    where s.audience = ${audience} and r.answered_at >= ${since} order by r.id`;

/** What candidates and clients made of us in the last year, with how many of those asked have answered. */
export const feedbackFigures = query({
	name: 'feedback-figures',
	input: z.strictObject({ audience: z.enum(['candidate', 'client']), now: StoryTime }),
	run(db, { audience, now }) {
		const since = addDays(dayIn(now), -YEAR);
		const asked = db.column(
			sql`select count(*) from survey_response r join survey s on s.id = r.survey_id where s.audience = ${audience} and r.sent_at >= ${since}`,
		)[0] as number;
		const all = db.all(Scored, scoresSince(audience, since)).flatMap(({ answers }) => answers ?? []);
		return { asked, ...figuresOf(all) };
	},
});

const Line = z
	.object({
		survey: z.string(),
		audience: z.enum(['candidate', 'client']),
		ref: z.string().nullable(),
		name: z.string().nullable(),
		vacancy: z.string().nullable(),
		client: z.string().nullable(),
		client_name: z.string().nullable(),
		outcome: z.string().nullable(),
		sent_at: z.string(),
		answered_at: z.string().nullable(),
		answers: z.string().transform((text) => SurveyAnswers.safeParse(JSON.parse(text)).data ?? null),
		task: z.string().nullable(),
		what_changed: z.string(),
		followed_at: z.string().nullable(),
	})
	.transform((line) => ({ ...line, low: line.answers !== null && isLow(line.answers) }));
export type SurveyLine = z.infer<typeof Line>;

const LINE = `select r.ref as survey, s.audience, p.ref, nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), '') as name,
	v.ref as vacancy, c.ref as client, c.name as client_name, a.outcome, r.sent_at, r.answered_at, r.answers, t.ref as task, r.what_changed, r.followed_at
	from survey_response r join survey s on s.id = r.survey_id left join person p on p.id = r.person_id
	left join application a on a.id = r.application_id left join vacancy v on v.id = a.vacancy_id
	left join client c on c.id = r.client_id left join task t on t.id = r.follow_up_task_id`;

/** Answers that came back, low ones that nobody has followed up first, then the latest; and those that are awaited. */
export const surveyList = query({
	name: 'survey-list',
	input: z.strictObject({ limit: z.int().default(SHOWN) }),
	run(db, { limit }) {
		const low = `coalesce(r.nps <= 6 or json_extract(r.answers, '$.csat') <= 2, 0)`;
		return {
			answered: db.all(Line, {
				text: `${LINE} where r.answered_at is not null order by ${low} and r.followed_at is null desc, r.answered_at desc, r.id desc limit ?`,
				values: [limit],
			}),
			waiting: db.all(Line, {
				text: `${LINE} where r.answered_at is null order by r.sent_at desc, r.id desc limit ?`,
				values: [limit],
			}),
			toFollow: db.column({
				text: `select count(*) from survey_response r where r.answered_at is not null and r.followed_at is null and ${low}`,
				values: [],
			})[0] as number,
		};
	},
});

/** What the people of one client made of us, the latest first. */
export const surveysOfClient = query({
	name: 'surveys-of-client',
	input: z.strictObject({ client: ClientRef }),
	run: (db, { client }) => {
		const lines = db.all(Line, {
			text: `${LINE} where r.client_id = (select id from client where ref = ?) order by r.sent_at desc, r.id desc`,
			values: [client],
		});
		return { lines, figures: figuresOf(lines.flatMap(({ answers }) => answers ?? [])) };
	},
});

const Ended = z.object({
	application: z.int(),
	ref: z.string(),
	name: z.string(),
	vacancy: z.string(),
	title: z.string(),
	outcome: z.enum(['rejected', 'placed']),
	closed_at: z.string(),
});

/** Candidates whose application ended lately and who have not been asked since: whom to ask, and why not whom. */
export const toAsk = query({
	name: 'survey-to-ask',
	input: z.strictObject({ now: StoryTime }),
	run(db, { now }) {
		const { min_gap_days } = surveyFor(db, 'candidate');
		return db
			.all(
				Ended,
				sql`select a.id as application, p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name,
				    v.ref as vacancy, v.title, a.outcome, a.closed_at
				    from application a join person p on p.id = a.person_id join vacancy v on v.id = a.vacancy_id
				    where a.closed_at >= ${addDays(dayIn(now), -FRESH)} and a.outcome in ('rejected', 'placed') and p.lifecycle = 'active'
				    and not exists (select 1 from survey_response r where r.application_id = a.id)
				    order by a.closed_at desc, a.id desc limit ${SHOWN}`,
			)
			.map(({ application, ...line }) => {
				const stop = notToAskAbout(
					db,
					personByRef(db, line.ref),
					{ id: application, vacancy: line.vacancy },
					min_gap_days,
					now,
				);
				return { ...line, why: stop?.message ?? null };
			});
	},
});
