import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { compose, sql, type Sql } from '../../db/sql.ts';
import { vacancyByRef } from '../clients/vacancy.ts';
import { query } from '../define.ts';
import { candidateByRef } from '../people/person.ts';
import { CandidateRef, InterviewRef, VacancyRef } from '../refs.ts';
import {
	INTERVIEW_KINDS,
	INTERVIEW_STATUSES,
	interviewByRef,
	type InterviewKind,
	type InterviewStatus,
} from './interview.ts';

const Line = z.object({
	interview: z.string(),
	kind: z.enum(Object.keys(INTERVIEW_KINDS) as [InterviewKind]),
	status: z.enum(Object.keys(INTERVIEW_STATUSES) as [InterviewStatus]),
	round: z.int(),
	starts_at: z.string(),
	ends_at: z.string(),
	location: z.string(),
	joining_note: z.string(),
	slots: z.string().transform((text) => JSON.parse(text) as string[]),
	helped: z.int(),
	prepared_at: z.string().nullable(),
	cancel_reason: z.string().nullable(),
	ref: z.string(),
	name: z.string(),
	vacancy: z.string(),
	title: z.string(),
	client: z.string(),
	client_name: z.string(),
	cards: z.int(),
	/** Whether the learner is down to attend, and has a scorecard in. */
	mine: z.int(),
	scored: z.int(),
});
export type InterviewLine = z.infer<typeof Line>;

const ME = `(select id from colleague where is_learner = 1 order by id limit 1)`;

/** Interviews picked and put in order by the rest of the statement, over `i`, `a`, `p`, `v` and `c`. */
export const interviewLines = (db: ReadDb, rest: Sql): InterviewLine[] =>
	db.all(
		Line,
		compose`select i.ref as interview, i.kind, i.status, i.round, i.starts_at, i.ends_at, i.location, i.joining_note, i.proposed_slots as slots,
			i.adjustments <> '' as helped, i.prepared_at, i.cancel_reason, p.ref,
			coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.ref) as name,
			v.ref as vacancy, v.title, c.ref as client, c.name as client_name,
			(select count(*) from scorecard s where s.interview_id = i.id) as cards,
			exists (select 1 from interview_attendee t where t.interview_id = i.id and t.colleague_id = ${{ text: ME, values: [] }}) as mine,
			exists (select 1 from scorecard s where s.interview_id = i.id and s.author_id = ${{ text: ME, values: [] }}) as scored
			from interview i join application a on a.id = i.application_id join person p on p.id = a.person_id
			join vacancy v on v.id = a.vacancy_id join client c on c.id = v.client_id ${rest}`,
	);

/** A candidate's interviews, the next one first, then the past, the latest first. */
export const candidateInterviews = query({
	name: 'candidate-interviews',
	input: z.strictObject({ ref: CandidateRef }),
	run(db, { ref }) {
		const { id } = candidateByRef(db, ref);
		return interviewLines(db, sql`where a.person_id = ${id} order by i.starts_at desc, i.id desc`);
	},
});

/** The interviews for a vacancy, the latest first. */
export const vacancyInterviews = query({
	name: 'vacancy-interviews',
	input: z.strictObject({ vacancy: VacancyRef }),
	run(db, { vacancy }) {
		const { id } = vacancyByRef(db, vacancy);
		return interviewLines(db, sql`where a.vacancy_id = ${id} order by i.starts_at desc, i.id desc`);
	},
});

const Attends = z.object({
	who: z.string(),
	name: z.string().nullable(),
	kind: z.enum(['colleague', 'candidate', 'contact']),
	is_learner: z.int(),
	response: z.enum(['none', 'accepted', 'declined', 'tentative']),
});

/** One interview whole: who attends, what helps, and who has handed in a scorecard. */
export const interviewDetail = query({
	name: 'interview-detail',
	input: z.strictObject({ interview: InterviewRef }),
	run(db, { interview: ref }) {
		const { id, person_id, adjustments } = interviewByRef(db, ref);
		const [line] = interviewLines(db, sql`where i.id = ${id} order by i.id`);
		return {
			...line!,
			adjustments,
			attends: db.all(
				Attends,
				sql`select coalesce(o.ref, p.ref) as who, coalesce(o.name, nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), '')) as name,
				      case when o.id is not null then 'colleague' when p.id = ${person_id} then 'candidate' else 'contact' end as kind,
				      coalesce(o.is_learner, 0) as is_learner, t.response
				    from interview_attendee t left join colleague o on o.id = t.colleague_id left join person p on p.id = t.person_id
				    where t.interview_id = ${id} order by t.id`,
			),
		};
	},
});

