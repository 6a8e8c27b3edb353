import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayIn, StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { candidateFacts } from '../people/record.ts';
import { CandidateRef } from '../refs.ts';
import { Asks, askSentence, RIGHTS } from './asks.ts';

/** More open vacancies than a person reads. */
const JOBS = 8;

const Progress = z.object({
	vacancy: z.string(),
	title: z.string(),
	client: z.string(),
	/** The agency's own stage, word for word as it is set. */
	stage: z.string(),
	outcome: z.enum(['open', 'placed', 'rejected', 'withdrawn']),
	since: z.string(),
	told_at: z.string().nullable(),
});
const Offered = z.object({
	vacancy: z.string(),
	title: z.string(),
	slots: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
	status: z.enum(['proposed', 'confirmed']),
	starts_at: z.string(),
	location: z.string(),
});
const Permission = z.object({
	purpose: z.string(),
	vacancy: z.string().nullable(),
	title: z.string().nullable(),
	at: z.string(),
});
const Job = z.object({ vacancy: z.string(), title: z.string(), town: z.string().nullable() });

const AskedRow = z
	.object({
		request: z.string(),
		ref: z.string(),
		name: z.string(),
		payload: z.string().transform((text) => Asks.safeParse(JSON.parse(text)).data ?? null),
		state: z.enum(['new', 'applied', 'declined']),
		answer: z.string(),
		at: z.string(),
	})
	.transform(({ payload, ...row }) => ({
		...row,
		kind: payload?.kind ?? null,
		asks: payload,
		words: payload === null ? '' : askSentence(payload),
		right: payload !== null && RIGHTS.has(payload.kind),
	}));
export type PortalLine = z.infer<typeof AskedRow>;

const ASKED = `select q.ref as request, p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name,
	q.payload, q.state, q.answer, q.at from portal_request q join person p on p.id = q.person_id`;

/** What candidates have asked on their pages and nobody has answered yet, the oldest first. */
export const portalTray = query({
	name: 'portal-tray',
	input: z.strictObject({}),
	run: (db) => db.all(AskedRow, { text: `${ASKED} where q.state = 'new' order by q.at, q.id`, values: [] }),
});

const idOf = (db: ReadDb, ref: string) =>
	(db.column(sql`select id from person where ref = ${ref}`)[0] as number | undefined) ?? 0;

/**
 * Everything that a candidate sees on their own page: what we hold, how it stands as it is set, times to choose, what
 * they have allowed, what they have asked. Null where there is no such record in use.
 */
export const portalPage = query({
	name: 'portal-page',
	input: z.strictObject({ ref: CandidateRef, now: StoryTime }),
	run(db, { ref, now }) {
		const facts = candidateFacts.run(db, { ref });
		if (!facts || facts.lifecycle !== 'active') return null;
		const id = idOf(db, ref);
		return {
			facts,
			cv:
				(db.column(
					sql`select file_name from document where person_id = ${id} and kind = 'cv' and is_current = 1 order by id desc limit 1`,
				)[0] as string | undefined) ?? null,
			progress: db.all(
				Progress,
				sql`select v.ref as vacancy, v.title, c.name as client, s.name as stage, a.outcome, coalesce(a.closed_at, a.stage_entered_at) as since, a.told_at
				    from application a join vacancy v on v.id = a.vacancy_id join client c on c.id = v.client_id join stage s on s.id = a.stage_id
				    where a.person_id = ${id} order by a.outcome = 'open' desc, a.updated_at desc, a.id desc`,
			),
			interviews: db
				.all(
					Offered,
					sql`select v.ref as vacancy, v.title, i.proposed_slots as slots, i.status, i.starts_at, i.location
					    from interview i join application a on a.id = i.application_id join vacancy v on v.id = a.vacancy_id
					    where a.person_id = ${id} and a.outcome = 'open' and i.status in ('proposed', 'confirmed') order by i.starts_at, i.id`,
				)
				.map((one) => ({ ...one, slots: one.slots.filter((slot) => slot > now) }))
				.filter((one) => one.status === 'proposed' || one.starts_at > now),
			permissions: db.all(
				Permission,
				sql`select k.purpose, v.ref as vacancy, v.title, k.at from consent_current k left join vacancy v on v.id = k.vacancy_id
				    where k.person_id = ${id} and k.decision = 'given' and (k.expires_on is null or k.expires_on >= ${dayIn(now)}) order by k.at desc, k.id desc`,
			),
			jobs: db.all(
				Job,
				sql`select v.ref as vacancy, v.title, l.town from vacancy v left join place l on l.id = v.place_id
				    where v.status = 'open' and not exists (select 1 from application a where a.vacancy_id = v.id and a.person_id = ${id})
				    order by v.place_id is (select place_id from person where id = ${id}) desc, v.opened_at desc, v.id desc limit ${JOBS}`,
			),
			asked: db.all(AskedRow, {
				text: `${ASKED} where q.person_id = ? order by q.at desc, q.id desc limit 20`,
				values: [id],
			}),
		};
	},
});
export type PortalPage = NonNullable<ReturnType<(typeof portalPage)['run']>>;
