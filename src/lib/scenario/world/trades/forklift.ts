import { SHIFTS } from './shared.ts';
import type { Trade } from './trade.ts';

export const FORKLIFT: readonly Trade[] = [
	{
		id: 'forklift',
		sector: 'Industrial',
		work: 'forklift driving',
		named: 'FLT, forklift, counterbalance, reach truck, reach driver, VNA, yard supervisor',
		weight: 20,
		employers: ['warehouse', 'factory', 'food', 'parcels'],
		rungs: [
			{
				titles: ['FLT Driver', 'Counterbalance Driver', 'Forklift Driver'],
				from: 0,
				pay: [1310, 1430],
				duties: [
					'loading and unloading trailers and feeding the production lines',
					'carrying out daily truck checks and reporting defects',
					'stacking pallets in block and racked storage',
					'keeping the yard tidy and pallets sorted',
				],
			},
			{
				titles: ['Reach Truck Driver', 'FLT and Reach Driver', 'VNA Driver'],
				from: 2,
				pay: [1340, 1520],
				duties: [
					'putting away and letting down pallets to eleven metres',
					'moving stock between high bay and pick faces without damage',
					'covering goods in at busy times',
				],
				skills: ['Reach truck'],
			},
			{
				titles: ['FLT Team Leader', 'Yard Supervisor', 'FLT Instructor'],
				from: 7,
				pay: [1500, 1760],
				duties: [
					'allocating drivers to bays and keeping vehicle turnround inside an hour',
					'assessing drivers and keeping the licence register',
					'investigating truck incidents and near misses',
				],
				skills: ['Team leadership', 'Training others'],
			},
		],
		core: ['Counterbalance forklift'],
		most: ['Loading and unloading', 'Goods in', 'Hand-held scanner', 'Dispatch'],
		some: [
			'Powered pallet truck',
			'Low level order picker',
			'Warehouse management system',
			'Stock control',
			'VNA truck',
			'SAP',
			'Health and safety',
			'Palletising',
			'Order picking',
		],
		papers: [
			[96, 'Counterbalance forklift certificate'],
			[90, 'Reach truck certificate', 1],
			[14, 'VNA truck certificate', 1],
			[16, 'Powered pallet truck certificate'],
			[18, 'NVQ level 2 warehousing and storage'],
			[45, 'Forklift instructor certificate', 2],
			[10, 'Emergency first aid at work'],
			[12, 'GCSEs including English and mathematics'],
		],
		patterns: SHIFTS,
		wants: [
			[26, ['permanent']],
			[34, ['temporary']],
			[40, ['permanent', 'temporary']],
		],
		unit: 'hour',
		drives: [
			[24, 'none'],
			[72, 'car'],
			[4, 'van'],
		],
		before: ['warehouse', 'retail', 'labourer'],
		profile: [
			'Experienced forklift driver, {years}, with a clean safety record.',
			'FLT driver for {years} in {skill} and general warehouse duties.',
			'FLT driver with {years} behind me in warehouses and factories, happy to help off the truck when needed.',
		],
		hours: {
			days: ['Mon to Fri, 06:00 to 14:00', 'Mon to Fri, 07:30 to 16:00'],
			evenings: ['Mon to Fri, 14:00 to 22:00'],
			nights: ['Sun to Thu, 22:00 to 06:00', 'Four on, four off, 19:00 to 07:00'],
			rotating: ['Two shifts, week about', 'Three shifts, days, afters and nights'],
			weekends: ['Sat and Sun, 06:00 to 18:00'],
		},
		risks:
			'Trucks and people in one yard. One-way system, blue spot lights, seat belts; truck checks before every shift.',
		adverts: [
			'{client} in {town} need experienced truck drivers who work safely around others.',
			'Truck work in a modern {town} warehouse, inside and out. Licences will be checked and a short assessment done on site.',
		],
	},
];
