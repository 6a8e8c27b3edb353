import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';
import { CandidateRef } from '../refs.ts';

const ConsentLine = z.object({
	at: z.string(),
	ref: z.string(),
	name: z.string(),
	purpose: z.string(),
	vacancy: z.string().nullable(),
	client: z.string().nullable(),
	decision: z.string(),
	method: z.string(),
	evidence: z.string(),
	expires_on: z.string().nullable(),
	by: z.string().nullable(),
	by_learner: z.int().nullable(),
	current: z.int().transform((n) => n === 1),
});
export type ConsentLine = z.infer<typeof ConsentLine>;

const LINES = `select c.at, p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, c.purpose, v.ref as vacancy, cl.name as client,
	c.decision, c.method, c.evidence, c.expires_on, o.name as by, o.is_learner as by_learner,
	c.id = (select max(x.id) from consent_event x where x.person_id = c.person_id and x.purpose = c.purpose and x.vacancy_id is c.vacancy_id) as current
	from consent_event c join person p on p.id = c.person_id left join vacancy v on v.id = c.vacancy_id left join client cl on cl.id = v.client_id
	left join colleague o on o.id = c.recorded_by`;

/** Everything a candidate has said yes and no to, newest first. */
export const consentsOf = query({
	name: 'consents-of',
	input: z.strictObject({ ref: CandidateRef }),
	run: (db, { ref }) =>
		db.all(ConsentLine, { text: `${LINES} where p.ref = ? order by c.at desc, c.id desc`, values: [ref] }),
});

/** The agency's ledger of permissions: lines are added, never changed. */
export const consentLedger = query({
	name: 'consent-ledger',
	input: z.strictObject({ limit: z.int().default(100) }),
	run: (db, { limit }) =>
		db.all(ConsentLine, { text: `${LINES} order by c.at desc, c.id desc limit ?`, values: [limit] }),
});

/** What has gone wrong with personal data, and what was done. */
export const incidents = query({
	name: 'incidents',
	input: z.strictObject({}),
	run: (db) =>
		db.all(
			z.object({
				ref: z.string(),
				about: z.string().nullable(),
				what: z.string(),
				action: z.string(),
				by: z.string(),
				by_learner: z.int(),
				at: z.string(),
				risk: z.string().nullable(),
				assessment: z.string(),
				tell_ico: z.int(),
				tell_people: z.int(),
				lesson: z.string(),
				closed_at: z.string().nullable(),
			}),
			sql`select i.ref, i.about, i.what, i.action, o.name as by, o.is_learner as by_learner, i.at, i.risk, i.assessment, i.tell_ico, i.tell_people,
			    i.lesson, i.closed_at from incident i join colleague o on o.id = i.reported_by order by i.at desc, i.id desc`,
		),
});

/** The do-not-contact list: how many, by channel and reason. The addresses themselves are hashes. */
export const suppressions = query({
	name: 'suppressions',
	input: z.strictObject({}),
	run: (db) =>
		db.all(
			z.object({ channel: z.string(), reason: z.string(), count: z.int(), latest: z.string() }),
			sql`select channel, reason, count(*) as count, max(at) as latest from suppression group by channel, reason order by channel, reason`,
		),
});

/** The agency's policies, clause by clause. */
export const policies = query({
	name: 'policies',
	input: z.strictObject({}),
	run: (db) =>
		db.all(
			z.object({
				policy: z.string(),
				title: z.string(),
				version: z.string(),
				number: z.string(),
				clause: z.string(),
				body: z.string(),
				governs: z.string().transform((t) => JSON.parse(t) as string[]),
			}),
			sql`select p.ref as policy, p.title, p.version, c.number, c.title as clause, c.body, c.governs from policy_clause c join policy p on p.id = c.policy_id
			    order by p.id, c.id`,
		),
});
