import { cancelMessage, scheduleMessage } from '../../../src/lib/crm/contact/message-schedule.ts';
import {
	amendAutomation,
	draftAutomation,
	dryRunAutomation,
	switchOffAutomation,
	switchOnAutomation,
} from '../../../src/lib/crm/outreach/automation-commands.ts';
import { amendCampaign, draftCampaign } from '../../../src/lib/crm/outreach/campaign-commands.ts';
import { logTouches, pauseCampaign, scheduleCampaign } from '../../../src/lib/crm/outreach/campaign-send.ts';
import { addTemplate, amendTemplate, archiveTemplate } from '../../../src/lib/crm/outreach/template-commands.ts';
import { YUSUF } from '../world.ts';
import { setting, type Reached } from './given.ts';

const LATER = { ref: YUSUF.ref, channel: 'sms', body: 'Ring me when you can.' };
const TEXT = { name: 'Shifts', channel: 'sms', purpose: 'marketing', body: 'Shifts. Reply STOP to stop these.' };
const KIND = { ...TEXT, name: 'A kind word', purpose: 'service', body: 'We have your application.' };
const PEOPLE = { kind: 'people', refs: [YUSUF.ref] };
const CAMPAIGN = { name: 'Spring', purpose: 'service', audience: PEOPLE, steps: [{ template: 'A kind word' }] };
const SEND = { campaign: 'CAMP-1001' };
const THANK = {
	name: 'Thank them',
	trigger: 'application_received',
	actions: [{ do: 'send', template: 'A kind word' }],
};
const AUTO = { automation: 'AUTO-1001' };
const texts = setting(`insert into template (channel, name, body, purpose, archived_at) values
	('sms', 'Shifts', 'Shifts. Reply STOP to stop these.', 'marketing', null), ('sms', 'A kind word', 'We have it.', 'service', null),
	('sms', 'Old one', 'Gone.', 'service', '2026-01-05T10:00')`);

/** How each reason of what goes to many, or by itself, to say no comes about. */
export const OF_OUTREACH: Readonly<Record<string, Reached>> = {
	'time-has-passed': [scheduleMessage, { ...LATER, goes: '2026-03-02T08:30' }, texts],
	'in-quiet-hours': [scheduleMessage, { ...LATER, goes: '2026-03-02T21:30' }, texts],
	'message-not-waiting': [
		cancelMessage,
		{ message: 'MSG-1001' },
		texts,
		[
			[scheduleMessage, { ...LATER, goes: '2026-03-03T09:00' }],
			[cancelMessage, { message: 'MSG-1001' }],
		],
	],
	'template-name-taken': [addTemplate, TEXT, texts],
	'no-such-template-here': [archiveTemplate, { template: 'Nowhere' }, texts],
	'template-out-of-use': [amendTemplate, { ...KIND, template: 'Old one', name: 'Old one' }, texts],
	'template-in-use': [archiveTemplate, { template: 'Shifts', archived: false }, texts],
	'no-way-out': [addTemplate, { ...TEXT, name: 'Offers', body: 'Come and work with us.' }],
	'no-such-campaign': [scheduleCampaign, { campaign: 'CAMP-999' }],
	'campaign-has-gone': [
		amendCampaign,
		{ ...SEND, ...CAMPAIGN },
		texts,
		[
			[draftCampaign, CAMPAIGN],
			[scheduleCampaign, SEND],
		],
	],
	'campaign-without-steps': [scheduleCampaign, SEND, texts, [[draftCampaign, { ...CAMPAIGN, steps: [] }]]],
	'step-out-of-use': [draftCampaign, { ...CAMPAIGN, steps: [{ template: 'Old one' }] }, texts],
	'offers-as-service': [
		scheduleCampaign,
		SEND,
		texts,
		[[draftCampaign, { ...CAMPAIGN, steps: [{ template: 'Shifts' }] }]],
	],
	'nobody-gets-it': [
		scheduleCampaign,
		SEND,
		texts,
		[[draftCampaign, { ...CAMPAIGN, purpose: 'marketing', steps: [{ template: 'Shifts' }] }]],
	],
	'birthday-without-purpose': [scheduleCampaign, SEND, texts, [[draftCampaign, { ...CAMPAIGN, kind: 'birthday' }]]],
	'campaign-not-under-way': [pauseCampaign, SEND, texts, [[draftCampaign, CAMPAIGN]]],
	'no-such-touch': [logTouches, { ...SEND, step: 1 }, texts, [[draftCampaign, CAMPAIGN]]],
	'no-such-pool-here': [draftCampaign, { ...CAMPAIGN, exclude: 'POOL-9' }, texts],
	'no-such-automation': [dryRunAutomation, { automation: 'AUTO-999' }],
	'automation-name-taken': [draftAutomation, THANK, texts, [[draftAutomation, THANK]]],
	'automation-is-on': [
		amendAutomation,
		{ ...AUTO, ...THANK },
		texts,
		[
			[draftAutomation, THANK],
			[dryRunAutomation, AUTO],
			[switchOnAutomation, AUTO],
		],
	],
	'automation-is-off': [switchOffAutomation, AUTO, texts, [[draftAutomation, THANK]]],
	'dry-run-first': [switchOnAutomation, AUTO, texts, [[draftAutomation, THANK]]],
	'automation-without-purpose': [draftAutomation, { ...THANK, trigger: 'birthday' }, texts],
	'action-out-of-use': [draftAutomation, { ...THANK, actions: [{ do: 'send', template: 'Old one' }] }, texts],
};
