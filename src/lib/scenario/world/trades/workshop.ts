import { DAYS_MOSTLY, SHOP_HOURS } from './shared.ts';
import type { Trade } from './trade.ts';

export const WORKSHOP: readonly Trade[] = [
	{
		id: 'welding',
		sector: 'Engineering',
		work: 'welding and fabrication',
		named: 'welder, fabricator, sheet metal, fabrication, workshop foreman',
		weight: 10,
		employers: ['fabrication', 'engineering'],
		rungs: [
			{
				titles: ['Welder', 'Fabricator', 'Sheet Metal Worker'],
				from: 0,
				pay: [1450, 1700],
				duties: [
					'welding frames and brackets from drawings',
					'cutting, drilling and preparing material',
					'grinding and finishing to a visual standard',
					'keeping the bay clean and tidy',
				],
			},
			{
				titles: ['Welder Fabricator', 'Coded Welder', 'Plater Welder'],
				from: 4,
				pay: [1620, 1960],
				duties: ['marking out and fabricating one-offs', 'welding to coded procedures', 'fitting on site when needed'],
				skills: ['Fabrication', 'TIG welding'],
			},
			{
				titles: ['Fabrication Supervisor', 'Workshop Foreman'],
				from: 10,
				pay: [1880, 2260],
				duties: [
					'planning the workshop and giving out the jobs',
					'checking work before it left',
					'pricing repeat jobs with the estimator',
				],
				skills: ['Team leadership', 'Quality checks'],
			},
		],
		core: ['MIG welding', 'Reading drawings'],
		most: ['Fabrication', 'Grinding and finishing', 'TIG welding'],
		some: ['Stick welding', 'Measuring equipment', 'Manual handling', 'Health and safety', 'Counterbalance forklift'],
		papers: [
			[44, 'NVQ level 2 welding and fabrication'],
			[34, 'Coded welder certificate', 1],
			[36, 'Engineering apprenticeship'],
			[16, 'CSCS card'],
			[10, 'IPAF powered access card'],
		],
		patterns: DAYS_MOSTLY,
		wants: [
			[46, ['permanent']],
			[20, ['temporary']],
			[34, ['permanent', 'temporary']],
		],
		unit: 'hour',
		drives: [
			[16, 'none'],
			[80, 'car'],
			[4, 'van'],
		],
		before: ['factory', 'labourer', 'warehouse'],
		profile: [
			'Welder with {years} on {skill}, from thin sheet to heavy plate.',
			'Fabricator welder, {years}, able to work from drawings unsupervised.',
		],
		hours: SHOP_HOURS,
		risks:
			'Fume, heat, noise, lifting gear. Extraction at each bay; air-fed masks, gloves and ear protection supplied.',
		adverts: ['{client} build to order in {town} and need welders who can read a drawing.'],
	},
	{
		id: 'machining',
		sector: 'Engineering',
		work: 'CNC machining',
		named: 'CNC, machinist, machine shop',
		weight: 10,
		employers: ['engineering', 'precision'],
		rungs: [
			{
				titles: ['CNC Operator', 'Machinist'],
				from: 0,
				pay: [1400, 1640],
				duties: [
					'running batches and checking first-offs',
					'changing tips and topping up coolant',
					'deburring and recording dimensions',
					'keeping the machine clean',
				],
			},
			{
				titles: ['CNC Setter Operator', 'CNC Turner', 'CNC Miller'],
				from: 3,
				pay: [1600, 1960],
				duties: [
					'setting tools and offsets from a drawing',
					'proving out new jobs',
					'holding limits of 0.02 mm over a batch',
				],
				skills: ['CNC setting', 'CNC turning'],
			},
			{
				titles: ['CNC Programmer', 'Machine Shop Team Leader'],
				from: 8,
				pay: [1860, 2280],
				duties: [
					'programming at the machine and by CAM',
					'planning the cell and its tooling',
					'training operators to set',
				],
				skills: ['CNC programming', 'Training others'],
			},
		],
		core: ['Reading drawings', 'Measuring equipment'],
		most: ['CNC milling', 'CNC turning', 'Quality checks'],
		some: [
			'CNC setting',
			'Manual machining',
			'Grinding and finishing',
			'Lean working',
			'Health and safety',
			'SolidWorks',
		],
		papers: [
			[56, 'Engineering apprenticeship'],
			[28, 'BTEC engineering level 3'],
			[14, 'HNC engineering', 1],
		],
		patterns: DAYS_MOSTLY,
		wants: [
			[62, ['permanent']],
			[12, ['temporary']],
			[26, ['permanent', 'temporary']],
		],
		unit: 'mixed',
		drives: [
			[16, 'none'],
			[84, 'car'],
		],
		before: ['factory', 'labourer'],
		profile: [
			'CNC machinist with {years}, strongest on {skill}.',
			'{years} in machine shops, batch and one-off, close limits.',
		],
		hours: SHOP_HOURS,
		risks: 'Rotating machinery, swarf, coolant. Interlocked guards; glasses, gloves off at the spindle; skin checks.',
		adverts: ['{client} make precision parts in {town} and need an experienced machinist.'],
	},
];
