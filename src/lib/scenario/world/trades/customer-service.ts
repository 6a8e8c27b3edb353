import type { Trade } from './trade.ts';

export const CUSTOMER_SERVICE: readonly Trade[] = [
	{
		id: 'customer-service',
		sector: 'Office',
		single: true,
		work: 'customer service',
		named: 'customer, contact centre, complaints',
		weight: 22,
		employers: ['office', 'call-centre', 'parcels'],
		rungs: [
			{
				titles: ['Customer Service Adviser', 'Contact Centre Adviser', 'Customer Care Assistant'],
				from: 0,
				pay: [1271, 1370],
				duties: [
					'answering customers by telephone, e-mail and chat',
					'taking payments and setting up plans',
					'logging every contact before the next call',
					'keeping customers informed until it was put right',
				],
			},
			{
				titles: ['Senior Customer Adviser', 'Complaints Handler', 'Customer Account Executive'],
				from: 2,
				pay: [1340, 1520],
				duties: [
					'looking into complaints and writing the final reply',
					'taking escalated calls',
					'listening to calls and giving feedback',
				],
				skills: ['Complaint handling'],
			},
			{
				titles: ['Customer Service Team Leader', 'Contact Centre Manager'],
				from: 5,
				pay: [1470, 1820],
				duties: [
					'leading a team of fifteen advisers',
					'planning cover against call volumes',
					'reporting service levels every day',
					'coaching advisers and holding one-to-ones',
				],
				skills: ['Team leadership', 'Rota planning'],
			},
		],
		core: ['Customer service', 'Telephone work'],
		most: ['CRM database', 'Live chat and e-mail', 'Data entry', 'Working to targets', 'Complaint handling'],
		some: [
			'Outbound calls',
			'Order processing',
			'Microsoft Excel',
			'Microsoft Word',
			'Sales administration',
			'Cash handling',
			'Social media',
		],
		papers: [
			[52, 'GCSEs including English and mathematics'],
			[22, 'Customer service level 2'],
			[12, 'A levels'],
			[22, 'Team leading level 3', 2],
		],
		patterns: [
			[56, ['days']],
			[14, ['days', 'weekends']],
			[14, ['evenings', 'days']],
			[12, ['days', 'part_time']],
			[4, ['rotating', 'days', 'evenings', 'weekends']],
		],
		wants: [
			[50, ['permanent']],
			[16, ['temporary']],
			[34, ['permanent', 'temporary']],
		],
		unit: 'mixed',
		drives: [
			[52, 'none'],
			[48, 'car'],
		],
		remote: true,
		before: ['retail', 'bar', 'kitchen'],
		profile: [
			'Customer service adviser with {years} on busy phones.',
			'Patient and clear on the phone, {years} in contact centres, strong on {skill}.',
			'I enjoy sorting things out for people and have done it for {years}.',
		],
		hours: {
			days: ['Mon to Fri, 09:00 to 17:30', '37.5 hours between 08:00 and 18:00'],
			evenings: ['Mon to Fri, 14:00 to 22:00'],
			weekends: ['Five from seven, 08:00 to 20:00'],
			part_time: ['25 hours, 10:00 to 15:00'],
			rotating: ['Shifts between 07:00 and 22:00, four weeks ahead'],
		},
		risks: 'Office work with a headset. Display screen assessment; screen breaks every hour.',
		adverts: [
			'{client} in {town} are growing their customer team. Full training for four weeks, then a buddy.',
			'Talk to customers of {client} by phone and chat from a bright office in {town}.',
		],
	},
];
