import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { Day } from '../../ledger/story-time.ts';
import { vacancyByRef } from '../clients/vacancy.ts';
import { writeTask } from '../contact/task-commands.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { at } from '../place.ts';
import { CandidateRef, TaskRef, VacancyRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { openInPipeline } from './in-pipeline.ts';

const refuse = reasons({
	'no-such-risk': (p: { name: string; risk: string }) => ({
		message: `There is no open risk “${p.risk}” on ${p.name}’s application.`,
		remedy: 'Open the application from its card to see what has been raised.',
	}),
	'risk-raised-already': (p: { name: string; risk: string }) => ({
		message: `“${p.risk}” has been raised for ${p.name} already.`,
		remedy: 'Say how the first one ended before you raise it again.',
	}),
});

/** What can go wrong between an application and a first day. */
export const RISKS = {
	counter_offer: 'Counter-offer from the employer',
	competing_offer: 'Another offer',
	long_notice: 'Long notice',
	pay: 'Pay may not be enough',
	travel: 'The way to work',
	going_quiet: 'Going quiet',
	other: 'Something else',
} as const;

export const RiskKind = z.enum(
	['counter_offer', 'competing_offer', 'long_notice', 'pay', 'travel', 'going_quiet', 'other'],
	'Choose what could go wrong.',
);

const About = { vacancy: VacancyRef, ref: CandidateRef };

/**
 * Gives somebody a mark of one to five for a vacancy, or takes it away. A person's judgement, beside the lines that the
 * CRM compares.
 *
 * @throws {Refusal} `no-such-vacancy`, `no-such-candidate`, `not-in-pipeline`, `application-over`
 */
export const rateApplication = command({
	name: 'application.rate',
	title: 'Rate',
	minutes: 1,
	input: z.strictObject({ ...About, rating: z.int().min(1).max(5).nullable() }),
	outcome: z.null(),
	run({ db, now }, { vacancy, ref, rating }) {
		const { application } = openInPipeline(db, vacancyByRef(db, vacancy), ref);
		db.run(sql`update application set rating = ${rating}, updated_at = ${now} where id = ${application.id}`);
		return null;
	},
	says: ({ vacancy, ref, rating }) =>
		rating === null ? `Took the rating off ${ref} for ${vacancy}` : `Rated ${ref} ${rating} of 5 for ${vacancy}`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'rows',
});

/**
 * Puts a card before another in its column of the board, or at the end.
 *
 * @throws {Refusal} `no-such-vacancy`, `no-such-candidate`, `not-in-pipeline`, `application-over`
 */
export const orderCards = command({
	name: 'application.order',
	title: 'Change the order on the board',
	minutes: 1,
	input: z.strictObject({ ...About, before: CandidateRef.nullable() }),
	outcome: z.null(),
	run({ db, now }, { vacancy: vacancyRef, ref, before }) {
		const vacancy = vacancyByRef(db, vacancyRef);
		const { application } = openInPipeline(db, vacancy, ref);
		const next = before === null ? null : openInPipeline(db, vacancy, before).application.id;
		const others = db.column(
			sql`select id from application where vacancy_id = ${vacancy.id} and outcome = 'open' and stage_id = ${application.stage_id}
			    and id <> ${application.id} order by board_rank, stage_entered_at, id`,
		) as number[];
		const place = next === null ? -1 : others.indexOf(next);
		others.splice(place < 0 ? others.length : place, 0, application.id);
		for (const [index, id] of others.entries())
			db.run(
				sql`update application set board_rank = ${index + 1}, updated_at = ${now} where id = ${id} and board_rank <> ${index + 1}`,
			);
		return null;
	},
	says: ({ vacancy, ref, before }) =>
		`Put ${ref} ${before === null ? 'at the end of the column' : `before ${before}`} on the board of ${vacancy}`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'rows',
});

/**
 * Says what could go wrong with an application before it does, and what is planned against it; with a day, the plan
 * becomes a task.
 *
 * Source: anticipating a customer's needs: a counter-offer is talked about before it is made.
 * @throws {Refusal} `no-such-vacancy`, `no-such-candidate`, `not-in-pipeline`, `application-over`, `risk-raised-already`
 */
export const raiseRisk = command({
	name: 'application.risk',
	title: 'Raise a risk',
	minutes: 2,
	input: z.strictObject({
		...About,
		kind: RiskKind,
		note: ShortText(500).default(''),
		plan: z
			.string()
			.trim()
			.min(
				10,
				'Say in at least 10 characters what you will do, like “Ask what would make them stay, before the offer”.',
			)
			.max(500, 'Keep the plan under 500 characters.'),
		by: Day.nullable().default(null),
	}),
	outcome: z.strictObject({ raised_at: z.string(), task: TaskRef.nullable() }),
	run({ db, now, me }, { vacancy: vacancyRef, ref, kind, note, plan, by }) {
		const vacancy = vacancyByRef(db, vacancyRef);
		const { application, person, name } = openInPipeline(db, vacancy, ref);
		const open = db.column(
			sql`select 1 from application_risk where application_id = ${application.id} and kind = ${kind} and over_at is null`,
		);
		if (open.length > 0) throw refuse('risk-raised-already', { name, risk: RISKS[kind] });
		db.run(sql`insert into application_risk (application_id, kind, note, plan, raised_at, raised_by)
		           values (${application.id}, ${kind}, ${note}, ${plan}, ${now}, ${me.id})`);
		const about = { personId: person.id, clientId: null, vacancyId: vacancy.id };
		const title = plan.length > 200 ? `${plan.slice(0, 199)}…` : plan;
		return { raised_at: now, task: by === null ? null : writeTask(db, { title, due_on: by }, about, me.id, now) };
	},
	says: ({ vacancy, ref, kind, plan }) =>
		`Raised a risk for ${ref} on ${vacancy}, ${RISKS[kind].toLowerCase()}: “${plan}”`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'rows',
});

/** Writes down how a risk ended. @throws {Refusal} `no-such-vacancy`, `no-such-candidate`, `not-in-pipeline`, `application-over`, `no-such-risk` */
export const endRisk = command({
	name: 'application.risk-over',
	title: 'Say how the risk ended',
	minutes: 1,
	input: z.strictObject({
		...About,
		kind: RiskKind,
		how: z.string().trim().min(5, 'Say in a few words how it ended, like “They turned the offer down”.').max(500),
	}),
	outcome: z.null(),
	run({ db, now }, { vacancy, ref, kind, how }) {
		const { application, name } = openInPipeline(db, vacancyByRef(db, vacancy), ref);
		const risk = db.column(
			sql`select id from application_risk where application_id = ${application.id} and kind = ${kind} and over_at is null order by id limit 1`,
		)[0];
		if (risk === undefined) throw refuse('no-such-risk', { name, risk: RISKS[kind] });
		db.run(sql`update application_risk set over_at = ${now}, how_it_ended = ${how} where id = ${risk}`);
		return null;
	},
	says: ({ vacancy, ref, kind, how }) =>
		`The risk for ${ref} on ${vacancy}, ${RISKS[kind].toLowerCase()}, is over: “${how}”`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'rows',
});
