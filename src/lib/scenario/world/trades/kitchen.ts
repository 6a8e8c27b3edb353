import { EVENINGS_TOO } from './shared.ts';
import type { Trade } from './trade.ts';

export const KITCHEN: readonly Trade[] = [
	{
		id: 'chef',
		sector: 'Hospitality',
		work: 'kitchen work',
		named: 'chef, cook, kitchen, catering',
		weight: 20,
		employers: ['hotel', 'restaurant', 'care-home', 'caterer'],
		rungs: [
			{
				titles: ['Kitchen Porter', 'Kitchen Assistant', 'Commis Chef', 'Catering Assistant'],
				from: 0,
				pay: [1271, 1330],
				duties: [
					'preparing vegetables and salads',
					'keeping the pot wash moving through service',
					'putting deliveries away and rotating stock',
					'cleaning down at the end of the night',
				],
			},
			{
				titles: ['Chef de Partie', 'Cook', 'School Cook'],
				from: 2,
				pay: [1350, 1560],
				duties: [
					'running a section through service',
					'prepping for the next day and ordering for the section',
					'recording temperatures and allergens',
					'training junior staff',
				],
				skills: ['Grill section', 'Allergens', 'Sauce section'],
			},
			{
				titles: ['Sous Chef', 'Head Chef', 'Catering Manager'],
				from: 6,
				pay: [1580, 2250],
				duties: [
					'writing menus and costing every dish',
					'leading a kitchen of eight',
					'holding gross profit at target',
					'keeping a five-star hygiene rating',
				],
				skills: ['Menu planning', 'Food costing', 'Team leadership', 'Kitchen ordering'],
			},
		],
		core: ['Food preparation', 'Food hygiene'],
		most: ['Allergens', 'Kitchen porter work', 'Kitchen ordering'],
		some: ['Pastry', 'Batch cooking', 'Grill section', 'Events and banqueting', 'Health and safety', 'Training others'],
		papers: [
			[82, 'Food safety level 2'],
			[34, 'Food safety level 3', 2],
			[40, 'Professional cookery level 2', 1],
			[26, 'Professional cookery level 3', 2],
			[22, 'Allergen awareness certificate'],
		],
		patterns: EVENINGS_TOO,
		wants: [
			[40, ['permanent']],
			[20, ['temporary']],
			[40, ['permanent', 'temporary']],
		],
		unit: 'mixed',
		drives: [
			[52, 'none'],
			[48, 'car'],
		],
		before: ['bar', 'retail', 'kitchen'],
		profile: [
			'Chef with {years} in fresh-food kitchens.',
			'I have worked in kitchens for {years} and am happiest on a busy Saturday night.',
			'Reliable cook, {years}, used to volume and to {skill}.',
		],
		hours: {
			days: ['Five from seven, 06:30 to 15:00', 'Mon to Fri, 07:00 to 15:00'],
			evenings: ['Five from seven, split shifts'],
			weekends: ['Wed to Sun'],
			part_time: ['25 hours, term time'],
		},
		risks: 'Knives, heat, wet floors. Guards, gloves and non-slip shoes; knife training at induction.',
		adverts: [
			'{client} in {town} have a fresh-food kitchen and need a keen addition to the team.',
			'Kitchen at {client}, {town}: two services a day, five days from seven.',
		],
	},
];
