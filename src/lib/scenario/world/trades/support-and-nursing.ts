import { CARE_HOURS, CARE_WHY, CARE_RISKS, ROUND_THE_CLOCK } from './shared.ts';
import type { Trade } from './trade.ts';

export const SUPPORT_AND_NURSING: readonly Trade[] = [
	{
		id: 'support',
		sector: 'Care',
		work: 'support work',
		named: 'support worker, recovery worker, key worker, service manager, team manager',
		weight: 14,
		employers: ['supported-living', 'care-home'],
		rungs: [
			{
				titles: ['Support Worker', 'Care and Support Worker', 'Recovery Worker'],
				from: 0,
				pay: [1285, 1390],
				duties: [
					'supporting tenants to cook, shop and look after their homes',
					'going with people to college, work and appointments',
					'following behaviour support plans',
					'writing daily notes and incident reports',
				],
			},
			{
				titles: ['Senior Support Worker', 'Key Worker'],
				from: 3,
				pay: [1370, 1530],
				duties: [
					'leading the shift and the handover',
					'reviewing support plans with the person and their family',
					'auditing medication and money',
				],
				skills: ['Care planning', 'Medication'],
			},
			{
				titles: ['Service Manager', 'Deputy Service Manager', 'Team Manager'],
				from: 7,
				pay: [1600, 2000],
				duties: [
					'managing three houses and twenty-four staff',
					'working with social workers and commissioners',
					'keeping within budget',
				],
				skills: ['Rota planning', 'Team leadership', 'Inspection readiness'],
			},
		],
		core: ['Supported living', 'Safeguarding adults'],
		most: ['Learning disability support', 'Daily care records', 'Autism support', 'Personal care'],
		some: [
			'Positive behaviour support',
			'Mental health support',
			'Medication',
			'Care planning',
			'Activities',
			'PEG feeding',
			'First aid',
			'Moving and handling people',
		],
		papers: [
			[54, 'Care Certificate'],
			[38, 'Diploma in care level 2'],
			[58, 'Diploma in adult care level 3', 1],
			[48, 'Diploma in leadership for adult care level 5', 2],
			[56, 'Medication administration'],
			[54, 'Safeguarding adults level 2'],
			[18, 'Emergency first aid at work'],
		],
		patterns: ROUND_THE_CLOCK,
		wants: [
			[48, ['permanent']],
			[16, ['temporary']],
			[36, ['permanent', 'temporary']],
		],
		unit: 'hour',
		drives: [
			[40, 'none'],
			[60, 'car'],
		],
		dbs: [
			[20, 'none'],
			[80, 'enhanced'],
		],
		regulated: CARE_WHY,
		before: ['retail', 'bar', 'classroom'],
		profile: [
			'Support worker with {years} alongside adults with learning disabilities and autism.',
			'Calm under pressure, {years} in supported living, strong on {skill}.',
		],
		hours: CARE_HOURS,
		risks: CARE_RISKS,
		adverts: [
			'{client} support people to live their own lives in their own homes round {town}.',
			'Three houses in {town}, nine tenants, and a manager who works shifts too.',
		],
	},
	{
		id: 'nursing',
		youngest: 22,
		sector: 'Care',
		work: 'nursing',
		named: 'nurse',
		weight: 5,
		employers: ['care-home'],
		rungs: [
			{
				titles: ['Registered Nurse', 'Staff Nurse', 'Registered General Nurse'],
				from: 0,
				pay: [1950, 2260],
				duties: [
					'assessing residents and acting on changes',
					'giving medication including controlled drugs',
					'planning and carrying out wound care',
					'leading the shift as nurse in charge',
				],
			},
			{
				titles: ['Clinical Lead Nurse', 'Senior Staff Nurse'],
				from: 5,
				pay: [2200, 2560],
				duties: [
					'leading clinical governance for the home',
					'supervising nurses and senior carers',
					'auditing medication and infection control',
				],
				skills: ['Team leadership', 'Inspection readiness'],
			},
		],
		core: ['Nursing assessment', 'Medication', 'Wound care'],
		most: ['Care planning', 'Catheter care', 'Infection control', 'Safeguarding adults', 'End of life care'],
		some: ['Venepuncture', 'PEG feeding', 'Dementia care', 'Training others'],
		papers: [
			[100, 'NMC registration'],
			[90, 'Nursing degree'],
			[70, 'Moving and handling of people'],
			[50, 'Safeguarding adults level 2'],
		],
		patterns: ROUND_THE_CLOCK,
		wants: [
			[46, ['permanent']],
			[20, ['temporary']],
			[34, ['permanent', 'temporary']],
		],
		unit: 'hour',
		drives: [
			[26, 'none'],
			[74, 'car'],
		],
		dbs: [
			[8, 'none'],
			[92, 'enhanced'],
		],
		regulated: CARE_WHY,
		before: ['carer'],
		profile: [
			'Registered nurse with {years} in hospitals and nursing homes.',
			'RGN, {years} qualified, confident as nurse in charge.',
		],
		hours: CARE_HOURS,
		risks: CARE_RISKS,
		adverts: [
			'{client} want a registered nurse for the {town} home, days or nights, with protected time for paperwork.',
		],
	},
];
