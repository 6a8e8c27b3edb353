import { IT_HOURS, IT_RISKS, OFFICE_HOURS } from './shared.ts';
import type { Trade } from './trade.ts';

export const IT_SUPPORT: readonly Trade[] = [
	{
		id: 'it-support',
		sector: 'IT',
		single: true,
		work: 'IT support',
		named:
			'support analyst, service desk, support engineer, desktop, infrastructure, third line, systems administrator',
		weight: 14,
		employers: ['it', 'office', 'factory'],
		rungs: [
			{
				titles: ['IT Support Analyst', 'First Line Support Analyst', 'Service Desk Analyst'],
				from: 0,
				pay: [1300, 1500],
				duties: [
					'answering service desk calls with a high first-time fix rate',
					'setting up accounts, laptops and telephones',
					'writing user guides',
					'escalating tickets with full notes',
				],
			},
			{
				titles: ['Second Line Support Engineer', 'IT Support Engineer', 'Desktop Engineer'],
				from: 2,
				pay: [1520, 1880],
				duties: [
					'looking after mailboxes, servers and backups',
					'visiting sites to install and repair',
					'leading small projects such as a new telephone system',
				],
				skills: ['Active Directory', 'Microsoft 365'],
			},
			{
				titles: ['Infrastructure Engineer', 'Third Line Engineer', 'Systems Administrator'],
				from: 6,
				pay: [2050, 2750],
				duties: [
					'designing and running servers, storage and networks',
					'moving services to the cloud',
					'testing recovery every quarter',
					'resolving escalated tickets',
				],
				skills: ['Virtualisation', 'Networking', 'Azure'],
			},
		],
		core: ['Windows support', 'Service desk'],
		most: ['Microsoft 365', 'Active Directory', 'Hardware repair', 'Customer service'],
		some: [
			'Networking',
			'Virtualisation',
			'PowerShell',
			'Backups',
			'Firewalls',
			'ITIL',
			'Linux',
			'Telephone work',
			'Azure',
		],
		papers: [
			[30, 'CompTIA A+'],
			[20, 'CompTIA Network+', 1],
			[34, 'ITIL 4 Foundation'],
			[20, 'Azure Fundamentals', 1],
			[34, 'Azure Administrator', 2],
			[30, 'IT support apprenticeship'],
			[22, 'Degree in computing'],
			[34, 'GCSEs including English and mathematics'],
		],
		patterns: OFFICE_HOURS,
		wants: [
			[66, ['permanent']],
			[12, ['temporary']],
			[16, ['permanent', 'temporary']],
			[6, ['contract']],
		],
		unit: 'year',
		drives: [
			[34, 'none'],
			[66, 'car'],
		],
		remote: true,
		before: ['retail', 'call-centre'],
		profile: [
			'IT support engineer with {years} and a patient manner.',
			'{years} on service desks and at the deskside, strong on {skill}.',
		],
		hours: IT_HOURS,
		risks: IT_RISKS,
		adverts: [
			'{client} look after their own people from {town} and need a friendly, capable analyst.',
			'Support desk at {client}: four hundred users, a friendly team of six.',
		],
	},
];
