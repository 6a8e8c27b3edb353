import { EVERYWHERE, threeCampaigns } from './shared.ts';
import type { Words } from './words.ts';

/** Said of shifts and sites elsewhere, and of classes and schools here. */
const INSTEAD: readonly (readonly [said: string, here: string])[] = [
	['before the first shift', 'before the first day'],
	['The first bus reaches the site after the early shift begins.', 'The first bus reaches the school after the bell.'],
	['starts are early', 'the gate opens at eight'],
	['overslept after a night shift', 'overslept'],
	['on shift', 'in class'],
	['shift times', 'start times'],
	['Shift times', 'Start times'],
	['the shifts', 'the days'],
	['of the site', 'of the school'],
	['liked the site', 'liked the school'],
	['from the site', 'from the school'],
	['The sandwich van comes', 'The sandwich van stops outside'],
];

/** Schools and nurseries: terms, classes and gates. */
export const SCHOOLS: Words = {
	templates: [
		{
			name: 'Days this half term',
			channel: 'email',
			purpose: 'marketing',
			subject: 'Days near {{town}} this half term',
			body: 'Dear {{given_name}},\n\nSchools and nurseries near {{town}} ask us for people this half term, by the day and for longer. Reply and we will ring you.\n\nYou get this because you said yes to jobs by e-mail. To stop, reply “stop”.\n\n{{me}}\n{{agency}}',
		},
		...EVERYWHERE,
	],
	campaigns: threeCampaigns(
		{ name: 'Spring half term', template: 'Days this half term' },
		{
			name: 'Honeypot Lane opens a nursery class',
			news: 'Honeypot Lane Primary opens a nursery class in September and will look for a room leader and two practitioners.',
		},
		{ name: 'Mornings only, summer term', words: 'pattern:part_time' },
	),
	events: [
		[
			'Teaching and nursery fair',
			'job_fair',
			-47,
			'10:00',
			'Canal Street hall, Manchester',
			null,
			'Our table, with two heads.',
		],
		[
			'Webinar: back to the classroom',
			'webinar',
			-19,
			'18:00',
			'Online',
			60,
			'For teachers who have been away a while.',
		],
		['Bring your papers', 'open_day', 9, '16:00', 'The branch', 12, 'Certificates looked at while you wait.'],
		[
			'Trial morning for assistants',
			'assessment_day',
			16,
			'09:00',
			'Honeypot Lane Primary',
			8,
			'An hour with a group of six, and a talk with the deputy head.',
		],
	],
	complaints: [
		[
			-160,
			'Nobody told me that the post had gone. I kept two weeks free for nothing.',
			'Rang the same day and said sorry.',
			'Declines are due within two days, and the list of those owed stands on Home.',
			'Rang the candidate back and wrote to the team.',
		],
		[
			-95,
			'I was rung in the middle of a lesson, though I had asked for texts.',
			'Said sorry, wrote the best time on the record.',
			'The best time to ring now stands beside the number.',
			'Told the candidate by e-mail.',
		],
		[
			-41,
			'The gate opened at 07:45, not at 08:30 as I was told. I stood outside with three children and no code.',
			'Rang the school and put the time right on the vacancy.',
			'Times and the way in are read back to the school before a vacancy opens.',
			'Told the candidate and the school office by phone.',
		],
		[-6, 'My CV went to a school with my old address on it.', 'Sent the school the right CV.', '', ''],
		[-3, 'Two of you rang me on one day about the same school.', '', '', ''],
	],
	agencies: ['Ship Canal Teaching', 'Chalk and Register'],
	asides: ['Good with the infants, says the deputy head.', 'Would take Year 6.', 'Asked about parking.'],
	say: (text) => INSTEAD.reduce((said, [from, to]) => said.replaceAll(from, to), text),
};
