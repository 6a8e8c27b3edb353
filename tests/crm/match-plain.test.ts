import { expect, test } from 'vitest';
import { answerTo, named, type Case } from './one-line.ts';

const near = `'location', 'Within 5 miles', null, null, null, 5`;
const start = `'availability', 'Start by 16 March', null, null, '2026-03-16', null`;
const pay = `'pay', 'Up to £13.20 an hour', null, null, null, 1320`;
const licence = (asks: string) => `'driving', 'A licence', null, null, '${asks}', null`;
const dbs = `'dbs', 'Enhanced DBS', null, null, 'enhanced', null`;
const nights = `'pattern', 'Nights', null, null, 'nights', null`;
const permanent = `'work_type', 'Permanent', null, null, 'permanent', null`;
const right = `'right_to_work', 'Right to work', null, null, null, null`;

const CASES: readonly Case[] = [
	[near, {}, 'shown', 'Lives in Leeds', 'Town', 'Leeds'],
	[near, { town: 'Bradford' }, 'missing', '8.6 miles, in Bradford; asks for 5', 'Town', 'Bradford'],
	[
		near,
		{ town: 'Bradford', candidate: { travel_miles: 10 } },
		'partly',
		'8.6 miles, in Bradford; asks for 5, would travel 10',
		'Town',
		'Bradford',
	],
	[near, { person: { place_id: null } }, 'unknown', 'No town on record. Ask.'],
	[start, { candidate: { notice_days: 14 } }, 'shown', '2 weeks’ notice', 'Availability', '2 weeks’ notice'],
	[
		start,
		{ candidate: { notice_days: 28 } },
		'partly',
		'4 weeks’ notice; asks for a start by 16 Mar 2026',
		'Availability',
		'4 weeks’ notice',
	],
	[
		start,
		{ candidate: { notice_days: 29 } },
		'missing',
		'29 days’ notice; asks for a start by 16 Mar 2026',
		'Availability',
		'29 days’ notice',
	],
	[
		start,
		{ candidate: { available_from: '2026-03-16', notice_days: 60 } },
		'shown',
		'Free from 16 March 2026',
		'Availability',
		'Free from 16 March 2026',
	],
	[start, { candidate: { notice_days: null } }, 'shown', 'Free now', 'Availability', 'Free now'],
	[start, { candidate: { notice_days: null, status: 'on_notice' } }, 'unknown', 'Notice is not on record. Ask.'],
	[
		start,
		{ candidate: { status: 'placed' } },
		'missing',
		'Marked “Placed”; asks for a start by 16 Mar 2026',
		'Availability',
		'Marked “Placed”',
	],
	[
		pay,
		{ candidate: { desired_pay: 1320, pay_unit: 'hour' } },
		'shown',
		'Wants £13.20 an hour',
		'Pay wanted',
		'£13.20 an hour',
	],
	[
		pay,
		{ candidate: { desired_pay: 1386, pay_unit: 'hour' } },
		'partly',
		'Wants £13.86 an hour; the job pays up to £13.20 an hour',
		'Pay wanted',
		'£13.86 an hour',
	],
	[
		pay,
		{ candidate: { desired_pay: 1387, pay_unit: 'hour' } },
		'missing',
		'Wants £13.87 an hour; the job pays up to £13.20 an hour',
		'Pay wanted',
		'£13.87 an hour',
	],
	[
		pay,
		{ candidate: { desired_pay: 2500000, pay_unit: 'year' } },
		'unknown',
		'Wants £25,000 a year; the job pays by the hour',
		'Pay wanted',
		'£25,000 a year',
	],
	[pay, {}, 'unknown', 'Pay wanted is not on record. Ask.'],
	[licence('van'), { candidate: { driving: 'car' } }, 'partly', 'Car licence: vans up to 3.5 tonnes', 'Driving', 'Car'],
	[licence('car'), { candidate: { driving: 'hgv2' } }, 'shown', 'HGV class 2 (C)', 'Driving', 'HGV class 2 (C)'],
	[
		licence('hgv1'),
		{ candidate: { driving: 'hgv2' } },
		'missing',
		'HGV class 2 (C); asks for HGV class 1 (C+E)',
		'Driving',
		'HGV class 2 (C)',
	],
	[dbs, { candidate: { dbs: 'basic' } }, 'partly', 'Basic; asks for enhanced', 'DBS', 'Basic'],
	[dbs, { candidate: { dbs: 'none' } }, 'missing', 'No check on record', 'DBS', 'None'],
	[nights, { candidate: { working_pattern: '["days","nights"]' } }, 'shown', 'Wants nights', 'Pattern', 'Days, Nights'],
	[nights, { candidate: { working_pattern: '["days"]' } }, 'missing', 'Wants days', 'Pattern', 'Days'],
	[nights, {}, 'unknown', 'Pattern is not on record. Ask.'],
	[permanent, { candidate: { work_types: '["temporary"]' } }, 'missing', 'Wants temporary', 'Work wanted', 'Temporary'],
	[
		right,
		{ candidate: { right_to_work: 'unchecked' } },
		'unknown',
		'Not checked yet. Check everyone the same way.',
		'Right to work: Not checked',
		'British passport',
	],
	[
		right,
		{ candidate: { right_to_work: 'time_limited', right_to_work_expires: '2026-09-01' } },
		'shown',
		'British passport, to 1 September 2026',
		'Right to work: Seen, until a date',
		'British passport',
	],
	[
		right,
		{ candidate: { right_to_work: 'time_limited', right_to_work_expires: '2026-03-10' } },
		'missing',
		'Right to work ends 10 March 2026, before the job starts',
		'Right to work: Seen, until a date',
		'British passport',
	],
];

test.each(named(CASES))('$state: $reason', async ({ line, who, state, reason, passage }) => {
	const answers = await answerTo(line, who);

	expect(answers).toEqual([{ line: 1, state, reason, passage, judged: false }]);
});
