import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

/** All that decides whether something goes to somebody, and what it would say. */
export const Facts = z.object({
	id: z.int(),
	ref: z.string(),
	name: z.string(),
	given: z.string().nullable(),
	lifecycle: z.string(),
	status: z.string(),
	window: z.string().nullable(),
	town: z.string().nullable(),
	source: z.string().nullable(),
	obtained_on: z.string().nullable(),
	last_contact: z.string().nullable(),
	born: z.string().nullable(),
	/** The day they started in the last job we placed them in. */
	started: z.string().nullable(),
	/** `value|norm|status` of the address on this channel. */
	point: z.string().nullable(),
	/** `decision|expires|at` of the last word on offers this way, and on staying in a talent pool. */
	offers: z.string().nullable(),
	talent: z.string().nullable(),
	/** `VAC-208|Interview`: the open application that has come furthest. */
	open: z.string().nullable(),
	/** When the last offer went to them. */
	offered: z.string().nullable(),
});
export type Facts = z.infer<typeof Facts>;

const lastWord = (purpose: string) =>
	`(select e.decision || '|' || coalesce(e.expires_on, '') || '|' || e.at from consent_event e
	  where e.person_id = p.id and e.purpose = ${purpose} and e.vacancy_id is null order by e.id desc limit 1)`;

/**
 * The facts of many people in one statement.
 *
 * @param except - a campaign whose own messages do not count as offers: its steps follow each other as they were planned
 */
export function factsOf(
	db: ReadDb,
	ids: readonly number[],
	channel: 'email' | 'sms',
	except: number | null = null,
): Facts[] {
	const [kind, purpose] = channel === 'sms' ? ['mobile', 'marketing_sms'] : ['email', 'marketing_email'];
	return db.all(Facts, {
		text: `select p.id, p.ref, coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.ref) as name,
			coalesce(nullif(p.known_as, ''), p.given_name) as given, p.lifecycle, c.status, p.contact_window as window, pl.town, s.name as source,
			c.obtained_on, c.last_contact_at as last_contact, c.date_of_birth as born,
			(select max(x.start_on) from placement x join application a on a.id = x.application_id
			 where a.person_id = p.id and x.status in ('accepted', 'started', 'completed')) as started,
			(select cp.value || '|' || cp.norm || '|' || cp.status from contact_point cp
			 where cp.person_id = p.id and cp.kind = ? order by cp.is_primary desc, cp.id limit 1) as point,
			${lastWord('?')} as offers, ${lastWord("'talent_pool'")} as talent,
			(select v.ref || '|' || st.name from application a join vacancy v on v.id = a.vacancy_id join stage st on st.id = a.stage_id
			 where a.person_id = p.id and a.outcome = 'open' order by st.position desc, a.id limit 1) as open,
			(select max(m.at) from message m join template t on t.id = m.template_id left join campaign_step cs on cs.id = m.step_id
			 where m.person_id = p.id and m.direction = 'out' and t.purpose = 'marketing' and m.status not in ('draft', 'scheduled', 'held', 'cancelled', 'failed')
			   and cs.campaign_id is not ?) as offered
			from json_each(?) w join person p on p.id = w.value join candidate c on c.person_id = p.id
			left join place pl on pl.id = p.place_id left join source s on s.id = c.source_id
			order by w.key`,
		values: [kind!, purpose!, except ?? -1, JSON.stringify(ids)],
	});
}

/** The marks on the do-not-contact list that hold this channel back; empty where nobody is on it. */
export const heldMarks = (db: ReadDb, channel: 'email' | 'sms'): ReadonlySet<string> =>
	new Set(
		db.column(
			sql`select norm_hash from suppression where channel in ('any', ${channel}) order by norm_hash, id`,
		) as string[],
	);
