import { DAYS_MOSTLY, OFFICE_HOURS, SHOP_HOURS } from './shared.ts';
import type { Trade } from './trade.ts';

export const DESIGN: readonly Trade[] = [
	{
		id: 'design',
		sector: 'Engineering',
		work: 'engineering design',
		named: 'CAD, draughtsperson, design engineer',
		weight: 6,
		employers: ['engineering', 'precision', 'fabrication'],
		rungs: [
			{
				titles: ['CAD Technician', 'Draughtsperson', 'Junior Design Engineer'],
				from: 0,
				pay: [1450, 1760],
				duties: [
					'drawing parts and assemblies to standard',
					'issuing drawings and keeping revisions straight',
					'measuring up on the shop floor',
				],
			},
			{
				titles: ['Design Engineer', 'Mechanical Design Engineer'],
				from: 3,
				pay: [1820, 2420],
				duties: [
					'designing parts the shop floor can make',
					'checking strength and cost before release',
					'visiting customers to agree the specification',
					'supporting production with problems',
				],
				skills: ['Design for manufacture', 'Tolerancing'],
			},
		],
		core: ['SolidWorks', 'Reading drawings'],
		most: ['AutoCAD', 'Tolerancing', 'Microsoft Excel'],
		some: ['Design for manufacture', 'Report writing', 'Measuring equipment', 'Problem solving'],
		papers: [
			[50, 'HNC engineering'],
			[36, 'Degree in engineering'],
			[28, 'BTEC engineering level 3'],
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
			[16, 'none'],
			[84, 'car'],
		],
		remote: true,
		before: ['factory', 'office'],
		profile: [
			'Design engineer with {years} in machinery and steelwork.',
			'{years} at the drawing board and on the shop floor, strong on {skill}.',
		],
		hours: {
			days: ['37.5 hours, Mon to Fri, finish at 13:00 on Friday'],
			part_time: ['30 hours, four days'],
			evenings: ['Mon to Thu, 10:00 to 19:00'],
			weekends: ['Five from seven'],
		},
		risks: 'Office work with time on the shop floor. Display screen assessment; glasses and boots on the shop floor.',
		adverts: ['{client} design and build in {town}: you will see your drawing made next door.'],
	},
	{
		id: 'quality',
		sector: 'Engineering',
		work: 'quality engineering',
		named: 'quality, inspection technician',
		weight: 5,
		employers: ['precision', 'engineering', 'factory'],
		rungs: [
			{
				titles: ['Quality Inspector', 'Inspection Technician'],
				from: 0,
				pay: [1420, 1680],
				duties: [
					'inspecting first-offs and final batches',
					'keeping gauges in calibration',
					'quarantining and reporting rejects',
				],
			},
			{
				titles: ['Quality Engineer', 'Quality Manager'],
				from: 4,
				pay: [1820, 2460],
				duties: [
					'leading root cause analysis with production',
					'auditing to ISO 9001 and closing actions',
					'answering customers’ complaints with evidence',
				],
				skills: ['Root cause analysis', 'Quality auditing'],
			},
		],
		core: ['Measuring equipment', 'Reading drawings', 'Quality checks'],
		most: ['Calibration', 'Report writing', 'Microsoft Excel'],
		some: ['Quality auditing', 'Root cause analysis', 'Tolerancing', 'Lean working', 'Advanced Excel'],
		papers: [
			[38, 'HNC engineering'],
			[36, 'Quality practitioner certificate'],
			[30, 'Engineering apprenticeship'],
		],
		patterns: DAYS_MOSTLY,
		wants: [
			[72, ['permanent']],
			[8, ['temporary']],
			[20, ['permanent', 'temporary']],
		],
		unit: 'year',
		drives: [
			[14, 'none'],
			[86, 'car'],
		],
		before: ['factory', 'warehouse'],
		profile: [
			'Quality engineer with {years} in precision manufacture.',
			'{years} in inspection and quality, thorough and fair.',
		],
		hours: SHOP_HOURS,
		risks: 'Shop floor machinery. Glasses and boots; marked walkways.',
		adverts: ['{client} need a quality professional in {town}, working with production and with customers.'],
	},
];
