import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { nextRef } from '../next-ref.ts';
import { at } from '../place.ts';
import { CampaignRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { clientByRef } from '../clients/client.ts';
import { vacancyByRef } from '../clients/vacancy.ts';
import { campaignByRef, refuseCampaign } from './campaign.ts';
import { CAMPAIGN_STATES, CampaignDraft, CampaignFields } from './campaign-fields.ts';
import { textNamed } from './sending.ts';

const refuse = reasons({
	'no-such-pool-here': (p: { pool: string }) => ({
		message: `There is no pool ${p.pool}.`,
		remedy: 'Choose one from the list of pools.',
	}),
});

/** The row of a pool. @throws {Refusal} `no-such-pool-here` */
export function poolId(db: Db, ref: string | null): number | null {
	if (ref === null) return null;
	const id = db.column(sql`select id from pool where ref = ${ref}`)[0] as number | undefined;
	if (id === undefined) throw refuse('no-such-pool-here', { pool: ref });
	return id;
}

/** Writes what is set on a campaign into its row, and its steps. */
function writeDraft(db: Db, id: number, draft: CampaignDraft): void {
	const { audience, steps, client, vacancies, news } = draft;
	if (client !== null) clientByRef(db, client);
	for (const vacancy of vacancies) vacancyByRef(db, vacancy);
	const { kind, ...rest } = audience;
	db.run(sql`update campaign set name = ${draft.name}, kind = ${draft.kind}, purpose = ${draft.purpose}, audience_kind = ${kind},
		audience_pool_id = ${poolId(db, audience.kind === 'pool' ? audience.pool : null)}, audience = ${JSON.stringify(rest)},
		exclude_pool_id = ${poolId(db, draft.exclude)}, skip_if_open_application = ${draft.skip_if_open_application ? 1 : 0},
		stop_on_reply = ${draft.stop_on_reply ? 1 : 0}, max_per_person_days = ${draft.max_per_person_days},
		about = ${JSON.stringify({ client, vacancies, news })}, stated_purpose = ${draft.stated_purpose} where id = ${id}`);
	db.run(sql`delete from campaign_step where campaign_id = ${id}`);
	steps.forEach(({ template, wait_days }, i) => {
		const text = textNamed(db, template);
		if (!text || text.archived_at !== null) throw refuseCampaign('step-out-of-use', { template });
		db.run(
			sql`insert into campaign_step (campaign_id, position, template_id, wait_days) values (${id}, ${i + 1}, ${text.id}, ${i === 0 ? 0 : wait_days})`,
		);
	});
}

/**
 * Begins a campaign. Nothing goes before it is sent off.
 *
 * @throws {Refusal} `step-out-of-use`, `no-such-pool-here`, `no-such-client`, `no-such-vacancy`
 */
export const draftCampaign = command({
	name: 'campaign.draft',
	title: 'Draft a campaign',
	minutes: 3,
	input: CampaignDraft,
	outcome: z.strictObject({ campaign: CampaignRef }),
	run({ db, me, now }, draft) {
		const campaign = nextRef(db, 'CAMP');
		db.run(sql`insert into campaign (ref, name, purpose, audience_kind, owner_id, created_at)
		           values (${campaign}, ${draft.name}, ${draft.purpose}, 'people', ${me.id}, ${now})`);
		writeDraft(db, db.column(sql`select id from campaign where ref = ${campaign}`)[0] as number, draft);
		return { campaign };
	},
	says: ({ name }) => `Drafted the campaign “${name}”`,
	place: (_input, outcome) => at('campaign', outcome?.campaign ?? null),
	undo: 'rows',
});

/**
 * Sets a draft anew: all of it, as the form shows it.
 *
 * @throws {Refusal} `no-such-campaign`, `campaign-has-gone`, `step-out-of-use`, `no-such-pool-here`, `no-such-client`, `no-such-vacancy`
 */
export const amendCampaign = command({
	name: 'campaign.amend',
	title: 'Change a campaign',
	minutes: 2,
	input: z.strictObject({ campaign: CampaignRef, ...CampaignFields }),
	outcome: z.null(),
	run({ db }, { campaign, ...draft }) {
		const { id, status } = campaignByRef(db, campaign);
		if (status !== 'draft')
			throw refuseCampaign('campaign-has-gone', { name: draft.name, state: CAMPAIGN_STATES[status].toLowerCase() });
		writeDraft(db, id, draft);
		return null;
	},
	says: ({ campaign }) => `Changed the campaign ${campaign}`,
	place: ({ campaign }) => at('campaign', campaign),
	undo: 'rows',
});
