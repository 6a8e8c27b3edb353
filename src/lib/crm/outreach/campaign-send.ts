import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { addMinutes, StoryTime } from '../../ledger/story-time.ts';
import { mustBeAhead, timeWords } from '../contact/message-schedule.ts';
import { isQuiet } from '../contact/hours.ts';
import { command, type CommandContext } from '../define.ts';
import { ShortText } from '../fields.ts';
import { at } from '../place.ts';
import { CampaignRef } from '../refs.ts';
import { campaignByRef, refuseCampaign, type Campaign } from './campaign.ts';
import { CAMPAIGN_STATES, type CampaignState } from './campaign-fields.ts';
import { checkCampaign } from './campaign-check.ts';
import { textNamed } from './sending.ts';

/**
 * Sends a campaign off, now or at a time. Everybody is looked at once more, and who is left out is kept with the
 * reason. The messages go as story time passes, each looked at again when it goes.
 *
 * @throws {Refusal} `no-such-campaign`, `campaign-has-gone`, `campaign-without-steps`, `step-out-of-use`,
 * `offers-as-service`, `birthday-without-purpose`, `time-has-passed`, `in-quiet-hours`, `nobody-gets-it`
 */
export const scheduleCampaign = command({
	name: 'campaign.schedule',
	title: 'Send a campaign',
	minutes: 2,
	input: z.strictObject({
		campaign: CampaignRef,
		/** When it begins; null for now. */
		starts_at: StoryTime.nullable().default(null),
		/** Whose name stands below it; the seat's where nobody says. */
		signed: ShortText(120).default(''),
	}),
	outcome: z.strictObject({ campaign: CampaignRef, goes: z.int(), held: z.int() }),
	run({ db, now }, { campaign: ref, starts_at, signed }) {
		const campaign = campaignByRef(db, ref);
		mustBeReady(db, campaign);
		if (starts_at !== null || isQuiet(now)) mustBeAhead(starts_at ?? addMinutes(now, 1), now);
		const goesAt = starts_at ?? now;
		const all = checkCampaign(db, campaign, goesAt, now);
		const held = all.filter((one) => one.held !== null).length;
		if (held === all.length) throw refuseCampaign('nobody-gets-it', { total: all.length });
		const rows = all.map(({ id, held: no }) => [id, no === null ? 'queued' : 'skipped', no?.reason ?? null]);
		db.run(sql`insert into campaign_recipient (campaign_id, person_id, state, skip_reason)
		           select ${campaign.id}, w.value ->> 0, w.value ->> 1, w.value ->> 2 from json_each(${JSON.stringify(rows)}) w order by w.key`);
		db.run(
			sql`update campaign set status = 'scheduled', starts_at = ${goesAt}, sent_at = ${now}, signed = ${signed} where id = ${campaign.id}`,
		);
		return { campaign: ref, goes: all.length - held, held };
	},
	says: ({ campaign, starts_at }, outcome) =>
		`Sent off the campaign ${campaign}${starts_at === null ? '' : `, to go on ${timeWords(starts_at)}`}` +
		(outcome ? `: ${outcome.goes} get it, ${outcome.held} are left out` : ''),
	place: ({ campaign }) => at('campaign', campaign),
	undo: 'never',
});

/** Whether a campaign is whole, and says what it does. */
function mustBeReady(db: Db, { status, steps, draft, kind }: Campaign): void {
	const { name, purpose, stated_purpose } = draft;
	if (status !== 'draft')
		throw refuseCampaign('campaign-has-gone', { name, state: CAMPAIGN_STATES[status].toLowerCase() });
	if (steps.length === 0) throw refuseCampaign('campaign-without-steps', { name });
	for (const { template } of steps) {
		const text = textNamed(db, template);
		if (!text || text.archived_at !== null) throw refuseCampaign('step-out-of-use', { template });
		if (purpose === 'service' && text.purpose === 'marketing') throw refuseCampaign('offers-as-service', { template });
	}
	if (kind === 'birthday' && stated_purpose.trim().length < 10)
		throw refuseCampaign('birthday-without-purpose', { name });
}

const One = z.strictObject({ campaign: CampaignRef });

