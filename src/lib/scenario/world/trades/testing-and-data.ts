import { IT_HOURS, IT_RISKS, OFFICE_HOURS } from './shared.ts';
import type { Trade } from './trade.ts';

export const TESTING_AND_DATA: readonly Trade[] = [
	{
		id: 'testing',
		sector: 'IT',
		single: true,
		work: 'software testing',
		named: 'test, tester, QA',
		weight: 5,
		employers: ['it', 'office'],
		rungs: [
			{
				titles: ['Test Analyst', 'QA Tester', 'Software Tester'],
				from: 0,
				pay: [1440, 1860],
				duties: [
					'writing test cases from stories',
					'carrying out exploratory testing',
					'logging defects and retesting fixes',
				],
			},
			{
				titles: ['Senior Test Analyst', 'Test Automation Engineer'],
				from: 4,
				pay: [1980, 2560],
				duties: [
					'automating regression tests',
					'planning testing for a release',
					'supporting developers with test coverage',
				],
				skills: ['Test automation', 'Automated builds'],
			},
		],
		core: ['Manual testing', 'Agile working'],
		most: ['SQL', 'Report writing', 'Git'],
		some: ['Test automation', 'JavaScript', 'Python', 'REST APIs', 'Business analysis'],
		papers: [
			[56, 'ISTQB Foundation'],
			[40, 'Degree in computing'],
			[20, 'A levels'],
		],
		patterns: OFFICE_HOURS,
		wants: [
			[72, ['permanent']],
			[4, ['temporary']],
			[10, ['permanent', 'temporary']],
			[14, ['contract']],
		],
		unit: 'year',
		drives: [
			[44, 'none'],
			[56, 'car'],
		],
		remote: true,
		before: ['call-centre', 'retail'],
		profile: [
			'Software tester with {years}, thorough and methodical.',
			'{years} in testing, from scripts on paper to {skill}.',
		],
		hours: IT_HOURS,
		risks: IT_RISKS,
		adverts: ['{client} in {town} are adding a tester to a small, agile team.'],
	},
	{
		id: 'data',
		sector: 'IT',
		single: true,
		work: 'data analysis',
		named: 'analyst, business intelligence',
		weight: 6,
		employers: ['it', 'office', 'food', 'parcels'],
		rungs: [
			{
				titles: ['Data Analyst', 'MI Analyst', 'Reporting Analyst'],
				from: 0,
				pay: [1480, 1900],
				duties: [
					'producing ad hoc analysis for managers',
					'building and checking weekly reports',
					'cleaning and validating data',
				],
			},
			{
				titles: ['Senior Data Analyst', 'Business Intelligence Developer'],
				from: 4,
				pay: [2020, 2700],
				duties: [
					'designing the reporting model',
					'building dashboards that managers use',
					'agreeing definitions with stakeholders',
				],
				skills: ['Power BI', 'Business analysis'],
			},
		],
		core: ['SQL', 'Microsoft Excel', 'Data analysis'],
		most: ['Power BI', 'Advanced Excel', 'Report writing', 'Data cleaning'],
		some: ['Python', 'Business analysis', 'Azure', 'Agile working'],
		papers: [
			[54, 'Degree in computing'],
			[24, 'Power BI Data Analyst'],
			[30, 'A levels'],
		],
		patterns: OFFICE_HOURS,
		wants: [
			[74, ['permanent']],
			[4, ['temporary']],
			[12, ['permanent', 'temporary']],
			[10, ['contract']],
		],
		unit: 'year',
		drives: [
			[40, 'none'],
			[60, 'car'],
		],
		remote: true,
		before: ['call-centre', 'office', 'retail'],
		profile: ['Data analyst with {years} turning figures into decisions.', '{years} in reporting, strong on {skill}.'],
		hours: IT_HOURS,
		risks: IT_RISKS,
		adverts: ['{client} in {town} are building a small data team.'],
	},
];
