import { CHILDREN, SCHOOL_DAYS, SCHOOL_HOURS } from './shared.ts';
import type { Trade } from './trade.ts';

/** The office, the gate and the hall: those who keep a school open. */
export const SCHOOL_OFFICE: readonly Trade[] = [
	{
		id: 'school-office',
		sector: 'School office',
		work: 'school office work',
		named: 'school administrator, school receptionist, attendance officer, school secretary, school business manager',
		weight: 12,
		employers: ['primary', 'secondary', 'special-school', 'trust'],
		rungs: [
			{
				titles: ['School Administrator', 'School Receptionist', 'Attendance Officer'],
				from: 0,
				pay: [1280, 1390],
				duties: [
					'ringing the parents of absent pupils before half past nine',
					'keeping the pupil records right',
					'meeting visitors at the gate and checking who they are',
					'answering the telephone and the office e-mail',
				],
			},
			{
				titles: ['School Business Manager', 'Senior School Secretary'],
				from: 5,
				pay: [1500, 1860],
				duties: [
					'keeping the school’s budget and its orders',
					'keeping the single central record of staff checks',
					'looking after three in the office and the site staff',
				],
				skills: ['Budgeting', 'HR administration'],
			},
		],
		core: ['School information system', 'Telephone work'],
		most: ['Attendance work', 'Microsoft Excel', 'Data entry', 'Reception', 'Safeguarding children'],
		some: ['Exam invigilation', 'Minute taking', 'Purchasing', 'First aid', 'Typing', 'Microsoft Word'],
		papers: [
			[26, 'Business administration level 2'],
			[22, 'Business administration level 3'],
			[40, 'Safeguarding children level 2'],
			[52, 'GCSEs including English and mathematics'],
		],
		patterns: SCHOOL_DAYS,
		wants: [
			[48, ['permanent']],
			[20, ['temporary']],
			[32, ['permanent', 'temporary']],
		],
		unit: 'hour',
		drives: [
			[52, 'none'],
			[48, 'car'],
		],
		dbs: CHILDREN.dbs,
		regulated: CHILDREN.why,
		single: true,
		before: ['office', 'retail', 'call-centre'],
		profile: [
			'School administrator with {years}, good with children at the hatch and with spreadsheets behind it.',
			'I have worked in school offices for {years} and know what {skill} is worth on a Monday.',
		],
		hours: SCHOOL_HOURS,
		risks: 'Screen work and lone opening on some days. Display screen assessment; a door code and a radio.',
		adverts: ['{client} in {town} needs a {title} who keeps calm when the phone and the hatch ring at once.'],
	},
];
