import { SHIFTS } from './shared.ts';
import type { Trade } from './trade.ts';

export const WAREHOUSE: readonly Trade[] = [
	{
		id: 'warehouse',
		sector: 'Industrial',
		work: 'warehouse work',
		named: 'warehouse, picker, goods in, stock controller, inventory, shift supervisor',
		weight: 34,
		employers: ['warehouse', 'parcels', 'food'],
		rungs: [
			{
				titles: ['Warehouse Operative', 'Picker Packer', 'Warehouse Assistant', 'Order Picker'],
				from: 0,
				pay: [1271, 1340],
				duties: [
					'picking and packing customer orders for same-day dispatch',
					'keeping the aisles clear and reporting damaged racking',
					'replenishing pick faces from bulk',
					'checking orders before they were wrapped',
					'processing customer returns',
				],
			},
			{
				titles: ['Goods-in Operative', 'Senior Warehouse Operative', 'Stock Controller', 'Inventory Clerk'],
				from: 2,
				pay: [1295, 1430],
				duties: [
					'checking deliveries against purchase orders and raising shortages with suppliers',
					'counting stock by location and investigating differences',
					'putting stock away and booking every move',
					'looking after quarantine stock and returns',
				],
				skills: ['Goods in', 'Stock control'],
			},
			{
				titles: ['Warehouse Team Leader', 'Shift Supervisor', 'Warehouse Supervisor'],
				from: 5,
				pay: [1420, 1800],
				duties: [
					'running a shift of up to twenty-five and briefing it each day',
					'planning labour against the day’s volumes',
					'holding return-to-work interviews and booking agency staff',
					'reporting pick rates and accuracy to the manager',
				],
				skills: ['Team leadership', 'Rota planning'],
			},
		],
		core: ['Order picking', 'Manual handling'],
		most: [
			'Packing',
			'Hand-held scanner',
			'Dispatch',
			'Loading and unloading',
			'Warehouse management system',
			'Goods in',
		],
		some: [
			'Voice picking',
			'Low level order picker',
			'Powered pallet truck',
			'Stock control',
			'Palletising',
			'SAP',
			'Microsoft Excel',
			'Health and safety',
			'Lean working',
			'Counterbalance forklift',
		],
		papers: [
			[9, 'Low level order picker certificate'],
			[14, 'Manual handling certificate'],
			[10, 'NVQ level 2 warehousing and storage'],
			[22, 'GCSEs including English and mathematics'],
			[20, 'Team leading level 2', 2],
			[12, 'IOSH Managing Safely', 2],
			[8, 'Emergency first aid at work', 1],
		],
		patterns: SHIFTS,
		wants: [
			[22, ['permanent']],
			[38, ['temporary']],
			[40, ['permanent', 'temporary']],
		],
		unit: 'hour',
		drives: [
			[42, 'none'],
			[54, 'car'],
			[4, 'van'],
		],
		before: ['retail', 'bar', 'kitchen', 'labourer'],
		profile: [
			'Hard-working warehouse operative with {years} in busy distribution centres.',
			'{years} in warehousing, most of it in {skill}, with good attendance throughout.',
			'I have worked in warehouses for {years} and enjoy busy, physical work.',
		],
		hours: {
			days: ['Mon to Fri, 06:00 to 14:00', '40 hours, Mon to Fri, 08:00 to 16:30'],
			evenings: ['Mon to Fri, 14:00 to 22:00'],
			nights: ['Sun to Thu, 22:00 to 06:00', 'Four nights on, four off, 18:00 to 06:00'],
			rotating: ['Two shifts, 06:00 to 14:00 and 14:00 to 22:00, week about'],
			weekends: ['Fri to Sun, three twelve-hour shifts'],
			part_time: ['20 hours, mornings'],
		},
		risks:
			'Moving trucks, manual handling to 20 kg. Segregated walkways; safety shoes and hi-vis supplied; induction on the first morning.',
		adverts: [
			'{client} are taking on for their {town} warehouse. Picking, packing and loading to a target, with a friendly team and a subsidised canteen.',
			'Busy distribution centre in {town} needs steady people. Most of the work is on your feet with a scanner.',
		],
	},
];
