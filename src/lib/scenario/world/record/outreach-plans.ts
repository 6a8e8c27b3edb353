/** Templates that campaigns and automations of the agency use, besides those of the agency's own list. */
export const TEMPLATES = [
	{
		name: 'Shifts this month',
		channel: 'email',
		purpose: 'marketing',
		subject: 'Shifts near {{town}} this month',
		body: 'Dear {{given_name}},\n\nWe have shifts near {{town}} this month, days and nights. Reply and we will ring you.\n\nYou get this because you said yes to jobs by e-mail. To stop, reply “stop”.\n\n{{me}}\n{{agency}}',
	},
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
] as const;

export interface PastCampaign {
	readonly name: string;
	readonly kind: 'once' | 'news';
	readonly channel: 'email' | 'sms';
	readonly template: string;
	readonly words: string;
	readonly news: string;
	/** One person in so many, by row, beginning with which. */
	readonly every: number;
	readonly from: number;
	readonly past: boolean;
	readonly daysAgo: number;
}

/** Two that have gone, and one in draft. */
export const CAMPAIGNS: readonly PastCampaign[] = [
	{
		name: 'Winter shifts',
		kind: 'once',
		channel: 'email',
		template: 'Shifts this month',
		words: '',
		news: '',
		every: 9,
		from: 4,
		past: true,
		daysAgo: 47,
	},
	{
		name: 'Aldwick Foods is moving',
		kind: 'news',
		channel: 'email',
		template: 'News of an employer',
		words: '',
		news: 'Aldwick Foods opens a second warehouse in the spring and will look for people in goods-in and dispatch.',
		every: 13,
		from: 6,
		past: true,
		daysAgo: 26,
	},
	{
		name: 'Night shifts, spring',
		kind: 'once',
		channel: 'email',
		template: 'Shifts this month',
		words: 'pattern:nights',
		news: '',
		every: 1,
		from: 0,
		past: false,
		daysAgo: 3,
	},
];

/** One that is on, and two that wait to be switched on: what is on acts while the learner works. */
export const AUTOMATIONS = [
	{
		name: 'Thank everybody who is considered',
		trigger: 'application_received',
		value: null,
		actions: [{ do: 'send', template: 'Your application has arrived' }],
		on: false,
	},
	{
		name: 'Remind them of the interview',
		trigger: 'interview_tomorrow',
		value: null,
		actions: [{ do: 'send', template: 'Interview tomorrow' }],
		on: true,
	},
	{
		name: 'Three months of silence',
		trigger: 'no_contact',
		value: '90',
		actions: [{ do: 'task', title: 'Ring, three months without a word', days: 3 }],
		on: false,
	},
] as const;
