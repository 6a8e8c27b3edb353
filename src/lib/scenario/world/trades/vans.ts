import type { Trade } from './trade.ts';

export const VANS: readonly Trade[] = [
	{
		id: 'van',
		sector: 'Logistics',
		work: 'van driving',
		named: 'van driver, delivery, multi-drop, lead driver',
		weight: 14,
		employers: ['parcels', 'haulage', 'builders'],
		rungs: [
			{
				titles: ['Van Driver', 'Delivery Driver', 'Multi-drop Driver'],
				from: 0,
				pay: [1271, 1420],
				duties: [
					'loading the van in drop order each morning',
					'making 80 to 110 drops a day',
					'taking photographs and signatures as proof of delivery',
					'keeping the van clean and reporting faults',
				],
			},
			{
				titles: ['Lead Driver', 'Delivery Team Leader'],
				from: 4,
				pay: [1400, 1580],
				duties: [
					'taking new drivers out and signing them off',
					'sorting failed deliveries at the end of the day',
					'planning cover for sickness',
				],
				skills: ['Route planning', 'Training others'],
			},
		],
		core: ['Van driving', 'Multi-drop delivery'],
		most: ['Proof of delivery', 'Vehicle checks', 'Customer service', 'Manual handling'],
		some: ['Route planning', 'Tail lift', 'Load securing', 'Order picking', 'Cash handling'],
		papers: [
			[26, 'GCSEs including English and mathematics'],
			[10, 'Manual handling certificate'],
		],
		patterns: [
			[62, ['days']],
			[20, ['days', 'weekends']],
			[10, ['evenings', 'days']],
			[8, ['days', 'part_time']],
		],
		wants: [
			[28, ['permanent']],
			[34, ['temporary']],
			[38, ['permanent', 'temporary']],
		],
		unit: 'hour',
		drives: [[100, 'van']],
		before: ['retail', 'warehouse', 'kitchen'],
		profile: [
			'Delivery driver, {years}, multi-drop, with good local knowledge.',
			'Van driver with {years} on parcels and a clean licence.',
		],
		hours: {
			days: ['Mon to Fri, 07:00 to 16:00'],
			evenings: ['Mon to Fri, 15:00 to 22:00'],
			weekends: ['Any five from seven'],
			part_time: ['24 hours, three days'],
		},
		risks: 'Driving, manual handling, dogs. Van checks each morning; shoes and hi-vis supplied.',
		adverts: ['{client} need multi-drop drivers from {town}. Company van and a regular round.'],
	},
];
