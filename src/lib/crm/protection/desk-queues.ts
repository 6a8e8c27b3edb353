import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { addDays, addMonths, dayIn, StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { CandidateRef, RequestRef } from '../refs.ts';
import { allRequests, clockOf, maybeRequest } from './request.ts';

/** Requests from people, the one that is due first at the top, each with its clock. */
export const requests = query({
	name: 'requests',
	input: z.strictObject({ now: StoryTime }),
	run: (db, { now }) => allRequests(db).map((row) => ({ ...row, clock: clockOf(row, dayIn(now)) })),
});

/** One request, its clock, and the parts that name somebody else. */
export const requestRecord = query({
	name: 'request-record',
	input: z.strictObject({ ref: z.string().max(40), now: StoryTime }),
	run(db, { ref, now }) {
		const row = RequestRef.safeParse(ref).success ? maybeRequest(db, ref) : undefined;
		if (!row) return null;
		const parts = db.all(
			z.object({ table: z.string(), key: z.string(), include: z.string(), reason: z.string() }),
			sql`select table_name as "table", row_key as key, include, reason from data_request_item where request_id = ${row.id} order by id`,
		);
		return { ...row, clock: clockOf(row, dayIn(now)), parts };
	},
});

const Notice = z.object({
	ref: z.string(),
	name: z.string(),
	source: z.string(),
	obtained_on: z.string(),
	told: z.string().nullable(),
});

/**
 * People whose details were found elsewhere and who have not been told: due a month after, or when they were first
 * written to or shown to somebody, whichever was earlier.
 *
 * Source: UK GDPR Art. 14(3).
 */
export const noticesDue = query({
	name: 'notices-due',
	input: z.strictObject({ now: StoryTime, limit: z.int().default(100) }),
	run(db, { now, limit }) {
		const today = dayIn(now);
		return db
			.all(
				Notice,
				sql`select p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, s.name as source, c.obtained_on,
				      (select substr(min(m.at), 1, 10) from message m where m.person_id = p.id and m.direction = 'out') as told
				    from candidate c join person p on p.id = c.person_id join source s on s.id = c.source_id
				    where p.lifecycle = 'active' and c.obtained_on is not null and s.kind in ('job_board', 'cv_database', 'referral', 'social', 'agency', 'ats')
				      and not exists (select 1 from notice_sent n where n.person_id = p.id)
				    order by c.obtained_on, p.id limit ${limit}`,
			)
			.map(({ told, ...row }) => {
				const month = addMonths(row.obtained_on, 1);
				const due = told !== null && told < month ? told : month;
				return { ...row, due, late: due < today };
			});
	},
});

/** Permissions that have run out or end within two weeks, soonest first: to be asked for again, never assumed. */
export const permissionsEnding = query({
	name: 'permissions-ending',
	input: z.strictObject({ now: StoryTime, limit: z.int().default(100) }),
	run: (db, { now, limit }) =>
		db.all(
			z.object({
				ref: z.string(),
				name: z.string(),
				vacancy: z.string().nullable(),
				purpose: z.string(),
				ends: z.string(),
			}),
			sql`select p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, v.ref as vacancy, c.purpose, c.expires_on as ends
			    from consent_event c join person p on p.id = c.person_id left join vacancy v on v.id = c.vacancy_id
			    where p.lifecycle = 'active' and c.decision = 'given' and c.expires_on is not null
			      and c.expires_on between ${addDays(dayIn(now), -30)} and ${addDays(dayIn(now), 14)}
			      and (v.id is null or v.status = 'open')
			      and c.id = (select max(x.id) from consent_event x where x.person_id = c.person_id and x.purpose = c.purpose and x.vacancy_id is c.vacancy_id)
			    order by c.expires_on, c.id limit ${limit}`,
		),
});

/** To whom a person's details have gone: CVs to clients, and files taken out of the CRM. */
export const disclosures = query({
	name: 'disclosures',
	input: z.strictObject({ limit: z.int().default(100) }),
	run: (db, { limit }) =>
		db.all(
			z.object({ at: z.string(), ref: z.string(), name: z.string(), to: z.string(), what: z.string() }),
			sql`select s.sent_at as at, p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, c.name as "to",
			      s.ref || case when i.redacted = 1 then ', without contact details' else '' end as what
			    from submission_item i join submission s on s.id = i.submission_id join application a on a.id = i.application_id
			    join person p on p.id = a.person_id join vacancy v on v.id = s.vacancy_id join client c on c.id = v.client_id
			    order by s.sent_at desc, s.id desc, a.id limit ${limit}`,
		),
});

const Look = z.object({
	entry: z.int(),
	at: z.string(),
	command: z.string(),
	ref: z.string().nullable(),
	field: z.string().nullable(),
	reason: z.string().nullable(),
	refused: z.int(),
});

/** Who opened which record and which field, and took out what, in this attempt: newest first. */
export const whoLooked = query({
	name: 'who-looked',
	input: z.strictObject({ limit: z.int().default(200) }),
	run: (db, { limit }) =>
		db.all(
			Look,
			sql`select seq as entry, now as at, command, coalesce(entry ->> '$.input.ref', entry ->> '$.input.client', entry ->> '$.input.vacancy') as ref,
			      entry ->> '$.input.field' as field, entry ->> '$.input.reason' as reason, refusal is not null as refused
			    from ledger where command like '%.view' or command like '%.export' or command = 'search.run' order by seq desc limit ${limit}`,
		),
});

/** Records that have been archived for as long as the agency's rule says: their names may come off. */
export const dueForAnonymising = query({
	name: 'due-for-anonymising',
	input: z.strictObject({ now: StoryTime, limit: z.int().default(100) }),
	run(db, { now, limit }) {
		const [months] = db.column(
			sql`select months from retention_rule where starts = 'archived' order by months, id limit 1`,
		) as [number | undefined];
		const before = addMonths(dayIn(now), -(months ?? 12));
		return db.all(
			z.object({
				ref: z.string(),
				name: z.string(),
				since: z.string(),
				reason: z.string(),
				legal_hold: z.string().nullable(),
			}),
			sql`select p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, substr(p.lifecycle_at, 1, 10) as since,
			      p.lifecycle_reason as reason, p.legal_hold
			    from person p join candidate c on c.person_id = p.id where p.lifecycle = 'archived' and substr(p.lifecycle_at, 1, 10) <= ${before}
			    order by p.lifecycle_at, p.id limit ${limit}`,
		);
	},
});

/** Requests about one person, for their record. */
export const requestsOf = query({
	name: 'requests-of',
	input: z.strictObject({ ref: CandidateRef, now: StoryTime }),
	run: (db, { ref, now }) =>
		allRequests(db)
			.filter((row) => row.person === ref)
			.map((row) => ({ ...row, clock: clockOf(row, dayIn(now)) })),
});
