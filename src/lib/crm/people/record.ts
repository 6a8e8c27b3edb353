import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';
import { CandidateRef } from '../refs.ts';
import { completenessOf, mandatoryFields } from './completeness.ts';
import { listsOf } from './house-style.ts';
import { likelyDuplicates } from './duplicates.ts';

const List = z.string().transform((text) => JSON.parse(text) as string[]);
const Flag = z.int().transform((n) => n === 1);

const Facts = z.object({
	id: z.int(),
	ref: z.string(),
	given_name: z.string().nullable(),
	family_name: z.string().nullable(),
	known_as: z.string().nullable(),
	address: z.string().nullable(),
	town: z.string().nullable(),
	postcode: z.string().nullable(),
	preferred_channel: z.string().nullable(),
	contact_window: z.string().nullable(),
	lifecycle: z.enum(['active', 'archived', 'merged', 'anonymised']),
	lifecycle_at: z.string().nullable(),
	lifecycle_reason: z.string().nullable(),
	legal_hold: z.string().nullable(),
	registered: z.string(),
	status: z.string(),
	incomplete: Flag,
	headline: z.string(),
	summary: z.string(),
	years_experience: z.int().nullable(),
	work_types: List,
	working_pattern: List,
	current_employer: z.string().nullable(),
	current_pay: z.int().nullable(),
	desired_pay: z.int().nullable(),
	pay_unit: z.string(),
	notice_days: z.int().nullable(),
	available_from: z.string().nullable(),
	travel_miles: z.int().nullable(),
	remote_ok: Flag,
	right_to_work: z.string(),
	right_to_work_seen: z.string().nullable(),
	right_to_work_on: z.string().nullable(),
	right_to_work_expires: z.string().nullable(),
	right_to_work_by: z.string().nullable(),
	driving: z.string(),
	dbs: z.string(),
	source: z.string().nullable(),
	source_detail: z.string().nullable(),
	obtained_on: z.string().nullable(),
	date_of_birth: z.string().nullable(),
	ni_number: z.string().nullable(),
	lawful_basis: z.string().nullable(),
	last_contact_at: z.string().nullable(),
	owner: z.string().nullable(),
	owner_ref: z.string().nullable(),
	owner_is_learner: z.int().nullable(),
	mobile: z.string().nullable(),
	landline: z.string().nullable(),
	email: z.string().nullable(),
	email_status: z.string().nullable(),
	notice_version: z.string().nullable(),
	notice_at: z.string().nullable(),
	notice_channel: z.string().nullable(),
});
export type CandidateFacts = z.infer<typeof Facts>;

const contact = (kind: string, column = 'value') =>
	`(select ${column} from contact_point k where k.person_id = p.id and k.kind = '${kind}' order by k.is_primary desc, k.id limit 1)`;

const FACTS = `select p.id, p.ref, p.given_name, p.family_name, p.known_as, p.address, pl.town, p.postcode, p.preferred_channel, p.contact_window,
	p.lifecycle, p.lifecycle_at, p.lifecycle_reason, p.legal_hold, substr(p.created_at, 1, 10) as registered,
	c.status, c.incomplete, c.headline, c.summary, c.years_experience, c.work_types, c.working_pattern, c.current_employer, c.current_pay, c.desired_pay,
	c.pay_unit, c.notice_days, c.available_from, c.travel_miles, c.remote_ok, c.right_to_work, c.right_to_work_seen, c.right_to_work_on, c.right_to_work_expires,
	rb.name as right_to_work_by, c.driving, c.dbs, s.name as source, c.source_detail, c.obtained_on, c.date_of_birth, c.ni_number, c.lawful_basis, c.last_contact_at,
	o.name as owner, o.ref as owner_ref, o.is_learner as owner_is_learner,
	${contact('mobile')} as mobile, ${contact('landline')} as landline, ${contact('email')} as email, ${contact('email', 'status')} as email_status,
	n.version as notice_version, ns.at as notice_at, ns.channel as notice_channel
	from person p join candidate c on c.person_id = p.id left join place pl on pl.id = p.place_id left join source s on s.id = c.source_id
	left join colleague o on o.id = c.owner_id left join colleague rb on rb.id = c.right_to_work_by
	left join notice_sent ns on ns.id = (select id from notice_sent x where x.person_id = p.id order by x.at desc, x.id desc limit 1)
	left join privacy_notice n on n.id = ns.notice_id`;

/** Everything on a candidate's record but the long lists. Undefined when there is no such record (it may have been deleted). */
export const candidateFacts = query({
	name: 'candidate-facts',
	input: z.strictObject({ ref: CandidateRef }),
	run: (db, { ref }) => db.maybe(Facts, { text: `${FACTS} where p.ref = ?`, values: [ref] }),
});