const Card = z.object({
	id: z.int(),
	interview: z.string(),
	ref: z.string(),
	author: z.string(),
	by_learner: z.int(),
	recommendation: z.enum(['strong_no', 'no', 'yes', 'strong_yes']),
	summary: z.string(),
	submitted_at: z.string(),
	/** Whether the learner was there and has not said their own yet. */
	hidden: z.int().transform((yes) => yes === 1),
});
const Score = z.object({ card: z.int(), line: z.int(), rating: z.int(), evidence: z.string() });
const Judged = z.object({
	ref: z.string(),
	name: z.string(),
	/** Whether it is still open: only then is there something to rate. */
	open: z.int().transform((yes) => yes === 1),
	/** The learner's own mark out of five, which is no sum of the lines. */
	rating: z.int().nullable(),
});
const TopicScore = z.object({
	card: z.int(),
	topic: z.enum(['ways_of_working', 'room_to_grow']),
	rating: z.int(),
	evidence: z.string(),
});

/**
 * The scorecards for a vacancy, beside each other: the lines of the job specification down, the cards across. What
 * somebody else wrote is kept back from whoever was at the same interview until their own is in.
 *
 * Source: CRM-AC5; the first opinion that is read pulls all others.
 */
export const vacancyScorecards = query({
	name: 'vacancy-scorecards',
	input: z.strictObject({ vacancy: VacancyRef }),
	run(db, { vacancy }) {
		const { id } = vacancyByRef(db, vacancy);
		const cards = db.all(
			Card,
			compose`select s.id, i.ref as interview, p.ref, o.name as author, o.is_learner as by_learner, s.recommendation, s.summary, s.submitted_at,
				o.is_learner = 0 and exists (select 1 from interview_attendee t where t.interview_id = i.id and t.colleague_id = ${{ text: ME, values: [] }})
				  and not exists (select 1 from scorecard w where w.interview_id = i.id and w.author_id = ${{ text: ME, values: [] }}) as hidden
				from application a join interview i on i.application_id = a.id join scorecard s on s.interview_id = i.id join colleague o on o.id = s.author_id
				join person p on p.id = a.person_id where a.vacancy_id = ${id} order by i.starts_at, s.id`,
		);
		const scores = db.all(
			Score,
			sql`select l.scorecard_id as card, r.line, l.rating, l.evidence from requirement r join scorecard_line l on l.requirement_id = r.id
			    where r.vacancy_id = ${id} order by r.line, l.scorecard_id, r.id`,
		);
		const topics = db.all(
			TopicScore,
			sql`select t.scorecard_id as card, t.topic, t.rating, t.evidence from application a join interview i on i.application_id = a.id
			    join scorecard s on s.interview_id = i.id join scorecard_topic t on t.scorecard_id = s.id
			    where a.vacancy_id = ${id} order by t.topic, s.id`,
		);
		return {
			people: db.all(
				Judged,
				sql`select p.ref, coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.ref) as name, a.outcome = 'open' as open, a.rating
				    from application a join person p on p.id = a.person_id
				    where a.vacancy_id = ${id} and exists (select 1 from interview i where i.application_id = a.id and i.status = 'completed') order by p.name_key, a.id`,
			),
			lines: db.all(
				z.object({ line: z.int(), text: z.string(), importance: z.enum(['essential', 'desirable']) }),
				sql`select line, text, importance from requirement where vacancy_id = ${id} order by line, id`,
			),
			cards: cards.map(({ id: card, ...rest }) =>
				rest.hidden
					? { ...rest, recommendation: null, summary: '', scores: [], topics: [] }
					: {
							...rest,
							scores: scores.filter((score) => score.card === card),
							topics: topics.filter((score) => score.card === card),
						},
			),
		};
	},
});
