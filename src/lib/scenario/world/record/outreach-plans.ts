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
