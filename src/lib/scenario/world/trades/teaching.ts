import { CHILDREN, SCHOOL_DAYS, SCHOOL_HOURS, SCHOOL_RISKS, SUPPLY_OR_POST } from './shared.ts';
import type { Trade } from './trade.ts';

const TEACHER: Pick<Trade, 'patterns' | 'wants' | 'unit' | 'drives' | 'dbs' | 'regulated' | 'youngest' | 'single'> = {
	patterns: SCHOOL_DAYS,
	wants: SUPPLY_OR_POST,
	unit: 'day',
	drives: [
		[28, 'none'],
		[72, 'car'],
	],
	dbs: CHILDREN.dbs,
	regulated: CHILDREN.why,
	youngest: 22,
	single: true,
};

/** In front of a class: with qualified teacher status, by the day or for a post. */
export const TEACHING: readonly Trade[] = [
	{
		...TEACHER,
		id: 'primary-teacher',
		sector: 'Teaching',
		work: 'primary teaching',
		named: 'primary teacher, class teacher, supply teacher, year leader, phase leader, assistant head',
		weight: 24,
		employers: ['primary', 'trust'],
		rungs: [
			{
				titles: ['Primary Teacher', 'Class Teacher', 'Supply Teacher'],
				from: 0,
				pay: [1460, 1780],
				duties: [
					'teaching a class of thirty across the curriculum',
					'taking classes at a day’s notice and leaving them as they were found',
					'marking the same day and leaving a note for the class teacher',
					'reading to the class at the end of every day',
				],
			},
			{
				titles: ['Year Leader', 'Phase Leader'],
				from: 4,
				pay: [1690, 2060],
				duties: [
					'leading planning for three classes',
					'looking at books with new teachers and helping them on',
					'meeting parents with the head',
				],
				skills: ['Lesson planning', 'Training others'],
			},
			{
				titles: ['Assistant Head', 'Assistant Head Teacher'],
				from: 9,
				pay: [2050, 2560],
				duties: ['leading teaching across the school', 'being deputy safeguarding lead', 'standing in for the head'],
				skills: ['Team leadership', 'Safeguarding children'],
			},
		],
		core: ['Lesson planning', 'Classroom management'],
		most: ['Key stage 1', 'Key stage 2', 'Phonics', 'Assessment for learning', 'Safeguarding children', 'Supply cover'],
		some: [
			'Primary mathematics',
			'SATs preparation',
			'Special needs support',
			'Physical education',
			'Music teaching',
			'School computing',
			'Parents’ evenings',
			'English as an additional language',
			'School trips',
		],
		papers: [
			[96, 'Qualified teacher status'],
			[52, 'PGCE'],
			[44, 'Degree in education'],
			[58, 'Safeguarding children level 2'],
			[24, 'Paediatric first aid'],
		],
		before: ['classroom', 'retail', 'office'],
		profile: [
			'Primary teacher with {years} in the classroom, happiest with {skill}.',
			'I have taught in primary schools for {years} and like to leave a room better than I found it.',
			'Class teacher, {years}, known for calm starts and for {skill}.',
		],
		hours: SCHOOL_HOURS,
		risks: SCHOOL_RISKS,
		adverts: [
			'{client} in {town} is a two-form school where people stay, and needs a {title}.',
			'A friendly primary school in {town} is looking for somebody the children will look forward to.',
		],
	},
	{
		...TEACHER,
		id: 'secondary-teacher',
		sector: 'Teaching',
		work: 'secondary teaching',
		named: 'teacher of, subject teacher, cover teacher, head of department, head of year',
		weight: 13,
		employers: ['secondary', 'special-school', 'trust'],
		rungs: [
			{
				titles: [
					'Subject Teacher',
					'Teacher of Mathematics',
					'Teacher of English',
					'Teacher of Science',
					'Cover Teacher',
				],
				from: 0,
				pay: [1490, 1840],
				duties: [
					'teaching Years 7 to 11 in mixed groups',
					'covering lessons across the school',
					'marking mock exams and meeting parents',
					'being a form tutor',
				],
			},
			{
				titles: ['Head of Department', 'Head of Year'],
				from: 5,
				pay: [1780, 2180],
				duties: [
					'leading a department of five',
					'writing schemes of work for three years',
					'sorting out behaviour with families',
				],
				skills: ['Assessment for learning', 'Team leadership'],
			},
		],
		core: ['Lesson planning', 'Classroom management'],
		most: [
			'Secondary mathematics',
			'English teaching',
			'Science teaching',
			'Assessment for learning',
			'Form tutor work',
			'Supply cover',
		],
		some: [
			'Modern languages',
			'Physical education',
			'Music teaching',
			'School computing',
			'Special needs support',
			'Parents’ evenings',
			'Safeguarding children',
			'Exam invigilation',
		],
		papers: [
			[96, 'Qualified teacher status'],
			[66, 'PGCE'],
			[54, 'Safeguarding children level 2'],
		],
		before: ['classroom', 'office', 'retail'],
		profile: [
			'Secondary teacher with {years} behind me, in {skill} above all.',
			'I have taught teenagers for {years} and still laugh at the same jokes.',
		],
		hours: SCHOOL_HOURS,
		risks: SCHOOL_RISKS,
		adverts: [
			'{client} in {town} needs a {title} who likes teenagers.',
			'A school of nine hundred in {town} is looking for a {title}.',
		],
	},
];
