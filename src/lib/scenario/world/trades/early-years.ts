import { CHILDREN } from './shared.ts';
import type { Trade } from './trade.ts';

/** Nurseries, pre-schools and clubs. */
export const EARLY_YEARS_WORK: readonly Trade[] = [
	{
		id: 'nursery',
		sector: 'Early years',
		work: 'nursery work',
		named: 'nursery assistant, nursery nurse, early years, room leader, nursery manager, deputy manager',
		weight: 26,
		employers: ['nursery', 'primary'],
		rungs: [
			{
				titles: ['Nursery Assistant', 'Nursery Nurse', 'Early Years Practitioner'],
				from: 0,
				pay: [1271, 1390],
				duties: [
					'being a key person to six children',
					'planning play and putting everything away again',
					'changing, feeding and settling for naps',
					'writing to families about the day',
				],
			},
			{
				titles: ['Room Leader', 'Early Years Room Leader'],
				from: 3,
				pay: [1370, 1530],
				duties: [
					'leading a room of sixteen children and four staff',
					'keeping the ratios right through lunch',
					'observing new staff with the children',
				],
				skills: ['Room leading', 'Staff to child ratios'],
			},
			{
				titles: ['Deputy Manager', 'Nursery Manager'],
				from: 7,
				pay: [1540, 1900],
				duties: [
					'running a setting of sixty places',
					'preparing for inspection and showing families round',
					'recruiting, inducting and supervising staff',
				],
				skills: ['Nursery management', 'Rota planning'],
			},
		],
		core: ['Early years foundation stage', 'Safeguarding children'],
		most: [
			'Key person',
			'Observation and planning',
			'Toddler room',
			'Pre-school room',
			'Nappy changing',
			'Settling in',
		],
		some: [
			'Baby room',
			'Forest school',
			'Nursery meals',
			'Two-year checks',
			'Makaton',
			'Special needs support',
			'Phonics',
			'First aid',
			'Staff to child ratios',
		],
		papers: [
			[40, 'Early years practitioner level 2'],
			[62, 'Early years educator level 3'],
			[40, 'Early years foundation degree', 2],
			[84, 'Paediatric first aid'],
			[66, 'Safeguarding children level 2'],
			[30, 'Food hygiene for early years'],
			[12, 'Forest school leader level 3'],
		],
		patterns: [
			[62, ['days']],
			[30, ['days', 'part_time']],
			[8, ['days', 'evenings']],
		],
		wants: [
			[38, ['permanent']],
			[28, ['temporary']],
			[34, ['permanent', 'temporary']],
		],
		unit: 'hour',
		drives: [
			[60, 'none'],
			[40, 'car'],
		],
		dbs: CHILDREN.dbs,
		regulated: CHILDREN.why,
		before: ['retail', 'kitchen', 'classroom'],
		profile: [
			'Nursery nurse with {years}, most of it in {skill}.',
			'I have worked with under-fives for {years} and would not swap it for a desk.',
			'Warm and reliable practitioner, {years} in nurseries.',
		],
		hours: {
			days: ['Mon to Fri, 08:00 to 18:00, four days', '40 hours between 07:30 and 18:00'],
			part_time: ['20 hours, mornings', '25 hours, three days'],
			evenings: ['Club hours, 15:00 to 18:30'],
		},
		risks:
			'Lifting children, infection, wet floors. Low chairs, gloves and aprons supplied; ratios kept at all times; a manager on site.',
		adverts: [
			'{client} in {town} has sixty places and a garden bigger than its car park.',
			'A nursery in {town} is looking for a {title} who gets down on the floor.',
		],
	},
	{
		id: 'play-work',
		sector: 'Early years',
		work: 'play work',
		named: 'playworker, play leader, club leader, club manager',
		weight: 6,
		employers: ['holiday-club', 'primary'],
		rungs: [
			{
				titles: ['Playworker', 'After School Playworker'],
				from: 0,
				pay: [1271, 1340],
				duties: ['running games and crafts after school', 'giving out snacks', 'signing children in and out'],
			},
			{
				titles: ['Play Leader', 'Club Leader', 'Club Manager'],
				from: 3,
				pay: [1360, 1520],
				duties: [
					'leading a club of forty children',
					'planning the holiday programme',
					'talking with parents at the door',
				],
				skills: ['Rota planning', 'Team leadership'],
			},
		],
		core: ['Playground supervision', 'Safeguarding children'],
		most: ['First aid', 'Learning records', 'Nursery meals'],
		some: ['School trips', 'Special needs support', 'Calm handling', 'Makaton', 'Forest school', 'Physical education'],
		papers: [
			[66, 'Paediatric first aid'],
			[44, 'Safeguarding children level 2'],
			[20, 'Food hygiene for early years'],
		],
		patterns: [
			[50, ['days', 'part_time']],
			[30, ['evenings', 'part_time']],
			[20, ['days']],
		],
		wants: [
			[24, ['permanent']],
			[40, ['temporary']],
			[36, ['permanent', 'temporary']],
		],
		unit: 'hour',
		drives: [
			[62, 'none'],
			[38, 'car'],
		],
		dbs: CHILDREN.dbs,
		regulated: CHILDREN.why,
		before: ['retail', 'bar', 'classroom'],
		profile: ['Playworker with {years} in clubs, full of games that need no batteries.'],
		hours: {
			days: ['Holidays, 08:00 to 17:30'],
			evenings: ['Term time, 15:00 to 18:00'],
			part_time: ['16 hours, breakfast and after school'],
		},
		risks:
			'Running children, sports equipment, allergies. Head counts, a first aider on each session, allergy list on the wall.',
		adverts: ['{client} look after children in {town} before school, after school and in the holidays.'],
	},
];
