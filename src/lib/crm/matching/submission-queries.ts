import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';
import { VacancyRef } from '../refs.ts';

const Sent = z.object({
	submission: z.string(),
	message: z.string().nullable(),
	contact: z.string(),
	contact_name: z.string(),
	sent_by: z.string(),
	sent_at: z.string(),
});

const Item = z.object({
	submission: z.string(),
	ref: z.string(),
	name: z.string(),
	pitch: z.string(),
	document: z.string().nullable(),
	redacted: z.int().transform(Boolean),
	/** When the permission it rested on was given. */
	permission_at: z.string(),
	decision: z.enum(['pending', 'interview', 'hold', 'decline']),
	feedback: z.string(),
	decided_at: z.string().nullable(),
});

/** What was sent to the client for a vacancy, newest first, with whom it held and what the client said. */
export const submissions = query({
	name: 'submissions',
	input: z.strictObject({ vacancy: VacancyRef }),
	run(db, { vacancy }) {
		const items = db.all(
			Item,
			sql`select s.ref as submission, p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, i.pitch, d.file_name as document,
			      i.redacted, c.at as permission_at, i.client_decision as decision, i.client_feedback as feedback, i.decided_at
			    from submission_item i join submission s on s.id = i.submission_id join vacancy v on v.id = s.vacancy_id
			    join application a on a.id = i.application_id join person p on p.id = a.person_id
			    join consent_event c on c.id = i.consent_event_id left join document d on d.id = i.document_id
			    where v.ref = ${vacancy} order by s.id, i.position, a.id`,
		);
		return db
			.all(
				Sent,
				sql`select s.ref as submission, m.ref as message, p.ref as contact, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as contact_name,
				      o.name as sent_by, s.sent_at
				    from submission s join vacancy v on v.id = s.vacancy_id join person p on p.id = s.contact_id
				    join colleague o on o.id = s.created_by left join message m on m.id = s.message_id
				    where v.ref = ${vacancy} order by s.sent_at desc, s.id desc`,
			)
			.map((sent) => ({
				...sent,
				items: items.filter((i) => i.submission === sent.submission).map(({ submission: _, ...item }) => item),
			}));
	},
});