/** Moves a campaign from one of some states to another. @throws {Refusal} `no-such-campaign`, `campaign-not-under-way` */
function moveTo({ db }: CommandContext, ref: string, from: readonly CampaignState[], to: CampaignState): Campaign {
	const campaign = campaignByRef(db, ref);
	if (!from.includes(campaign.status))
		throw refuseCampaign('campaign-not-under-way', {
			name: campaign.draft.name,
			state: CAMPAIGN_STATES[campaign.status].toLowerCase(),
		});
	db.run(sql`update campaign set status = ${to} where id = ${campaign.id}`);
	return campaign;
}

/** Holds a campaign up: no further step goes. @throws {Refusal} `no-such-campaign`, `campaign-not-under-way` */
export const pauseCampaign = command({
	name: 'campaign.pause',
	title: 'Pause a campaign',
	minutes: 1,
	input: One,
	outcome: z.null(),
	run(context, { campaign }) {
		moveTo(context, campaign, ['scheduled', 'running'], 'paused');
		return null;
	},
	says: ({ campaign }) => `Paused the campaign ${campaign}`,
	place: ({ campaign }) => at('campaign', campaign),
	// taking a pause back would send: going on is an act of its own
	undo: 'never',
});

/** Lets a paused campaign go on. @throws {Refusal} `no-such-campaign`, `campaign-not-under-way` */
export const resumeCampaign = command({
	name: 'campaign.resume',
	title: 'Go on with a campaign',
	minutes: 1,
	input: One,
	outcome: z.null(),
	run(context, { campaign }) {
		moveTo(context, campaign, ['paused'], 'running');
		return null;
	},
	says: ({ campaign }) => `Went on with the campaign ${campaign}`,
	place: ({ campaign }) => at('campaign', campaign),
	undo: 'never',
});

/** Ends a campaign: nothing more of it goes. What has gone stays. @throws {Refusal} `no-such-campaign`, `campaign-not-under-way` */
export const cancelCampaign = command({
	name: 'campaign.cancel',
	title: 'Cancel a campaign',
	minutes: 1,
	input: z.strictObject({ campaign: CampaignRef, reason: ShortText(300).default('') }),
	outcome: z.null(),
	run(context, { campaign, reason }) {
		const { id } = moveTo(context, campaign, ['draft', 'scheduled', 'running', 'paused'], 'cancelled');
		context.db.run(sql`update campaign set cancel_reason = ${reason} where id = ${id}`);
		context.db.run(
			sql`update campaign_recipient set state = 'stopped', stopped_by = 'cancelled' where campaign_id = ${id} and state in ('queued', 'active')`,
		);
		return null;
	},
	says: ({ campaign }) => `Cancelled the campaign ${campaign}`,
	place: ({ campaign }) => at('campaign', campaign),
	undo: 'never',
});

/**
 * Logs that the social messages of a step have been written by hand: one line on each person's timeline.
 *
 * @throws {Refusal} `no-such-campaign`, `no-such-touch`
 */
export const logTouches = command({
	name: 'campaign.log-touches',
	title: 'Log the social messages',
	minutes: 10,
	input: z.strictObject({ campaign: CampaignRef, step: z.int().min(1).max(6) }),
	outcome: z.strictObject({ touched: z.int() }),
	run({ db, me, now }, { campaign: ref, step: position }) {
		const { id, steps, draft } = campaignByRef(db, ref);
		const step = steps.find((one) => one.position === position);
		const people = db.column(
			sql`select person_id from campaign_recipient where campaign_id = ${id} and state in ('active', 'completed') and step = ${position} order by person_id`,
		) as number[];
		const marker = `${ref}, step ${position}: `;
		const before = db.column(
			sql`select 1 from interaction where kind = 'social' and substr(body, 1, ${marker.length}) = ${marker} order by id limit 1`,
		);
		if (step?.channel !== 'social' || step.done_at === null || before.length > 0 || people.length === 0)
			throw refuseCampaign('no-such-touch', { name: draft.name, step: position });
		db.run(sql`insert into interaction (kind, direction, person_id, author_id, body, at)
		           select 'social', 'out', w.value, ${me.id}, ${`${marker}written by hand, “${step.template}”.`}, ${now}
		           from json_each(${JSON.stringify(people)}) w order by w.key`);
		return { touched: people.length };
	},
	says: ({ campaign, step }, outcome) =>
		`Logged the social messages of step ${step} of ${campaign}${outcome ? `: ${outcome.touched} people` : ''}`,
	place: ({ campaign }) => at('campaign', campaign),
	undo: 'rows',
});
