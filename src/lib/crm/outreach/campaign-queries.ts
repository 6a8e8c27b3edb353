import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { StoryTime } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { CampaignRef } from '../refs.ts';
import { audienceWords } from './audience.ts';
import { campaignOf } from './campaign.ts';
import { HELD, type HeldReason } from './held-words.ts';

const Line = z.object({
	ref: z.string(),
	name: z.string(),
	kind: z.enum(['once', 'news', 'birthday', 'anniversary', 'holiday']),
	purpose: z.enum(['service', 'marketing']),
	status: z.enum(['draft', 'scheduled', 'running', 'paused', 'finished', 'cancelled']),
	owner: z.string().nullable(),
	starts_at: z.string().nullable(),
	created_at: z.string(),
	people: z.int(),
	held: z.int(),
	sent: z.int(),
	opened: z.int(),
	replied: z.int(),
	unsubscribed: z.int(),
});
export type CampaignLine = z.infer<typeof Line>;

/** All campaigns, what is not over first, then the newest. */
export const campaignList = query({
	name: 'campaigns',
	input: z.strictObject({}),
	run: (db) =>
		db.all(
			Line,
			sql`with sent as (
				select r.campaign_id as id, count(*) as sent, sum(m.status in ('opened', 'replied')) as opened, sum(m.status = 'replied') as replied
				from message m join campaign_recipient r on r.id = m.recipient_id where m.direction = 'out' group by r.campaign_id),
			people as (
				select campaign_id as id, count(*) as people, sum(state = 'skipped') as held, sum(coalesce(stopped_by, '') = 'unsubscribed') as unsubscribed
				from campaign_recipient group by campaign_id)
			select k.ref, k.name, k.kind, k.purpose, k.status, o.name as owner, k.starts_at, k.created_at, coalesce(p.people, 0) as people,
				coalesce(p.held, 0) as held, coalesce(s.sent, 0) as sent, coalesce(s.opened, 0) as opened, coalesce(s.replied, 0) as replied,
				coalesce(p.unsubscribed, 0) as unsubscribed
			from campaign k left join colleague o on o.id = k.owner_id left join sent s on s.id = k.id left join people p on p.id = k.id
			order by k.status in ('finished', 'cancelled'), coalesce(k.starts_at, k.created_at) desc, k.id desc`,
		),
});

const StepResult = z.object({
	position: z.int(),
	template: z.string(),
	channel: z.enum(['email', 'sms', 'social']),
	wait_days: z.int(),
	done_at: z.string().nullable(),
	sent: z.int(),
	delivered: z.int(),
	bounced: z.int(),
	opened: z.int(),
	replied: z.int(),
	unsubscribed: z.int(),
	touched: z.int(),
	/** Whom a social step is for: they are written to by hand. */
	by_hand: z.int(),
});
export type StepResult = z.infer<typeof StepResult>;

/** What each step came to. Delivered counts what was opened and answered too. */
const results = (db: ReadDb, id: number, ref: string): StepResult[] =>
	db.all(
		StepResult,
		sql`select s.position, t.name as template, t.channel, s.wait_days, s.done_at, count(m.id) as sent,
			coalesce(sum(m.status in ('delivered', 'opened', 'replied')), 0) as delivered, coalesce(sum(m.status = 'bounced'), 0) as bounced,
			coalesce(sum(m.status in ('opened', 'replied')), 0) as opened, coalesce(sum(m.status = 'replied'), 0) as replied,
			(select count(*) from campaign_recipient r where r.campaign_id = s.campaign_id and r.step = s.position and r.stopped_by = 'unsubscribed') as unsubscribed,
			(select count(*) from interaction i where i.kind = 'social' and substr(i.body, 1, length(${ref} || ', step ' || s.position || ': ')) = ${ref} || ', step ' || s.position || ': ') as touched,
			(select count(*) from campaign_recipient r where r.campaign_id = s.campaign_id and r.step >= s.position and t.channel = 'social') as by_hand
		    from campaign_step s join template t on t.id = s.template_id left join message m on m.step_id = s.id and m.direction = 'out'
		    where s.campaign_id = ${id} group by s.id order by s.position, s.id`,
	);

const Person = z.object({
	ref: z.string(),
	name: z.string(),
	state: z.enum(['queued', 'active', 'skipped', 'completed', 'stopped']),
	skip_reason: z.string().nullable(),
	stopped_by: z.string().nullable(),
	step: z.int(),
	/** The last message that went to them, and what became of it. */
	message: z.string().nullable(),
	status: z.string().nullable(),
});
export type CampaignPerson = z.infer<typeof Person>;

/** People of one kind that are shown; the number says how many there are. */
const SHOWN = 200;

const WHICH = {
	all: '1',
	held: `r.state = 'skipped'`,
	replied: `x.status = 'replied'`,
	unsubscribed: `r.stopped_by = 'unsubscribed'`,
	bounced: `x.status = 'bounced'`,
} as const;
export const PEOPLE_SHOWN = ['all', 'held', 'replied', 'unsubscribed', 'bounced'] as const;

/** One campaign: how it is set, what each step came to, and everybody it was for. Null where there is none. */
export const oneCampaign = query({
	name: 'campaign',
	input: z.strictObject({
		campaign: CampaignRef,
		now: StoryTime,
		which: z.enum(PEOPLE_SHOWN).default('all'),
	}),
	run(db, { campaign: ref, now, which }) {
		const campaign = campaignOf(db, ref);
		if (!campaign) return null;
		const held = db.all(
			z.object({ reason: z.string(), count: z.int() }),
			sql`select skip_reason as reason, count(*) as count, min(id) as id from campaign_recipient where campaign_id = ${campaign.id} and state = 'skipped'
			    group by skip_reason order by 2 desc, id`,
		);
		const people = db.all(Person, {
			text: `select p.ref, coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.ref) as name, r.state, r.skip_reason,
				r.stopped_by, r.step, x.ref as message, x.status
				from campaign_recipient r join person p on p.id = r.person_id
				left join message x on x.id = (select max(m.id) from message m where m.recipient_id = r.id and m.direction = 'out')
				where r.campaign_id = ? and ${WHICH[which]} order by r.state = 'skipped', r.id limit ${SHOWN}`,
			values: [campaign.id],
		});
		const total = db.column({
			text: `select count(*) from campaign_recipient r left join message x on x.id = (select max(m.id) from message m where m.recipient_id = r.id and m.direction = 'out')
				where r.campaign_id = ? and ${WHICH[which]}`,
			values: [campaign.id],
		})[0] as number;
		return {
			...campaign,
			who: audienceWords(db, campaign.draft.audience, now),
			results: results(db, campaign.id, ref),
			held: held.map(({ reason, count }) => ({ words: HELD[reason as HeldReason] ?? reason, count })),
			people,
			total,
		};
	},
});

const TemplateLine = z.object({
	name: z.string(),
	channel: z.enum(['email', 'sms', 'social']),
	purpose: z.enum(['service', 'marketing']),
	subject: z.string(),
	body: z.string(),
	archived: z.int().transform(Boolean),
	/** Messages that were written from it. */
	used: z.int(),
});
export type TemplateLine = z.infer<typeof TemplateLine>;

/** Every template, in use first. */
export const templateList = query({
	name: 'template-list',
	input: z.strictObject({}),
	run: (db) =>
		db.all(
			TemplateLine,
			sql`select t.name, t.channel, t.purpose, t.subject, t.body, t.archived_at is not null as archived,
				(select count(*) from message m where m.template_id = t.id) as used
			    from template t order by t.archived_at is not null, t.name, t.id`,
		),
});
