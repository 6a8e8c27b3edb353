import { EVERYWHERE, threeCampaigns } from './shared.ts';
import type { Words } from './words.ts';

/** Warehouses, workshops, offices, wards and kitchens: places with shifts and sites. */
export const SITES: Words = {
	templates: [
		{
			name: 'Shifts this month',
			channel: 'email',
			purpose: 'marketing',
			subject: 'Shifts near {{town}} this month',
			body: 'Dear {{given_name}},\n\nWe have shifts near {{town}} this month, days and nights. Reply and we will ring you.\n\nYou get this because you said yes to jobs by e-mail. To stop, reply “stop”.\n\n{{me}}\n{{agency}}',
		},
		...EVERYWHERE,
	],
	campaigns: threeCampaigns(
		{ name: 'Winter shifts', template: 'Shifts this month' },
		{
			name: 'Aldwick Foods is moving',
			news: 'Aldwick Foods opens a second warehouse in the spring and will look for people in goods-in and dispatch.',
		},
		{ name: 'Night shifts, spring', words: 'pattern:nights' },
	),
	events: [
		[
			'Aire Valley job fair',
			'job_fair',
			-47,
			'10:00',
			'Aire Valley showground, hall 2',
			null,
			'Our stand, with two clients.',
		],
		['Webinar: a CV that is read', 'webinar', -19, '18:00', 'Online', 60, 'Half an hour on what clients look for.'],
		['Open day at the branch', 'open_day', 9, '14:00', 'The branch', 12, 'Meet the team, bring your papers.'],
		[
			'Assessment day: night shift',
			'assessment_day',
			16,
			'09:30',
			'The branch',
			8,
			'Counting test and a talk with the client.',
		],
	],
	complaints: [
		[
			-160,
			'Nobody told me that the job had gone. I kept two days free for nothing.',
			'Rang the same day and said sorry.',
			'Declines are due within three days, and the list of those owed stands on Home.',
			'Rang the candidate back and wrote to the team.',
		],
		[
			-95,
			'I was rung at work, in front of my manager, though I had asked for evenings.',
			'Said sorry, wrote the best time on the record.',
			'The best time to ring now stands beside the number.',
			'Told the candidate by e-mail.',
		],
		[
			-41,
			'The shift began at 05:30, not at 06:00 as I was told.',
			'Rang the client and put the time right on the vacancy.',
			'Times are read back to the client before a vacancy opens.',
			'Told the candidate and the client’s planner by phone.',
		],
		[-6, 'My CV was sent with my old address on it.', 'Sent the client the right CV.', '', ''],
		[-3, 'Two of you rang me on one day about the same job.', '', '', ''],
	],
	agencies: ['Pennine People', 'Dockside Staff'],
	asides: ['Good on the stock counts, says the supervisor.', 'Would take the later shift.', 'Asked about parking.'],
	say: (text) => text,
};
