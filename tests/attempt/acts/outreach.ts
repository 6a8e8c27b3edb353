import fc, { type Arbitrary } from 'fast-check';
import { contact, maybe, message, one, words } from './words.ts';
import { GRACE } from '../office.ts';
import { YUSUF } from '../../crm/world.ts';

const record = fc.record;
const campaign = one('CAMP-1', 'CAMP-1', 'CAMP-2', 'CAMP-1001', 'CAMP-999');
const automation = one('AUTO-1', 'AUTO-1', 'AUTO-2', 'AUTO-1001');
const template = one('Shifts', 'Shifts', 'Your application', 'Old one', 'Nowhere');

const campaignFields = {
	name: one('Night shifts, March', 'Spring'),
	kind: one('once', 'news', 'birthday'),
	purpose: one('service', 'marketing'),
	audience: one(
		{ kind: 'people', refs: [YUSUF.ref, GRACE.ref] },
		{ kind: 'pool', pool: 'POOL-1' },
		{ kind: 'search', words: 'SAP', filters: [] },
		{ kind: 'near_misses' },
	),
	exclude: maybe(one('POOL-1', 'POOL-9')),
	steps: one([], [{ template: 'Your application', wait_days: 0 }], [{ template: 'Nowhere', wait_days: 3 }]),
	news: words,
	vacancies: one([], ['VAC-208']),
	stated_purpose: one('', 'They were told of a card on their birthday'),
};
const automationFields = {
	name: one('Thank them', 'Ring them'),
	trigger: one('registered', 'application_received', 'no_contact', 'birthday'),
	value: one('90'),
	actions: one(
		[{ do: 'send', template: 'Your application' }],
		[
			{ do: 'task', title: 'Ring to see how it goes', days: 1 },
			{ do: 'pool', pool: 'POOL-1' },
		],
		[{ do: 'send', template: 'Nowhere' }],
	),
	stated_purpose: one('', 'They were told of a card on their birthday'),
};
const templateFields = {
	name: one('Shifts', 'A kind word'),
	channel: one('sms', 'social'),
	purpose: one('service', 'marketing'),
	body: one('Shifts tomorrow. Reply STOP to stop these.', 'Hello {{given_name}}, we are here.'),
};

/** Inputs of what goes to many, what goes later, and what goes by itself. */
export const OUTREACH_INPUTS: Readonly<Record<string, Arbitrary<unknown>>> = {
	'message.schedule': record({
		ref: contact,
		channel: one('email', 'sms'),
		subject: one('VAC-208'),
		body: words,
		goes: one('2026-03-02T11:00', '2026-03-03T09:00', '2026-03-02T23:00'),
	}),
	'message.cancel': record({ message: fc.oneof(message, one('MSG-9', 'MSG-1010')) }),
	'template.add': record(templateFields),
	'template.amend': record({ template, ...templateFields }),
	'template.archive': record({ template, archived: fc.boolean() }),
	'campaign.draft': record(campaignFields),
	'campaign.amend': record({ campaign, ...campaignFields }),
	'campaign.schedule': record({ campaign, starts_at: maybe(one('2026-03-02T12:00', '2026-03-09T09:00')) }),
	'campaign.pause': record({ campaign }),
	'campaign.resume': record({ campaign }),
	'campaign.cancel': record({ campaign, reason: one('', 'No longer wanted') }),
	'campaign.log-touches': record({
		campaign: one('CAMP-2', 'CAMP-2', 'CAMP-2', 'CAMP-1', 'CAMP-999'),
		step: one(1, 1, 1, 2),
	}),
	'automation.draft': record(automationFields),
	'automation.amend': record({ automation, ...automationFields }),
	'automation.dry-run': record({ automation }),
	'automation.switch-on': record({ automation }),
	'automation.switch-off': record({ automation }),
};
