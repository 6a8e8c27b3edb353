import { IT_HOURS, IT_RISKS, OFFICE_HOURS } from './shared.ts';
import type { Trade } from './trade.ts';

export const SOFTWARE: readonly Trade[] = [
	{
		id: 'development',
		sector: 'IT',
		single: true,
		work: 'software development',
		named: 'developer',
		weight: 12,
		employers: ['it', 'office'],
		rungs: [
			{
				titles: ['Junior Software Developer', 'Junior Web Developer'],
				from: 0,
				pay: [1400, 1740],
				duties: [
					'developing new features from user stories, with unit tests',
					'investigating and fixing defects',
					'taking part in code reviews',
				],
			},
			{
				titles: ['Software Developer', 'Web Developer', 'Full Stack Developer'],
				from: 2,
				pay: [1900, 2600],
				duties: [
					'designing and building web services',
					'working with users to agree requirements',
					'maintaining build pipelines and database performance',
					'supporting live systems',
				],
				skills: ['REST APIs', 'SQL'],
			},
			{
				titles: ['Senior Software Developer', 'Lead Developer'],
				from: 6,
				pay: [2600, 3400],
				duties: [
					'leading a team of five',
					'leading technical design',
					'mentoring junior developers',
					'agreeing priorities with the business',
				],
				skills: ['Team leadership', 'Automated builds'],
			},
		],
		core: ['Git', 'SQL'],
		most: ['JavaScript', 'HTML and CSS', 'REST APIs', 'Unit testing', 'Agile working'],
		some: ['C#', 'Python', 'TypeScript', 'React', 'PHP', 'C++', 'Docker', 'Azure', 'AWS', 'Automated builds', 'Linux'],
		papers: [
			[58, 'Degree in computing'],
			[22, 'A levels'],
			[14, 'Azure Fundamentals', 1],
		],
		patterns: OFFICE_HOURS,
		wants: [
			[70, ['permanent']],
			[2, ['temporary']],
			[8, ['permanent', 'temporary']],
			[20, ['contract']],
		],
		unit: 'year',
		drives: [
			[44, 'none'],
			[56, 'car'],
		],
		remote: true,
		before: ['retail', 'bar', 'call-centre'],
		profile: [
			'Software developer with {years} building and supporting business systems.',
			'{years} in web development, mostly {skill}, in small teams.',
		],
		hours: IT_HOURS,
		risks: IT_RISKS,
		adverts: ['{client} build their own software in {town} with a team of nine, working in two-week sprints.'],
	},
];
