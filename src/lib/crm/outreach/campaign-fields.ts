import { z } from 'zod';
import { ShortText } from '../fields.ts';
import { ClientRef, PoolRef, VacancyRef } from '../refs.ts';
import { Audience } from './audience.ts';

export const CAMPAIGN_KINDS = {
	once: 'Message to many',
	news: 'News of an employer',
	birthday: 'On each birthday',
	anniversary: 'On the day of a placement',
	holiday: 'For a holiday',
} as const;
export type CampaignKind = keyof typeof CAMPAIGN_KINDS;

export const CAMPAIGN_STATES = {
	draft: 'Draft',
	scheduled: 'Waits for its time',
	running: 'Under way',
	paused: 'Paused',
	finished: 'Finished',
	cancelled: 'Cancelled',
} as const;
export type CampaignState = keyof typeof CAMPAIGN_STATES;

/** Those that go to each person on a day of their own, for as long as they run. */
export const isCalendar = (kind: CampaignKind) => kind === 'birthday' || kind === 'anniversary';

export const CampaignStep = z.strictObject({
	/** By the template's name. */
	template: z.string().min(1, 'Choose a template.').max(80),
	/** Days after the step before; the first has none. */
	wait_days: z.int('Write whole days, like 3.').min(0).max(365, 'Wait a year at most.').default(0),
});

/** Everything that is set on a campaign before it goes. */
export const CampaignFields = {
	name: ShortText(80).pipe(z.string().min(3, 'Give the campaign a name, like “Night shifts, March”.')),
	kind: z.enum(['once', 'news', 'birthday', 'anniversary', 'holiday']).default('once'),
	purpose: z.enum(['service', 'marketing']).default('marketing'),
	audience: Audience.default({ kind: 'people', refs: [] }),
	exclude: PoolRef.nullable().default(null),
	steps: z.array(CampaignStep).max(6, 'Six steps are the most.').default([]),
	/** Nobody who is being considered for a vacancy gets it. */
	skip_if_open_application: z.boolean().default(true),
	stop_on_reply: z.boolean().default(true),
	/** At most one offer to anybody in so many days. */
	max_per_person_days: z.int('Write whole days, like 7.').min(0).max(365).default(7),
	/** What the records can't fill in. */
	client: ClientRef.nullable().default(null),
	vacancies: z.array(VacancyRef).max(6, 'Six vacancies are the most.').default([]),
	news: ShortText(600).default(''),
	/** Why a day of birth may be used. */
	stated_purpose: ShortText(300).default(''),
};
export const CampaignDraft = z.strictObject(CampaignFields);
export type CampaignDraft = z.infer<typeof CampaignDraft>;

/** What a campaign tells of, as the row keeps it. */
export const AboutJson = z.object({
	client: z.string().nullable().default(null),
	vacancies: z.array(z.string()).default([]),
	news: z.string().default(''),
});
