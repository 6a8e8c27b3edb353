import { EVENINGS_TOO } from './shared.ts';
import type { Trade } from './trade.ts';

export const FRONT_OF_HOUSE: readonly Trade[] = [
	{
		id: 'front-of-house',
		sector: 'Hospitality',
		work: 'front of house work',
		named:
			'waiting staff, bar, food and beverage, barista, restaurant, hotel receptionist, assistant manager, front office',
		weight: 20,
		employers: ['hotel', 'restaurant', 'caterer'],
		rungs: [
			{
				titles: ['Waiting Staff', 'Bar Staff', 'Food and Beverage Assistant', 'Barista'],
				from: 0,
				pay: [1271, 1310],
				duties: [
					'taking orders and looking after ten tables',
					'serving behind a busy bar',
					'setting up for weddings and conferences',
					'cashing up at the end of the shift',
				],
			},
			{
				titles: ['Restaurant Supervisor', 'Bar Supervisor', 'Hotel Receptionist'],
				from: 2,
				pay: [1330, 1470],
				duties: [
					'opening and closing, keys and safe',
					'briefing the team before service',
					'putting things right for guests there and then',
					'balancing the shift',
				],
				skills: ['Reservations', 'Cash handling'],
			},
			{
				titles: ['Assistant Manager', 'Restaurant Manager', 'Bar Manager', 'Front Office Manager'],
				from: 5,
				pay: [1500, 1880],
				duties: [
					'managing rotas, stock and wages for a team of twenty',
					'leading functions for up to 180',
					'training and appraising the team',
				],
				skills: ['Team leadership', 'Rota planning', 'Food costing'],
			},
		],
		core: ['Customer service', 'Table service'],
		most: ['Bar work', 'Cash handling', 'Events and banqueting', 'Allergens'],
		some: [
			'Barista',
			'Cocktails',
			'Hotel reception',
			'Reservations',
			'Cellar management',
			'Food hygiene',
			'Training others',
			'Telephone work',
		],
		papers: [
			[36, 'Food safety level 2'],
			[14, 'Barista certificate'],
			[44, 'Personal licence', 2],
			[40, 'GCSEs including English and mathematics'],
			[12, 'Emergency first aid at work', 1],
		],
		patterns: EVENINGS_TOO,
		wants: [
			[34, ['permanent']],
			[24, ['temporary']],
			[42, ['permanent', 'temporary']],
		],
		unit: 'hour',
		drives: [
			[62, 'none'],
			[38, 'car'],
		],
		before: ['retail', 'kitchen', 'bar'],
		profile: [
			'Friendly front of house professional with {years} in hotels and restaurants.',
			'{years} looking after guests, most of it in {skill}.',
			'I have worked front of house for {years} and enjoy looking after regular customers.',
		],
		hours: {
			days: ['Five from seven, day shifts'],
			evenings: ['Five evenings from seven, 16:00 to close'],
			weekends: ['Fri to Sun'],
			part_time: ['16 to 20 hours, evenings'],
		},
		risks: 'Late finishes, hot plates, glass. Taxi home after midnight; non-slip shoes.',
		adverts: [
			'{client} in {town} are looking for friendly, hard-working people for a busy season.',
			'Join the team at {client}, {town}: tips shared, meals on shift, rota two weeks ahead.',
		],
	},
	{
		id: 'housekeeping',
		sector: 'Hospitality',
		work: 'cleaning and housekeeping',
		named: 'cleaner, cleaning, room attendant, domestic assistant, housekeeping, housekeeper',
		weight: 14,
		employers: ['hotel', 'cleaning', 'care-home'],
		rungs: [
			{
				titles: ['Room Attendant', 'Cleaner', 'Domestic Assistant', 'Cleaning Operative'],
				from: 0,
				pay: [1271, 1300],
				duties: [
					'cleaning fourteen bedrooms a shift to the hotel’s standard',
					'cleaning offices, kitchens and washrooms',
					'restocking and reporting faults',
					'following the colour code for cloths and mops',
				],
			},
			{
				titles: ['Housekeeping Supervisor', 'Cleaning Supervisor', 'Head Housekeeper'],
				from: 3,
				pay: [1340, 1520],
				duties: [
					'checking rooms and signing them off',
					'planning the week’s rota and ordering supplies',
					'training new starters',
					'meeting clients on site and putting things right',
				],
				skills: ['Team leadership', 'Rota planning', 'Linen and laundry'],
			},
		],
		core: ['Commercial cleaning'],
		most: ['Room cleaning', 'COSHH', 'Health and safety'],
		some: [
			'Deep cleaning',
			'Floor care',
			'Linen and laundry',
			'Infection control',
			'Manual handling',
			'Customer service',
		],
		papers: [
			[20, 'COSHH certificate'],
			[12, 'Cleaning operative proficiency certificate'],
			[10, 'Manual handling certificate'],
			[8, 'English for speakers of other languages level 1'],
		],
		patterns: [
			[34, ['days', 'part_time']],
			[24, ['days', 'weekends']],
			[22, ['evenings', 'part_time']],
			[14, ['days']],
			[6, ['nights']],
		],
		wants: [
			[36, ['permanent']],
			[26, ['temporary']],
			[38, ['permanent', 'temporary']],
		],
		unit: 'hour',
		drives: [
			[66, 'none'],
			[34, 'car'],
		],
		dbs: [
			[80, 'none'],
			[14, 'basic'],
			[6, 'enhanced'],
		],
		before: ['retail', 'kitchen', 'labourer'],
		profile: [
			'Thorough cleaner with {years} in hotels and offices.',
			'Housekeeper, {years}, quick and with high standards.',
		],
		hours: {
			days: ['Mon to Sun, 09:00 to 15:00, five from seven'],
			evenings: ['Mon to Fri, 17:00 to 20:00'],
			nights: ['Sun to Thu, 22:00 to 06:00'],
			part_time: ['20 hours, early mornings'],
			weekends: ['Weekends and two weekdays'],
		},
		risks:
			'Cleaning chemicals, wet floors, lone working in the evening. COSHH training, gloves and signs; a call at the end of each shift.',
		adverts: ['{client} need reliable cleaners in {town}. Same site, same hours, every week.'],
	},
];
