import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';
import { taskRows } from '../contact/task-queries.ts';
import { ClientRef } from '../refs.ts';
import { clientByRef } from './client.ts';

/** Things shown on a timeline: the latest. */
const SHOWN = 100;

const Details = z.object({
	client: z.string(),
	name: z.string(),
	sector: z.string(),
	town: z.string().nullable(),
	address: z.string().nullable(),
	postcode: z.string().nullable(),
	website: z.string().nullable(),
	status: z.enum(['prospect', 'active', 'dormant', 'off_limits', 'archived']),
	terms_status: z.enum(['none', 'sent', 'agreed', 'expired']),
	terms_agreed_on: z.string().nullable(),
	fee_tenths: z.int().nullable(),
	update_channel: z.enum(['email', 'sms', 'phone']).nullable(),
	update_days: z.int().nullable(),
	notes: z.string(),
	owner: z.string().nullable(),
	owner_name: z.string().nullable(),
	created_at: z.string(),
});

const Site = z.object({
	name: z.string(),
	town: z.string().nullable(),
	address: z.string().nullable(),
	postcode: z.string().nullable(),
});

const Contact = z.object({
	ref: z.string(),
	name: z.string(),
	job_title: z.string(),
	is_decision_maker: z.int().transform(Boolean),
	left_on: z.string().nullable(),
	email: z.string().nullable(),
	mobile: z.string().nullable(),
	landline: z.string().nullable(),
	preferred_channel: z.string().nullable(),
	contact_window: z.string().nullable(),
	/** Also a candidate of ours: tomorrow's client may be on our books today. */
	is_candidate: z.int().transform(Boolean),
});

const Job = z.object({
	vacancy: z.string(),
	title: z.string(),
	status: z.string(),
	openings: z.int(),
	start_by: z.string().nullable(),
	opened_at: z.string().nullable(),
});

const Event = z.object({
	at: z.string(),
	is: z.enum(['interaction', 'message', 'submission', 'vacancy']),
	kind: z.string(),
	who: z.string().nullable(),
	text: z.string(),
	/** Whom an interaction was with. */
	person_name: z.string().nullable(),
	/** The message, submission or vacancy, or the person an interaction was with. */
	ref: z.string().nullable(),
	vacancy: z.string().nullable(),
});

/** A client's whole record. @throws {Refusal} `no-such-client` */
export const clientRecord = query({
	name: 'client-record',
	input: z.strictObject({ client: ClientRef }),
	run(db, { client: ref }) {
		const { id } = clientByRef(db, ref);
		return {
			...db.one(
				Details,
				sql`select c.ref as client, c.name, c.sector, l.town, c.address, c.postcode, c.website, c.status, c.terms_status, c.terms_agreed_on, c.fee_tenths,
				      c.update_channel, c.update_days, c.notes, o.ref as owner, o.name as owner_name, c.created_at
				    from client c left join place l on l.id = c.place_id left join colleague o on o.id = c.owner_id where c.id = ${id}`,
			),
			sites: db.all(
				Site,
				sql`select s.name, l.town, s.address, s.postcode from client_site s left join place l on l.id = s.place_id where s.client_id = ${id} order by s.name, s.id`,
			),
			contacts: contactsOf(db, id),
			vacancies: db.all(
				Job,
				sql`select ref as vacancy, title, status, openings, start_by, opened_at from vacancy where client_id = ${id}
				    order by status = 'open' desc, coalesce(opened_at, created_at) desc, id desc`,
			),
			tasks: taskRows(
				db,
				sql`where t.client_id = ${id} and t.done_at is null order by t.due_on is null, t.due_on, t.id`,
			),
			timeline: timelineOf(db, id),
		};
	},
});

/** A client's contacts, those who are there before those who have left, who decides first. */
export function contactsOf(db: ReadDb, clientId: number): z.infer<typeof Contact>[] {
	return db.all(
		Contact,
		sql`select p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, k.job_title, k.is_decision_maker, k.left_on,
		      (select value from contact_point x where x.person_id = p.id and x.kind = 'email' order by x.is_primary desc, x.id limit 1) as email,
		      (select value from contact_point x where x.person_id = p.id and x.kind = 'mobile' order by x.is_primary desc, x.id limit 1) as mobile,
		      (select value from contact_point x where x.person_id = p.id and x.kind = 'landline' order by x.is_primary desc, x.id limit 1) as landline,
		      p.preferred_channel, p.contact_window, exists (select 1 from candidate c where c.person_id = p.id) as is_candidate
		    from client_contact k join person p on p.id = k.person_id where k.client_id = ${clientId}
		    order by k.left_on is not null, k.is_decision_maker desc, p.name_key, p.id`,
	);
}

/** What was said, written, sent and opened with a client, newest first. */
function timelineOf(db: ReadDb, clientId: number): z.infer<typeof Event>[] {
	return db.all(
		Event,
		sql`with k as (select person_id from client_contact where client_id = ${clientId})
		select i.at, 'interaction' as "is", i.kind, o.name as who, i.body as text, p.ref, v.ref as vacancy, i.id as id,
			nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), '') as person_name
		from interaction i left join colleague o on o.id = i.author_id left join person p on p.id = i.person_id left join vacancy v on v.id = i.vacancy_id
		where i.client_id = ${clientId} or v.client_id = ${clientId} or (i.person_id in k and i.client_id is null and i.vacancy_id is null)
		union all
		select m.at, 'message', m.direction || ' ' || m.channel, coalesce(nullif(m.from_name, ''), o.name), m.subject, m.ref, v.ref, m.id, null
		from message m left join colleague o on o.id = m.colleague_id left join vacancy v on v.id = m.vacancy_id
		where m.client_id = ${clientId} or m.person_id in k
		union all
		select s.sent_at, 'submission', 'sent', o.name, (select count(*) from submission_item x where x.submission_id = s.id) || ' sent', s.ref, v.ref, s.id, null
		from submission s join vacancy v on v.id = s.vacancy_id join colleague o on o.id = s.created_by where v.client_id = ${clientId}
		union all
		select v.opened_at, 'vacancy', 'opened', o.name, v.title, v.ref, v.ref, v.id, null
		from vacancy v left join colleague o on o.id = v.owner_id where v.client_id = ${clientId} and v.opened_at is not null
		order by 1 desc, 2, 8 desc limit ${SHOWN}`,
	);
}
