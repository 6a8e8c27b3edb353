import type { CampaignState } from '../../crm/outreach/campaign-fields.ts';

/** How a state is marked; the word always stands in it. */
export const CAMPAIGN_TONE: Readonly<Record<CampaignState, string>> = {
	draft: '',
	scheduled: ' tag--info',
	running: ' tag--info',
	paused: ' tag--warn',
	finished: ' tag--ok',
	cancelled: ' tag--quiet',
};

export const MESSAGE_TONE: Readonly<Record<string, string>> = {
	scheduled: ' tag--info',
	held: ' tag--warn',
	delivered: ' tag--ok',
	opened: ' tag--ok',
	replied: ' tag--ok',
	bounced: ' tag--bad',
	failed: ' tag--bad',
	cancelled: ' tag--quiet',
};

/** `12 of 40`, or nothing where there is nothing to count from. */
export const outOf = (part: number, whole: number): string => (whole === 0 ? '' : `${part} of ${whole}`);
