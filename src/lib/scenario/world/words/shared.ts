import type { PastCampaign } from '../record/outreach-plans.ts';
import type { MoreTemplate } from './words.ts';

/** Templates that every agency has for its campaigns and automations. */
export const EVERYWHERE: readonly MoreTemplate[] = [
	{
		name: 'News of an employer',
		channel: 'email',
		purpose: 'marketing',
		subject: 'News for people who know the work',
		body: 'Dear {{given_name}},\n\n{{news}}\n\nWould you like to hear when they hire? You get this because you said yes to news by e-mail. To stop, reply “stop”.\n\n{{me}}\n{{agency}}',
	},
	{
		name: 'Keeping in touch',
		channel: 'email',
		purpose: 'marketing',
		subject: 'We have not forgotten you',
		body: 'Dear {{given_name}},\n\nYou did well at interview, and somebody else was chosen. We would like to keep you in mind for the next one. Has anything changed?\n\nTo stop such messages, reply “stop”.\n\n{{me}}\n{{agency}}',
	},
	{
		name: 'Happy birthday',
		channel: 'email',
		purpose: 'marketing',
		subject: 'Happy birthday from {{agency}}',
		body: 'Dear {{given_name}},\n\nMany happy returns from all of us.\n\nTo stop such messages, reply “stop”.\n\n{{me}}\n{{agency}}',
	},
	{
		name: 'Your application has arrived',
		channel: 'email',
		purpose: 'service',
		subject: 'Your application: {{vacancy_title}}',
		body: 'Dear {{given_name}},\n\nThank you. You are being considered for {{vacancy_title}} in {{town}}. We will tell you at each step where you stand.\n\n{{me}}\n{{agency}}',
	},
	{
		name: 'Interview tomorrow',
		channel: 'sms',
		purpose: 'service',
		subject: '',
		body: '{{agency}}: your interview is on {{interview_at}}. Ring us if anything is in the way. {{me}}',
	},
	{
		name: 'Hello on a network',
		channel: 'social',
		purpose: 'service',
		subject: '',
		body: 'Hello {{given_name}}, are you still looking? Have a look at what we have near {{town}}.',
	},
];

/**
 * Two campaigns that have gone, and one in draft. What they are about differs from agency to agency; when they went, and
 * to one in how many, does not.
 */
export function threeCampaigns(
	first: Pick<PastCampaign, 'name' | 'template'>,
	news: Pick<PastCampaign, 'name' | 'news'>,
	draft: Pick<PastCampaign, 'name' | 'words'>,
): readonly PastCampaign[] {
	const plain = { kind: 'once', channel: 'email', template: first.template, words: '', news: '' } as const;
	return [
		{ ...plain, name: first.name, every: 9, from: 4, past: true, daysAgo: 47 },
		{ ...plain, ...news, kind: 'news', template: 'News of an employer', every: 13, from: 6, past: true, daysAgo: 26 },
		{ ...plain, ...draft, every: 1, from: 0, past: false, daysAgo: 3 },
	];
}
