import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { reasons } from '../refusal.ts';
import { AboutJson, type CampaignDraft, type CampaignKind, type CampaignState } from './campaign-fields.ts';
import { Audience, Search } from './audience.ts';

export const refuseCampaign = reasons({
	'no-such-campaign': (p: { ref: string }) => ({
		message: `There is no campaign ${p.ref}.`,
		remedy: 'Go back to Campaigns and open it from the list.',
	}),
	'campaign-has-gone': (p: { name: string; state: string }) => ({
		message: `“${p.name}” is ${p.state}, so it can’t be changed any more.`,
		remedy: 'Draft another campaign.',
	}),
	'campaign-without-steps': (p: { name: string }) => ({
		message: `“${p.name}” has no message yet.`,
		remedy: 'Choose a template for its first step.',
	}),
	'step-out-of-use': (p: { template: string }) => ({
		message: `The template “${p.template}” is not in use.`,
		remedy: 'Choose another for this step, or bring it back.',
	}),
	'offers-as-service': (p: { template: string }) => ({
		message: `“${p.template}” makes an offer, and this campaign says that it is about people’s own applications.`,
		remedy: 'Set the campaign to offers, so that it goes only to who has said yes, or choose another template.',
	}),
	'nobody-gets-it': (p: { total: number }) => ({
		message:
			p.total === 0 ? 'There is nobody in this campaign.' : `All ${p.total} people are held back, so nothing would go.`,
		remedy: 'Look at the table of who is left out and why, and choose others or ask them first.',
	}),
	'birthday-without-purpose': (p: { name: string }) => ({
		message: `Why is date of birth held? “${p.name}” would use it, and nobody has said what for.`,
		remedy: 'Write down the purpose that people were told of. If there is none, the day of birth should not be kept.',
	}),
	'campaign-not-under-way': (p: { name: string; state: string }) => ({
		message: `“${p.name}” is ${p.state}, so there is nothing to hold up or go on with.`,
		remedy: 'Only a campaign that waits or is under way can be paused, and only a paused one can go on.',
	}),
	'no-such-touch': (p: { name: string; step: number }) => ({
		message: `Step ${p.step} of “${p.name}” is no social message that waits to be logged.`,
		remedy: 'Look at the steps: only a social step that is due is done by hand.',
	}),
});

const Row = z.object({
	id: z.int(),
	ref: z.string(),
	name: z.string(),
	kind: z.enum(['once', 'news', 'birthday', 'anniversary', 'holiday']),
	purpose: z.enum(['service', 'marketing']),
	audience_kind: z.enum(['pool', 'search', 'people', 'near_misses']),
	pool: z.string().nullable(),
	audience: z.string(),
	exclude: z.string().nullable(),
	owner: z.string().nullable(),
	status: z.enum(['draft', 'scheduled', 'running', 'paused', 'finished', 'cancelled']),
	starts_at: z.string().nullable(),
	skip_if_open_application: z.int().transform(Boolean),
	stop_on_reply: z.int().transform(Boolean),
	max_per_person_days: z.int(),
	about: z.string(),
	stated_purpose: z.string(),
	created_at: z.string(),
	sent_at: z.string().nullable(),
	signed: z.string(),
	cancel_reason: z.string(),
});

const StepRow = z.object({
	id: z.int(),
	position: z.int(),
	template: z.string(),
	channel: z.enum(['email', 'sms', 'social']),
	wait_days: z.int(),
	done_at: z.string().nullable(),
});
export type StepRow = z.infer<typeof StepRow>;

/** A campaign as it is set, and how far it has come. */
export interface Campaign {
	readonly id: number;
	readonly ref: string;
	readonly status: CampaignState;
	readonly kind: CampaignKind;
	readonly owner: string;
	readonly startsAt: string | null;
	/** Whose name stands below it. */
	readonly signed: string;
	/** Why it was cancelled; empty where it was not, or nobody said. */
	readonly cancelReason: string;
	readonly draft: CampaignDraft;
	readonly steps: readonly StepRow[];
}

/** @returns undefined where there is none */
export function campaignOf(db: ReadDb, ref: string): Campaign | undefined {
	const row = db.maybe(
		Row,
		sql`select k.id, k.ref, k.name, k.kind, k.purpose, k.audience_kind, p.ref as pool, k.audience, x.ref as exclude, o.name as owner, k.status,
			k.starts_at, k.skip_if_open_application, k.stop_on_reply, k.max_per_person_days, k.about, k.stated_purpose, k.created_at, k.sent_at, k.signed, k.cancel_reason
		    from campaign k left join pool p on p.id = k.audience_pool_id left join pool x on x.id = k.exclude_pool_id
		    left join colleague o on o.id = k.owner_id where k.ref = ${ref}`,
	);
	if (!row) return undefined;
	const steps = db.all(
		StepRow,
		sql`select s.id, s.position, t.name as template, t.channel, s.wait_days, s.done_at from campaign_step s
		    join template t on t.id = s.template_id where s.campaign_id = ${row.id} order by s.position, s.id`,
	);
	const { client, vacancies, news } = AboutJson.parse(JSON.parse(row.about));
	return {
		id: row.id,
		ref: row.ref,
		status: row.status,
		kind: row.kind,
		owner: row.owner ?? '',
		startsAt: row.starts_at,
		signed: row.signed || (row.owner ?? ''),
		cancelReason: row.cancel_reason,
		steps,
		draft: {
			name: row.name,
			kind: row.kind,
			purpose: row.purpose,
			audience: audienceFrom(row),
			exclude: row.exclude,
			steps: steps.map(({ template, wait_days }) => ({ template, wait_days })),
			skip_if_open_application: row.skip_if_open_application,
			stop_on_reply: row.stop_on_reply,
			max_per_person_days: row.max_per_person_days,
			client,
			vacancies,
			news,
			stated_purpose: row.stated_purpose,
		},
	};
}

function audienceFrom({ audience_kind: kind, pool, audience }: z.infer<typeof Row>): Audience {
	const kept: unknown = JSON.parse(audience);
	if (kind === 'pool') return { kind, pool: pool! };
	if (kind === 'near_misses') return { kind };
	if (kind === 'search') return { kind, ...Search.parse(kept) };
	return { kind, refs: z.object({ refs: z.array(z.string()).default([]) }).parse(kept).refs };
}

/** @throws {Refusal} `no-such-campaign` */
export function campaignByRef(db: ReadDb, ref: string): Campaign {
	const found = campaignOf(db, ref);
	if (!found) throw refuseCampaign('no-such-campaign', { ref });
	return found;
}
