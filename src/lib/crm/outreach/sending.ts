import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import { agencyName } from '../agency.ts';
import { knownFields } from '../contact/merge.ts';
import type { CampaignDraft } from './campaign-fields.ts';
import { inPool } from './audience.ts';
import type { Sending } from './held-back.ts';

const Text = z.object({
	id: z.int(),
	channel: z.enum(['email', 'sms', 'social']),
	purpose: z.enum(['service', 'marketing']),
	subject: z.string(),
	body: z.string(),
	archived_at: z.string().nullable(),
});
export type TemplateText = z.infer<typeof Text>;

/** A template by its name, archived or not; undefined where there is none. */
export const textNamed = (db: ReadDb, name: string): TemplateText | undefined =>
	db.maybe(Text, sql`select id, channel, purpose, subject, body, archived_at from template where name = ${name}`);

/** What the sender fills in for everybody: their own name, the agency, what it is about. */
export function knownOf(
	db: ReadDb,
	{ client, vacancies, news }: Pick<CampaignDraft, 'client' | 'vacancies' | 'news'>,
	me: string,
): Record<string, string> {
	const jobs = db.column(
		sql`select v.title || coalesce(' in ' || pl.town, '') || ' (' || v.ref || ')' from json_each(${JSON.stringify(vacancies)}) w
		    join vacancy v on v.ref = w.value left join place pl on pl.id = v.place_id order by w.key`,
	);
	const firm = client === null ? undefined : db.column(sql`select name from client where ref = ${client}`)[0];
	const all = {
		// one vacancy alone fills in all that can be asked about it
		...(vacancies.length === 1 ? knownFields(db, '', vacancies[0]!) : {}),
		me,
		agency: agencyName.run(db, {}),
		vacancies: jobs.join('; '),
		...(firm === undefined ? {} : { client: String(firm) }),
		news: news.trim(),
	};
	return Object.fromEntries(Object.entries(all).filter(([, words]) => words !== ''));
}

/** One step of a campaign as it would go at a time. */
export function sendingOf(
	db: ReadDb,
	draft: CampaignDraft,
	text: TemplateText,
	{ at, me, campaign }: { at: StoryTime; me: string; campaign: number | null },
): Sending {
	return {
		channel: text.channel === 'sms' ? 'sms' : 'email',
		// a template for offers stays one, whatever the campaign is called
		purpose: text.purpose === 'marketing' ? 'marketing' : draft.purpose,
		kind: draft.kind,
		subject: text.subject,
		body: text.body,
		known: knownOf(db, draft, me),
		nearMisses: draft.audience.kind === 'near_misses',
		skipIfOpen: draft.skip_if_open_application,
		capDays: draft.max_per_person_days,
		excluded: new Set(draft.exclude === null ? [] : inPool(db, draft.exclude, at)),
		at,
		campaign,
	};
}