const Skill = z.object({
	skill: z.string(),
	level: z.int(),
	years: z.int().nullable(),
	last_used: z.int().nullable(),
	evidence: z.string(),
});
const Job = z.object({
	id: z.int(),
	employer: z.string(),
	title: z.string(),
	started: z.string(),
	ended: z.string().nullable(),
	duties: z.string(),
	leaving_reason: z.string().nullable(),
});
const Qualification = z.object({
	title: z.string(),
	level: z.int().nullable(),
	awarding_body: z.string().nullable(),
	awarded_year: z.int().nullable(),
	expires: z.string().nullable(),
	seen_on: z.string().nullable(),
});
const Referee = z.object({
	line: z.int(),
	name: z.string(),
	relationship: z.string(),
	organisation: z.string().nullable(),
	email: z.string().nullable(),
	phone: z.string().nullable(),
	is_relative: Flag,
	status: z.string(),
	received_on: z.string().nullable(),
	note: z.string(),
});
const Document = z.object({
	id: z.int(),
	kind: z.string(),
	file_name: z.string(),
	version: z.int(),
	is_current: Flag,
	created_at: z.string(),
	text: z.string(),
});
const Application = z.object({
	vacancy: z.string(),
	title: z.string(),
	client: z.string(),
	stage: z.string(),
	category: z.string(),
	outcome: z.string(),
	since: z.string(),
});

const idOf = (db: ReadDb, ref: string) =>
	(db.column(sql`select id from person where ref = ${ref}`)[0] as number | undefined) ?? 0;

/** The lists of a record: skills, jobs, qualifications, referees, documents, applications, and what is missing. */
export const candidateLists = query({
	name: 'candidate-lists',
	input: z.strictObject({ ref: CandidateRef }),
	run(db, { ref }) {
		const id = idOf(db, ref);
		return {
			skills: db.all(
				Skill,
				sql`select s.name as skill, cs.level, cs.years, cs.last_used_year as last_used, cs.evidence from candidate_skill cs
				    join skill s on s.id = cs.skill_id where cs.person_id = ${id} order by cs.level desc, s.name`,
			),
			jobs: db
				.all(
					Job,
					sql`select id, employer, title, started, ended, duties, leaving_reason from employment where person_id = ${id} order by id`,
				)
				.map((job, index) => ({ ...job, line: index + 1 }))
				.sort((a, b) => (a.started < b.started ? 1 : a.started > b.started ? -1 : a.line - b.line)),
			qualifications: db
				.all(
					Qualification,
					sql`select title, level, awarding_body, awarded_year, expires, seen_on from qualification where person_id = ${id} order by id`,
				)
				.map((qualification, index) => ({ ...qualification, line: index + 1 })),
			referees: db.all(
				Referee,
				sql`select row_number() over (order by id) as line, name, relationship, organisation, email, phone, is_relative, status, received_on, note from referee where person_id = ${id} order by id`,
			),
			documents: db.all(
				Document,
				sql`select id, kind, file_name, version, is_current, created_at, text from document where person_id = ${id} order by is_current desc, created_at desc, id desc`,
			),
			applications: db.all(
				Application,
				sql`select v.ref as vacancy, v.title, cl.name as client, s.name as stage, s.category, a.outcome, substr(a.stage_entered_at, 1, 10) as since
				    from application a join vacancy v on v.id = a.vacancy_id join client cl on cl.id = v.client_id join stage s on s.id = a.stage_id
				    where a.person_id = ${id} order by a.outcome = 'open' desc, a.stage_entered_at desc, a.id desc`,
			),
			completeness: completenessOf(db, id),
		};
	},
});

/** Records that may be the same person's as this one. */
export const duplicatesOf = query({
	name: 'duplicates-of',
	input: z.strictObject({ ref: CandidateRef }),
	run(db, { ref }) {
		const facts = db.maybe(Facts, { text: `${FACTS} where p.ref = ?`, values: [ref] });
		if (!facts || facts.lifecycle !== 'active') return [];
		const norm = (kind: string) =>
			(db.column(
				sql`select norm from contact_point where person_id = ${facts.id} and kind = ${kind} order by is_primary desc, id limit 1`,
			)[0] as string | undefined) ?? null;
		return likelyDuplicates(
			db,
			{
				given_name: facts.given_name ?? '',
				family_name: facts.family_name ?? '',
				known_as: facts.known_as,
				mobile: norm('mobile'),
				email: norm('email'),
				postcode: facts.postcode,
				date_of_birth: facts.date_of_birth,
			},
			facts.id,
		).filter((other) => other.score >= 60);
	},
});

/** People who look like somebody being typed into a form. */
export const duplicatesOfDraft = query({
	name: 'duplicates-of-draft',
	input: z.strictObject({
		given_name: z.string(),
		family_name: z.string(),
		known_as: z.string().nullable(),
		mobile: z.string().nullable(),
		email: z.string().nullable(),
		postcode: z.string().nullable(),
		date_of_birth: z.string().nullable(),
	}),
	run: (db, known) => likelyDuplicates(db, known),
});

/** Towns, sources and colleagues to choose from. */
export const recordChoices = query({
	name: 'record-choices',
	input: z.strictObject({}),
	run: (db) => ({
		...listsOf(db),
		colleagues: db.all(
			z.object({ ref: z.string(), name: z.string(), is_learner: Flag }),
			sql`select ref, name, is_learner from colleague where active = 1 order by is_learner desc, name, id`,
		),
	}),
});

/** Keys of the fields that this agency must have on every record. */
export const mandatory = query({
	name: 'mandatory-fields',
	input: z.strictObject({}),
	run: (db) => mandatoryFields(db),
});
